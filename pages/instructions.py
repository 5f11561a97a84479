"""Instructions: what was ordered, what is late, what came of it, and the list of commitments to send round."""

import streamlit as st

from dashboard.present import grid_choice
from dashboard.present import instructions as words
from dashboard.ui import inputs, instructing, sight
from dashboard.ui.page import open_page

user = open_page("instructions")

seen = sight.current()
found, today = seen.instructions, seen.today
with inputs.row():
    month = inputs.month(list(seen.now.scores), seen.now.newest)

st.title(words.title(found, today))
st.html(words.board(found, today))
if not seen.meeting:
    scores = seen.now.of(month)
    instructing.tell()
    instructing.follow(user, found, today)
    instructing.give(user, scores.month, grid_choice.departments(scores), today)
st.header(words.LIST)
st.code(words.commitments(found, today), language=None, wrap_lines=True)
