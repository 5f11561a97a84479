"""The real server as a process that can be killed and started again at the same address."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from bench.running import free_port
from dashboard.settings import ROOT

START = 120  # seconds until it must answer
MEGABYTE = 1024


class House:
    """One server on one store."""

    def __init__(self, store: Path) -> None:
        """Starts nothing yet."""
        self.port = free_port()
        self.environment = os.environ | {"DASHBOARD_STORE": str(store)}
        self.process: subprocess.Popen[bytes] | None = None
        self.log = store.parent / "server.log"

    def start(self) -> None:
        """Start it, and wait until it answers."""
        options = ["--server.port", str(self.port), "--server.address", "127.0.0.1"]
        command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), *options]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=log, stderr=log)
        while not self._answers():
            if self.process.poll() is not None:
                raise RuntimeError("the server ended before it answered")

    def _answers(self) -> bool:
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/readyz", timeout=START) as answer:
                return bool(answer.read() == b"ok")
        except (URLError, ConnectionError):
            return False

    def kill(self) -> None:
        """As a power cut would."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()

    def bugs(self) -> list[str]:
        """What the server wrote down of errors of ours: the last lines of each trace."""
        _, *traces = self.log.read_text(encoding="utf-8", errors="replace").split(
            "Traceback (most recent call last)"
        )
        return [each.strip()[-600:] for each in traces]

    def memory(self) -> float:
        """What it holds now, in MB."""
        status = Path(f"/proc/{self.process.pid if self.process else 0}/status").read_text(encoding="utf-8")
        held = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(held.split()[1]) / MEGABYTE
