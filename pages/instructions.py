"""Instructions: what was ordered, what is late, what came of it, and the list of commitments to send round."""

import streamlit as st

from dashboard.present import grid_choice
from dashboard.present import instructions as words
from dashboard.ui import desk, inputs, instructing
from dashboard.ui.page import open_page

user = open_page("instructions")

now, today = desk.current(), desk.today()
with inputs.row():
    month = inputs.month(list(now.scores), now.newest)
found = instructing.every()

st.title(words.title(found, today))
st.html(words.board(found, today))
instructing.tell()
instructing.follow(user, found, today)
instructing.give(user, now.of(month).month, grid_choice.departments(now.of(month)), today)
st.header(words.LIST)
st.code(words.commitments(found, today), language=None, wrap_lines=True)
