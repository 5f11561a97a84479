"""Rules: the rulebook of the year, with its sources."""

import streamlit as st

from dashboard.present import labels
from dashboard.ui.page import open_page

open_page("rules")

st.title(labels.PAGE_TITLES["rules"])
