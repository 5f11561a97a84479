"""Upload: from an official's own file to figures that count, in five steps on one page."""

import streamlit as st

from dashboard.ui import desk
from dashboard.ui.page import open_page
from dashboard.ui.upload import dropping, matching, offering, publishing, reading, verifying

user = open_page("upload")

now = desk.current()
offering.head(now)
publishing.tell()

month, department = offering.offer(user, now)
files = dropping.dropped(user)
if not files:
    st.stop()

opened = reading.opened(files, matching.remembered(department))
month = dropping.month_of(opened, offering.months(now.catalog), month)
if not matching.match(now.catalog, opened, department):
    st.stop()
waiting = publishing.waiting(reading.checked(now, opened, month))
if waiting and verifying.verify(waiting):
    publishing.publish(user, now, waiting)
