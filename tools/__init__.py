"""Tools that are not part of the running dashboard."""
