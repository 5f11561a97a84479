"""The rulebook as tests (spec), each module (unit), each page (pages) and the running house (browser)."""
