"""The house CSS. The browser fetches it once as /house.css, so that no rerun pays for it."""

import hashlib
from pathlib import Path

CSS = Path(__file__).with_name("house.css").read_text(encoding="utf-8")
VERSION = hashlib.sha256(CSS.encode()).hexdigest()[:12]
