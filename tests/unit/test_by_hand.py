"""The columns that a person is asked to name, with the first values of each."""

import pytest

from dashboard.errors import NotReadable
from dashboard.intake import read
from dashboard.intake.by_hand import guessed, suggested, unnamed, used
from tests.uploads import book, catalog, checked, rows_of, text

STRANGE = [["지자체 이름표", "번호표", "결과값"], ["부천시", "N2", 12], ["수원시", "N2", 13]]


def labels(columns):
    return {each.heading.label: each.examples for each in columns}


def test_a_sheet_shows_each_heading_with_its_first_values():
    sheet = read(
        text("시군,지표코드,결과\n부천시,N2,1\n부천시,N2,\n수원시,N2,2\n용인시,N2,3\n광주시,N2,4"), "실적.csv"
    )

    assert labels(unnamed(sheet)) == {
        "시군": ("부천시", "수원시", "용인시"),
        "지표코드": ("N2",),
        "결과": ("1", "2", "3"),
    }


def test_a_heading_that_stands_twice_is_asked_once():
    sheet = read(text("시군,지표코드,결과,결과,\n부천시,N2,1,2,x"), "실적.csv")

    assert list(labels(unnamed(sheet))) == ["시군", "지표코드", "결과"]


def strange_text(encoding):
    return "\n".join(",".join(map(str, row)) for row in STRANGE).encode(encoding)


FILES = {
    "workbook": book([["2023년 6월 실적"], *STRANGE]),
    "CSV": strange_text("utf-8"),
    "CP949": strange_text("cp949"),
    "web page": (
        "<html><table>"
        + "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in STRANGE)
        + "</table></html>"
    ).encode(),
}


@pytest.mark.parametrize("kind", list(FILES))
def test_where_no_heading_is_known_the_row_with_most_words_is_offered(kind):
    with pytest.raises(NotReadable):
        read(FILES[kind], "실적")

    assert labels(guessed(FILES[kind], "실적")) == {
        "지자체 이름표": ("부천시", "수원시"),
        "번호표": ("N2",),
        "결과값": ("12", "13"),
    }


@pytest.mark.parametrize("kind", list(FILES))
def test_columns_named_by_hand_are_read(kind):
    mapping = {"지자체 이름표": "시군", "번호표": "지표코드", "결과값": "실적"}

    assert rows_of(checked(FILES[kind], mapping=mapping)) == [
        "2023-06 부천시 N2 =12",
        "2023-06 수원시 N2 =13",
    ]


NO_TABLES = {
    "nothing": b"",
    "PDF": b"%PDF-1.4",
    "numbers": b"1,2\n3,4\n",
    "old workbook": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    "broken package": b"PK\x03\x04",
}


@pytest.mark.parametrize("kind", list(NO_TABLES))
def test_what_is_no_table_offers_nothing(kind):
    assert guessed(NO_TABLES[kind], "실적") == ()


def test_of_a_mapping_only_what_this_file_holds_was_used():
    columns = guessed(FILES["CSV"], "실적")

    assert used({"결과값": "실적", "다른 열": ""}, columns) == {"결과값": "실적"}


SUGGESTED = {
    "cities and codes": ("어디,무엇,얼마\n부천시,N2,90", {"어디": "시군", "무엇": "지표코드"}),
    "names and months": (
        "어디,무엇,언제\n부천시,규제개선 건수,6월",
        {"어디": "시군", "무엇": "지표명", "언제": "기준월"},
    ),
    "one strange value": ("어디,무엇,얼마\n부천시,N2,1\n다른곳,N9,2", {}),
    "what is named already": ("시군,어디,무엇\n부천시,수원시,N2", {"무엇": "지표코드"}),
    "two alike": ("어디,저기,얼마\n부천시,수원시,1", {"어디": "시군"}),
    "numbers": ("얼마,몇\n202306,5", {}),
    "nothing": ("어디,무엇\n", {}),
}


@pytest.mark.parametrize("looks", list(SUGGESTED))
def test_columns_are_suggested_by_their_values(looks):
    drawn, wanted = SUGGESTED[looks]
    raw = text(drawn)
    columns = unnamed(read(raw, "실적.csv")) if drawn.startswith("시군") else guessed(raw, "실적.csv")

    assert suggested(columns, catalog()) == wanted
