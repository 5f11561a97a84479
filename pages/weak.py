"""Weak indicators: which they are by the rulebook, what each costs, what it needs, and what is done about it."""

import streamlit as st

from dashboard.present import weak_board
from dashboard.ui import desk, explaining, forecasts, inputs, reporting
from dashboard.ui.page import open_page

user = open_page("weak")

now = desk.current()
with inputs.row():
    scores = forecasts.scores(now, inputs.month(forecasts.months(now)))
found = reporting.weak(now, scores.month)

st.title(desk.drawn(weak_board.title, found, scores))
st.html(desk.drawn(weak_board.board, found, scores, now.version))
if found:
    explaining.explain(user, now.catalog.rules.evaluation_year, [each.indicator for each in found])
