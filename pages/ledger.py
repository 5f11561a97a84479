"""Ledger: every projection that was recorded beside what became of it, and the forecast's marks in earlier years."""

import streamlit as st

from dashboard.present import facts, ledger, ledger_marks, reliability_chart
from dashboard.ui import desk, forecasts, recording
from dashboard.ui.page import open_page
from dashboard.ui.pictures import picture

open_page("ledger")

now = desk.current()
recorded = recording.recorded()
outcome = ledger.outcome(now.scores, now.catalog)

st.title(ledger.title(recorded, outcome, now.catalog))
newest = forecasts.scores(now, forecasts.months(now)[-1])
st.html(facts.line(newest, now.version))
st.html(ledger.table_of(recorded, outcome, now.catalog))

st.header(ledger_marks.HEADING)
with st.spinner(ledger_marks.WORKING):
    marks = forecasts.marks(now)
st.html(ledger_marks.summary(marks))
if marks:
    st.header(ledger_marks.CALIBRATION)
    st.html(ledger_marks.calibration(marks.reliability))
    picture("reliability", reliability_chart.chart, reliability_chart.alt, marks.reliability)
    st.html(desk.drawn(ledger_marks.reliability, marks.reliability))
