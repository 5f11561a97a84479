"""Rules: the rulebook of the year, with its sources."""

import streamlit as st

from dashboard.present import grid_choice, labels, rule_cities, rule_tables, rulebook
from dashboard.ui import desk, inputs
from dashboard.ui.page import open_page

open_page("rules")

now = desk.current()
with inputs.row():
    month = inputs.month(list(now.scores), now.newest)
scores = now.of(month)

st.title(desk.drawn(rulebook.title, now.catalog))
st.html(desk.drawn(rulebook.top, scores, now.version))
st.html(desk.drawn(rule_tables.methods, now.catalog))

st.header(labels.RULE_INDICATORS)
with st.container(horizontal=True, key="filters"):
    field = inputs.field({code: each.name for code, each in now.catalog.fields.items()})
    department = inputs.department(grid_choice.departments(scores))
st.html(desk.drawn(rule_tables.indicators, scores, field, department))

st.html(desk.drawn(rule_cities.groups, now.catalog))
st.html(desk.drawn(rule_cities.of_cities, now.catalog))
