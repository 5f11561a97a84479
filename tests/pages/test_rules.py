"""The rulebook on screen: every rule in words, every assumption marked, filters that narrow."""

import pytest

from dashboard.ui import desk
from tests.pages.opening import opened, words


def test_it_names_the_rulebook_and_what_is_not_settled():
    catalog = desk.current().catalog
    at = opened("rules")

    assert at.title[0].value == "2023년 평가 기준, 계산 규칙 7가지와 지표 101개가 미확정"
    assert catalog.sha256 in words(at)
    assert catalog.rules.title in words(at)


def test_it_says_the_rules_in_words():
    said = words(opened("rules"))

    assert "소수 2자리로 반올림한 값으로 등급을 매깁니다." in said
    assert "최종 점수의 70%입니다." in said
    assert "S 100%, A 90%, B 80%, C 70%, D 60%" in said
    assert "보도자료 2023" in said


def test_days_are_counted_from_the_month_shown():
    assert "D-51 (51일 남음)" in words(opened("rules"))
    assert "D-30 (30일 남음)" in words(opened("rules", month="2023년 8월"))


def test_every_indicator_stands_in_the_table():
    said = words(opened("rules"))

    for code, each in desk.current().catalog.indicators.items():
        assert f"{code} {each.name}" in said


def test_field_and_department_narrow_the_table():
    said = words(opened("rules", field="더 나은 기회", department="복지정책과"))

    assert "고른 분야와 부서에 맞는 지표가 없습니다." in said
    led = [
        each for each in desk.current().catalog.indicators.values() if each.lead_department == "복지정책과"
    ]
    assert f"지표 {len(led)}개." in words(opened("rules", department="복지정책과"))


@pytest.mark.parametrize(("key", "value"), [("month", "0"), ("field", "없음"), ("department", "<script>")])
def test_nonsense_in_the_address_falls_back(key, value):
    at = opened("rules", **{key: value})

    assert "지표 101개." in words(at)
    assert "D-51 (51일 남음)" in words(at)
