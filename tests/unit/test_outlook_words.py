"""What the outlook says: certain only where proven, lines of the last award, what the ledger judges."""

from dataclasses import replace
from datetime import UTC, datetime
from fractions import Fraction

import pytest

from dashboard.model import Award, Month, Publication, PublishedCity, PublishedProjection
from dashboard.present import ledger, ledger_marks, outlook_chances, race_marks
from dashboard.present.outlook_ranks import said
from dashboard.present.outlook_reach import Lines, Reach, lines
from dashboard.projection import CityOutlook, Way
from dashboard.projection.baselines import Simple
from dashboard.projection.race_card import RaceCard, RaceSkill
from dashboard.projection.report_card import ReportCard, Skill
from dashboard.scoring import score
from dashboard.ui import desk

GOOD = Award("우수", 2, 3, 200_000_000, "")


def own(best, worst, chance=0.5, ranks=(0.0, 0.5, 0.0, 0.5)):
    return CityOutlook(
        "부천시",
        1,
        ranks,
        {"우수": chance},
        0.0,
        Fraction(1),
        Fraction(1),
        Fraction(1),
        best,
        worst,
        Way.EXACT,
    )


@pytest.mark.parametrize(
    ("best", "worst", "chance", "words"),
    [
        (2, 3, 1.0, "확정"),
        (4, 9, 0.0, "불가능"),
        (1, 1, 0.0, "불가능"),
        (1, 9, 0.0, "1 % 미만"),
        (1, 9, 1.0, "99 % 초과"),
        (1, 9, 0.25, "25 %"),
    ],
)
def test_an_award_is_certain_or_impossible_only_where_the_ranks_prove_it(best, worst, chance, words):
    assert outlook_chances.alone(own(best, worst, chance), GOOD) == words


@pytest.mark.parametrize(
    ("best", "worst", "rank", "words"),
    [(2, 2, 2, "확정"), (2, 4, 1, "불가능"), (1, 4, 1, "1 % 미만"), (1, 4, 2, "50 %")],
)
def test_a_rank_is_certain_or_impossible_only_where_it_is_proven(best, worst, rank, words):
    assert said(own(best, worst), rank) == words


@pytest.mark.parametrize(
    ("last", "expected"),
    [(1, Lines(Fraction(99), Fraction(60))), (2, Lines(Fraction(95), Fraction(50))), (3, None), (0, None)],
)
def test_an_award_is_safe_from_the_best_and_lost_below_the_worst_of_the_rivals_inside(last, expected):
    reaches = [
        Reach("부천시", Fraction(40), Fraction(98)),
        Reach("가시", Fraction(60), Fraction(95)),
        Reach("나시", Fraction(50), Fraction(99)),
    ]

    assert lines(reaches, "부천시", last) == expected


def test_a_city_without_a_final_score_has_no_lines():
    assert lines([Reach("가시", Fraction(1), Fraction(2))], "부천시", 1) is None


def published(chances, q10=99, q90=100):
    city = PublishedCity("부천시", chances, 0.0, Fraction(99), Fraction(q10), Fraction(q90), 1, 10)
    publication = Publication(Month("2023-06"), "v", "a" * 64, (city,))
    return PublishedProjection(1, publication, "총괄 담당자", datetime(2023, 7, 1, tzinfo=UTC))


@pytest.mark.parametrize(
    ("chances", "score"),
    [
        ({"최우수": 0.0, "우수": 1.0, "장려": 0.0}, 0.0),
        ({"최우수": 1.0, "우수": 0.0, "장려": 0.0}, 2.0),
        ({"최우수": 0.0, "우수": 0.5, "장려": 0.0}, 0.5),
    ],
)
def test_the_brier_score_judges_every_award_and_none(chances, score):
    now = desk.current()

    assert ledger.brier(published(chances), now.scores["2023-09"], now.catalog) == pytest.approx(score)


@pytest.mark.parametrize(("q10", "q90", "inside"), [(99, 100, True), (97, 99, False)])
def test_the_final_score_lies_within_the_band_or_not(q10, q90, inside):
    came = desk.current().scores["2023-09"].cities["부천시"]

    assert ledger.is_within(published({}, q10, q90).publication.cities[0], came) is inside


def test_a_running_year_has_no_outcome():
    now = desk.current()
    running = {month: each for month, each in now.scores.items() if month < "2023-09"}

    assert ledger.outcome(running, now.catalog) is None
    assert "진행 중" in ledger.table_of(
        [published({"우수": 0.5})], [ledger.Year(now.catalog, None)], now.catalog
    )


@pytest.mark.parametrize("silent", ["부천시", "안산시"])
def test_a_cut_off_that_a_city_of_our_group_has_hardly_told_is_no_outcome_yet(silent):
    now = desk.current()
    scores = now.scores["2023-09"]
    told = {cell: each for cell, each in scores.actuals.reports.items() if cell[0] != silent}
    partly = score(replace(scores.actuals, reports=told), now.catalog)

    assert ledger.outcome(now.scores | {Month("2023-09"): partly}, now.catalog) is None


def test_what_counts_is_the_cut_off_and_not_the_end_of_the_year():
    now = desk.current()
    later = now.scores | {Month("2023-12"): now.scores["2023-01"]}

    assert ledger.outcome(later, now.catalog) is now.scores["2023-09"]


def race_card(skill):
    return RaceCard(20, 0.1, 0.1, dict.fromkeys(Simple, RaceSkill(skill, 0.2)), ())


def test_a_way_that_ranks_better_is_said_as_well():
    shown = race_marks.summary(race_card(-0.3))

    assert "오늘 순위 그대로" in shown
    assert "△0.300" in shown
    assert "모든 항목에서 낫습니다" not in shown


def card(coverage, skill):
    skills = dict.fromkeys(Simple, Skill(skill, 0.5, 0.5))
    return ReportCard(10, 10, coverage, 0.4, 0.3, 0.05, skills, ())


@pytest.mark.parametrize(
    ("coverage", "skill", "words"),
    [
        (0.8, 0.5, "목표 75~85 %에 들어맞습니다"),
        (0.6, 0.5, "구간을 그대로 믿지 마십시오"),
        (0.8, 0.5, "모든 항목에서 낫습니다"),
        (0.8, -0.1, "방법보다 낫지 않은 항목이 있습니다"),
        (0.8, -0.1, "△0.100"),
    ],
)
def test_the_marks_are_said_as_they_are(coverage, skill, words):
    assert words in ledger_marks.summary(card(coverage, skill))


def test_too_few_years_are_said():
    assert "두 해가 되지 않아" in ledger_marks.summary(None)
