"""Districts: how far each 동 is, what it has left and late, its share of what the city needs, and the upload."""

import streamlit as st

from dashboard.present import districts
from dashboard.ui import breaking_down, desk, inputs
from dashboard.ui.page import open_page

user = open_page("districts")

now = desk.current()
known = breaking_down.known(now)
with inputs.row():
    scores = now.of(inputs.month(list(now.scores), now.newest))
    code = inputs.indicator(breaking_down.indicators(now, known))
kept = known.get((scores.month, code))

st.title(desk.drawn(districts.title, scores, code, kept))
st.html(desk.drawn(districts.board, scores, code, kept, now.version))
breaking_down.upload(user, now, known, scores.month, code)
