"""Missing entries: which department owes which indicator for a month, until when, and a text to remind it."""

import streamlit as st

from dashboard.present import entries, entries_board, entries_words
from dashboard.ui import desk, inputs, origins
from dashboard.ui.page import address, open_page

user = open_page("entries")

now = desk.current()
with inputs.row():
    month = inputs.month(entries.months(now.catalog), entries.newest(now.scores, now.catalog))
    city = inputs.city(list(now.catalog.cities), now.catalog.rules.home_city)
board, today = origins.board_for(user, now, month, city), desk.today()

st.title(desk.drawn(entries_words.title, board))
st.html(desk.drawn(entries_board.top, board, now.version, today))

if board.debts:
    st.html(desk.drawn(entries_board.tables, board))
    st.header(entries_words.REMINDER)
    st.html(desk.drawn(entries_board.note))
    debt = board.of(inputs.recipient([each.department for each in board.debts]))
    st.code(entries_words.reminder(board, debt, today, address()), language=None, wrap_lines=True)
