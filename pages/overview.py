"""Overview: where the home city stands, what changed, and how far the award lines are."""

import streamlit as st

from dashboard.present import bump, labels, league, overview, tilemap
from dashboard.ui import desk, inputs
from dashboard.ui.page import open_page
from dashboard.ui.pictures import picture

open_page("overview")

now = desk.current()
with inputs.row():
    month = inputs.month(list(now.scores), now.newest)
    city = inputs.city(list(now.catalog.cities), now.catalog.rules.home_city)
scores, earlier, race = now.of(month), now.before(month), desk.until(now, month)
group = labels.group_name(scores.cities[city].population_group)

st.title(desk.drawn(overview.title, scores, earlier, city))
st.html(desk.drawn(overview.top, scores, earlier, city, desk.paces(now, scores.month), now.version))

left, right = st.columns([3, 2], gap="large")
left.header(labels.BUMP.format(group=group))
with left:
    picture("bump", bump.chart, bump.alt, race, city)
left.html(desk.drawn(bump.numbers, race, city))
right.header(labels.TILEMAP_TITLE)
right.html(desk.drawn(tilemap.tilemap, scores, city))

st.header(labels.LEAGUE.format(group=group))
st.html(desk.drawn(league.league, scores, earlier, city))
