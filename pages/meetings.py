"""Meetings: which were held, what each saw, to the digit, and what had changed since the one before."""

import streamlit as st

from dashboard.present import grid_choice
from dashboard.present import meetings as words
from dashboard.ui import desk, inputs, replaying, sight
from dashboard.ui.page import open_page

user = open_page("meetings")

now = desk.current()
with inputs.row():
    month = inputs.month(list(now.scores), now.newest)
found = sight.every()

st.title(words.title(found))
st.html(words.board(found))
replaying.record(user, now, now.of(month).month, grid_choice.departments(now.of(month)))
if found:
    replaying.replay(user, found, month)
