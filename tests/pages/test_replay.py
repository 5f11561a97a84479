"""A past meeting is looked at again, screen by screen, after everything that it rested on was changed."""

from datetime import UTC, date, datetime, timedelta

import pytest

from dashboard import snapshot
from dashboard.intake import examine
from dashboard.model import Explanation, Month
from dashboard.papers.content import kinds
from dashboard.present import agenda, explanations, instructions, links, outlook_publication
from dashboard.present import meetings as words
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import desk, reporting, sight
from dashboard.ui.site import ENTRIES
from tests.pages.opening import opened
from tests.pages.opening import words as shown
from tests.pages.test_meetings import record
from tests.uploads import text

JUNE = "2023년 6월"
WRITING = {explanations.SAVE, instructions.SAVE, *instructions.BUTTONS.values(), outlook_publication.RECORD}
WEAKEST = "F2-06"  # of June, in these data
BY = {"by": "담당자"}


def now():
    return datetime.now(UTC)


def change(path, old, new):
    said = path.read_text(encoding="utf-8-sig")
    assert old in said
    path.write_text(said.replace(old, new), encoding="utf-8-sig" if path.suffix == ".csv" else "utf-8")


def order(words):
    today = desk.today()
    about = {"month": "2023-06", "department": "녹지과", "person": "김주무관", "text": words}
    store_of(settings()).instructions.give(**about, due=today - timedelta(days=1), by="총괄", at=now())


def explain(cause):
    notes = store_of(settings()).notes
    newest = notes.newest(2023).get(WEAKEST)
    said = Explanation(cause=cause, plan="현장 점검", due="2023-08-31")
    notes.save(2023, WEAKEST, said, based_on=newest.id if newest else None, **BY, at=now())


def upload(value):
    raw = text(f"기준월,시군,지표코드,실적\n2023-06,부천시,F3-14,{value}")
    held = snapshot.load(settings())
    checked = examine(raw, "실적.csv", month=Month("2023-06"), catalog=held.catalog)
    store_of(settings()).accept(checked, by="담당자", at=now())


def everything_changes(data):
    """New figures, another rulebook that lacks an indicator, a file that is gone, newer texts, newer orders."""
    upload(99)
    change(data / "catalog/2023/rules.toml", 'A = "0.90"', 'A = "0.81"')
    change(data / "catalog/2023/indicators.csv", "F1-01,적극행정", "F1-91,적극행정")
    change(data / "actuals/2023/2023-05.csv", "F1-01", "F1-91")
    change(data / "actuals/2023/2023-06.csv", "F1-01", "F1-91")
    for name in ("targets.csv", "stretch.csv", "prior.csv", "not_applicable.csv", "overrides.csv"):
        path = data / "catalog/2023" / name
        path.write_text(path.read_text(encoding="utf-8-sig").replace("F1-01", "F1-91"), encoding="utf-8-sig")
    explain("다른 사유")
    order("나중 지시")


def as_written(at):
    """What a screen says, without the banner and what its links carry along."""
    aside = ("notice replayed", 'role="status"', "지금까지의 글")  # those stand in the form
    told = [line for line in shown(at).splitlines() if not any(each in line for each in aside)]
    return "\n".join(told).replace(f"&amp;{links.HELD}=1", "")


def test_every_screen_of_a_past_meeting_says_again_what_it_said(own_data):
    explain("봄 가뭄")
    order("먼저 지시")
    steps = [*agenda.OVERDUE, *agenda.STEPS]
    before = {step: as_written(opened("meeting", month=JUNE, agenda=step)) for step in steps}
    assert "봄 가뭄" in before["weak"]
    record(opened("meetings", month=JUNE))
    everything_changes(own_data)
    assert as_written(opened("meeting", month=JUNE, agenda="standing")) != before["standing"]

    for step in steps:
        at = opened("meeting", month=JUNE, agenda=step, held="1")
        assert as_written(at) == before[step], step
        assert words.banner(store_of(settings()).meetings.every()[0]) in shown(at)
        assert not at.expander  # nothing is written into the past


