"""The real shell, or with ``?empty`` a page that shows one word and nothing else."""

import streamlit as st

from bench import real_shell

if "empty" in st.query_params:
    st.title("empty")
else:
    exec(real_shell.CODE)  # noqa: S102 - Streamlit runs the shell's code in just this way
