"""Awards: who would win what on the figures of the month, and who won in earlier years."""

import streamlit as st

from dashboard.present import award_history, awards
from dashboard.ui import desk, inputs
from dashboard.ui.page import open_page

open_page("awards")

now = desk.current()
home = now.catalog.cities[now.catalog.rules.home_city]
with inputs.row():
    month = inputs.month(list(now.scores), now.newest)
    group = inputs.population_group(list(now.catalog.groups), home.population_group)
scores, won = now.of(month), desk.award_history(now, group)

st.title(desk.drawn(awards.title, scores, group))
st.html(desk.drawn(awards.top, scores, group, now.version))
st.html(desk.drawn(award_history.history, won, now.catalog, group))
