"""Fields: how each city ranks, field by field, within its population group."""

import streamlit as st

from dashboard.present import standings, standings_field, strips
from dashboard.ui import desk, inputs
from dashboard.ui.page import open_page
from dashboard.ui.pictures import picture

open_page("fields")

now = desk.current()
home = now.catalog.cities[now.catalog.rules.home_city]
with inputs.row():
    scores = now.of(inputs.month(list(now.scores), now.newest))
    group = inputs.population_group(list(now.catalog.groups), home.population_group)
    city = inputs.city(now.catalog.groups[group], standings.leader(scores, group))
    rollup = inputs.rollup([each.name for each in now.catalog.rules.rollups])
    field = inputs.field(standings.names(scores, rollup))
facts = desk.drawn(standings.facts_line, scores, now.version, rollup, group)

if field:
    st.title(desk.drawn(standings_field.title, scores, rollup, field, city))
    st.html(facts + desk.drawn(standings_field.detail, scores, rollup, field, group, city))
else:
    st.title(desk.drawn(standings.title, scores, rollup, city))
    st.html(facts + desk.drawn(standings.overview, scores, rollup, city))
    picture("strips", strips.chart, strips.alt, scores, rollup, city)
st.html(desk.drawn(standings.matrix, scores, rollup, group, city))
