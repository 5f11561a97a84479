"""가정: an unpublished rule marks every result that rests on it."""

import pytest

SECTIONS = ("grades", "rounding", "ranking", "missing")


@pytest.mark.parametrize("source", ["가정", "가정: 표본", " 가정 "])
def test_an_assumed_indicator_marks_its_cells(score_of, source):
    scores = score_of("시군 | 실적\n가 | 95", indicators=[{"근거": source}])

    assert scores.cells["가", "N1"].assumptions == ("indicator",)


@pytest.mark.parametrize("source", ["편람 2023", "가정용 편람", "보도자료: 가정", ""])
def test_any_other_source_is_no_assumption(score_of, source):
    scores = score_of("시군 | 실적\n가 | 95", indicators=[{"근거": source}])

    assert scores.cells["가", "N1"].assumptions == ()


@pytest.mark.parametrize(
    ("section", "marks"), [("grades", True), ("rounding", True), ("missing", False), ("ranking", False)]
)
def test_a_graded_cell_rests_on_grades_and_rounding(score_of, section, marks):
    scores = score_of("시군 | 실적\n가 | 95", rules={section: {"source": "가정"}})

    assert (section in scores.cells["가", "N1"].assumptions) is marks


@pytest.mark.parametrize(
    ("section", "marks"), [("grades", True), ("rounding", False), ("missing", True), ("ranking", False)]
)
def test_a_missing_cell_rests_on_the_rule_for_missing_values(score_of, section, marks):
    scores = score_of("시군 | 상태\n가 | 미제출", rules={section: {"source": "가정"}})

    assert (section in scores.cells["가", "N1"].assumptions) is marks


def test_an_exempt_cell_rests_on_nothing_assumed(score_of):
    scores = score_of(
        "시군 | 상태\n가 | 해당없음",
        indicators=[{"근거": "가정"}],
        rules={section: {"source": "가정"} for section in SECTIONS},
    )

    assert scores.cells["가", "N1"].assumptions == ()


@pytest.mark.parametrize(("source", "marks"), [("가정", True), ("공문", False)])
def test_an_assumed_official_grade_is_marked(score_of, source, marks):
    scores = score_of(
        "시군 | 실적\n가 | 95",
        indicators=[{"근거": "가정"}],
        overrides=f"지표코드 | 시군 | 등급 | 사유 | 근거\nN1 | 가 | B | 추정 | {source}",
    )

    assert scores.cells["가", "N1"].is_overridden
    assert bool(scores.cells["가", "N1"].assumptions) is marks


def test_a_rulebook_that_calls_itself_a_sample_is_one(score_of):
    scores = score_of("시군 | 실적\n가 | 95", rules={"title": "2023년 경기도 시군종합평가(표본)"})

    assert scores.catalog.is_sample
    assert not score_of("시군 | 실적\n가 | 95").catalog.is_sample
