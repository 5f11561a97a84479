"""The place of one indicator within the group: by what is graded, best first."""

from dashboard.scoring.peers import placed
from tests.tables import table


def test_a_falling_value_ranks_the_smallest_first(score_of):
    assert_places(
        score_of,
        """
        시군   | 실적 | → 순위
        부천시 | 3    | 1
        수원시 | 5    | 2
        안산시 | 5    | 2
        용인시 |      | 없음
        """,
        {"방향": "하향"},
    )


def test_attainment_ranks_where_cities_have_their_own_targets(score_of):
    assert_places(
        score_of,
        """
        시군   | 실적 | → 순위
        부천시 | 90   | 1
        수원시 | 500  | 2
        """,
        {"채점방식": "달성률구간", "목표": "100"},
        targets="지표코드 | 시군 | 목표\nN1 | 수원시 | 600",
    )


def test_nothing_left_of_what_should_fall_is_the_best_of_all(score_of):
    assert_places(
        score_of,
        """
        시군   | 실적 | → 순위
        부천시 | 1    | 2
        수원시 | 0    | 1
        """,
        {"방향": "하향", "채점방식": "달성률구간", "목표": "100"},
    )


def test_a_share_of_ranks_is_better_when_small(score_of):
    assert_places(
        score_of,
        """
        시군   | 실적 | → 순위
        부천시 | 9    | 1
        수원시 | 5    | 2
        """,
        {"채점방식": "그룹순위"},
    )


def test_an_entered_grade_has_no_place(score_of):
    assert_places(
        score_of,
        """
        시군   | 등급 | → 순위
        부천시 | S    | 없음
        """,
        {"채점방식": "정성등급"},
    )


def assert_places(score_of, drawn, indicator, **catalog):
    rows = table(drawn)
    places = placed(score_of(drawn, indicators=[indicator], **catalog), "N1", 1)

    assert [str(places[row["시군"]].rank or "없음") for row in rows] == [row["→ 순위"] for row in rows]
