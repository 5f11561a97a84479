"""``rules.toml`` is read strictly: each refusal names file, row and cure."""

import datetime

import pytest

from tests.spec.refusals import award, only


@pytest.mark.parametrize(
    ("section", "column"),
    [
        ({"colour": "red"}, "colour"),
        ({"rounding": {"digits": 2}}, "rounding.digits"),
        ({"missing": {"not_sumbitted": "lowest"}}, "missing.not_sumbitted"),
    ],
)
def test_an_unknown_key_is_refused_with_its_line(findings_of, section, column):
    finding = only(findings_of(rules=section))

    assert (finding.rule, finding.column) == ("wrong-rule", column)
    assert finding.message == "알 수 없는 항목입니다."
    assert finding.row is not None


def test_an_unknown_key_stands_on_the_line_that_is_named(findings_of, tmp_path):
    finding = only(findings_of(rules={"rounding": {"digits": 2}}))
    lines = (tmp_path / "catalog" / "rules.toml").read_text("utf-8").splitlines()

    assert lines[finding.row - 1] == "digits = 2"


def test_a_wrong_item_of_the_second_award_is_found_in_the_second_award(findings_of, tmp_path):
    awards = [award("최우수", 1, 1), award("우수", 2, 3) | {"grants": 1}]
    finding = only(findings_of(rules={"awards": awards}))
    lines = (tmp_path / "catalog" / "rules.toml").read_text("utf-8").splitlines()

    assert finding.column == "awards[2].grants"
    assert lines[finding.row - 1] == "grants = 1"


@pytest.mark.parametrize("section", ["period", "components", "grades", "rounding", "ranking", "missing"])
def test_a_section_that_is_not_there_is_refused(findings_of, section):
    finding = only(findings_of(rules={section: None}))

    assert (finding.rule, finding.column) == ("wrong-rule", section)
    assert finding.message == "필요한 항목이 없습니다."


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"schema": 2}, "schema"),
        ({"status": "최종"}, "status"),
        ({"title": " "}, "title"),
        ({"revision": 0}, "revision"),
        ({"evaluation_year": "2023"}, "evaluation_year"),
        ({"period": {"cutoff": "2023-09-30"}}, "period.cutoff"),
        ({"grades": {"order": ["S"]}}, "grades.order"),
        ({"grades": {"order": list("ABCDEFGHIJ")}}, "grades.order"),
        ({"grades": {"ratio": {"S": "하나"}}}, "grades.ratio.S"),
        ({"grades": {"ratio": {"S": 1.0}}}, "grades.ratio.S"),
        ({"rounding": {"grade_on": "floor"}}, "rounding.grade_on"),
        ({"rounding": {"indicator_digits": -1}}, "rounding.indicator_digits"),
        ({"missing": {"not_submitted": "zero"}}, "missing.not_submitted"),
        ({"missing": {"not_applicable": "province"}}, "missing.not_applicable"),
        ({"weak": {"progress_below": 70}}, "weak.progress_below"),
        ({"components": [{"key": "bonus", "name": "가점", "weight": "1"}]}, "components[1].key"),
        ({"components": [{"key": "city_eval", "name": "올해", "weight": 1}]}, "components[1].weight"),
        ({"awards": [{"name": "최우수", "ranks": [1], "grant": 1}]}, "awards[1].ranks"),
        ({"awards": [{"name": "최우수", "ranks": [1, 1], "grant": -1}]}, "awards[1].grant"),
        ({"blocks": {"정부연계": 0.8}}, "blocks.정부연계"),
    ],
)
def test_a_value_of_the_wrong_shape_is_refused(findings_of, change, column):
    finding = only(findings_of(rules=change))

    assert (finding.rule, finding.file, finding.column) == ("wrong-rule", "rules.toml", column)


def test_weights_that_add_up_to_099_are_refused_with_their_sum(findings_of):
    components = [
        {"key": "city_eval", "name": "올해", "weight": "0.69"},
        {"key": "joint_eval", "name": "전년도", "weight": "0.30"},
    ]
    finding = only(findings_of(rules={"components": components}))

    assert (finding.rule, finding.file, finding.column) == ("senseless-rule", "rules.toml", "components")
    assert "0.99" in finding.message
    assert finding.row


