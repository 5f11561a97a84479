"""The score that an award takes, from the published years, when no rival is seen."""

from fractions import Fraction

import pytest

from dashboard.model import Method, Month
from dashboard.projection.award_line import AwardLine, are_rivals_unseen, award_lines, chance_of
from dashboard.projection.shapes import CityOutlook, Way
from dashboard.queries import AwardWon, Database, award_history
from dashboard.scoring import score
from dashboard.settings import settings
from tests.worlds import draw


def won(*scores, rank=1, first=2017):
    return [
        AwardWon(first + place, 1, rank, "부천시", None if each is None else Fraction(str(each)), "최우수")
        for place, each in enumerate(scores)
    ]


def the_line(history, year):
    return award_lines(history, 1, year=year, ranks=[1])[0]


def test_a_line_that_levels_off_goes_on_levelling_off():
    line = the_line(won(80, 90, 95, 97.5, 98.75), 2022)

    assert line.median == pytest.approx(99.4, abs=0.4)
    assert line.q10 < line.median < line.q90


def test_a_line_that_stands_still_stays():
    assert the_line(won(97, 97, 97), 2020).median == pytest.approx(97, abs=0.1)


def test_a_year_farther_away_is_less_sure():
    history = won(96, 97, 98, 98)
    near, far = the_line(history, 2021), the_line(history, 2025)

    assert far.q90 - far.q10 > near.q90 - near.q10


def test_scores_of_the_year_itself_and_later_are_not_used():
    assert the_line(won(96, 97, 98, 200), 2020) == the_line(won(96, 97, 98), 2020)


@pytest.mark.parametrize("history", [won(), won(97), won(97, None)])
def test_less_than_two_published_scores_draw_no_line(history):
    assert award_lines(history, 1, year=2025, ranks=[1]) == ()


def test_a_worse_rank_never_takes_a_higher_score():
    lines = award_lines([*won(90, 90, 90), *won(80, 90, 99, rank=3)], 1, year=2021)

    assert [line.rank for line in lines] == [1, 3]
    assert lines[1].median <= lines[0].median


def test_most_published_lines_of_2021_and_2022_lay_within_their_bands():
    database = Database([], [settings().history / "awards.csv"])
    inside = []
    for group in (1, 2, 3):
        history = award_history(database, group)
        for year in (2021, 2022):
            came = {each.rank: float(each.score) for each in history if each.year == year and each.score}
            inside += [
                line.q10 <= came[line.rank] <= line.q90 for line in award_lines(history, group, year=year)
            ]

    assert len(inside) == 18
    assert sum(inside) >= 13


def test_rivals_are_unseen_until_one_of_them_reports():
    catalog, actuals = next(
        world for seed in range(20) if len((world := draw(seed, 4, 3, (Method.BAND,)))[0].peers("시0")) > 1
    )
    alone = {cell: report for cell, report in actuals.reports.items() if cell[0] == "시0"}
    month = Month("2023-09")
    seen, unseen = (
        {month: score(type(actuals)(month, reports), catalog)} for reports in (actuals.reports, alone)
    )

    assert are_rivals_unseen(catalog, unseen, month)
    assert not are_rivals_unseen(catalog, seen, month)
    assert are_rivals_unseen(catalog, seen, Month("2023-08"))


@pytest.mark.parametrize(("final", "chance"), [("97", 0.5), ("120", 1), ("60", 0)])
def test_a_score_is_held_against_the_line_with_what_both_may_err(final, chance):
    median = Fraction(final)
    own = CityOutlook("부천시", 1, (), {}, None, median, median - 1, median + 1, 1, 10, Way.EXACT)
    line = AwardLine(1, 5, 2023, 95.0, 97.0, 99.0, 5)

    assert chance_of(line, own) == pytest.approx(chance, abs=1e-6)
    assert chance_of(line, own._replace(median=None)) is None
    sure = own._replace(q10=median, q90=median)
    assert chance_of(line._replace(q10=97.0, q90=97.0), sure) == (1.0 if final != "60" else 0.0)
