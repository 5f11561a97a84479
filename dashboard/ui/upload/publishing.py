"""Step 5: what would change, computed on a draft; then 반영, which asks again who it is."""

from collections.abc import Sequence

import streamlit as st

from dashboard.access import User
from dashboard.draft import draft
from dashboard.errors import AlreadyAccepted, DashboardError, NotAllowed, StoreProblem, TooOften
from dashboard.present import comparison
from dashboard.present import upload_words as words
from dashboard.present.html import Ready
from dashboard.snapshot import Snapshot
from dashboard.ui import own_figures, writes
from dashboard.ui.upload.drawer import Result, drawer


def tell() -> None:
    """What was accepted a moment ago, and the ways on."""
    if slips := drawer().accepted:
        st.html(words.accepted(slips))


def waiting(results: Sequence[Result]) -> list[Result]:
    """The files that were not accepted yet; says which were."""
    held = drawer()
    for each in results:
        if slip := held.slips.get(each.attempt):
            st.info(words.DONE_WITH.format(name=words.plain(each.checked.name), number=slip.id))
    return [each for each in results if each.attempt not in held.slips]


def publish(user: User, now: Snapshot, results: Sequence[Result]) -> None:
    """Show the step: comparison, then the one button that writes; for other people's figures neither."""
    st.html(words.step(5, *words.PUBLISH))
    if not _all_own(user, now, results):
        return
    held = drawer()
    if held.version not in ("", now.version):
        st.warning(words.OVERTAKEN)
    held.version = now.version
    st.html(Ready(_comparison(now, results)))
    for each in results:
        _explain(each)
    # The key holds the version: a press on what was drawn before newer figures came is no press on these.
    key = f"accept-{hash((now.version, *(each.key for each in results)))}"
    if st.button(words.accept_label(len(results)), key=key, type="primary"):
        _accept(results)


def _all_own(user: User, now: Snapshot, results: Sequence[Result]) -> bool:
    try:
        for each in results:
            own_figures.refuse_others(user, each.checked, now.catalog)
    except NotAllowed as problem:
        st.error(words.plain(words.refused(each.checked.name, str(problem))))
        return False
    return True


def _comparison(now: Snapshot, results: Sequence[Result]) -> str:
    held, key, place = drawer(), tuple(each.key for each in results), st.empty()
    if held.compared[0] != key:
        with place, st.spinner(words.COMPARING):
            rows = [row for each in results for row in each.checked.rows]
            home = now.catalog.rules.home_city
            held.compared = key, comparison.comparisons(now.scores, draft(now, rows), home)
    return held.compared[1]


def _explain(result: Result) -> None:
    """Why a file was refused before; the same file may be accepted again on purpose."""
    why, is_the_same = drawer().refused.get(result.attempt, ("", False))
    if not why:
        return
    st.error(words.plain(words.refused(result.checked.name, why)))
    if is_the_same and st.button(words.ACCEPT_AGAIN, key=f"again-{result.opened.file.key}"):
        _accept([result], again=True)


def _accept(results: Sequence[Result], *, again: bool = False) -> None:
    """One after the other; a store that cannot write ends the row, and what was not accepted stays on the page."""
    held = drawer()
    for each in results:
        held.refused.pop(each.attempt, None)
    for each in results:
        try:
            with st.spinner(words.accepting(words.plain(each.checked.name))):
                held.slips[each.attempt] = writes.accept(each.checked, again=again)
        except AlreadyAccepted as problem:
            held.refused[each.attempt] = str(problem), True
        except DashboardError as problem:
            held.refused[each.attempt] = str(problem), False
            if isinstance(problem, StoreProblem | NotAllowed | TooOften):
                break
    held.version = ""
    if all(each.attempt in held.slips for each in held.results.values()):
        held.close_round()
    st.rerun()
