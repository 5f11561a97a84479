"""The rulebook in words: sources, cuts and rules for every way a year may be."""

from dataclasses import replace
from fractions import Fraction

import pytest

from dashboard.catalog import load_catalog
from dashboard.model import Method
from dashboard.present import rule_sentences, rule_tables, rulebook
from tests.folders import write_catalog


@pytest.fixture
def catalog(tmp_path):
    return load_catalog(write_catalog(tmp_path, cities="시군\n부천시\n수원시"))


def changed(catalog, **rules):
    return replace(catalog, rules=replace(catalog.rules, **rules))


def said(catalog, name):
    return next(rule.words for rule in rule_sentences.rules(catalog) if rule.name == name)


def test_an_assumption_is_a_badge_and_keeps_the_rest_of_its_source():
    assert rulebook.source("가정: 표본(가상 지표)").endswith("미확정 기준</span> 표본(가상 지표)")
    assert rulebook.source("가정").endswith("미확정 기준</span>")
    assert rulebook.source("편람 2023") == "편람 2023"
    assert rulebook.source("") == "근거 적지 않음"


def test_a_rulebook_with_all_its_sources_says_so(catalog):
    assert rulebook.title(catalog) == "2023년 평가 기준, 모든 기준에 근거 있음"


def test_grading_on_exact_values_is_said(catalog):
    assert said(catalog, "등급 매기기").startswith("소수 2자리로 반올림한 값으로")
    assert said(changed(catalog, grade_on_rounded=False), "등급 매기기").startswith("반올림하지 않은")


def test_ranking_on_decimals_is_said(catalog):
    assert said(changed(catalog, rank_digits=1), "순위").startswith("소수 1자리로 반올림한 점수로")


def test_a_chain_of_tie_breaks_is_said_in_its_order(catalog):
    chain = changed(catalog, tie_break=("joint_eval", "count:S", "field:F1"))
    field = catalog.fields["F1"].name

    assert f"정부합동평가(전년도), S등급 수, '{field}' 분야 득점률 순서로" in said(chain, "동점")
    assert "가르는 기준은 없습니다" in said(catalog, "동점")


def test_missing_values_and_spread_are_said(catalog):
    assert said(catalog, "미제출") == "가장 낮은 D등급으로 봅니다."
    assert "합에서 빼고" in said(changed(catalog, missing_is_lowest=False), "미제출")
    assert "분야의 다른 지표에" in said(
        changed(catalog, spread_over_field=True), "해당없음·사례없음·전년없음"
    )


def test_blocks_are_said_with_their_shares(catalog):
    blocks = {"정부연계": Fraction(4, 5), "도정": Fraction(1, 5)}

    assert "정부연계 80%, 도정 20%로 더하고" in said(changed(catalog, blocks=blocks), "시군종합평가 점수")


def test_no_rule_for_weak_indicators_is_said(catalog):
    assert "진도율이 70% 미만, 마감 예상 등급이 S 미만, 미제출 가운데" in said(catalog, "부진지표")
    none = changed(
        catalog,
        weak=catalog.rules.weak._replace(progress_below=None, forecast_below=None, not_submitted=False),
    )
    assert said(none, "부진지표") == "정하지 않았습니다."


@pytest.mark.parametrize(
    ("method", "up", "first"),
    [
        (Method.BAND, True, "95건 이상"),
        (Method.BAND, False, "95건 이하"),
        (Method.ATTAINMENT_BAND, False, "95% 이상"),
        (Method.GROUP_RANK, True, "95% 이하"),
        (Method.ATTAINMENT_SHARE, True, "상한 95%"),
        (Method.TARGET_MET, True, "목표 달성"),
        (Method.ENTERED_GRADE, True, "심사 등급"),
        (Method.GROUP_SPREAD, True, "득점 비율로"),
    ],
)
def test_a_cut_says_on_which_side_it_is_met(catalog, method, up, first):
    indicator = replace(
        catalog.indicators["N1"], method=method, higher_is_better=up, cuts=(Fraction(95), None, None, None)
    )

    assert rule_tables.cuts(indicator)[0] == first


def test_a_cut_that_is_not_given_says_so(catalog):
    assert rule_tables.cuts(replace(catalog.indicators["N1"], cuts=(None,))) == ["기준 없음"]


def test_a_share_without_a_cap_counts_up_to_a_hundred(catalog):
    indicator = replace(catalog.indicators["N1"], method=Method.ATTAINMENT_SHARE, cuts=(None, None))

    assert rule_tables.cuts(indicator) == ["상한 100%", "득점 비율로"]
