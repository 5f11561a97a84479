"""The way to the next grade, said so that somebody can act on it."""

from fractions import Fraction

import pytest

from dashboard.present import distance_words
from dashboard.scoring.distance import Distance, Need, Silence
from dashboard.ui import desk


def need(change, *, of_numerator, rounded):
    return Need("A", Fraction(change), Fraction(1), of_numerator, Fraction(rounded))


def indicator(code):
    return desk.current().catalog.indicators[code]


@pytest.mark.parametrize(
    ("code", "found", "short", "line"),
    [
        (
            "F3-18",
            need(35, of_numerator=True, rounded="80.07"),
            "A까지 조치 건수 35건 더",
            "지금의 분모에서 조치 건수를 35건 늘리면 80.07%, A등급입니다.",
        ),
        (
            "F1-01",
            need(2, of_numerator=False, rounded=12),
            "A까지 2건 더",
            "실적을 2건 늘리면 12건, A등급입니다.",
        ),
        (
            "F3-11",
            need(-1, of_numerator=False, rounded=3),
            "A까지 1명 덜",
            "실적을 1명 줄이면 3.0명, A등급입니다.",
        ),
    ],
)
def test_a_need_names_what_and_how_much(code, found, short, line):
    assert distance_words.short(found, indicator(code)) == short
    assert distance_words.lines(Distance((found,)), indicator(code)) == [line]


@pytest.mark.parametrize("silence", list(Silence))
def test_every_silence_has_its_reason(silence):
    (line,) = distance_words.lines(Distance((), silence), indicator("F1-01"))

    assert line.endswith("니다.")
    assert distance_words.HEADS[silence]
