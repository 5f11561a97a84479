"""report on the command line: any kind in any format, from the store or from folders."""

import shutil

import pytest

from dashboard.__main__ import main
from dashboard.catalog import load_catalog
from dashboard.settings import ROOT
from tests.unit.papers.forms import form_of, tables_of
from tests.unit.papers.reading import READERS

FOLDERS = ["--catalog", str(ROOT / "data/catalog/2023"), "--actuals", str(ROOT / "data/actuals/2023")]


@pytest.fixture
def one_year(tmp_path):
    """Folders of a city in its first year: no earlier one lies beside them."""
    book, months = tmp_path / "catalog/2023", tmp_path / "actuals/2023"
    shutil.copytree(ROOT / "data/catalog/2023", book)
    shutil.copytree(ROOT / "data/actuals/2023", months)
    return ["--catalog", str(book), "--actuals", str(months)]


@pytest.mark.parametrize("kind", list(READERS))
def test_a_paper_is_written_in_each_format(tmp_path, one_year, kind, capsys):
    place = tmp_path / "회의" / f"보고.{kind}"

    assert main(["report", "--month", "2023-09", "--format", kind, "--out", str(place), *one_year]) == 0
    assert "1그룹3위" in READERS[kind](place.read_bytes())
    assert capsys.readouterr().out.strip() == str(place)
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_without_folders_the_paper_is_written_from_what_counts_in_the_store(tmp_path):
    place = tmp_path / "보고.pdf"

    assert main(["report", "--month", "2023-09", "--format", "pdf", "--out", str(place)]) == 0
    assert "1그룹3위" in READERS["pdf"](place.read_bytes())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--kind", "부서"], "--department"),
        (["--kind", "부서", "--department", "없는과"], "'없는과' 부서가 주관하는 지표가 없습니다."),
        (["--kind", "관리카드", "--indicator", "F0-00"], "지표코드 'F0-00'"),
        (FOLDERS[:2], "--actuals"),
    ],
    ids=["부서 이름 없음", "모르는 부서", "모르는 지표", "폴더 하나만"],
)
def test_what_cannot_be_written_is_told_and_nothing_is_left(tmp_path, words, said, capsys):
    place = tmp_path / "보고.pdf"
    given = words if "--catalog" in words else [*words, *FOLDERS]

    assert main(["report", "--month", "2023-09", "--format", "pdf", "--out", str(place), *given]) == 1
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_city_s_own_form_is_filled(tmp_path, capsys):
    own, place = tmp_path / "서식.hwpx", tmp_path / "채운 서식.hwpx"
    own.write_bytes(form_of([["지표명", ""], ["실적", ""], ["비고", ""]]))
    given = ["--form", str(own), "--indicator", "F1-01", "--out", str(place), *FOLDERS]

    assert main(["report", "--month", "2023-09", "--format", "hwpx", *given]) == 0
    name, value, other = (row[1] for row in tables_of(place.read_bytes())[0])
    assert name == load_catalog(ROOT / "data/catalog/2023").indicators["F1-01"].name
    assert (bool(value), other) == (True, "")
    assert "빈칸 2곳을 채웠습니다: 지표명, 실적." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("ending", "form", "said"),
    [
        ("pdf", "서식.hwpx", "--format hwpx로 적으십시오"),
        ("hwpx", "없음.hwpx", "서식을 읽을 수 없습니다"),
        ("hwpx", "보고.hwp", "한글 서식(hwpx)이 아닙니다"),
    ],
)
def test_a_form_that_cannot_be_filled_is_told_and_nothing_is_left(tmp_path, ending, form, said, capsys):
    place = tmp_path / f"채움.{ending}"
    (tmp_path / "보고.hwp").write_bytes(b"old")
    given = ["--format", ending, "--form", str(tmp_path / form), "--out", str(place), *FOLDERS]

    assert main(["report", "--month", "2023-09", *given]) == 1
    assert said in capsys.readouterr().err
    assert not place.exists()


def test_a_month_without_reports_is_refused(tmp_path, capsys):
    out = str(tmp_path / "보고.pdf")

    assert main(["report", "--month", "2023-11", "--format", "pdf", "--out", out]) == 1
    assert "2023-11의 실적이 없습니다." in capsys.readouterr().err
