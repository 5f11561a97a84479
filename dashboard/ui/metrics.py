"""Counts and times for whoever watches over the server: of pages and uploads, never of persons."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from prometheus_client import Counter, Gauge, Histogram, start_http_server

HOST = "127.0.0.1"
ACCEPTED, REFUSED = "accepted", "refused"

RUNS = Histogram("dashboard_run_seconds", "Time of one run of a page", ["page"])
LOADS = Histogram("dashboard_snapshot_seconds", "Time to read and score everything that counts")
UPLOADS = Counter("dashboard_uploads", "Uploads that somebody wanted to count", ["outcome"])
BUGS = Counter("dashboard_bugs", "Errors of ours that a person was told of by a number")
LOOKING_AHEAD = Gauge(
    "dashboard_looking_ahead", "1 while the outlook of the months is worked out after a start"
)
STORE_AWAY = Gauge("dashboard_store_away", "1 while old figures are served because the store is away")

logger = logging.getLogger(__name__)


def listen(port: int) -> None:
    """Answer on a port of its own that only this computer reaches; a port in use is said, and the house opens anyway."""
    try:
        start_http_server(port, addr=HOST)
    except OSError as problem:
        logger.error("metrics cannot be served at %s:%s: %s", HOST, port, problem)  # noqa: TRY400 - says all


@contextmanager
def run_of(page: str) -> Iterator[None]:
    """One run of a page, also one that ends early."""
    began = perf_counter()
    try:
        yield
    finally:
        RUNS.labels(page).observe(perf_counter() - began)


@contextmanager
def upload() -> Iterator[None]:
    """One upload: refused if anything is raised."""
    try:
        yield
    except BaseException:
        UPLOADS.labels(REFUSED).inc()
        raise
    UPLOADS.labels(ACCEPTED).inc()
