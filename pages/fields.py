"""Fields: how each city ranks, field by field, within its population group."""

import streamlit as st

from dashboard.present import canvas, facts, labels, standings, standings_field, strips
from dashboard.ui import desk, inputs
from dashboard.ui.page import is_dark, is_meeting, open_page

open_page("fields")

now = desk.current()
home = now.catalog.cities[now.catalog.rules.home_city]
with inputs.row():
    scores = now.of(inputs.month(list(now.scores)))
    group = inputs.population_group(list(now.catalog.groups), home.population_group)
    city = inputs.city(now.catalog.groups[group], standings.leader(scores, group))
    rollup = inputs.rollup([each.name for each in now.catalog.rules.rollups])
    field = inputs.field(standings.names(scores, rollup))

message = (
    (standings_field.title, scores, rollup, field, city) if field else (standings.title, scores, rollup, city)
)
st.title(desk.drawn(*message))
st.html(desk.drawn(standings.facts_line, scores, now.version, rollup, group))

if field:
    st.html(desk.drawn(standings_field.detail, scores, rollup, field, group, city))
else:
    st.html(desk.drawn(standings.overview, scores, rollup, city))
    theme = {"dark": is_dark(), "meeting": is_meeting()}
    st.plotly_chart(
        desk.drawn(strips.chart, scores, rollup, city, **theme),
        theme=None,
        config=canvas.CONFIG,
        key="strips",
        alt=desk.drawn(strips.alt, scores, rollup, city),
    )
st.html(desk.drawn(standings.matrix, scores, rollup, group, city))
