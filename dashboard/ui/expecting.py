"""Chances that owners enter on screen: what is proposed, the form, and taking it back."""

from functools import partial

import streamlit as st

from dashboard.access import User
from dashboard.model import Case, Month
from dashboard.present import case_words as words
from dashboard.present import labels
from dashboard.present.downloads import CSV
from dashboard.present.own_chances import DOWNLOAD, FILE, Proposal, basis, board, file_of, proposals
from dashboard.snapshot import Snapshot
from dashboard.ui import case_writes, desk, exporting, forecasts
from dashboard.ui.registering import attempt


def expect(user: User, now: Snapshot, month: Month, cases: tuple[Case, ...]) -> None:
    """Every open 정성 indicator for everybody; the form for the lead department of the chosen one."""
    found = desk.drawn(
        proposals, forecasts.scores(now, month), forecasts.forecast(now, month), cases, now.own_chances
    )
    st.header(words.CHANCES)
    st.html(board(found, now.catalog.rules.grades[0]))
    if not found:
        return
    if any(each.own for each in found):
        chances = forecasts.outlook(now, month).chances
        ready = partial(file_of, chances, now.catalog)
        exporting.download(DOWNLOAD, ready, file_name=FILE, mime=CSV, key="own-chances")
    mine_first = sorted(found, key=lambda each: not user.acts_for(each.indicator.lead_department))
    names = {labels.indicator_name(each.indicator.code, each.indicator.name): each for each in mine_first}
    chosen = names[st.selectbox(words.CHANCE_OF, list(names), key="expected")]
    if user.acts_for(chosen.indicator.lead_department):
        _form(now.catalog.rules.evaluation_year, chosen)
    else:
        st.info(words.ONLY_LEAD.format(department=chosen.indicator.lead_department))


def _form(year: int, chosen: Proposal) -> None:
    key = f"percent-{chosen.indicator.code}-{chosen.own.id if chosen.own else 0}-{chosen.percent}"
    with st.form("chance", border=True):
        st.number_input(words.PERCENT, 1, 99, chosen.percent, key=key, help=basis(chosen))
        st.form_submit_button(words.ENTER, on_click=_enter, args=(year, chosen, key))
    if chosen.own:
        st.button(words.TAKE_BACK, key="take-back", on_click=_take_back, args=(year, chosen))


def _enter(year: int, chosen: Proposal, key: str) -> None:
    percent = int(st.session_state[key])
    attempt(words.ENTERED, lambda: case_writes.enter_chance(year, chosen.indicator, percent))


def _take_back(year: int, chosen: Proposal) -> None:
    attempt(words.TAKEN_BACK, lambda: case_writes.take_chance_back(year, chosen.indicator))
