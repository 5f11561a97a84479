"""Papers: the meeting's reports in four formats, from the same figures as the screens."""

import streamlit as st

from dashboard.present import facts, grid_choice, labels
from dashboard.present import reports as words
from dashboard.present.reports import Kind
from dashboard.ui import desk, form_filling, inputs, reporting, sight
from dashboard.ui.page import open_page

user = open_page("reports")

seen = sight.current()
now = seen.now
with inputs.row():
    month = inputs.month(list(now.scores), now.newest)
    kind = inputs.report(list(Kind))
    ending = inputs.ending(list(words.FORMATS))
scores, subject = now.of(month), None
if kind is Kind.CARDS:
    subject = inputs.any_indicator({code: each.name for code, each in now.catalog.indicators.items()})
if kind is Kind.DEPARTMENT:
    subject = inputs.one_department(grid_choice.departments(scores))

st.title(words.title(labels.month_name(scores.month)))
st.html(desk.drawn(facts.line, scores, now.version))
st.html(desk.drawn(words.about))
reporting.offer(seen, scores.month, kind, subject, ending)
st.header(words.FORM)
form_filling.offer(user, seen, scores.month)
