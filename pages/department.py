"""One department: its indicators, what is missing and until when, the way to the next grade, what is to be answered."""

import streamlit as st

from dashboard.present import grid_choice, my_indicators
from dashboard.ui import desk, inputs, instructing, origins, reporting, sight
from dashboard.ui.page import open_page

user = open_page("department")

seen = sight.current()
now, today = seen.now, seen.today
with inputs.row():
    scores = now.of(inputs.month(list(now.scores), now.newest))
    department = inputs.one_department(grid_choice.departments(scores), user.departments)
found = reporting.weak(now, scores.month)
board = origins.board(now, scores.month, now.catalog.rules.home_city)

st.title(desk.drawn(my_indicators.title, scores, department, found))
st.html(desk.drawn(my_indicators.board, scores, department, found, board, now.version, today))
orders = my_indicators.orders(seen.instructions, department)
st.html(my_indicators.to_answer(orders, today))
if not seen.meeting:
    instructing.tell()
    instructing.follow(user, orders, today)
