"""What one person has on the upload screen: files read, findings, mended cells, and what became of each file."""

import hashlib
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field

import streamlit as st

from dashboard.intake import Checked, Sheet
from dashboard.intake.mending import Place
from dashboard.model import Finding, Month, Slip

SESSION = "upload"


@dataclass(frozen=True)
class Dropped:
    """A file as it came, or the pasted text as one; ``key`` is the hash of its name and bytes."""

    name: str
    raw: bytes
    key: str

    @classmethod
    def of(cls, name: str, raw: bytes) -> "Dropped":
        """A file of this name and these bytes."""
        digest = hashlib.sha256(name.encode("utf-8", "replace") + b"\0")
        digest.update(raw)
        return cls(name, raw, digest.hexdigest()[:20])


@dataclass(frozen=True)
class Opened:
    """A dropped file with its table; None with the reason where there is none. ``mapping`` was chosen by hand."""

    file: Dropped
    sheet: Sheet | None
    refused: tuple[Finding, ...]
    mapping: Mapping[str, str]


@dataclass(frozen=True)
class Result:
    """A file after all checks; ``key`` tells bytes, month, columns, mended cells and version of the data."""

    opened: Opened
    checked: Checked
    key: Hashable
    attempt: tuple[str, Month | None]


@dataclass
class Drawer:
    """Everything of one session. ``round`` numbers the uploader: another number is an empty one."""

    round: int = 0
    opened: dict[Hashable, Opened] = field(default_factory=dict)
    results: dict[Hashable, Result] = field(default_factory=dict)
    typed: dict[str, dict[Place, str]] = field(default_factory=dict)
    mappings: dict[str, Mapping[str, str]] = field(default_factory=dict)
    slips: dict[tuple[str, Month | None], Slip] = field(default_factory=dict)
    refused: dict[tuple[str, Month | None], tuple[str, bool]] = field(default_factory=dict)
    accepted: tuple[Slip, ...] = ()
    compared: tuple[Hashable, str] = (None, "")
    version: str = ""
    month: Month | None = None
    trouble: str = ""

    def close_round(self) -> None:
        """All files were accepted: tell it, and make room for the next ones."""
        fresh = Drawer(round=self.round + 1, mappings=self.mappings, accepted=tuple(self.slips.values()))
        self.__dict__.update(fresh.__dict__)

    def begin(self) -> None:
        """Other files lie on the page: what was told of those before is history."""
        self.accepted, self.trouble = (), ""


def drawer() -> Drawer:
    """This session's own."""
    found: Drawer = st.session_state.setdefault(SESSION, Drawer())
    return found
