"""Reads and checks what was dropped, each once: a rerun finds it in the session. A bar says what is being done."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import TypeVar

import streamlit as st

from dashboard.access import Role
from dashboard.errors import NotReadable
from dashboard.intake import Checked, check, read
from dashboard.intake.mending import mended
from dashboard.model import Month
from dashboard.present import upload_words as words
from dashboard.snapshot import Snapshot
from dashboard.ui import pace, writes
from dashboard.ui.upload.drawer import Dropped, Opened, Result, drawer

Made = TypeVar("Made")
Job = tuple[Hashable, str, Callable[[], Made]]  # key, name of the file, what to do


def opened(files: Sequence[Dropped], mapping: Mapping[str, str]) -> list[Opened]:
    """Each file with its table, if there is one."""
    chosen = tuple(sorted(mapping.items()))
    jobs: list[Job[Opened]] = [
        ((file.key, chosen), file.name, partial(_open, file, mapping)) for file in files
    ]
    held = drawer()
    held.opened = _done(jobs, held.opened)
    return list(held.opened.values())


def checked(now: Snapshot, files: Sequence[Opened], month: Month | None) -> list[Result]:
    """Each file after all checks against the rulebook and against what counts now."""
    held = drawer()
    jobs: list[Job[Result]] = []
    for each in files:
        key = _key(now, each, month)
        jobs.append((key, each.file.name, partial(_check, now, each, month, key)))
    held.results = _done(jobs, held.results)
    return list(held.results.values())


def _open(file: Dropped, mapping: Mapping[str, str]) -> Opened:
    pace.read_one(writes.writer(Role.OFFICIAL).name)
    try:
        sheet = read(file.raw, file.name, mapping=mapping)
    except NotReadable as refused:
        return Opened(file, None, refused.findings, mapping)
    return Opened(file, sheet, (), mapping)


def _key(now: Snapshot, opened: Opened, month: Month | None) -> Hashable:
    typed = drawer().typed.get(opened.file.key, {})
    return (
        opened.file.key,
        month,
        tuple(sorted(opened.mapping.items())),
        tuple(sorted(typed.items())),
        now.version,
    )


def _check(now: Snapshot, opened: Opened, month: Month | None, key: Hashable) -> Result:
    file, attempt = opened.file, (opened.file.key, month)
    if opened.sheet is None:
        nothing = Checked(file.name, file.raw, month or now.catalog.rules.start, (), opened.refused)
        return Result(opened, nothing, key, attempt)
    sheet = mended(opened.sheet, drawer().typed.get(file.key, {}))
    so_far = {each: scores.actuals for each, scores in now.scores.items()}
    found = check(sheet, month=month, catalog=now.catalog, previous=so_far)
    return Result(opened, found, key, attempt)


def _done(jobs: Sequence[Job[Made]], before: Mapping[Hashable, Made]) -> dict[Hashable, Made]:
    """What is there already, and what is not made under the eyes of the person; nothing else is kept."""
    place = st.empty()  # always there: what comes and goes would close every expander below it
    if all(key in before for key, _, _ in jobs):
        return {key: before[key] for key, _, _ in jobs}
    bar = place.progress(0.0)
    found: dict[Hashable, Made] = {}
    for at, (key, name, make) in enumerate(jobs):
        bar.progress(at / len(jobs), words.reading(words.plain(name), at + 1, len(jobs)))
        found[key] = before[key] if key in before else make()
    place.empty()
    return found
