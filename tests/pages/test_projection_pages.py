"""What holds on every page of projection: no chance of nothing, what it rests on, and a year without any report."""

import re
from html import unescape

import pytest

from dashboard.model import Month
from dashboard.present.outlook_publication import publication
from dashboard.present.outlook_words import percent
from dashboard.present.resting import UNSEEN
from dashboard.projection.award_line import chance_of
from dashboard.settings import ROOT, settings
from dashboard.ui import desk, forecasts
from tests.acceptance import NOON
from tests.pages.opening import opened, words

PAGES = ("outlook", "levers", "scenarios", "ledger")
RESTS = {
    ("outlook", 1): "앞선 연도",
    ("outlook", 9): "마감되어 제출된 실적은 모두 확정된 것으로 봅니다",
    ("levers", 1): "앞선 연도",
    ("levers", 9): "실적 마감이 지나 모든 등급이 정해졌습니다",
    ("scenarios", 1): "기준월 2023년 1월",
    ("scenarios", 9): "기준월 2023년 9월",
    ("ledger", 9): "기준월 2023년 9월",
}


@pytest.fixture
def no_month(tmp_path, monkeypatch):
    """The same year in January, before anybody has reported anything."""
    for each in ("catalog", "history"):
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data" / each).symlink_to(ROOT / "data" / each)
    earlier = tmp_path / "data" / "actuals"
    earlier.mkdir()
    for year in (ROOT / "data" / "actuals").iterdir():
        if year.name < "2023":
            (earlier / year.name).symlink_to(year)
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path / "data"))
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


def said(at):
    """Every table and sentence of the page as plain text."""
    html = re.sub(r"<[^>]*>", " ", words(at))
    sentences = (each.value for kind in ("markdown", "info", "success") for each in getattr(at, kind))
    return unescape("\n".join([html, *sentences]))


def assert_no_chance_is_nothing_or_everything(text):
    assert re.findall(r".{20}(?<![\d.,~])(?:0|100) %.{20}", text) == []


@pytest.mark.parametrize("month", ["2023년 1월", "2023년 6월", "2023년 9월"])
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("own_store")
def test_no_chance_is_written_as_nothing_or_everything(page, month):
    assert_no_chance_is_nothing_or_everything(said(opened(page, month=month)))


def test_neither_is_one_of_a_recorded_projection(own_store):
    now = desk.current()
    for month in ("2023-01", "2023-09"):
        found = publication(forecasts.outlook(now, Month(month)), now.catalog, now.version)
        own_store.publish_projection(found, by="총괄 담당자", at=NOON)

    assert_no_chance_is_nothing_or_everything(said(opened("ledger")))


@pytest.mark.parametrize("month", ["2023년 6월", "2023년 9월"])
def test_neither_is_that_of_a_plan(month):
    at = opened("levers", month=month, award="장려", chance="80 %")
    at.toggle(key="with_plan").set_value(True).run()

    assert "장려 이상" in said(at)
    assert_no_chance_is_nothing_or_everything(said(at))


@pytest.mark.parametrize(("place", "basis"), RESTS.items(), ids=str)
@pytest.mark.usefixtures("own_store")
def test_a_page_says_what_it_rests_on(place, basis):
    page, month = place

    assert basis in said(opened(page, month=f"2023년 {month}월"))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.usefixtures("no_month", "own_store")
def test_a_year_without_any_report_opens_every_page(page):
    at = opened(page)

    assert at.title
    assert_no_chance_is_nothing_or_everything(said(at))


@pytest.mark.parametrize("page", ["outlook", "levers"])
@pytest.mark.usefixtures("no_month", "own_store")
def test_rivals_that_nobody_has_seen_are_marked(page):
    shown = said(opened(page))

    assert UNSEEN in shown
    assert "올해 실적이 아직 없어 앞선 연도의 실적만으로 전망했습니다" in shown
    assert ("우리 점수가 넘을 확률" in shown) is (page == "outlook")


@pytest.mark.usefixtures("no_month", "own_store")
def test_while_no_rival_is_seen_the_title_speaks_of_the_published_line():
    now = desk.current()
    month = forecasts.months(now)[0]
    own = forecasts.outlook(now, month).cities["부천시"]
    reached = {each.rank: chance_of(each, own) for each in forecasts.unseen_lines(now, month)}
    rank = next((each for each, chance in reached.items() if chance > 0.5), 5)
    award = {1: "최우수", 3: "우수", 5: "장려"}[rank]

    said = f"{award} 시상선을 넘을 확률 {percent(reached[rank])}({UNSEEN}), 예상"
    assert said in opened("outlook").title[0].value


@pytest.mark.parametrize("page", ["outlook", "levers"])
def test_rivals_that_have_reported_are_not_marked(page):
    assert UNSEEN not in said(opened(page, month="2023년 6월"))
