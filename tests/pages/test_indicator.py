"""The card of one indicator: message, value, way to the next grade, group, rule, trace."""

import pytest

from dashboard.present import labels
from dashboard.present.sentences import sentence
from dashboard.scoring import explain
from dashboard.ui import desk
from tests.pages.opening import opened, words

TITLE = "적극행정을 통한 규제애로 해소, S등급 · 1그룹 공동 1위"


def scores_of(month="2023-09"):
    return desk.current().scores[month]


def card(code, **choices):
    name = scores_of().catalog.indicators[code].name
    return opened("indicator", indicator=labels.indicator_name(code, name), **choices)


def test_it_opens_with_the_first_indicator_of_the_home_city():
    assert opened("indicator").title[0].value == TITLE


def test_below_the_best_grade_the_title_says_how_far_it_is():
    at = card("F6-09")

    assert at.title[0].value == "공유재산 실태조사율, A등급 · S까지 조사 필지 수 115 더"
    assert "98.00%, S등급입니다" in words(at)


def test_before_the_cutoff_the_title_says_progress_before_grade():
    at = card("F3-18", month="2023년 6월")

    assert at.title[0].value == "위반건축물 조치율, 진행 중 · 진도율 96.23%(오늘 값 A등급)"
    assert "지금의 분모에서 조치 건수를 35건 늘리면 80.07%, S등급입니다." in words(at)
    assert "분자 873 / 분모 1,134" in words(at)
    assert "예년(2022년) 같은 달에는 최종 실적의 92.8%" in words(at)


def test_an_official_grade_stands_beside_the_computed_one():
    at = card("F3-18", city="평택시")

    assert "평택시 위반건축물 조치율, A등급(공식 결과)" in at.title[0].value
    assert "공식 결과 A, 계산 결과 S" in words(at)


@pytest.mark.parametrize(
    ("code", "city", "said"),
    [
        ("F2-11", "고양시", "다른 시군의 실적에 따라 달라지는 등급"),
        ("F6-01", "수원시", "심사로 정하는 등급"),
        ("F3-15", "군포시", "득점과 배점의 합에서 빠지는 지표"),
        ("F3-15", "군포시", "해당없음"),
        ("F3-11", "부천시", "하향(낮을수록 좋음)"),
        ("F2-05", "부천시", "달성률에 비례"),
    ],
)
def test_every_kind_of_indicator_says_its_own(code, city, said):
    assert said in words(card(code, city=city))


@pytest.mark.parametrize("code", ["F1-01", "F3-18", "F4-04", "F6-09", "F9-08"])
def test_the_whole_trace_is_on_the_page(code):
    scores, shown = scores_of(), words(card(code))
    found = explain(scores, "부천시", code)

    for section in found.sections:
        for step in section.steps:
            assert sentence(step, found.indicator).replace("'", "&#x27;") in shown


def test_all_cities_of_the_group_are_ranked():
    scores, shown = scores_of(), words(card("F3-18"))

    for city in scores.catalog.groups[1]:
        report = scores.actuals.reports[city, "F3-18"]
        assert f"{int(report.numerator):,}/{int(report.denominator):,}" in shown


def test_pictures_are_told_in_words_and_numbers():
    charts = card("F3-18").get("plotly_chart")

    assert [bool(chart.proto.alt) for chart in charts] == [True, True]
    assert "부천시 2022년" in words(card("F3-18"))


def test_an_entered_grade_has_no_picture():
    assert not card("F6-01").get("plotly_chart")


def test_the_neighbours_are_linked():
    shown = words(card("F3-18"))

    assert "이전 지표: F3-17 시설 안전관리 수준 강화" in shown
    assert "다음 지표: F3-19 결핵 접촉자 검진율" in shown
    assert "다음 지표" not in words(card("F9-11")).replace("이전 지표와 다음 지표", "")


@pytest.mark.parametrize("key", ["month", "city", "indicator"])
def test_nonsense_in_the_address_falls_back(key):
    assert opened("indicator", **{key: "없는 값"}).title[0].value == TITLE
