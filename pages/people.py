"""People: who may do what and until when, and who looks after which indicator."""

import streamlit as st

from dashboard.present import people as words
from dashboard.ui import appointing, desk
from dashboard.ui.page import open_page

open_page("people")

now, today = desk.current(), desk.today()
people, owners = appointing.people(today), appointing.owners(now, today)

st.title(words.title(people, today))
st.html(words.board(people, today))
appointing.tell()
appointing.grant(now, today)
appointing.revoke(people, today)
st.header(words.OWNERS)
st.html(words.owners_board(owners, people, now.catalog, today))
appointing.assign(now, people, today)
