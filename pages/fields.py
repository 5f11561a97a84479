"""Fields: how each city ranks, field by field, within its population group."""

import streamlit as st

from dashboard.present import labels
from dashboard.ui.page import open_page

open_page("fields")

st.title(labels.PAGE_TITLES["fields"])
