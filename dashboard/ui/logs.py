"""What the server writes down for machines to read: a line of JSON each, with the number of an error, without persons."""

import logging
from uuid import uuid4

from pythonjsonlogger.json import JsonFormatter

from dashboard.ui import metrics

OURS = "dashboard"
logger = logging.getLogger(OURS)
FIELDS = {"asctime": "at", "levelname": "level", "name": "logger"}


def as_json() -> None:
    """Our own lines as JSON from now on; a second call changes nothing."""
    if any(isinstance(each.formatter, JsonFormatter) for each in logger.handlers):
        return
    handler = logging.StreamHandler()
    handler.setFormatter(
        JsonFormatter(
            "{asctime}{levelname}{name}{message}", style="{", rename_fields=FIELDS, json_ensure_ascii=False
        )
    )
    logger.addHandler(handler)
    logger.propagate = False


def bug(problem: Exception) -> str:
    """Log it whole; answers the number by which a person can tell us of it."""
    number = uuid4().hex[:8]
    metrics.BUGS.inc()
    logger.error("bug %s", number, exc_info=problem)
    return number
