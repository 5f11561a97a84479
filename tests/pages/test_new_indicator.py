"""An indicator that no earlier year knows: in a month in which nobody has reported it, and in its first one."""

import csv
import re
import shutil

import pytest

from dashboard.present import labels
from dashboard.settings import ROOT, settings
from tests.pages.opening import opened, words

NEW = {"지표코드": "F9-99", "지표명": "새로 생긴 지표", "배점": "30", "전년지표코드": ""}
NAMED = labels.indicator_name(NEW["지표코드"], NEW["지표명"])
FIRST = "2023-06"
PAGES = ("overview", "grades", "fields", "indicator", "outlook", "levers", "scenarios", "ledger")


@pytest.fixture(scope="module")
def with_new_indicator(tmp_path_factory):
    """The sample with one indicator more, which every city reports for the first time in June."""
    data = tmp_path_factory.mktemp("new") / "data"
    for name in ("catalog", "history", "breakdowns", "actuals"):
        shutil.copytree(ROOT / "data" / name, data / name)
    shutil.copy(ROOT / "data/districts.csv", data)
    catalog = data / "catalog/2023"
    columns, first, *_ = rows_of(catalog / "indicators.csv")
    append(
        catalog / "indicators.csv", [[NEW.get(name, cell) for name, cell in zip(columns, first, strict=True)]]
    )
    _, *cities = rows_of(catalog / "cities.csv")
    report = [[FIRST, city, NEW["지표코드"], "", "", "6", "", "제출", ""] for city, *_ in cities]
    append(data / f"actuals/2023/{FIRST}.csv", report)
    return data


@pytest.fixture(autouse=True)
def desk_with_it(with_new_indicator, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(with_new_indicator))
    settings.cache_clear()
    yield
    monkeypatch.undo()
    settings.cache_clear()


def rows_of(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def append(path, rows):
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("month", ["2023년 5월", "2023년 6월", "2023년 9월"])
def test_every_page_opens(page, month):
    assert opened(page, month=month, indicator=NAMED).title


@pytest.mark.parametrize(("month", "basis"), [("5월", "다른 지표가 끝나는 수준"), ("6월", "올해 실적")])
def test_the_outlook_says_what_its_chance_rests_on(month, basis):
    shown = words(opened("outlook", month=f"2023년 {month}"))

    assert re.search(rf"{NEW['지표명']}\(S등급 확률 [\d.]+ %, {basis} 근거\)", shown)


def test_until_somebody_reports_it_its_card_says_that_nobody_has():
    shown = words(opened("indicator", month="2023년 5월", indicator=NAMED))

    assert NEW["지표명"] in shown
    assert "미제출" in shown
