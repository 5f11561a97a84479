"""Overview: where the home city stands, what changed, and how far the award lines are."""

import streamlit as st

from dashboard.present import labels
from dashboard.ui.page import open_page

open_page("overview")

st.title(labels.PAGE_TITLES["overview"])
