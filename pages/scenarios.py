"""Scenarios: what if values, grades, weights or rules were others, beside today; and what unpublished rules decide."""

import streamlit as st

from dashboard.present import saved_scenarios, scenario_words, scenarios
from dashboard.ui import desk, forecasts, inputs, saving, supposing
from dashboard.ui.page import open_page

user = open_page("scenarios")

now = desk.current()
with inputs.row():
    scores = forecasts.scores(now, inputs.month(forecasts.months(now)))
    city = inputs.city(list(now.catalog.cities), now.catalog.rules.home_city)
built, known = supposing.in_address(scores), saving.saved()
place = supposing.picked(built)
scenario = built[place]
then = desk.drawn(scenarios.after, scores, scenario)

st.title(desk.drawn(scenarios.title, scores, scenario, then, city))
st.html(desk.drawn(scenarios.top, scores, now.version, scenario))
st.header(scenario_words.BUILD)
supposing.build(built, place, scores)
saving.save(user, scenario)
st.header(scenario_words.SIDE_BY_SIDE)
st.html(desk.drawn(scenarios.side_by_side, scores, tuple(built), city))
saving.beside(built, known)
if scenario.changes:
    st.header(scenario_words.CHANGED)
    st.html(desk.drawn(scenarios.changed, scores, then, city))
st.header(scenario_words.SAVED)
st.html(desk.drawn(saved_scenarios.listed, known, scores, city))
saving.delete(user, known)
st.header(scenario_words.SENSITIVITY)
st.html(desk.drawn(scenarios.sensitivity, scores, city))
