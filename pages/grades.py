"""Grades: every indicator of every city as a letter."""

import streamlit as st

from dashboard.present import labels
from dashboard.ui.page import open_page

open_page("grades")

st.title(labels.PAGE_TITLES["grades"])
