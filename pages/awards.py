"""Awards: who would win what on the figures of the month, and who won in earlier years."""

import streamlit as st

from dashboard.present import award_history, awards, canvas, labels
from dashboard.ui import desk, inputs
from dashboard.ui.page import is_dark, is_meeting, open_page

open_page("awards")

now = desk.current()
rules = now.catalog.rules
with inputs.row():
    month = inputs.month(list(now.scores))
    group = inputs.population_group(
        list(now.catalog.groups), now.catalog.cities[rules.home_city].population_group
    )
scores, won = now.of(month), desk.award_history(now, group)

st.title(desk.drawn(awards.title, scores, group))
st.html(desk.drawn(awards.top, scores, group, now.version))
st.html(desk.drawn(award_history.history, won, now.catalog, group))
if won:
    st.header(labels.LINE_SCORES.format(group=labels.group_name(group)))
    st.plotly_chart(
        desk.drawn(award_history.chart, won, now.catalog, dark=is_dark(), meeting=is_meeting()),
        theme=None,
        config=canvas.CONFIG,
        key="lines",
        alt=desk.drawn(award_history.alt, won, now.catalog, group),
    )
