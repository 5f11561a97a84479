"""Step 4: findings counted, then listed by cell; errors block, what only asks wants one explicit yes."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard.model import Severity
from dashboard.papers.marked import marked, marked_name
from dashboard.present import findings
from dashboard.present import upload_words as words
from dashboard.ui import exporting
from dashboard.ui.upload.drawer import Result
from dashboard.ui.upload.mending import mend
from dashboard.ui.upload.offering import XLSX


def verify(results: Sequence[Result]) -> bool:
    """Show the step; may the next one come?"""
    st.html(words.step(4, *words.CHECK))
    checked = [each.checked for each in results]
    every = [finding for each in checked for finding in each.findings]
    st.html(words.lead(findings.summary(checked)) + findings.kinds(every))
    if sentence := findings.overlapping(checked):
        st.info(sentence)
    counts = findings.counted(checked)
    errors, asked = counts[Severity.ERROR], counts[Severity.WARNING]
    errors_only = bool(errors and asked) and st.toggle(words.ERRORS_ONLY, key="errors-only")
    for each in results:
        _show(each, is_one_of_many=len(results) > 1, errors_only=errors_only)
    return _may_go_on(results, errors, asked)


def _show(result: Result, *, is_one_of_many: bool, errors_only: bool) -> None:
    checked = result.checked
    if is_one_of_many:
        st.html(words.file_heading(checked.name, findings.summary([checked])))
    listed = findings.shown(checked.findings, checked.name, errors_only=errors_only)
    st.html((listed or words.clean(checked.ok)) + findings.skipped(checked.skipped))
    mend(result)
    if result.opened.sheet and checked.findings:
        exporting.download(
            words.DOWNLOAD_MARKED,
            partial(marked, checked),
            file_name=marked_name(checked.name),
            mime=XLSX,
            key=f"marked-{result.opened.file.key}",
        )


def _may_go_on(results: Sequence[Result], errors: int, asked: int) -> bool:
    if errors:
        st.warning(words.ERRORS_BLOCK if any(each.opened.sheet for each in results) else words.UPLOAD_ANEW)
        return False
    if not asked:
        return True
    key = f"confirm-{hash(tuple(each.key for each in results))}"
    return st.checkbox(words.CONFIRM.format(number=asked), key=key)
