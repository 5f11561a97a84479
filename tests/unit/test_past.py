"""The years before this one: kept while nothing in them changes, scored again when something does."""

import shutil

import pytest

from dashboard import snapshot
from dashboard.settings import ROOT, Settings


@pytest.fixture
def place(tmp_path):
    """The sample's data, to be changed."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    return Settings(data=tmp_path / "data", year=2023, store=tmp_path / "var")


def append_a_blank_line(file):
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def test_a_new_month_leaves_the_past_as_it_was(place):
    before = snapshot.load(place)
    append_a_blank_line(place.actuals / "2023-09.csv")
    after = snapshot.load(place, before=before)

    assert after.version != before.version
    assert after.past is before.past
    assert after.catalog is before.catalog


@pytest.mark.parametrize("name", ["actuals/2022/2022-03.csv", "catalog/2021/fields.csv"])
def test_a_change_in_an_earlier_year_is_learnt_anew(place, name):
    before = snapshot.load(place)
    append_a_blank_line(place.data / name)

    after = snapshot.load(place, before=before)

    assert after.past.key != before.past.key
    assert after.catalog is before.catalog


def test_every_earlier_year_is_scored_under_its_own_rulebook_oldest_first(place):
    past = snapshot.load(place).past

    assert [next(iter(months))[:4] for months in past.months] == ["2021", "2022"]
    for catalog, months in zip(past.catalogs, past.months, strict=True):
        assert {each.catalog.sha256 for each in months.values()} == {catalog.sha256}
