"""Partners: who leads and who helps with what, what of it is missing or weak, and who was told or asked to do what."""

import streamlit as st

from dashboard.present import partners
from dashboard.ui import desk, forecasts, inputs, reporting, sight
from dashboard.ui.page import open_page

user = open_page("partners")

seen = sight.current()
now, today = seen.now, seen.today
with inputs.row():
    scores = forecasts.scores(now, inputs.month(forecasts.months(now), now.newest))
    known = (scores, reporting.weak(now, scores.month), seen.notes, seen.instructions)
    department = inputs.department(desk.drawn(partners.departments, *known))

st.title(desk.drawn(partners.title, *known, department, today))
st.html(desk.drawn(partners.board, *known, department, now.version, today, ranked=user.oversees))
