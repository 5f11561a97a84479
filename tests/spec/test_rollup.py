"""Fields taken together: points and weights are added first, then ranked."""

from dashboard.scoring.rollup import columns, roll_up
from tests.tables import plain

INDICATORS = """
    지표코드 | 분야코드 | 배점
    N1       | F1       | 10
    N2       | F2       | 30
    N3       | F3       | 10
"""
TOGETHER = {"rollups": [{"name": "두 묶음", "groups": {"도정": ["F1", "F3"]}}]}
ACTUALS = """
    시군   | 지표코드 | 실적 | 상태
    부천시 | N1 | 90 | 제출
    부천시 | N2 | 90 | 제출
    부천시 | N3 | 60 | 제출
    수원시 | N1 | 80 | 제출
    수원시 | N2 |    | 해당없음
    수원시 | N3 | 70 | 제출
    안산시 | N1 |    | 해당없음
    안산시 | N2 | 60 | 제출
    안산시 | N3 |    | 해당없음
"""


def scored(score_of):
    scores = score_of(ACTUALS, indicators=INDICATORS, rules=TOGETHER)
    return scores, scores.catalog.rules.rollups[0]


def test_a_group_stands_where_its_first_field_stood_and_the_others_stay(score_of):
    scores, rollup = scored(score_of)

    assert columns(scores, rollup) == {"도정": ("F1", "F3"), "F2": ("F2",)}
    assert columns(scores, None) == {"F1": ("F1",), "F2": ("F2",), "F3": ("F3",)}
    assert roll_up(scores, None) is scores.fields


def test_points_and_weights_are_added_before_dividing(score_of):
    found = roll_up(*scored(score_of))

    assert [plain(found["부천시", "도정"].rate), plain(found["수원시", "도정"].rate)] == ["85", "85"]
    assert found["부천시", "도정"].counts == {"S": 1, "A": 0, "B": 0, "C": 1, "D": 0}
    assert found["부천시", "도정"].weight == 20


def test_equal_rates_share_a_rank_and_nothing_applicable_has_none(score_of):
    found = roll_up(*scored(score_of))

    assert found["부천시", "도정"].place == (1, True)
    assert found["수원시", "도정"].place == (1, True)
    assert found["안산시", "도정"].rate is None
    assert found["안산시", "도정"].place == (None, False)


def test_a_field_outside_the_groups_is_what_it_was(score_of):
    scores, rollup = scored(score_of)
    found = roll_up(scores, rollup)

    for city in scores.catalog.cities:
        assert found[city, "F2"] == scores.fields[city, "F2"]
