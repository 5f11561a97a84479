"""The file for Excel: every cell, exact, and nothing that runs."""

import csv

from dashboard.catalog import load_catalog
from dashboard.commands import scores_of
from dashboard.model import Month
from dashboard.present import downloads
from dashboard.present.grid_choice import Choice
from dashboard.ui import desk
from tests.folders import write_actuals, write_catalog

EVERYTHING = Choice()


def rows(choice=EVERYTHING, city=None):
    raw = downloads.grades(desk.current().scores["2023-09"], choice, city)
    assert raw.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(raw.decode("utf-8-sig").splitlines()))


def test_everything_is_in_it_once():
    found = rows()

    assert len(found) == 31 * 101
    assert len({(row["시군"], row["지표코드"]) for row in found}) == 31 * 101


def test_filters_and_a_city_hold_for_the_file_too():
    assert {row["시군"] for row in rows(city="부천시")} == {"부천시"}
    assert {row["지표코드"] for row in rows(Choice(grade="A"), "부천시")} == {"F3-14", "F6-09"}
    assert {row["인구그룹"] for row in rows(Choice(population_group=2))} == {"2"}


def test_a_row_holds_value_parts_grades_points_and_state():
    row = next(row for row in rows(city="평택시") if row["지표코드"] == "F3-18")

    assert (row["등급"], row["계산등급"], row["득점"], row["배점"]) == ("A", "S", "9.9", "11")
    assert row["비고"] == "표본"


def test_the_file_is_named_after_what_it_holds():
    scores = desk.current().scores["2023-09"]

    assert downloads.name(scores, None) == "지표등급표_전체_2023-09.csv"
    assert downloads.ready(scores, Choice(), "부천시")() == downloads.grades(scores, Choice(), "부천시")


def test_text_that_excel_would_run_is_made_harmless():
    assert [downloads.harmless(each) for each in ("=1+1", "+82", "-", "@a", None, 3, "S")] == [
        "'=1+1",
        "'+82",
        "'-",
        "'@a",
        "",
        "3",
        "S",
    ]


def test_no_cell_of_the_file_runs_whatever_remarks_and_names_say(tmp_path):
    catalog = load_catalog(write_catalog(tmp_path / "catalog", indicators="지표명 | 주관부서\n=1+1 | @과"))
    drawn = [{"실적": "-5", "비고": "=cmd|' /C calc'!A0"}]
    scores = scores_of(catalog, [write_actuals(tmp_path / "a.csv", drawn)], Month("2023-09"))
    row = next(csv.DictReader(downloads.grades(scores, Choice(), None).decode("utf-8-sig").splitlines()))

    assert (row["지표명"], row["주관부서"], row["비고"]) == ("'=1+1", "'@과", "'=cmd|' /C calc'!A0")
    assert row["실적"] == "-5"
