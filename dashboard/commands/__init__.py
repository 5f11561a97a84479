"""The commands, a module each: its grammar, and the function that does it."""

from dashboard.commands import rulebook, scores, serve
from dashboard.commands.common import loaded, scores_of

ALL = (scores, rulebook, serve)

__all__ = ["ALL", "loaded", "scores_of"]
