"""Audit: who did what and who took which figures away, whether the trail is whole, and the trail as a file."""

import streamlit as st

from dashboard.present import audit as words
from dashboard.present import downloads
from dashboard.ui import exporting, inputs, trail
from dashboard.ui.page import open_page

open_page("audit")

lines = trail.lines()

st.title(words.title(lines))
st.html(words.verdict(lines, trail.broken(lines)))
if lines:
    with inputs.row():
        act, person = inputs.act(words.acts(lines)), inputs.person(words.people(lines))
        wanted = inputs.search()
    found = words.chosen(lines, act, person, wanted)
    st.html(words.board(lines, found))
    exporting.download(
        words.DOWNLOAD, words.ready(found), file_name=words.FILE, mime=downloads.CSV, key="trail"
    )
