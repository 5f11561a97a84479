"""The meeting on the wall: the order of business, one message a screen, turned by key."""

from dashboard.ui import agenda, desk
from dashboard.ui.page import open_page

open_page("meeting")

now, steps = desk.current(), agenda.steps()
step = agenda.step(steps)
month = agenda.turn(step, steps, list(now.scores), now.newest)
agenda.screen(now, now.of(month), step)
