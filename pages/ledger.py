"""Ledger: every projection that was recorded beside what became of it, and the forecast's marks in earlier years."""

import streamlit as st

from dashboard.present import facts, ledger, ledger_marks, race_marks, reliability_chart
from dashboard.ui import desk, forecasts, recording
from dashboard.ui.page import open_page
from dashboard.ui.pictures import picture

open_page("ledger")

now = desk.current()
recorded = recording.recorded()
years = recording.years(now, recorded)

st.title(ledger.title(recorded, years))
newest = forecasts.scores(now, forecasts.months(now)[-1])
st.html(facts.line(newest, now.version))
st.html(ledger.table_of(recorded, years, now.catalog))

st.header(ledger_marks.HEADING)
with st.spinner(ledger_marks.WORKING):
    marks = forecasts.marks(now)
st.html(ledger_marks.summary(marks))
if marks:
    st.header(ledger_marks.CALIBRATION)
    st.html(ledger_marks.calibration(marks.reliability))
    picture("reliability", reliability_chart.chart, reliability_chart.alt, marks.reliability)
    st.html(desk.drawn(ledger_marks.reliability, marks.reliability))
    st.header(race_marks.HEADING)
    if st.toggle(race_marks.SHOW, key="with_race"):
        with st.spinner(ledger_marks.WORKING):
            race = forecasts.race_marks(now)
        st.html(race_marks.summary(race))
        if race:
            picture("race", reliability_chart.chart, race_marks.alt, race.reliability)
            st.html(desk.drawn(ledger_marks.reliability, race.reliability))
