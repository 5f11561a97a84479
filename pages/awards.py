"""Awards: who would win what on the figures of the month."""

import streamlit as st

from dashboard.present import labels
from dashboard.ui.page import open_page

open_page("awards")

st.title(labels.PAGE_TITLES["awards"])
