"""How little would lose the grade: the least whole change that the real method grades worse."""

import pytest

from dashboard.model import State
from dashboard.scoring.distance import slack
from tests.tables import plain, table

RATE = {"실적종류": "비율", "단위": "%", "S": "95", "A": "90", "B": "85", "C": "80"}


@pytest.fixture
def assert_slack(score_of):
    """Score one indicator for drawn cities; what loses the grade must be what is drawn, "A -1"."""

    def hold(drawn, indicator, **catalog):
        rows = table(drawn)
        scores = score_of(drawn, indicators=[indicator], **catalog)
        assert [said(slack(scores, row["시군"], "N1")) for row in rows] == [row["→ 잃음"] for row in rows]

    return hold


def said(need):
    return f"{need.grade} {plain(need.change)}" if need else "없음"


def test_a_grade_is_lost_with_whole_cases_at_the_present_denominator(assert_slack):
    assert_slack(
        """
        시군   | 분자 | 분모 | → 잃음
        부천시 | 19   | 20   | A -1
        수원시 | 20   | 20   | A -2
        안산시 | 18   | 20   | B -1
        용인시 | 1    | 20   | 없음
        """,
        RATE,
    )


def test_a_best_grade_has_something_to_lose_and_a_last_one_has_not(assert_slack):
    assert_slack(
        """
        시군   | 분자 | 분모 | → 잃음
        부천시 | 968  | 1019 | A -1
        수원시 | 0    | 1019 | 없음
        """,
        RATE,
    )


def test_where_less_is_better_more_loses_the_grade(assert_slack):
    assert_slack(
        """
        시군   | 실적 | → 잃음
        부천시 | 5    | A 1
        수원시 | 6    | B 5
        """,
        {"실적종류": "건수", "방향": "하향", "S": "5", "A": "10", "B": "15", "C": "20"},
    )


@pytest.mark.parametrize("state", [State.NOT_SUBMITTED, State.NOT_APPLICABLE])
def test_what_has_no_value_has_nothing_to_lose(score_of, state):
    scores = score_of(
        f"""
        시군   | 상태
        부천시 | {state}
        """,
        indicators=[RATE],
    )

    assert slack(scores, "부천시", "N1") is None
