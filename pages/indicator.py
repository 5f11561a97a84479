"""Indicator: one indicator of one city, from its parts to its points."""

import streamlit as st

from dashboard.present import card, card_boxes, card_peers, card_rule, card_trace, labels, trend, trend_chart
from dashboard.ui import desk, inputs
from dashboard.ui.page import open_page
from dashboard.ui.pictures import picture

open_page("indicator")

now = desk.current()
with inputs.row():
    code = inputs.indicator({each.code: each.name for each in now.catalog.indicators.values()})
    city = inputs.city(list(now.catalog.cities), now.catalog.rules.home_city)
    scores = now.of(inputs.month(list(now.scores), now.newest))
paces, course = desk.paces(now, scores.month), desk.course(now, code)

st.title(desk.drawn(card.title, scores, city, code, paces))
facts = desk.drawn(card.line, scores, now.version, city, code)
st.html(facts + desk.drawn(card_boxes.cards, scores, city, code, paces))

if desk.drawn(trend.can_be_drawn, scores, city, course):
    st.html(desk.drawn(card.heading, labels.TREND, scores, city))
    picture("trend", trend_chart.chart, trend.alt, scores, city, code, course)
    with st.expander(labels.SHOW_NUMBERS):
        st.html(desk.drawn(trend.numbers, scores, city, code, course))

st.html(
    desk.drawn(card.heading, labels.PEERS, scores, city) + desk.drawn(card_peers.peers, scores, city, code)
)
if desk.drawn(card_peers.can_be_drawn, scores, city, code):
    picture("peers", card_peers.chart, card_peers.alt, scores, city, code)

st.html(desk.drawn(card_rule.rule, scores, city, code))
with st.expander(labels.TRACE):
    st.html(desk.drawn(card_trace.trace, scores, city, code))
