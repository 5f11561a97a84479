"""Warm reruns of each page, against an empty page on the same server."""

from statistics import median
from typing import NamedTuple
from urllib.request import urlopen

from bench.engine import milliseconds
from bench.running import Running, serve
from bench.visitor import Visitor, visit
from dashboard.present import agenda, links
from dashboard.settings import ROOT
from dashboard.ui.site import SITE

WARM_UP, RUNS = 10, 100
EMPTY = ""


class Spent(NamedTuple):
    """Milliseconds a rerun: ``waited`` for the answer (median), and ``worked`` by the server's processor (mean).

    The server sends its messages at fixed intervals, so that only ``worked`` tells small pages apart.
    """

    waited: float
    worked: float


def measure() -> dict[str, Spent]:
    """What each page costs, the empty one first."""
    with serve(ROOT / "bench" / "app.py") as server:
        spent = {EMPTY: _spent(server, page="", query="empty=1")}
        return spent | {key: _spent(server, page=key, query="") for key in SITE}


def of_a_meeting() -> dict[str, tuple[float, float]]:
    """Milliseconds of each screen of the order of business: the first time on a fresh server, and again."""
    with serve(ROOT / "bench" / "app.py") as server, visit(server.port, "meeting", "mode=meeting") as visitor:
        visitor.run()
        return {step: (_turned(visitor, step), _turned(visitor, step)) for step in agenda.STEPS}


def _turned(visitor: Visitor, step: str) -> float:
    visitor.query = f"mode=meeting&{links.AGENDA}={step}"
    return milliseconds(visitor.run)


def _spent(server: Running, page: str, query: str) -> Spent:
    with visit(server.port, page, query) as visitor:
        for _ in range(WARM_UP):
            visitor.run()
        before = _processor_seconds(server)
        waited = median(milliseconds(visitor.run) for _ in range(RUNS))
        return Spent(waited, 1000 * (_processor_seconds(server) - before) / RUNS)


def _processor_seconds(server: Running) -> float:
    with urlopen(f"{server.url}/processor-seconds", timeout=10) as answer:
        return float(answer.read())
