"""The tables of a rulebook are read strictly: each refusal names file, row and cure."""

import pytest

from tests.spec.refusals import award, only, place


def test_a_city_in_two_groups_is_refused_with_its_row(findings_of):
    finding = only(
        findings_of(cities="시군 | 인구그룹\n가 | 1\n나 | 1\n가 | 2", joint="시군 | 점수\n나 | 90")
    )

    assert place(finding) == ("named-twice", "cities.csv", 4, "시군")
    assert finding.given == "가"


@pytest.mark.parametrize(
    ("name", "rows", "row"),
    [
        ("fields", "분야코드 | 분야 | 구분\nF1 | 하나 | 혼합\nF1 | 둘 | 도정", 3),
        ("indicators", "지표코드\nN1\nN2\nN1", 4),
        ("joint", "시군 | 점수\n부천시 | 90\n부천시 | 91", 3),
        ("targets", "지표코드 | 시군 | 목표\nN1 | 부천시 | 1\nN1 | 부천시 | 2", 3),
        ("stretch", "지표코드 | 목표\nN1 | 1\nN1 | 2", 3),
        ("overrides", "지표코드 | 시군 | 등급\nN1 | 부천시 | S\nN1 | 부천시 | A", 3),
    ],
)
def test_what_is_named_twice_is_refused_with_the_second_row(findings_of, name, rows, row):
    finding = only(findings_of(**{name: rows}))

    assert (finding.rule, finding.file, finding.row) == ("named-twice", f"{name}.csv", row)


def test_an_indicator_in_no_field_is_refused(findings_of):
    finding = only(
        findings_of(
            fields="분야코드 | 분야 | 구분\nF1 | 하나 | 혼합",
            indicators="지표코드 | 분야코드\nN1 | F1\nN2 | F2",
        )
    )

    assert place(finding) == ("indicator-in-no-field", "indicators.csv", 3, "분야코드")


def test_an_indicator_of_a_block_without_a_share_is_refused(findings_of):
    finding = only(findings_of(indicators=[{"구분": "도정"}], rules={"blocks": {"정부연계": "1"}}))

    assert place(finding) == ("block-without-share", "indicators.csv", 2, "구분")


def test_a_negative_weight_is_refused(findings_of):
    finding = only(findings_of(indicators=[{"배점": "-1"}]))

    assert place(finding) == ("negative-weight", "indicators.csv", 2, "배점")


@pytest.mark.parametrize(
    ("method", "direction", "cuts"),
    [
        ("구간", "상향", "90 80 85 60"),
        ("구간", "하향", "10 20 15 30"),
        ("달성률구간", "상향", "60 70 80 90"),
        ("달성률구간", "하향", "60 70 80 90"),
        ("전년대비", "하향", "-5 0 5 10"),
        ("그룹순위", "상향", "80 60 40 20"),
    ],
)
def test_a_cut_out_of_order_is_refused_with_its_row(findings_of, method, direction, cuts):
    row = dict(zip("SABC", cuts.split(), strict=True)) | {"채점방식": method, "방향": direction, "목표": "50"}
    finding = only(findings_of(indicators=[{"지표코드": "N0"}, row]))

    assert (finding.rule, finding.file, finding.row) == ("cuts-out-of-order", "indicators.csv", 3)
    assert finding.message.startswith("N1: ")


@pytest.mark.parametrize("method", ["구간", "달성률구간", "전년대비", "그룹순위"])
def test_a_method_that_needs_cuts_is_refused_without_one(findings_of, method):
    cuts = (
        {"S": "90", "A": "80", "B": "", "C": "60"}
        if method != "그룹순위"
        else {"S": "20", "A": "40", "B": "", "C": "80"}
    )
    finding = only(findings_of(indicators=[cuts | {"채점방식": method, "목표": "50"}]))

    assert place(finding) == ("cut-missing", "indicators.csv", 2, "B")


@pytest.mark.parametrize("method", ["달성률비례", "달성여부", "그룹편차", "정성등급"])
def test_a_method_that_uses_no_cuts_needs_none(score_of, method):
    scores = score_of("등급\nS", indicators=[{"채점방식": method, "목표": "50"}])

    assert len(scores.cells) == 1


@pytest.mark.parametrize("method", ["달성률구간", "달성률비례"])
@pytest.mark.parametrize("target", ["0", "-1"])
def test_a_target_of_zero_is_refused_where_a_rising_attainment_divides_by_it(findings_of, method, target):
    finding = only(findings_of(indicators=[{"채점방식": method, "목표": target}]))

    assert place(finding) == ("target-not-positive", "indicators.csv", 2, "목표")


@pytest.mark.parametrize("cap", ["0", "-10"])
def test_a_cap_that_is_not_above_zero_is_refused(findings_of, cap):
    finding = only(findings_of(indicators=[{"채점방식": "달성률비례", "목표": "50", "S": cap}]))

    assert place(finding) == ("cap-not-positive", "indicators.csv", 2, "S")


