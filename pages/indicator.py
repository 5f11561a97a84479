"""Indicator: one indicator of one city, from its parts to its points."""

import streamlit as st

from dashboard.present import labels
from dashboard.ui.page import open_page

open_page("indicator")

st.title(labels.PAGE_TITLES["indicator"])
