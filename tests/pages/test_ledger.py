"""The ledger: what was said beside what came, and the marks of earlier years."""

import shutil

import pytest

from dashboard import projection
from dashboard.model import Month
from dashboard.present import ledger, ledger_marks
from dashboard.present.outlook_publication import publication
from dashboard.settings import ROOT
from dashboard.ui import desk, forecasts
from tests.acceptance import NOON
from tests.pages.opening import opened, words


@pytest.mark.usefixtures("own_store")
def test_before_the_first_record_it_says_how_to_make_one():
    at = opened("ledger")

    assert at.title[0].value == "전망 성적표: 기록된 전망이 아직 없습니다"
    assert "이 전망을 기록" in words(at)


def test_a_recorded_projection_stands_beside_what_came(own_store):
    now = desk.current()
    said = publication(forecasts.outlook(now, Month("2023-01")), now.catalog, now.version)
    recorded = own_store.publish_projection(said, by="총괄 담당자", at=NOON)
    at = opened("ledger")
    shown = words(at)

    assert at.title[0].value == "전망 성적표: 기록된 전망 1건, 1건 가운데 0건이 80 % 구간 안"
    brier = ledger.brier(recorded, now.scores["2023-09"], now.catalog)
    for expected in ("총괄 담당자", "2023년 1월", "3위 우수 99.71점", "아니요", f"{brier:.3f}"):
        assert expected in shown


def test_a_projection_of_the_year_before_stands_beside_what_came_then(own_store):
    now = desk.current()
    year = now.past.months[-1]
    catalog = year[Month("2022-09")].catalog
    chances = projection.forecast(
        projection.learn(catalog, now.past.months[:-1]), year, month=Month("2022-06")
    )
    said = publication(projection.outlook(chances, catalog), catalog, "가")
    recorded = own_store.publish_projection(said, by="총괄 담당자", at=NOON)
    came = year["2022-09"].cities["부천시"]
    shown = words(opened("ledger"))

    assert ledger.OTHER_YEAR not in shown
    assert f"{came.in_final.rank}위" in shown
    assert f"{ledger.brier(recorded, year['2022-09'], catalog):.3f}" in shown


@pytest.mark.usefixtures("own_store")
def test_the_marks_of_earlier_years_are_those_of_the_backtest():
    card = forecasts.marks(desk.current())
    at = opened("ledger")
    shown = words(at)

    assert ledger_marks.calibration(card.reliability) in shown
    assert len(at.get("plotly_chart")) == 1
    assert f"{100 * card.coverage:.1f} %로 목표 75~85 %" in shown
    assert "세 가지 단순한 방법 모두보다" in shown
    assert ledger_marks.HEADING in shown
    assert f"CRPS {card.crps:.3f}" in shown
    assert card.values > 40_000  # 2022, and 2023 that has ended, as `make backtest` has them
    assert "처음 보는 해의 성적은 이보다 낮을 수 있습니다" in shown


@pytest.mark.usefixtures("own_store")
def test_the_marks_of_ranks_are_shown_to_whoever_asks():
    race = forecasts.race_marks(desk.current())
    at = opened("ledger")
    at.toggle(key="with_race").set_value(True).run()
    shown = words(at)

    assert f"순위 RPS {race.ranked:.3f}, 시상 여부 Brier {race.brier:.3f}" in shown
    assert len(at.get("plotly_chart")) == 2


def test_new_figures_of_this_year_are_not_judged_before_it_has_ended(own_data):
    for year in ("2021", "2022"):
        for kind in ("catalog", "actuals"):
            shutil.copytree(ROOT / "data" / kind / year, own_data / kind / year)
    before, first = desk.current(), forecasts.marks(desk.current())
    comes(own_data, "2023-07")
    after, again = desk.current(), forecasts.marks(desk.current())
    comes(own_data, "2023-09")
    with_the_end = forecasts.marks(desk.current())

    assert before.version != after.version
    assert again is first  # not worked out a second time
    assert with_the_end.values > first.values > 20_000


def comes(data, month):
    shutil.copy(ROOT / f"data/actuals/2023/{month}.csv", data / "actuals/2023")
