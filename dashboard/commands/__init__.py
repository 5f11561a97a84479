"""The commands: which module has the grammar of each verb, and the function that does it."""

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from dashboard.commands.common import Verbs, loaded, scores_of

MODULES = {
    "score": "scores",
    "explain": "scores",
    "rules": "rulebook",
    "project": "projection",
    "report": "report",
    "check": "check",
    "upload": "uploads",
    "history": "uploads",
    "withdraw": "uploads",
    "people": "people",
    "doctor": "doctor",
    "backup": "backups",
    "restore": "backups",
    "serve": "serve",
}


class Command(Protocol):
    """A module of commands."""

    def add_to(self, verbs: Verbs) -> None:
        """The grammar."""


def asked(verb: str) -> Iterator[Command]:
    """The module of a verb alone, since to import what papers and forecasts need takes seconds; all for any other word."""
    names = [MODULES[verb]] if verb in MODULES else dict.fromkeys(MODULES.values())
    for name in names:
        yield cast("Command", import_module(f"{__name__}.{name}"))


__all__ = ["MODULES", "asked", "loaded", "scores_of"]
