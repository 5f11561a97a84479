"""The trace: one Korean sentence a step, from 분자/분모 to 상사업비, by the path that scores."""

import re

import pytest

from dashboard import scoring
from dashboard.errors import UnknownName
from dashboard.present import sentences

RATE = {"실적종류": "비율", "단위": "%", "S": "95", "A": "90", "B": "80", "C": "70"}

EXPECTED = """
부천시 · N1 시험 지표 · 2023-09
├ 지표
│  └ 2023-09 기준으로 분자 19, 분모 20 접수되었습니다(상태: 제출).
│  └ 실적은 100 × 19 ÷ 20 = 95%입니다.
│  └ 소수 2자리로 반올림하면 95입니다.
│  └ 95는 S등급 기준 95 이상이므로 S등급입니다.
│  └ 득점은 배점 10 × 등급 비율 1 = 10점입니다.
├ 분야
│  └ 'F1 분야' 분야 득점률은 100 × 10 ÷ 10 = 100이고, 1그룹 2개 시군 중 1위입니다.
├ 시군종합평가(올해)
│  └ 득점 합 10 ÷ 배점 합 10 × 100 = 100점입니다.
│  └ 가점·감점 없이 시군종합평가 점수는 100점입니다.
│  └ 시군종합평가 순위는 1그룹 2개 시군 중 1위입니다(정확한 값 기준).
├ 최종 점수
│  └ 정부합동평가 점수는 90점입니다(확정).
│  └ 최종 점수는 0.7 × 시군종합평가(올해) 100 + 0.3 × 정부합동평가(전년도) 90 = 97점입니다.
├ 순위와 시상
│  └ 최종 순위는 1그룹 2개 시군 중 1위입니다(정확한 값 기준).
│  └ 1위이므로 최우수, 상사업비는 400,000,000원입니다.
"""


def test_a_trace_runs_from_numerator_and_denominator_to_the_grant(score_of, trace_of):
    scores = score_of("시군 | 분자 | 분모\n부천시 | 19 | 20\n수원시 | 1 | 20", indicators=[RATE])

    assert trace_of(scores).splitlines() == EXPECTED.strip().splitlines()


def test_a_change_against_last_year_is_said_with_both_values(score_of, trace_of):
    scores = score_of(
        [{"실적": "72"}],
        indicators=[{"채점방식": "전년대비", "방향": "하향"}],
        prior="지표코드 | 시군 | 실적\nN1 | 부천시 | 80",
    )

    assert "전년 80에서 72로, 증감률은 10%(하향 지표이므로 부호를 바꿈)입니다." in trace_of(scores)


def test_an_official_grade_is_said_with_the_computed_one_its_reason_and_its_source(score_of, trace_of):
    scores = score_of(
        [{"실적": "10"}],
        overrides="지표코드 | 시군 | 등급 | 사유 | 근거\nN1 | 부천시 | A | 이의신청 | 공문 제1호",
    )

    assert (
        "공식 결과 A등급이 계산 결과(D)를 대신하여 9점입니다(사유: 이의신청, 근거: 공문 제1호)."
        in trace_of(scores)
    )


def test_an_exemption_of_the_rulebook_is_said_with_its_reason(score_of, trace_of):
    scores = score_of([{"실적": "10"}], not_applicable="지표코드 | 시군 | 사유\nN1 | 부천시 | 대상 시설 없음")
    trace = trace_of(scores)

    assert "해당없음으로 정해진 지표입니다(사유: 대상 시설 없음)." in trace
    assert "분야에는 적용되는 지표가 없어 득점률과 순위가 없습니다." in trace


def test_a_month_without_a_row_is_said_to_have_none(score_of, trace_of):
    trace = trace_of(score_of([{"기준월": "2023-08", "실적": "10"}]))

    assert "이 달에 접수된 실적이 없습니다." in trace


def test_blocks_and_adjustments_are_said(score_of, trace_of):
    scores = score_of(
        "지표코드 | 실적\nN1 | 95\nN2 | 85",
        indicators=[{"지표코드": "N1"}, {"지표코드": "N2", "구분": "도정"}],
        rules={"blocks": {"정부연계": "0.8", "도정": "0.2"}},
        adjustments="시군 | 점수 | 사유\n부천시 | -1.5 | 감점",
    )
    trace = trace_of(scores)

    assert "구분별 몫으로 더하면 정부연계 0.8 × 100 + 도정 0.2 × 90 → 98점입니다." in trace
    assert "98 + 가감점 -1.5 = 96.5점입니다." in trace


def test_a_shared_rank_is_said_to_be_shared_and_a_tie_across_awards_to_be_undecided(score_of, trace_of):
    trace = trace_of(score_of("시군 | 실적\n부천시 | 95\n수원시 | 95"))

    assert "공동 1위" in trace
    assert "동점이 시상 경계에 걸쳐 있어 확정할 수 없습니다." in trace


def test_a_rank_on_decimals_is_said_to_be_one(score_of, trace_of):
    trace = trace_of(score_of("시군 | 실적\n부천시 | 95", rules={"rounding": {"rank_on": 2}}))

    assert "(소수 2자리 값 기준)" in trace


def test_a_city_without_an_award_is_told_so(score_of, trace_of):
    trace = trace_of(score_of("시군 | 실적\n부천시 | 95", rules={"awards": None}))

    assert "시상 순위에 들지 않습니다." in trace


def test_every_step_of_every_method_is_one_sentence(score_of):
    methods = ["구간", "달성률구간", "달성률비례", "달성여부", "전년대비", "그룹순위", "그룹편차", "정성등급"]
    scores = score_of(
        [{"지표코드": method, "실적": "48", "등급": "A"} for method in methods],
        indicators=[{"지표코드": method, "채점방식": method, "목표": "50"} for method in methods],
        prior="지표코드 | 시군 | 실적\n전년대비 | 부천시 | 40",
    )
    said = [
        sentences.sentence(step, trace.indicator)
        for trace in (scoring.explain(scores, "부천시", method) for method in methods)
        for section in trace.sections
        for step in section.steps
    ]

    assert len(said) > 100
    assert [each for each in said if not re.fullmatch(r"[^\n]+다(\([^)]*\))?\.", each)] == []


@pytest.mark.parametrize(("city", "indicator"), [("서울시", "N1"), ("부천시", "N9")])
def test_a_city_or_an_indicator_that_is_not_there_is_refused_by_name(score_of, city, indicator):
    scores = score_of([{"실적": "48"}])

    with pytest.raises(UnknownName, match=city if city == "서울시" else indicator):
        scoring.explain(scores, city, indicator)
