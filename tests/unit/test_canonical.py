"""Monthly actuals written again as the database reads them, or taken as they are."""

import csv

import pytest

from dashboard.catalog import load_catalog
from dashboard.errors import ActualsRefused
from dashboard.intake import Known, canonical, files
from tests.folders import write_actuals, write_catalog

HEADER = "기준월,시군,지표코드,분자,분모,실적,등급,상태,비고\n"
INDICATORS = "지표코드 | 실적종류 | 채점방식\nN1 | 비율 | 구간\nN2 | 건수 | 구간\nN3 | 수준 | 정성등급"


@pytest.fixture
def known(tmp_path):
    return Known.by(
        load_catalog(write_catalog(tmp_path / "catalog", cities="시군\n가\n나", indicators=INDICATORS))
    )


@pytest.fixture
def rewritten(tmp_path, known):
    """Rows of the canonical files of some sources."""

    def rows(*sources, warn=lambda _: None):
        (tmp_path / "out").mkdir(exist_ok=True)
        found = canonical(sources, tmp_path / "out", known, warn=warn)
        return [list(csv.reader(path.read_text("utf-8-sig").splitlines()))[1:] for path in found]

    return rows


def source(path, text):
    path.write_text(HEADER + text, encoding="utf-8")
    return path


def test_separators_signs_and_blanks_are_normalised(tmp_path, rewritten):
    file = write_actuals(
        tmp_path / "a.csv",
        [
            {"시군": " 가 ", "분자": "+1,234.50", "분모": " 2,000 ", "실적": "-0.5"},
            {"시군": "나", "분자": "-1"},
        ],
    )

    assert rewritten(file) == [
        [
            ["2023-09", "가", "N1", "1234.50", "2000", "-0.5", "", "제출", ""],
            ["2023-09", "나", "N1", "-1", "", "", "", "제출", ""],
        ]
    ]


def test_columns_in_another_order_are_put_in_order(tmp_path, rewritten):
    (tmp_path / "a.csv").write_text("실적,지표코드,시군,기준월\n5,N2,가,2023-06\n", encoding="utf-8")

    assert rewritten(tmp_path / "a.csv") == [[["2023-06", "가", "N2", "", "", "5", "", "제출", ""]]]


def test_a_canonical_file_is_taken_as_it_is(tmp_path, known):
    file = source(tmp_path / "a.csv", "2023-09,가,N1,1,2,,,제출,표본\n2023-09,나,N3,,,,S,확정,\n")

    assert canonical([file], tmp_path, known) == [file]


@pytest.mark.parametrize(
    "line",
    [
        "2023-09,가,N1,+1,2,,,제출,\n",
        '2023-09,가,N1,"1,000",2,,,제출,\n',
        "2023-09,가,N1,1,2,,,,\n",
        "2023-09, 가,N1,1,2,,,제출,\n",
        "2023-09,가,N1,1,2,,,제출,\r\n",
        "2023-09,가,N1,1,2,,,제출",
        '2023-09,가,N1,1,2,,,제출,"그는 ""표본""이라 했다"\n',
    ],
)
def test_any_other_spelling_is_written_again_and_says_the_same(tmp_path, known, line, rewritten):
    file = tmp_path / "a.csv"
    file.write_text(HEADER + line, encoding="utf-8", newline="")

    assert canonical([file], tmp_path, known) != [file]
    assert rewritten(file)[0][0][:2] == ["2023-09", "가"]
    assert rewritten(file)[0][0][7] == "제출"


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("2023-13,가,N1,1,2,,,제출,\n", "unknown-month"),
        ("2023-09,다,N1,1,2,,,제출,\n", "unknown-name"),
        ("2023-09,가,N4,1,2,,,제출,\n", "unknown-name"),
        ("2023-09,가,N1,1,0,,,제출,\n", "nothing-to-divide-by"),
        ("2023-09,가,N1,1,-2,,,제출,\n", "negative-denominator"),
        ("2023-09,가,N1,1,2,,,사례없음,\n", "unknown-state"),
        ("2023-09,가,N3,,,,Z,제출,\n", "unknown-grade"),
        ("2023-09,가,N2,,,1,,제출,비고,넘침\n", "too-many-cells"),
    ],
)
def test_a_file_that_looks_canonical_is_refused_for_the_same_reasons(tmp_path, known, line, rule):
    file = source(tmp_path / "a.csv", "2023-09,나,N1,1,2,,,제출,\n" + line)

    with pytest.raises(ActualsRefused) as refusal:
        canonical([file], tmp_path, known)
    assert [(each.rule, each.row) for each in refusal.value.findings] == [(rule, 3)]


def test_the_order_of_the_sources_is_kept(tmp_path, rewritten):
    one = source(tmp_path / "z.csv", "2023-09,가,N2,,,1,,제출,\n")
    two = write_actuals(tmp_path / "a.csv", "시군 | 지표코드 | 실적\n가 | N2 | 2")

    assert [rows[0][5] for rows in rewritten(one, two)] == ["1", "2"]
    assert [rows[0][5] for rows in rewritten(two, one)] == ["2", "1"]


def test_findings_of_all_sources_are_said_at_once(tmp_path, known):
    one = source(tmp_path / "one.csv", "2023-09,다,N1,1,2,,,제출,\n")
    two = source(tmp_path / "two.csv", "2023-09,가,N1,1,2,,,제출,\n2023-09,가,N1,x,2,,,제출,\n")

    with pytest.raises(ActualsRefused) as refusal:
        canonical([one, two], tmp_path, known)
    assert [(each.file, each.row) for each in refusal.value.findings] == [("one.csv", 2), ("two.csv", 3)]


def test_another_encoding_is_refused(tmp_path, known):
    file = tmp_path / "a.csv"
    file.write_bytes((HEADER + "2023-09,가,N1,1,2,,,제출,\n").encode("cp949"))

    with pytest.raises(ActualsRefused, match="UTF-8"):
        canonical([file], tmp_path, known)


def test_a_byte_order_mark_and_an_empty_file_are_no_problem(tmp_path, rewritten):
    file = tmp_path / "a.csv"
    file.write_text(HEADER, encoding="utf-8-sig")

    assert rewritten(file) == [[]]


def test_an_unknown_column_is_warned_of_once(tmp_path, rewritten):
    said = []
    file = write_actuals(
        tmp_path / "a.csv", "시군 | 지표코드 | 실적 | 담당\n가 | N2 | 1 | 김\n나 | N2 | 1 | 이"
    )
    rewritten(file, warn=said.append)

    assert len(said) == 1
    assert "'담당'" in said[0]


def test_folders_are_read_to_their_depths_in_the_order_of_names(tmp_path):
    for name in ("2023/b.csv", "2023/a.csv", "2022/c.csv", "readme.txt"):
        (tmp_path / "in" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "in" / name).touch()
    named = tmp_path / "first.csv"

    assert files([named, tmp_path / "in"]) == [
        named,
        *(tmp_path / "in" / name for name in ("2022/c.csv", "2023/a.csv", "2023/b.csv")),
    ]
