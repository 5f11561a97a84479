"""Weak indicators: which they are by the rulebook, what each costs, what it needs, and what is done about it."""

import streamlit as st

from dashboard.present import weak_board
from dashboard.ui import comparing, desk, explaining, forecasts, inputs, reporting, sight
from dashboard.ui.page import open_page

user = open_page("weak")

seen = sight.current()
now = seen.now
with inputs.row():
    scores = forecasts.scores(now, inputs.month(forecasts.months(now)))
found, fresh = reporting.weak(now, scores.month), comparing.fresh(seen, scores.month)

st.title(desk.drawn(weak_board.title, found, scores))
st.html(desk.drawn(weak_board.about, scores, now.version))
st.html(comparing.said(seen, scores.month))
st.html(desk.drawn(weak_board.board, found, scores, seen.notes, fresh))
if found and not seen.meeting:
    explaining.explain(user, now.catalog.rules.evaluation_year, [each.indicator for each in found])
