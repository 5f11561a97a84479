"""What owners expect in place of the forecast: only where something is open, and the rest keeps its shape."""

from types import SimpleNamespace as Like

import pytest

from dashboard.model import Month, OwnChance
from dashboard.projection import Basis, Chance, Chances, proposed, with_owners
from tests.acceptance import NOON

CATALOG = Like(rules=Like(home_city="부천시"))


def chances(probabilities, *, is_certain=False):
    cell = Chance("부천시", "F3-22", probabilities, is_certain, Basis.LAST_GRADE)
    return Chances(Month("2023-06"), Month("2023-09"), {("부천시", "F3-22"): cell}, 0.1)


def told(found, percent=70, indicator="F3-22"):
    own = OwnChance(1, indicator, percent, "담당자", NOON)
    return with_owners(found, [own], CATALOG).cells["부천시", "F3-22"]


@pytest.mark.parametrize(
    ("forecast", "wanted"),
    [
        ((0.5, 0.25, 0.25), (0.7, 0.15, 0.15)),
        ((0.2, 0.8, 0.0), (0.7, 0.3, 0.0)),
        ((1.0, 0.0, 0.0), (0.7, 0.3, 0.0)),
    ],
)
def test_the_best_grade_is_as_likely_as_its_owner_says_and_the_others_share_the_rest(forecast, wanted):
    found = told(chances(forecast))

    assert found.probabilities == pytest.approx(wanted)
    assert found.basis is Basis.GIVEN


@pytest.mark.parametrize(
    ("found", "indicator"),
    [
        (chances((1.0, 0.0, 0.0), is_certain=True), "F3-22"),
        (chances(()), "F3-22"),
        (chances((0.5, 0.5, 0.0)), "F9-99"),
    ],
    ids=["정해진 등급", "합에서 빠진 지표", "없는 지표"],
)
def test_what_is_settled_or_not_there_stays_as_it_was(found, indicator):
    assert told(found, indicator=indicator) == found.cells["부천시", "F3-22"]


def test_cases_pull_the_proposal_from_the_forecast_towards_their_own_share():
    falling = [proposed([True] * selected + [False] * (6 - selected), 0.5) for selected in range(6, -1, -1)]

    assert falling == sorted(falling, reverse=True)
    assert all(0 < each < 1 for each in falling)
    assert proposed([], 0.37) == 0.37
