"""What the server writes down for machines to read: a line of JSON each, with the number of an error, without persons."""

import logging

from pythonjsonlogger.json import JsonFormatter

OURS = "dashboard"
FIELDS = {"asctime": "at", "levelname": "level", "name": "logger"}


def as_json() -> None:
    """Our own lines as JSON from now on; a second call changes nothing."""
    logger = logging.getLogger(OURS)
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