def test_every_page_of_a_past_meeting_shows_what_it_saw_and_offers_nothing_to_write(own_data):
    explain("봄 가뭄")
    order("먼저 지시")
    pages = [each.key for each in ENTRIES if each.is_replayed and not each.is_for_the_wall]
    choices = {links.MONTH: JUNE, links.DEPARTMENT: "녹지과"}
    before, offered = {}, set()
    for page in pages:
        at = opened(page, **choices)
        before[page] = set(as_written(at).splitlines())
        offered |= {each.label for each in at.button}
    assert {explanations.SAVE, instructions.SAVE, outlook_publication.RECORD} <= offered
    record(opened("meetings", month=JUNE))
    everything_changes(own_data)

    for page in pages:
        at = opened(page, **choices, held="1")
        assert set(as_written(at).splitlines()) <= before[page], page
        assert words.banner(store_of(settings()).meetings.every()[0]) in shown(at)
        assert {each.label for each in at.button}.isdisjoint(WRITING), page


def test_papers_of_a_past_meeting_are_those_that_it_could_have_taken(own_data):
    explain("봄 가뭄")
    order("먼저 지시")
    june = Month("2023-06")
    before = kinds.progress(reporting.sources(sight.at_present(), june))
    record(opened("meetings", month=JUNE))
    everything_changes(own_data)
    (meeting,) = store_of(settings()).meetings.every()

    again = kinds.progress(reporting.sources(sight.of(meeting), june))
    assert again.sections == before.sections
    assert again.sections != kinds.progress(reporting.sources(sight.at_present(), june)).sections
    assert f"{meeting.at.astimezone():%H:%M}" in again.stamp.as_of


def test_the_record_says_that_the_rulebook_is_another_one_and_was_not_used(own_data):
    record(opened("meetings", month=JUNE))
    seen = opened("overview", month=JUNE).title[0].value
    everything_changes(own_data)

    at = opened("meetings", month=JUNE)
    (meeting,) = store_of(settings()).meetings.every()
    assert at.header[0].value == seen
    assert at.info[0].value.endswith(words.OTHER_RULES)
    assert meeting.catalog[:10] in at.info[0].value
    assert f"{links.HELD}=1" in shown(at)
    assert opened("overview", month=JUNE, held="1").title[0].value == seen


def test_from_a_replayed_screen_every_way_leads_to_the_same_past(own_data):
    record(opened("meetings", month=JUNE))
    everything_changes(own_data)

    at = opened("meeting", month=JUNE, agenda="weak", held="1")
    assert "mode=meeting&amp;agenda=weak&amp;held=1" in shown(at)
    card = opened("indicator", mode="meeting", month=JUNE, agenda="weak", held="1", indicator="F3-14")
    assert "held=1" in card.get("html")[2].proto.body or any(
        "agenda=weak&amp;held=1" in each.proto.body for each in card.get("html")
    )


def test_since_the_last_meeting_survives_another_rulebook(own_data):
    record(opened("meetings", month=JUNE), date(2023, 7, 10))
    everything_changes(own_data)

    at = opened("meeting", month=JUNE, agenda="changes")
    assert at.title[0].value.startswith("지난 회의(7월 10일)보다")
    at = opened("weak", month=JUNE)
    assert "지난 회의(7월 10일)에 견주어" in shown(at)


@pytest.mark.usefixtures("own_store")
def test_a_meeting_that_is_not_there_is_said_to_be_missing():
    from streamlit.testing.v1 import AppTest

    from dashboard.ui.server import SHELL
    from dashboard.ui.site import SITE

    at = AppTest.from_file(SHELL, default_timeout=30)
    at.query_params[links.HELD] = "7"
    at.switch_page(str(SITE["meeting"].file)).run()
    assert at.error[0].value == words.UNKNOWN.format(number="7")
