"""The commands, a module each: its grammar, and the function that does it."""

from dashboard.commands import (
    backups,
    check,
    doctor,
    people,
    projection,
    report,
    rulebook,
    scores,
    serve,
    uploads,
)
from dashboard.commands.common import loaded, scores_of

ALL = (scores, rulebook, projection, report, check, uploads, people, doctor, backups, serve)

__all__ = ["ALL", "loaded", "scores_of"]
