"""Text files as Excel and people write them: encodings, marks between cells, web pages under another name."""

import unicodedata

import pytest

from tests.uploads import checked, places, rows_of, text

ROWS = ["2023-06 부천시 N2 =1234", "2023-06 수원시 N2 =4"]
COMMAS = '시군,지표코드,실적\n부천시,N2,"1,234"\n수원시,N2,4\n'
TABS = "시군\t지표코드\t실적\n부천시\tN2\t1,234\n수원시\tN2\t4\n"
PAGE = """<html><head><meta charset="utf-8"><style>td {color: red}</style></head><body>
    <table><tr><th>시군</th><th>지표<br>코드</th><th>실적</th></tr>
    <tr><td>부천시</td><td rowspan="2">N2</td><td>1,234</td></tr><tr><td>수원시</td><td>&nbsp;4&nbsp;</td></tr></table>
    </body></html>"""


WRITTEN = {
    "UTF-8": COMMAS.encode(),
    "UTF-8 with a mark": COMMAS.encode("utf-8-sig"),
    "CP949": COMMAS.encode("cp949"),
    "UTF-16": COMMAS.encode("utf-16"),
    "유니코드 텍스트 of Excel": TABS.encode("utf-16"),
    "tabs": TABS.encode(),
    "lines of Windows": COMMAS.replace("\n", "\r\n").encode("cp949"),
    "lines of an old Mac": COMMAS.replace("\n", "\r").encode(),
    "semicolons": '시군;지표코드;실적\n부천시;N2;"1,234"\n수원시;N2;4\n'.encode(),
    "blank lines above": ("\n\n" + COMMAS).encode(),
    "blank cells behind": COMMAS.replace("\n", ",,,\n").encode(),
    "a web page": PAGE.encode(),
    "a web page in CP949": PAGE.replace("utf-8", "euc-kr").encode("cp949"),
}


@pytest.mark.parametrize("written", WRITTEN)
def test_however_it_is_written_the_rows_are_the_same(written):
    result = checked(WRITTEN[written])

    assert places(result) == []
    assert rows_of(result) == ROWS


def test_names_of_a_mac_are_the_same_names():
    result = checked(unicodedata.normalize("NFD", COMMAS).encode())

    assert rows_of(result) == ROWS


def test_rows_are_counted_as_excel_counts_them():
    result = checked(text('시군,지표코드,실적,비고\n부천시,N2,3,"두\n줄"\n\n수원시,N2,x,'))

    assert places(result) == [("not-a-number", 4, "실적")]


def test_a_remark_that_looks_like_a_formula_stays_a_remark():
    result = checked(text("시군,지표코드,실적,비고\n부천시,N2,3,=cmd|' /C calc'!A0"))

    assert result.ok
    assert result.rows[0][-1] == "=cmd|' /C calc'!A0"


def test_the_name_of_a_file_is_shown_without_its_path():
    result = checked(text("시군,지표코드,실적\n부천시,N2,x"), name="..\\..\\windows\\실\u202e적.csv")

    assert result.name == "실적.csv"
    assert result.findings[0].file == "실적.csv"
