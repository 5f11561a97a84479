"""The real shell, compiled once, as Streamlit itself keeps it."""

from dashboard.ui.server import SHELL

CODE = compile(SHELL.read_bytes(), str(SHELL), "exec")
