"""The meeting on the wall: the order of business, one message a screen, turned by key; a past one as it was."""

from dashboard.ui import agenda, sight
from dashboard.ui.page import open_page

user = open_page("meeting")

seen = sight.current()
now, steps = seen.now, agenda.steps(seen)
step = agenda.step(steps)
month = agenda.turn(step, steps, list(now.scores), seen.meeting.month if seen.meeting else now.newest)
agenda.screen(seen, now.of(month), step, user)
