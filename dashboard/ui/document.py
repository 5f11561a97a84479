"""Streamlit's one HTML document in Korean: language, title, skip link and the house CSS. It holds no data."""

import base64
import hashlib
import re
from html import escape

from dashboard.present import labels
from dashboard.ui import style

MAIN = "content"  # where the skip link leads; page.open_page puts it on the page

BODY_START = f'<a class="skip-link" href="#{MAIN}">{labels.SKIP_LINK}</a>'
# In the body, so that it comes after the styles that Streamlit adds to the head while running.
BODY_END = f'<link rel="stylesheet" href="./house.css?v={style.VERSION}">'

NOT_FOUND = f"""<!doctype html>
<html lang="ko">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{escape(labels.SITE)}</title>
<style>:root {{ color-scheme: light dark; font: 1.1rem sans-serif; }} main {{ margin: 4rem 2rem; }}</style></head>
<body><main><h1>{labels.NO_SUCH_PAGE}</h1><p><a href="/">{labels.TO_HOME}</a></p></main></body>
</html>"""


def korean(html: str) -> str:
    """Streamlit's document with the few words that it keeps in English, and our own links."""
    html = html.replace('<html lang="en">', '<html lang="ko">', 1)
    html = html.replace("<title>Streamlit</title>", f"<title>{escape(labels.SITE)}</title>", 1)
    html = re.sub(
        r"(?s)<noscript>.*?</noscript>", f"<noscript><p>{labels.NEEDS_SCRIPT}</p></noscript>", html, count=1
    )
    html = html.replace("<body>", f"<body>{BODY_START}", 1)
    return html.replace("</body>", f"{BODY_END}</body>", 1)


def content_security_policy(html: str) -> str:
    """What this document may load: its own server only, and exactly the inline scripts it came with."""
    scripts = [_digest(script) for script in re.findall(r"(?s)<script>(.*?)</script>", html)]
    return "; ".join(
        [
            "default-src 'self'",
            " ".join(["script-src 'self'", *scripts]),
            "style-src 'self' 'unsafe-inline'",  # Streamlit writes its styles while running
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )


def _digest(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
