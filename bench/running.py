"""The real server as a process of its own, for measuring and for the tests of the running house."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from dashboard.settings import ROOT


@dataclass(frozen=True, slots=True)
class Running:
    """A server that answers."""

    port: int

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def serve(
    script: Path = ROOT / "app.py",
    address: str = "127.0.0.1",
    environment: Mapping[str, str] | None = None,
) -> Iterator[Running]:
    """Start `streamlit run`, wait until it answers, and stop it in the end; ``{port}`` in the environment is its port."""
    port = free_port()
    options = ["--server.port", str(port), "--server.address", address]
    command = [sys.executable, "-m", "streamlit", "run", str(script), *options]
    told = {name: text.replace("{port}", str(port)) for name, text in (environment or {}).items()}
    with subprocess.Popen(
        command, cwd=ROOT, env=os.environ | told, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        try:
            _wait_until_it_answers(process, port)
            yield Running(port)
        finally:
            process.terminate()


def _wait_until_it_answers(process: "subprocess.Popen[str]", port: int) -> None:
    # The address is printed once the port is bound; a request then waits for the warm-up to end.
    if not any("URL" in line for line in process.stdout or ()):
        raise RuntimeError("the server ended before it answered")
    with urlopen(f"http://127.0.0.1:{port}/healthz", timeout=120) as answer:
        answer.read()


def free_port() -> int:
    """One that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
