"""The only package that knows Streamlit: it lets people in, asks, shows, and computes nothing."""
