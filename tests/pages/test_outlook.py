"""The outlook: what is shown is what the command line writes, and what is recorded stays."""

import csv

import pytest

from dashboard import access
from dashboard.__main__ import main
from dashboard.access import Role, User
from dashboard.model import Month
from dashboard.present import notices, outlook_publication
from dashboard.present.outlook_words import percent
from dashboard.settings import settings
from dashboard.ui import desk, forecasts
from tests.acceptance import NOON, checked
from tests.pages.opening import opened, words

MONTH = Month("2023-01")  # the course of a later month needs every month before it
SHOWN = "2023년 1월"
AWARDS = ("최우수", "우수", "장려")


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The home city's line of outlook.csv as the command line writes it."""
    folder, year = tmp_path_factory.mktemp("projected"), settings().data
    paths = ["--catalog", str(year / "catalog" / "2023"), "--actuals", str(year / "actuals" / "2023")]
    assert main(["project", *paths, "--month", MONTH, "--out", str(folder)]) == 0
    with (folder / "outlook.csv").open(encoding="utf-8") as file:
        return next(row for row in csv.DictReader(file) if row["city"] == "부천시")


def test_the_page_says_what_the_command_line_writes(written):
    own = forecasts.outlook(desk.current(), MONTH).cities["부천시"]
    shown = words(opened("outlook", month=SHOWN))

    for name in AWARDS:
        assert own.awards[name] == pytest.approx(float(written[f"p_{name}"]), abs=1e-9)
        assert f'<p class="figure">{percent(float(written[f"p_{name}"]))}</p>' in shown
    median, q10, q90 = (f"{float(written[f'final_{each}']):.2f}" for each in ("median", "q10", "q90"))
    assert f'<p class="figure">{median}점</p>' in shown
    assert f"80 % 구간 {q10}~{q90}점" in shown
    assert f"{written['best_rank']}~{written['worst_rank']}위" in shown


def test_it_opens_with_the_chance_and_the_expected_score(written):
    chance = percent(sum(float(written[f"p_{name}"]) for name in AWARDS))
    at = opened("outlook", month=SHOWN)

    assert (
        at.title[0].value
        == f"1그룹 부천시 장려 이상 확률 {chance}, 예상 {float(written['final_median']):.2f}점"
    )
    assert len(at.get("plotly_chart")) == 3
    for badge in ("표본 자료(가상)", "미확정 기준", "확정 전 자체 추정", "계산 방법: 모의"):
        assert badge in words(at)


def test_the_course_is_drawn_with_the_award_lines_as_soon_as_every_month_is_worked_out():
    at = opened("outlook", month=SHOWN)

    assert "부천시 달마다 본 마감 때 최종 점수와 시상선 예상" in words(at)
    assert "with_course" not in [each.key for each in at.toggle]


def test_whoever_does_not_want_to_wait_for_the_months_before_is_not_made_to():
    now = desk.current()
    forecasts.outlook(now, Month("2023-02"))
    forecasts.worked_out(now).discard(MONTH)
    at = opened("outlook", month="2023년 2월")
    assert len(at.get("plotly_chart")) == 2

    at.toggle(key="with_course").set_value(True).run()
    forecasts.worked_out(now).add(MONTH)
    assert not at.exception
    assert len(at.get("plotly_chart")) == 3
    assert "점 상승했습니다" in words(at) or "점 하락했습니다" in words(at)


def test_every_city_of_the_group_has_a_row(written):
    shown = words(opened("outlook", month=SHOWN))

    assert "1그룹 시군별 마감 전망" in shown
    for city in desk.current().catalog.groups[int(written["population_group"])]:
        assert f'<th scope="row">{city}</th>' in shown


def test_a_projection_is_recorded_once(own_store):
    at = opened("outlook", month=SHOWN)
    at.button(key="record").click().run()

    assert at.success[0].value.startswith("기록 1번으로 남겼습니다.")
    assert own_store.projections()[0].by == access.LOCAL_USER.name

    at.button(key="record").click().run()

    assert at.error[0].value.startswith("같은 전망이 이미 기록되어 있습니다: 기록 1번")
    assert len(own_store.projections()) == 1


def test_what_nobody_has_seen_is_not_recorded(own_store):
    at = opened("outlook", month=SHOWN)
    fire = {"시군": "부천시", "지표코드": "F3-14", "실적": "12"}
    own_store.accept(checked([fire], month="2023-09"), by="담당자", at=NOON)
    at.button(key="record").click().run()

    assert at.error[0].value == notices.NEWER_BY_NOW
    assert own_store.projections() == []


def test_whoever_may_only_read_is_not_offered_the_button(own_store, monkeypatch):
    monkeypatch.setattr(access, "LOCAL_USER", User("열람자", Role.VIEWER))
    at = opened("outlook", month=SHOWN)

    assert outlook_publication.HEADINGS["record"] not in [each.value for each in at.header]
    assert not at.button
    assert own_store.projections() == []


def test_whose_role_was_taken_away_records_nothing(own_store, monkeypatch):
    at = opened("outlook", month=SHOWN)
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL))

    at.button(key="record").click().run()

    assert "'총괄' 권한이 있어야" in at.error[0].value
    assert own_store.projections() == []


def test_nonsense_in_the_address_falls_back_to_the_newest_month():
    newest = opened("outlook", month="2031년 1월").title[0].value

    assert newest == "1그룹 부천시 우수 확정, 99.71점"
