"""지시사항 on screen: choosing one and saying what came of it, giving a new one, the list to copy."""

from collections.abc import Sequence
from datetime import date, timedelta

import streamlit as st

from dashboard.access import Role, User
from dashboard.errors import DashboardError
from dashboard.model import Act, Instruction
from dashboard.present import instructions as words
from dashboard.store.instructions import AFTER
from dashboard.ui import meeting_writes

SAID = "instructing-said"
USUAL_DAYS = 14


def tell() -> None:
    """What came of the last press of a button."""
    problem, done = st.session_state.pop(SAID, (None, None))
    if problem:
        st.error(problem)
    if done:
        st.success(done)


def follow(user: User, found: Sequence[Instruction], today: date) -> None:
    """Choose one, write, and press what may follow its state."""
    if not (found and user.role.covers(Role.OFFICIAL)):
        return
    ordered = {words.name(each): each for each in words.in_order(found, today)}
    chosen = ordered[st.selectbox(words.PICK, list(ordered), key="instruction")]
    may = [each for each in Act if each in AFTER[chosen.state] and _may(user, each, chosen)]
    if not may:
        return
    key = f"follow-{chosen.id}-{len(chosen.events)}"
    st.text_area(words.FOLLOW_TEXT, key=key)
    if Act.REOPENED in may:
        st.date_input(words.NEW_DUE, max(chosen.due, today + timedelta(days=USUAL_DAYS)), key=f"{key}-due")
    with st.container(horizontal=True):
        for act in may:
            st.button(words.BUTTONS[act], key=f"act-{act.name}", on_click=_follow, args=(chosen.id, act, key))


def give(user: User, month: str, departments: Sequence[str], today: date) -> None:
    """The form of a new one, for 총괄."""
    if not user.oversees:
        return
    with st.expander(words.GIVE), st.form("give", clear_on_submit=True, border=False):
        st.selectbox(words.DEPARTMENT, departments, key="to-department")
        st.text_input(words.PERSON, key="to-person")
        st.date_input(words.DUE, today + timedelta(days=USUAL_DAYS), key="to-due")
        st.text_area(words.TEXT, key="to-text")
        st.form_submit_button(words.SAVE, on_click=_give, args=(month,))


def _may(user: User, act: Act, chosen: Instruction) -> bool:
    return user.acts_for(chosen.department) if act is Act.ANSWERED else user.oversees


def _follow(number: int, act: Act, key: str) -> None:
    given = st.session_state
    try:
        meeting_writes.follow(number, act, given.get(key, "").strip(), given.get(f"{key}-due"))
    except DashboardError as problem:
        given[SAID] = (str(problem), None)
    else:
        given[SAID] = (None, words.DONE[act])


def _give(month: str) -> None:
    given = st.session_state
    try:
        meeting_writes.give(
            month=month,
            department=given["to-department"],
            person=given["to-person"].strip(),
            due=given["to-due"],
            text=given["to-text"].strip(),
        )
    except DashboardError as problem:
        given[SAID] = (str(problem), None)
    else:
        given[SAID] = (None, words.GIVEN)
