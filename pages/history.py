"""History: every upload with who, when and what became of it; taking one back after seeing what that changes."""

import streamlit as st

from dashboard.present import past_uploads
from dashboard.ui import desk, inputs, origins, taking_back
from dashboard.ui.page import open_page

user = open_page("history")

uploads = origins.history()
now = desk.current()

st.title(past_uploads.title(uploads))
taking_back.said()
st.html(past_uploads.top(now.version))
with inputs.row():
    month = inputs.any_month(past_uploads.months(uploads, now.months))
st.html(past_uploads.history(uploads, origins.first_reports(now), month))

if uploads:
    st.header(past_uploads.TAKE_BACK)
    st.html(past_uploads.note())
    past = inputs.upload(uploads)
    if past:
        taking_back.take_back(user, now, past)
