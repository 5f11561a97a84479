"""The files of a rulebook: which there must be, which there may be, and how they must be written."""

import pytest

from dashboard.catalog import load_catalog
from dashboard.errors import CatalogRefused
from tests.folders import write_catalog
from tests.spec.refusals import only

OPTIONAL = ["targets", "stretch", "prior", "not_applicable", "adjustments", "overrides"]


@pytest.fixture
def folder(tmp_path):
    return write_catalog(tmp_path / "catalog")


def refused(folder):
    with pytest.raises(CatalogRefused) as refusal:
        load_catalog(folder)
    return refusal.value.findings


@pytest.mark.parametrize("name", ["rules.toml", "cities.csv", "fields.csv", "indicators.csv", "joint.csv"])
def test_a_file_that_must_be_there_is_missed_by_its_name(folder, name):
    (folder / name).unlink()
    finding = only(refused(folder))

    assert (finding.rule, finding.file) == ("missing-file", name)


def test_a_folder_that_is_not_there_misses_all_files(tmp_path):
    assert {each.rule for each in refused(tmp_path / "none")} == {"missing-file"}


def test_tables_that_may_be_there_need_not(folder):
    assert not any((folder / f"{name}.csv").exists() for name in OPTIONAL)
    assert len(load_catalog(folder).indicators) == 1


@pytest.mark.parametrize("name", ["target.csv", "indicators2.csv", "notes.toml"])
def test_a_file_nobody_knows_is_refused_because_it_may_be_a_misspelt_table(folder, name):
    (folder / name).write_text("지표코드\n", encoding="utf-8")
    finding = only(refused(folder))

    assert (finding.rule, finding.file) == ("unknown-file", name)
    assert "targets.csv" in finding.cure


@pytest.mark.parametrize("name", ["README.md", "편람.hwpx"])
def test_papers_may_lie_beside_the_tables(folder, name):
    (folder / name).write_text("근거", encoding="utf-8")

    assert load_catalog(folder).rules.evaluation_year == 2023


@pytest.mark.parametrize("name", ["rules.toml", "cities.csv", "indicators.csv"])
def test_a_file_may_begin_with_a_byte_order_mark(folder, name):
    (folder / name).write_bytes(b"\xef\xbb\xbf" + (folder / name).read_bytes())

    assert load_catalog(folder).rules.home_city == "부천시"


@pytest.mark.parametrize("name", ["rules.toml", "cities.csv"])
def test_a_file_in_another_encoding_is_refused_with_the_way_to_save_it(folder, name):
    (folder / name).write_bytes((folder / name).read_text("utf-8").encode("cp949"))
    finding = only(refused(folder))

    assert (finding.rule, finding.file) == ("not-utf-8", name)
    assert "CSV UTF-8" in finding.cure


def test_hangul_in_letters_that_a_mac_decomposes_is_the_same_name(folder):
    path = folder / "cities.csv"
    path.write_text(
        path.read_text("utf-8").replace("부천시", "\u1107\u116e\u110e\u1165\u11ab\u1109\u1175"), "utf-8"
    )

    assert list(load_catalog(folder).cities) == ["부천시"]


def test_broken_toml_is_refused_with_its_line(folder):
    path = folder / "rules.toml"
    lines = path.read_text("utf-8").splitlines()
    lines[3] = 'status = "확정'
    path.write_text("\n".join(lines), encoding="utf-8")
    finding = only(refused(folder))

    assert (finding.rule, finding.row) == ("broken-toml", 4)


def test_a_column_nobody_knows_is_refused_with_those_that_are_known(folder):
    rewrite(folder / "cities.csv", "시군,인구그룹,구\n부천시,1,3\n")
    finding = only(refused(folder))

    assert (finding.rule, finding.file, finding.row, finding.column) == (
        "unknown-column",
        "cities.csv",
        1,
        "구",
    )
    assert "인구기준일" in finding.cure


def test_a_column_that_is_not_there_is_refused(folder):
    rewrite(folder / "cities.csv", "시군\n부천시\n")
    finding = only(refused(folder))

    assert (finding.rule, finding.file, finding.row, finding.column) == (
        "missing-column",
        "cities.csv",
        1,
        "인구그룹",
    )


def test_a_column_that_is_there_twice_is_refused(folder):
    rewrite(folder / "cities.csv", "시군,인구그룹,인구그룹\n부천시,1,2\n")
    finding = only(refused(folder))

    assert (finding.rule, finding.column) == ("double-column", "인구그룹")


def test_more_cells_than_columns_are_refused(folder):
    rewrite(folder / "cities.csv", "시군,인구그룹\n부천시,1,2\n")
    finding = only(refused(folder))

    assert (finding.rule, finding.row, finding.given) == ("too-many-cells", 2, "2")


def test_quotes_that_do_not_close_are_refused(folder):
    rewrite(folder / "cities.csv", '시군,인구그룹\n"부천시,1\n')
    finding = only(refused(folder))

    assert (finding.rule, finding.file) == ("broken-csv", "cities.csv")


def test_a_grade_without_a_column_of_cuts_is_refused(folder):
    path = folder / "indicators.csv"
    path.write_text(
        path.read_text("utf-8").replace(",C\n", "\n", 1).replace(",60\n", "\n", 1), encoding="utf-8"
    )
    rewritten = path.read_text("utf-8")
    finding = only(refused(folder))

    assert rewritten.splitlines()[0].endswith("B")
    assert (finding.rule, finding.column) == ("missing-column", "C")


def test_the_last_grade_has_no_column(folder):
    path = folder / "indicators.csv"
    header, row = path.read_text("utf-8").splitlines()
    rewrite(path, f"{header},D\n{row},50\n")
    finding = only(refused(folder))

    assert (finding.rule, finding.column) == ("unknown-column", "D")


def test_columns_may_stand_in_any_order_and_blank_rows_are_no_rows(folder):
    rewrite(folder / "cities.csv", "인구그룹,시군\n\n 1 , 부천시 \n,\n")

    assert load_catalog(folder).cities["부천시"].population_group == 1


def test_a_table_that_cannot_be_read_is_not_also_blamed_for_the_names_it_lacks(folder):
    rewrite(folder / "cities.csv", "도시,인구그룹\n부천시,1\n")

    assert {each.file for each in refused(folder)} == {"cities.csv"}


def test_a_changed_byte_is_another_rulebook(folder):
    before = load_catalog(folder).sha256
    rewrite(folder / "cities.csv", (folder / "cities.csv").read_text("utf-8") + "\n")

    assert load_catalog(folder).sha256 != before
    assert len(before) == 64


def rewrite(path, text):
    path.write_text(text, encoding="utf-8")


def test_a_rulebook_of_the_very_same_files_is_not_read_twice(folder):
    read = load_catalog(folder)

    assert load_catalog(folder, [read]) is read
    assert load_catalog(folder) is not read


def test_another_byte_makes_another_rulebook_and_one_file_too_many_is_still_refused(folder):
    read = load_catalog(folder)
    (folder / "cities.csv").write_bytes((folder / "cities.csv").read_bytes() + b"\n")
    anew = load_catalog(folder, [read])
    (folder / "citys.csv").touch()

    assert anew.sha256 != read.sha256
    with pytest.raises(CatalogRefused, match=r"citys\.csv"):
        load_catalog(folder, [anew])
