"""The months that a file speaks of: in its cells and headings, else in its title, else in its name."""

import pytest

from dashboard.intake import read
from dashboard.intake.own_months import own_months
from tests.uploads import book, text

SAID = {
    "cells": (text("기준월,시군,지표코드,실적\n2023.06,부천시,N2,1\n2023년 6월,수원시,N2,2"), "실적.csv", ["2023-06"]),
    "several cells": (text("기준월,시군,지표코드,실적\n6월,부천시,N2,1\n5월,부천시,N2,2"), "실적.csv", ["2023-05", "2023-06"]),
    "headings": (book([["시군", "지표코드", "5월", "6월"], ["부천시", "N2", 1, 2]]), "실적.xlsx", ["2023-05", "2023-06"]),
    "the title": (book([["2023년 4월 실적"], ["시군", "지표코드", "실적"], ["부천시", "N2", 1]]), "3월.xlsx", ["2023-04"]),
    "the file name": (text("시군,지표코드,실적\n부천시,N2,1"), "[주택과] 2023년 3월 실적.csv", ["2023-03"]),
    "nothing": (text("시군,지표코드,실적\n부천시,N2,1"), "실적.csv", []),
    "no month": (text("기준월,시군,지표코드,실적\n13월,부천시,N2,1"), "실적.csv", []),
}  # fmt: skip


@pytest.mark.parametrize("said_by", list(SAID))
def test_a_month_is_said_by(said_by):
    raw, name, months = SAID[said_by]

    assert list(own_months(read(raw, name), 2023)) == months