def test_blocks_that_do_not_add_up_are_refused(findings_of):
    finding = only(findings_of(rules={"blocks": {"정부연계": "0.8", "도정": "0.3"}}))

    assert (finding.rule, finding.column) == ("senseless-rule", "blocks")
    assert "1.1" in finding.message


@pytest.mark.parametrize(
    ("first", "second"),
    [((1, 2), (2, 3)), ((2, 5), (3, 4)), ((3, 4), (1, 3)), ((1, 1), (1, 1))],
)
def test_overlapping_award_ranks_are_refused_with_both_names(findings_of, first, second):
    finding = only(findings_of(rules={"awards": [award("최우수", *first), award("우수", *second)]}))

    assert (finding.rule, finding.column) == ("senseless-rule", "awards[2].ranks")
    assert "최우수" in finding.message
    assert "우수" in finding.message
    assert finding.row


@pytest.mark.parametrize(
    ("change", "column"),
    [
        ({"awards": [award("최우수", 3, 1)]}, "awards[1].ranks"),
        ({"awards": [award("최우수", 1, 1), award("최우수", 2, 2)]}, "awards[2].name"),
        ({"ranking": {"tie_break": ["population"]}}, "ranking.tie_break"),
        ({"ranking": {"tie_break": ["count:Z"]}}, "ranking.tie_break"),
        ({"ranking": {"tie_break": ["city_eval", "final"]}}, "ranking.tie_break"),
        ({"period": {"cutoff": datetime.date(2022, 9, 30)}}, "period.cutoff"),
        ({"period": {"joint_cutoff": datetime.date(2023, 8, 31)}}, "period.joint_cutoff"),
        ({"period": {"review_end": datetime.date(2023, 9, 1)}}, "period.review_end"),
        ({"grades": {"ratio": {"S": "1", "A": "0.9"}}}, "grades.ratio"),
        ({"grades": {"ratio": {"S": "0.8", "A": "0.9", "B": "0.7", "C": "0.6", "D": "0"}}}, "grades.ratio"),
        ({"grades": {"ratio": {"S": "1", "A": "0.9", "B": "0.7", "C": "0.6", "D": "-1"}}}, "grades.ratio"),
        ({"weak": {"forecast_below": "Z"}}, "weak.forecast_below"),
    ],
)
def test_rules_that_contradict_themselves_are_refused(findings_of, change, column):
    finding = only(findings_of(rules=change))

    assert (finding.rule, finding.file, finding.column) == ("senseless-rule", "rules.toml", column)
    assert finding.row


def test_a_grade_named_twice_and_a_component_named_twice_are_refused(findings_of):
    same = [{"key": "city_eval", "name": "올해", "weight": "0.5"}] * 2
    found = findings_of(rules={"components": same, "grades": {"order": ["S", "A", "A", "C", "D"]}})

    assert {(each.rule, each.column) for each in found} >= {
        ("senseless-rule", "components"),
        ("senseless-rule", "grades.order"),
    }


@pytest.mark.parametrize("name", ["home_city", "ranking", "rollups"])
def test_rules_that_speak_of_what_is_not_there_are_refused_with_their_line(findings_of, tmp_path, name):
    change = {
        "home_city": {"home_city": "서울시"},
        "ranking": {"ranking": {"tie_break": ["field:F9"]}},
        "rollups": {"rollups": [{"name": "7개 분야", "groups": {"도정": ["F1", "F9"]}}]},
    }[name]
    finding = only(findings_of(rules=change))
    lines = (tmp_path / "catalog" / "rules.toml").read_text("utf-8").splitlines()

    assert (finding.rule, finding.file) == ("unknown-name", "rules.toml")
    assert finding.given in ("서울시", "F9")
    assert name in lines[finding.row - 1] or "tie_break" in lines[finding.row - 1]


def test_a_field_in_two_groups_of_a_rollup_is_refused(findings_of):
    finding = only(findings_of(rules={"rollups": [{"name": "합", "groups": {"가": ["F1"], "나": ["F1"]}}]}))

    assert finding.rule == "field-in-two-rollups"
    assert finding.given == "합"


def test_a_block_that_no_indicator_can_be_in_is_refused(findings_of):
    found = findings_of(rules={"blocks": {"국가": "1"}})

    assert ("senseless-rule", "blocks.국가") in [(each.rule, each.column) for each in found]
