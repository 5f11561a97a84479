"""serve: the dashboard, as ``streamlit run app.py`` would start it."""

import subprocess
import sys
from argparse import Namespace

from dashboard.commands.common import Verbs
from dashboard.settings import ROOT


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verbs.add_parser("serve", help="대시보드를 시작합니다").set_defaults(command=serve)


def serve(_: Namespace) -> None:
    """Start it and wait until it stops; what it ends with is what this ends with."""
    done = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py")], cwd=ROOT, check=False
    )
    sys.exit(done.returncode)
