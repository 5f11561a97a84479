"""Cases: how many each department found against the goal, every case with its evidence, and what owners expect."""

import streamlit as st

from dashboard.present import cases
from dashboard.ui import desk, expecting, forecasts, inputs, registering
from dashboard.ui.page import open_page

user = open_page("cases")

now = desk.current()
year = now.catalog.rules.evaluation_year
found, goal = registering.every(year), registering.goal(year)
with inputs.row():
    scores = forecasts.scores(now, inputs.month(forecasts.months(now), now.newest))
    department = inputs.department(cases.departments(found, now.catalog))

st.title(cases.title(found, year))
st.html(desk.drawn(cases.board, found, goal, scores, department, now.version))
registering.tell()
registering.set_goal(user, year)
registering.register(user, found, now.catalog)
expecting.expect(user, now, scores.month, found)
