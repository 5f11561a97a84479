"""The sample data of the repository: written by a script, marked as made up, holding no result."""

import csv
import subprocess
import sys

import pytest

from dashboard.catalog import load_catalog
from dashboard.intake.actuals import COLUMNS
from dashboard.settings import ROOT

DATA = ROOT / "data"
YEARS = (2021, 2022, 2023)
FIELDS = [
    "상식이 회복된 반듯한 나라",
    "민간이 끌고 정부가 미는 역동적 경제",
    "따뜻한 동행, 모두가 행복한 사회",
    "자율과 창의로 만드는 담대한 미래",
    "자유, 평화, 번영에 기여하는 글로벌 중추국가",
    "대한민국 어디서나 살기 좋은 지방시대",
    "더 많은 기회",
    "더 고른 기회",
    "더 나은 기회",
]


@pytest.fixture(scope="module")
def catalog():
    return load_catalog(DATA / "catalog" / "2023")


def rows(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_script_writes_the_same_bytes_again(tmp_path):
    subprocess.run([sys.executable, "-m", "tools.sample", "--out", str(tmp_path)], cwd=ROOT, check=True)
    written = {path.relative_to(tmp_path): path for path in tmp_path.rglob("*") if path.is_file()}
    kept = {
        path.relative_to(DATA)
        for part in ("catalog", "actuals", "breakdowns")
        for path in (DATA / part).rglob("*")
        if path.is_file()
    }

    assert set(written) == kept
    assert [
        str(name) for name, path in written.items() if path.read_bytes() != (DATA / name).read_bytes()
    ] == []


@pytest.mark.parametrize("path", sorted((DATA / "actuals").rglob("*.csv")), ids=lambda path: path.stem)
def test_every_row_of_actuals_says_that_it_is_a_sample(path):
    found = rows(path)

    assert found
    assert list(found[0]) == list(COLUMNS)
    assert {row["비고"].startswith("표본") for row in found} == {True}
    assert {row["기준월"] for row in found} == {path.stem}


def test_the_months_run_to_the_cutoff_and_the_earlier_years_to_their_end():
    months = {
        year: sorted(path.stem for path in (DATA / "actuals" / str(year)).glob("*.csv")) for year in YEARS
    }

    assert months[2023] == [f"2023-{month:02d}" for month in range(1, 10)]
    assert all(months[year] == [f"{year}-{month:02d}" for month in range(1, 13)] for year in (2021, 2022))


def test_there_are_101_indicators_61_linked_and_40_of_the_province(catalog):
    blocks = [each.block for each in catalog.indicators.values()]

    assert (len(blocks), blocks.count("정부연계"), blocks.count("도정")) == (101, 61, 40)


def test_there_are_the_nine_fields_of_2023(catalog):
    assert [field.name for field in catalog.fields.values()] == FIELDS
    assert set(catalog.indicators_of) == {each.field for each in catalog.indicators.values()}


def test_there_are_31_cities_in_groups_of_10_10_and_11(catalog):
    assert [len(members) for members in catalog.groups.values()] == [10, 10, 11]
    assert catalog.peers("부천시") == tuple(
        "수원시 용인시 고양시 화성시 성남시 부천시 남양주시 안산시 평택시 안양시".split()
    )


@pytest.mark.parametrize(("year", "indicators"), [(2021, 98), (2022, 89), (2023, 101)])
def test_every_year_of_the_sample_loads_and_calls_itself_a_sample(year, indicators):
    loaded = load_catalog(DATA / "catalog" / str(year))

    assert loaded.is_sample
    assert len(loaded.indicators) == indicators


def test_several_methods_of_grading_are_in_use(catalog):
    assert len({each.method for each in catalog.indicators.values()}) >= 6


def test_cuts_and_ratios_are_marked_as_assumed(catalog):
    assert catalog.rules.is_assumed("grades")
    assert all(each.source.startswith("가정") for each in catalog.indicators.values())


def test_no_result_is_stored_beside_the_inputs():
    words = {"rank", "final", "award", "순위", "최종", "득점", "시상", "총점"}
    headers = {
        path: set(path.read_text("utf-8-sig").splitlines()[0].split(","))
        for part in ("catalog", "actuals", "breakdowns")
        for path in (DATA / part).rglob("*.csv")
    }

    assert {path.name: header & words for path, header in headers.items() if header & words} == {}
