"""A sheet's XML is read whatever program wrote it."""

import re

from dashboard.intake import read
from tests.packages import row, sheet, workbook

SHEET = sheet(row(1, "시군", "지표코드", "실적") + row(2, "부천시", "N2", "1"))


def prefixed(xml):
    """The same with a name of the namespace before each tag, as some programs write it."""
    return re.sub(r"<(/?)(?=[a-z])", r"<\1x:", xml).replace("xmlns=", "xmlns:x=")


def test_tags_with_the_name_of_their_namespace_are_read_like_those_without():
    plain, other = (read(workbook(each), "실적.xlsx") for each in (SHEET, prefixed(SHEET)))

    assert "<x:worksheet" in prefixed(SHEET)
    assert plain.lines == other.lines
    assert [line.cells for line in other.lines] == [("부천시", "N2", "1")]
