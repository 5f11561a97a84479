"""Outlook: the chance of each award at the cut-off, what it rests on, and what can still happen to everybody."""

import streamlit as st

from dashboard.present import outlook as words
from dashboard.present import outlook_chances, outlook_fan, outlook_publication, outlook_range, outlook_ranks
from dashboard.ui import desk, forecasts, inputs, recording, sight
from dashboard.ui.page import open_page
from dashboard.ui.pictures import picture

user = open_page("outlook")

now = desk.current()
with inputs.row():
    month = inputs.month(forecasts.months(now))
outlook, scores, lines = (
    each(now, month) for each in (forecasts.outlook, forecasts.scores, forecasts.unseen_lines)
)

st.title(desk.drawn(words.title, outlook, now.catalog, lines))
st.html(desk.drawn(words.top, outlook, scores, lines, now.version))

if outlook_chances.home_of(outlook, now.catalog).median is not None:
    st.header(outlook_publication.HEADINGS["ranks"])
    picture("ranks", outlook_ranks.chart, outlook_ranks.alt, outlook, now.catalog)
    st.html(desk.drawn(outlook_ranks.numbers, outlook, now.catalog))
    st.header(outlook_publication.HEADINGS["range"])
    reaches = forecasts.reaches(now, month)
    picture("range", outlook_range.chart, outlook_range.alt, outlook, reaches, now.catalog)
    st.html(desk.drawn(outlook_range.below, outlook, reaches, now.catalog))
    st.header(outlook_publication.HEADINGS["course"])
    if recording.is_course_wanted(now, month):
        course = recording.course(now, month)
        picture("course", outlook_fan.chart, outlook_fan.alt, course, now.catalog)
        st.html(desk.drawn(outlook_fan.below, course, now.catalog))
    if not sight.asked():
        recording.record(user, now, month)
