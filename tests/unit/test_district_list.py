"""The list of 동: which were there in which month, and what is refused in the file."""

import pytest

from dashboard.catalog.districts import load_districts
from dashboard.errors import CatalogRefused
from dashboard.settings import ROOT


def there(month):
    return [each for each in load_districts(ROOT / "data" / "districts.csv") if each.is_there(month)]


@pytest.mark.parametrize(("month", "count", "wards"), [("2023-12", 10, 1), ("2024-01", 37, 3)])
def test_ten_districts_became_thirty_seven_in_three_wards(month, count, wards):
    found = there(month)

    assert (len({each.name for each in found}), len({each.ward for each in found})) == (count, wards)


def test_a_city_without_a_list_has_no_districts(tmp_path):
    assert load_districts(tmp_path / "districts.csv") == ()


def test_a_month_that_is_none_is_refused_with_its_row(tmp_path):
    file = tmp_path / "districts.csv"
    file.write_text("동,구,부터,까지,근거\n중동,,2019년,,조례\n상동,,,,조례\n", encoding="utf-8")

    with pytest.raises(CatalogRefused) as refused:
        load_districts(file)
    assert [(each.rule, each.row, each.column) for each in refused.value.findings] == [
        ("unknown-month", 2, "부터"),
        ("blank-cell", 3, "부터"),
    ]
