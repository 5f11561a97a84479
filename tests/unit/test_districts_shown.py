"""동별 현황 in words: what is said where less is better, where nothing is left to share, and where nothing adds up."""

from fractions import Fraction

import pytest

from dashboard import snapshot
from dashboard.errors import ActualsRefused
from dashboard.intake.breakdown import committed, examine
from dashboard.model import Actuals, Breakdown, District, KeptBreakdown, Kind, Month, Part, State
from dashboard.papers.breakdown_template import template
from dashboard.present import district_goals, district_words, districts
from dashboard.scoring import score
from dashboard.settings import ROOT, Settings
from tests.acceptance import NOON

JUNE, MAY = Month("2023-06"), Month("2023-05")
HERE = [District(each, "", Month("2019-07"), None, "조례") for each in ("중동", "상동")]


@pytest.fixture(scope="module")
def now(tmp_path_factory):
    return snapshot.load(Settings(data=ROOT / "data", year=2023, store=tmp_path_factory.mktemp("store")))


def kept(code, *parts, month=JUNE, **named):
    told = tuple(Part(name, "", Fraction(over), Fraction(under)) for name, over, under in parts)
    return KeptBreakdown(1, Breakdown(month, code, told, **named), "동별.csv", "담당자", NOON)


def board(now, found):
    return districts.board(now.of(JUNE), found.breakdown.indicator, found, now.version)


def quotient(now, **wanted):
    """An indicator of the home city that has 분자 and 분모 in June."""
    home, scores = now.catalog.rules.home_city, now.of(JUNE)
    for code, each in now.catalog.indicators.items():
        report = scores.actuals.reports.get((home, code))
        fits = all(getattr(each, name) == value for name, value in wanted.items())
        if fits and each.kind.is_quotient and report and report.denominator:
            return code
    raise LookupError(wanted)


def test_where_less_is_better_nothing_is_shared_and_the_lowest_is_first(now):
    code = quotient(now, higher_is_better=False)
    shown = board(now, kept(code, ("중동", 5, 10), ("상동", 1, 10)))

    assert district_goals.LESS_IS_BETTER in shown
    assert "남은 양</th>" not in shown
    assert "기한" not in shown
    assert shown.index("상동") < shown.index("중동")


def test_of_a_mean_nothing_is_left_to_do(now):
    code = quotient(now, kind=Kind.MEAN, higher_is_better=True)
    shown = board(now, kept(code, ("중동", 30, 10), ("상동", 10, 10)))

    assert district_goals.NOT_CASES in shown
    assert "남은 양</th>" not in shown
    assert shown.index("중동") < shown.index("상동")


def test_where_all_that_is_left_is_not_enough_it_is_said_and_not_shared(now):
    shown = board(now, kept("F3-18", ("중동", 600, 610), ("상동", 273, 280)))

    assert "건이 더 필요하지만 동에 남은 것은 모두 17건입니다." in shown
    assert "나눈 몫" not in shown


def test_a_district_without_cases_has_no_rank_and_without_deadlines_nothing_is_late(now):
    shown = board(now, kept("F3-18", ("중동", 873, 1134), ("상동", 0, 0)))

    assert "순위 없음" in shown
    assert "사례없음" in shown
    assert "조치기한이 지났는데 남은 것이 없습니다." in shown
    assert "구분별" not in shown


def test_a_tie_is_said(now):
    shown = board(now, kept("F3-18", ("중동", 1, 2), ("상동", 2, 4)))

    assert shown.count("공동 1위") == 2


def test_without_any_case_there_is_no_district_that_is_behind(now):
    found = kept("F3-18", ("중동", 0, 0))

    assert districts.title(now.of(JUNE), "F3-18", found) == "위반건축물 조치율: 동별 자료 없음"


def test_a_city_that_submitted_nothing_yet_is_not_compared(now):
    home, scores = now.catalog.rules.home_city, now.of(JUNE)
    code = next(
        code
        for code, each in now.catalog.indicators.items()
        if each.kind.is_quotient and scores.cells[home, code].state is State.NOT_SUBMITTED
    )
    shown = board(now, kept(code, ("중동", 1, 2)))

    assert "시의 실적이 아직 제출되지 않아 동별 합과 견주지 못했습니다." in shown


def test_a_sum_that_differs_is_told_with_both_sums(now):
    shown = board(now, kept("F3-18", ("중동", 1, 2)))

    assert "동별 합 1/2가 시가 제출한 값(873/1,134)과 다릅니다." in shown


def test_a_city_that_submitted_a_rate_without_its_parts_has_nothing_to_share(now):
    home, scores = now.catalog.rules.home_city, now.of(JUNE)
    bare = scores.actuals.reports[home, "F3-18"]._replace(
        numerator=None, denominator=None, value=Fraction(70)
    )
    actuals = Actuals(JUNE, {**scores.actuals.reports, (home, "F3-18"): bare})
    found = kept("F3-18", ("중동", 80, 100))
    shown = districts.board(score(actuals, now.catalog), "F3-18", found, now.version)

    assert district_goals.NO_PARTS in shown
    assert "동별 합과 견주지 못했습니다." in shown


def test_a_file_says_what_it_takes_the_place_of():
    held, new = kept("F3-18", ("중동", 1, 2)), kept("F3-18", ("중동", 1, 3), ("상동", 1, 2)).breakdown
    key = (JUNE, "F3-18")

    assert "처음 올리는 동별 자료입니다." in district_words.replaced([new], {})
    assert "달라지는 줄 2개." in district_words.replaced([new], {key: held})
    assert "지금 쓰이는 자료와 같습니다." in district_words.replaced([held.breakdown], {key: held})
    assert district_words.replaced([], {}) == ""


def test_a_wrong_file_that_came_with_the_program_is_refused_with_its_findings(now, tmp_path):
    (tmp_path / "2023-06.csv").write_text("기준월,지표코드,동,분자,분모\n2023-06,F3-18,없는동,1,2\n", "utf-8")

    with pytest.raises(ActualsRefused, match="'없는동'은 2023-06의 동 이름에 없습니다"):
        list(committed(tmp_path, catalog=now.catalog, districts=HERE, submitted={}))


def test_the_form_begins_with_the_lines_of_the_month_before_and_blank_numbers(now):
    before = kept("F3-18", ("중동", 1, 2), ("옛동", 1, 2), month=MAY).breakdown
    form = template(JUNE, now.catalog.indicators["F3-18"], ["중동", "상동"], before)
    checked = examine(
        form,
        "동별.xlsx",
        catalog=now.catalog,
        districts=HERE,
        submitted={},
        today=NOON.date(),
    )

    assert [each.rule for each in checked.findings] == ["no-rows"]