def test_a_citys_own_target_of_zero_is_refused_in_its_own_table(findings_of):
    finding = only(
        findings_of(
            indicators=[{"채점방식": "달성률구간", "목표": "50"}],
            targets="지표코드 | 시군 | 목표\nN1 | 부천시 | 0",
        )
    )

    assert place(finding) == ("target-not-positive", "targets.csv", 2, "목표")


@pytest.mark.parametrize("method", ["달성률구간", "달성률비례", "달성여부"])
def test_a_method_that_needs_a_target_is_refused_without_one(findings_of, method):
    finding = only(findings_of(indicators=[{"채점방식": method}]))

    assert place(finding) == ("target-missing", "indicators.csv", 2, "목표")


def test_no_target_is_needed_where_every_city_has_its_own_or_is_exempt(score_of):
    scores = score_of(
        "시군 | 실적\n가 | 50\n나 | 50",
        indicators=[{"채점방식": "달성여부"}],
        targets="지표코드 | 시군 | 목표\nN1 | 가 | 50",
        not_applicable="지표코드 | 시군 | 사유\nN1 | 나 | 없음",
    )

    assert scores.cells["가", "N1"].grade == "S"


@pytest.mark.parametrize(
    ("name", "rows", "column"),
    [
        ("targets", "지표코드 | 시군 | 목표\nN1 | 서울시 | 1", "시군"),
        ("targets", "지표코드 | 시군 | 목표\nN9 | 부천시 | 1", "지표코드"),
        ("prior", "지표코드 | 시군 | 실적\nN1 | 서울시 | 1", "시군"),
        ("prior", "지표코드 | 시군 | 실적\nN9 | 부천시 | 1", "지표코드"),
        ("not_applicable", "지표코드 | 시군 | 사유\nN9 | 부천시 | 없음", "지표코드"),
        ("overrides", "지표코드 | 시군 | 등급\nN1 | 서울시 | S", "시군"),
        ("stretch", "지표코드 | 목표\nN9 | 1", "지표코드"),
        ("joint", "시군 | 점수\n서울시 | 90", "시군"),
        ("adjustments", "시군 | 점수\n서울시 | 1", "시군"),
    ],
)
def test_a_name_that_is_not_in_the_rulebook_is_refused(findings_of, name, rows, column):
    finding = only(findings_of(**{name: rows}))

    assert place(finding) == ("unknown-name", f"{name}.csv", 2, column)


@pytest.mark.parametrize(
    ("name", "rows", "rule", "column"),
    [
        ("cities", "시군 | 인구그룹\n부천시 |", "blank-cell", "인구그룹"),
        ("cities", "시군 | 인구그룹\n부천시 | 0", "not-an-integer", "인구그룹"),
        ("cities", "시군 | 인구그룹\n부천시 | 1.5", "not-an-integer", "인구그룹"),
        ("cities", "시군 | 인구\n부천시 | 팔십만", "not-a-number", "인구"),
        ("fields", "분야코드 | 분야 | 구분\nF1 | 하나 | 국가", "unknown-word", "구분"),
        ("indicators", "채점방식\n감으로", "unknown-word", "채점방식"),
        ("indicators", "방향\n좌향", "unknown-word", "방향"),
        ("indicators", "실적종류\n갯수", "unknown-word", "실적종류"),
        ("indicators", "집계방식\n월계", "unknown-word", "집계방식"),
        ("indicators", [{"배점": ""}], "blank-cell", "배점"),
        ("indicators", "배점\n1,23", "not-a-number", "배점"),
        ("indicators", "배점\n1e3", "not-a-number", "배점"),
        ("indicators", "소수자리\n-1", "not-an-integer", "소수자리"),
        ("joint", "시군 | 점수 | 상태\n부천시 | 90 | 미정", "score-of-unknown", "점수"),
        ("joint", "시군 | 점수 | 상태\n부천시 |  | 확정", "blank-cell", "점수"),
        ("joint", "시군 | 점수 | 상태\n부천시 | 90 | 예상", "unknown-word", "상태"),
        ("overrides", "지표코드 | 시군 | 등급\nN1 | 부천시 | Z", "unknown-word", "등급"),
        ("adjustments", "시군 | 점수\n부천시 | 조금", "not-a-number", "점수"),
        ("prior", "지표코드 | 시군 | 실적\nN1 | 부천시 |", "blank-cell", "실적"),
    ],
)
def test_a_wrong_cell_is_refused_with_row_and_column(findings_of, name, rows, rule, column):
    finding = only(findings_of(**{name: rows}))

    assert place(finding) == (rule, f"{name}.csv", 2, column)


def test_all_findings_are_said_at_once(findings_of):
    found = findings_of(
        rules={"awards": [award("최우수", 1, 2), award("우수", 2, 3)]},
        cities="시군 | 인구그룹\n부천시 | 1\n부천시 | 2",
        indicators=[{"배점": "열", "채점방식": "달성률구간", "목표": "0"}],
        joint="시군 | 점수\n서울시 | 90",
    )

    assert {each.rule for each in found} >= {
        "senseless-rule",
        "named-twice",
        "not-a-number",
        "target-not-positive",
        "unknown-name",
    }
    assert {each.file for each in found} == {"rules.toml", "cities.csv", "indicators.csv", "joint.csv"}
