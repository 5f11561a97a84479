"""Edges of the projection, end to end through files: each gives an answer that says what it rests on."""

import csv
from itertools import pairwise

import pytest

from dashboard.__main__ import main
from dashboard.model import Method
from dashboard.projection import Way, levers, outlook
from tests.folders import write_actuals, write_catalog
from tests.projections import drawn_chances
from tests.worlds import draw

COUNT = {"실적종류": "건수", "S": "90", "A": "80", "B": "70", "C": "60"}


def cities_of(count):
    """One population group."""
    return ["부천시", *(f"경쟁{place}시" for place in range(1, count))]


@pytest.fixture
def project(tmp_path):
    """Run ``project`` on months of {month: {city: value}}; reads what was written."""

    def run(cities, months, *, month, indicator=COUNT, **catalog):
        folder = write_catalog(
            tmp_path / "catalog",
            cities=[{"시군": city} for city in cities],
            indicators=[indicator],
            **catalog,
        )
        files = [
            write_actuals(
                tmp_path / f"{name}.csv",
                [{"기준월": name, "시군": city, "실적": str(value)} for city, value in values.items()],
            )
            for name, values in months.items()
        ]
        given = ["--catalog", folder, "--actuals", *files, "--month", month, "--out", tmp_path / "out"]
        assert main(["project", *map(str, given)]) == 0
        return {name: read(tmp_path / "out" / f"{name}.csv") for name in ("outlook", "chances", "levers")}

    return run


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def ranks(row):
    """The chances of the ranks, first to last; those that the group does not have are blank."""
    return [float(value) for name, value in row.items() if name.startswith("p_rank_") and value]


@pytest.mark.parametrize("count", [10, 11])
@pytest.mark.parametrize("month", ["2023-01", "2023-06", "2023-09"])
def test_a_group_of_10_or_11_has_a_chance_for_every_rank_in_every_month(project, count, month):
    cities = cities_of(count)
    now = {city: 60 + 3 * place for place, city in enumerate(cities)}
    written = project(cities, {month: now}, month=month)

    for row in written["outlook"]:
        assert len(ranks(row)) == count
        assert sum(ranks(row)) == pytest.approx(1, abs=1e-9)
        assert 1 <= int(row["best_rank"]) <= int(row["worst_rank"]) <= count
    # Every rank is taken, or shared upwards: together the cities have at least one first rank.
    assert sum(ranks(row)[0] for row in written["outlook"]) >= 1 - 1e-9


@pytest.mark.parametrize("month", ["2023-03", "2023-09"])
def test_equal_rivals_have_equal_chances(project, month):
    written = project(cities_of(10), {month: dict.fromkeys(cities_of(10), 75)}, month=month)
    first, *others = written["outlook"]

    for row in others:
        assert ranks(row) == pytest.approx(ranks(first), abs=1e-9)
        assert float(row["expected_grant"]) == pytest.approx(float(first["expected_grant"]), abs=1e-6)


def test_equal_and_final_rivals_all_share_the_first_rank(project):
    written = project(cities_of(10), {"2023-09": dict.fromkeys(cities_of(10), 75)}, month="2023-09")

    for row in written["outlook"]:
        assert ranks(row) == [1, *[0] * 9]
        assert (row["best_rank"], row["worst_rank"]) == ("1", "1")


def test_with_everything_final_every_chance_is_certain_and_no_rank_is_open(project):
    cities = cities_of(3)
    written = project(cities, {"2023-09": dict(zip(cities, (75, 95, 85), strict=True))}, month="2023-09")

    assert [(row["best_rank"], row["worst_rank"]) for row in written["outlook"]] == [
        ("3", "3"),
        ("1", "1"),
        ("2", "2"),
    ]
    assert all({0, 1} == {float(row[f"p_{grade}"]) for grade in "SABCD"} for row in written["chances"])


def test_a_january_without_any_month_still_says_every_chance(project):
    written = project(cities_of(4), {"2022-12": {}}, month="2023-01")

    assert all(0 < float(row["p_S"]) < 1 for row in written["chances"])
    assert all(sum(ranks(row)) == pytest.approx(1, abs=1e-9) for row in written["outlook"])


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({}, ["올해 실적도 앞선 연도의 실적도 없어", "다른 지표가 끝나는 수준 1개", "경쟁 시군 미관측"]),
        ({"부천시": 75}, ["2023년 1월까지 반영된 실적만으로", "올해 실적 1개", "경쟁 시군 미관측"]),
        ({"부천시": 75, "경쟁1시": 70}, ["2023년 1월까지 반영된 실적만으로", "올해 실적 1개"]),
    ],
    ids=["no month", "own month alone", "seen rival"],
)
def test_the_command_line_says_what_a_projection_rests_on(project, capsys, values, words):
    project(cities_of(3), {"2023-01": values}, month="2023-01")
    said = capsys.readouterr().out

    assert all(each in said for each in words)
    assert ("미관측" in said) is ("경쟁 시군 미관측" in words)


def test_a_value_that_fell_lowers_the_chance_and_is_not_kept_at_its_best(project):
    cities = cities_of(2)
    fell = {"2023-05": dict.fromkeys(cities, 60), "2023-06": {"부천시": 40, "경쟁1시": 62}}
    home, rival = project(cities, fell, month="2023-06")["chances"]

    assert float(home["p_S"]) < float(rival["p_S"])
    assert float(home["expected_value"]) < float(rival["expected_value"])


def test_a_target_already_reached_is_nearly_sure_but_for_corrections(project):
    cities = cities_of(2)
    home, _ = project(cities, {"2023-05": {"부천시": 95, "경쟁1시": 40}}, month="2023-05")["chances"]

    assert 0.95 < float(home["p_S"]) < 1


METHODS = (Method.BAND, Method.GROUP_RANK, Method.GROUP_SPREAD)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("cities", [10, 11])
def test_of_any_rulebook_a_better_grade_is_never_worth_less_to_a_big_group(seed, cities):
    catalog, actuals = draw(seed, cities, 6, METHODS)
    chances = drawn_chances(catalog, actuals, seed=seed, most_open=8)
    before = outlook(chances, catalog)
    found = levers(before, catalog, catalog.rules.home_city).levers

    by_indicator = {each.indicator: [] for each in found}
    for each in found:
        by_indicator[each.indicator].append(each.expected_grant)
    slack = 1e-6 if before.cities[catalog.rules.home_city].way is not Way.DRAWN else 1.0
    for grants in by_indicator.values():
        assert all(better >= worse - slack for better, worse in pairwise(grants))


def test_where_this_year_weighs_nothing_no_grade_changes_anything_and_an_estimate_decides(project):
    cities = cities_of(3)
    weighed = {"city_eval": "0", "joint_eval": "1"}
    found = project(
        cities,
        {"2023-06": dict.fromkeys(cities, 50)},
        month="2023-06",
        rules={"components": [{"key": key, "name": key, "weight": each} for key, each in weighed.items()]},
        joint=[{"시군": each, "점수": "90", "상태": "추정", "표준편차": "1"} for each in cities],
    )

    own = next(row for row in found["outlook"] if row["city"] == "부천시")
    assert sum(ranks(own)) == pytest.approx(1)
    assert len(found["levers"]) == 5
    assert {row["expected_grant"] for row in found["levers"]} == {own["expected_grant"]}
    assert {float(row["change_in_expected_grant"]) for row in found["levers"]} == {0.0}
