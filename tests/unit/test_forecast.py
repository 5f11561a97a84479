"""What a forecast says at the edges: no month yet, no history, everything settled."""

import datetime

import pytest

from dashboard import commands
from dashboard.catalog import load_catalog
from dashboard.model import Month
from dashboard.projection.forecast import forecast
from dashboard.projection.profile import learn
from dashboard.projection.shapes import Basis
from tests.folders import write_actuals, write_catalog

CITIES = ["부천시", "수원시", "안산시", "안양시"]
COUNT = {"S": "100", "A": "90", "B": "80", "C": "70"}
LAST_YEAR = {"부천시": 110, "수원시": 105, "안산시": 120, "안양시": 85}


@pytest.fixture
def forecast_of(tmp_path):
    """Chances of N1 under an indicator and this year's months of {city: value or row}; 2022 went in even steps."""

    def made(this_year, indicator=None, *, month, history=LAST_YEAR, until=None, given=None, **catalog):
        indicator = COUNT | {"전년지표코드": "N1"} | (indicator or {})
        older = year(tmp_path / "2022", 2022, indicator, in_even_steps(history)) if history else None
        now = year(tmp_path / "2023", 2023, indicator, this_year, **catalog)
        book = load_catalog(tmp_path / "2023" / "catalog")
        profile = learn(book, [older] if older else [], until=until and Month(until))
        return forecast(profile, now, month=Month(month), given=given).cells

    return made


def in_even_steps(finals):
    """Months of a year that grew evenly to its cut-off; ready months stay as they are."""
    if 9 in finals:
        return finals
    return {month: {city: final * month // 9 for city, final in finals.items()} for month in range(1, 13)}


def year(folder, number, indicator, months, **catalog):
    """The scored months of a year of its own folder."""
    period = {"start": day(number, 1, 1), "cutoff": day(number, 9, 30), "joint_cutoff": day(number, 12, 31)}
    rules = {"evaluation_year": number, "period": period} | catalog.pop("rules", {})
    cities = [{"시군": city} for city in CITIES]
    book = load_catalog(
        write_catalog(folder / "catalog", rules=rules, cities=cities, indicators=[indicator], **catalog)
    )
    found = {}
    for month, values in months.items():
        name = Month(f"{number}-{month:02d}")
        rows = [{"기준월": name, "시군": city} | row(value) for city, value in values.items()]
        found[name] = commands.scores_of(book, [write_actuals(folder / f"{name}.csv", rows)], name)
    return found


def day(number, month, day_of_month):
    return datetime.date(number, month, day_of_month)


def row(value):
    return value if isinstance(value, dict) else {"실적": str(value)}


def assert_chances(chance, basis):
    """Grades add up, the band is in order, and it says what it rests on."""
    assert chance.basis is basis
    assert sum(chance.probabilities) == pytest.approx(1)
    assert all(0 <= each <= 1 for each in chance.probabilities)
    assert chance.q10 <= chance.median <= chance.q90


def test_a_january_without_any_month_rests_on_last_year(forecast_of):
    chance = forecast_of({}, month="2023-01")["부천시", "N1"]

    assert_chances(chance, Basis.HISTORY)
    assert not chance.is_certain
    assert 95 < chance.median < 125
    assert chance.needed is None


def test_without_history_and_months_it_rests_on_what_the_rulebook_asks_for(forecast_of):
    chance = forecast_of({}, month="2023-01", history=None)["부천시", "N1"]

    assert_chances(chance, Basis.AIM)
    assert chance.median == pytest.approx(99.5)


def test_a_single_month_of_a_new_indicator_goes_on_at_its_pace(forecast_of):
    cells = forecast_of({3: dict(zip(CITIES, (40, 20, 40, 20), strict=True))}, month="2023-03", history=None)

    assert_chances(cells["부천시", "N1"], Basis.PACE_ALONE)
    assert cells["부천시", "N1"].median > cells["수원시", "N1"].median


def test_a_single_month_with_history_is_weighed_against_it(forecast_of):
    cells = forecast_of({3: dict.fromkeys(CITIES, 36)}, month="2023-03")

    assert_chances(cells["부천시", "N1"], Basis.PACE)
    assert 100 < cells["부천시", "N1"].median < 115


def test_a_better_value_never_has_a_worse_chance(forecast_of):
    cells = forecast_of({6: dict(zip(CITIES, (50, 60, 70, 80), strict=True))}, month="2023-06", history=None)
    best = [cells[city, "N1"].probabilities[0] for city in CITIES]

    assert best == sorted(best)


def test_equal_cities_have_equal_chances(forecast_of):
    equal = dict.fromkeys(CITIES, 100)
    cells = forecast_of({5: dict.fromkeys(CITIES, 55)}, month="2023-05", history=equal)

    assert len({cells[city, "N1"].probabilities for city in CITIES}) == 1
    assert_chances(cells["부천시", "N1"], Basis.PACE)


def test_a_target_that_is_already_reached_stays_reached_but_for_corrections(forecast_of):
    cells = forecast_of({5: dict.fromkeys(CITIES, 104)}, month="2023-05")

    assert 0.98 < cells["부천시", "N1"].probabilities[0] < 1
    assert cells["부천시", "N1"].q10 >= 104
    assert cells["부천시", "N1"].needed is None


def test_a_value_that_fell_is_taken_as_it_is_now(forecast_of):
    fell = {4: dict.fromkeys(CITIES, 90), 5: dict.fromkeys(CITIES, 50)}
    cells = forecast_of(fell, month="2023-05")

    assert_chances(cells["부천시", "N1"], Basis.PACE)
    assert cells["부천시", "N1"].probabilities[0] < 0.9


def test_a_month_without_a_value_does_not_undo_the_month_before(forecast_of):
    months = {4: dict.fromkeys(CITIES, 45), 5: {"부천시": {"상태": "미제출"}} | dict.fromkeys(CITIES[1:], 56)}
    chance = forecast_of(months, month="2023-05")["부천시", "N1"]

    assert_chances(chance, Basis.PACE)
    assert chance.needed is None


def test_at_the_end_what_is_reported_is_certain_and_what_is_missing_is_not(forecast_of):
    months = {8: dict.fromkeys(CITIES, 95), 9: dict.fromkeys(CITIES[1:], 92)}
    cells = forecast_of(months, month="2023-09")

    assert cells["수원시", "N1"].is_certain
    assert cells["수원시", "N1"].probabilities == (0, 1, 0, 0, 0)
    assert cells["수원시", "N1"].basis is Basis.KNOWN
    assert not cells["부천시", "N1"].is_certain
    assert cells["부천시", "N1"].probabilities[-1] >= 0.5


def test_after_the_end_it_is_still_the_end_that_counts(forecast_of):
    months = {9: dict.fromkeys(CITIES, 92), 10: dict.fromkeys(CITIES, 120)}

    assert forecast_of(months, month="2023-10")["부천시", "N1"].probabilities == (0, 1, 0, 0, 0)


def test_the_joint_evaluation_has_a_later_end(forecast_of):
    months = {9: dict.fromkeys(CITIES, 95)}
    chance = forecast_of(months, month="2023-09", until="2023-12")["부천시", "N1"]

    assert_chances(chance, Basis.PACE)
    assert chance.median > 105


def test_an_official_grade_is_certain(forecast_of):
    overrides = "지표코드 | 시군 | 등급\n N1 | 부천시 | B"
    chance = forecast_of({5: dict.fromkeys(CITIES, 60)}, month="2023-05", overrides=overrides)["부천시", "N1"]

    assert (chance.is_certain, chance.basis, chance.probabilities) == (True, Basis.OFFICIAL, (0, 0, 1, 0, 0))


def test_what_does_not_apply_has_no_chances(forecast_of):
    exempt = "지표코드 | 시군 | 사유\n N1 | 부천시 | 없음"
    chance = forecast_of({5: dict.fromkeys(CITIES[1:], 60)}, month="2023-05", not_applicable=exempt)[
        "부천시", "N1"
    ]

    assert (chance.is_certain, chance.basis, chance.probabilities) == (True, Basis.NOT_APPLICABLE, ())


def test_an_owner_s_own_chances_replace_the_forecast(forecast_of):
    own = {("부천시", "N1"): (0.5, 0.5, 0.0, 0.0, 0.0)}
    chance = forecast_of({5: dict.fromkeys(CITIES, 60)}, month="2023-05", given=own)["부천시", "N1"]

    assert (chance.basis, chance.probabilities) == (Basis.GIVEN, own["부천시", "N1"])


def test_an_owner_s_chances_do_not_replace_what_is_settled(forecast_of):
    own = {("부천시", "N1"): (0.5, 0.5, 0.0, 0.0, 0.0)}
    chance = forecast_of({9: dict.fromkeys(CITIES, 92)}, month="2023-09", given=own)["부천시", "N1"]

    assert chance.probabilities == (0, 1, 0, 0, 0)


def test_what_is_needed_is_said_in_cases_and_by_month(forecast_of):
    chance = forecast_of({6: dict.fromkeys(CITIES, 64)}, month="2023-06")["부천시", "N1"]

    assert (chance.needed, chance.needed_per_month) == (6, 2)


def test_a_falling_indicator_is_better_below(forecast_of):
    falling = {
        "방향": "하향",
        "실적종류": "점수",
        "집계방식": "시점",
        "S": "10",
        "A": "20",
        "B": "30",
        "C": "40",
    }
    values = dict(zip(CITIES, (8, 15, 25, 45), strict=True))
    cells = forecast_of({6: values}, falling, month="2023-06", history=dict.fromkeys(CITIES, 18))
    best = [cells[city, "N1"].probabilities[0] for city in CITIES]

    assert best == sorted(best, reverse=True)
    assert cells["수원시", "N1"].needed < 0


def test_an_entered_grade_follows_last_year_s(forecast_of):
    entered = {"채점방식": "정성등급", "실적종류": "수준", "집계방식": "연1회"}
    history = {9: {"부천시": {"등급": "S"}, "수원시": {"등급": "B"}}}
    cells = forecast_of({}, entered, month="2023-05", history=history)

    assert [cells[city, "N1"].basis for city in CITIES[:3]] == [
        Basis.LAST_GRADE,
        Basis.LAST_GRADE,
        Basis.ALL_GRADES,
    ]
    assert cells["부천시", "N1"].probabilities[0] > cells["안산시", "N1"].probabilities[0]
    assert cells["수원시", "N1"].probabilities[2] > 0.5
    assert sum(cells["안산시", "N1"].probabilities) == pytest.approx(1)


def test_an_entered_grade_that_is_settled_is_certain_before_the_end(forecast_of):
    entered = {"채점방식": "정성등급", "실적종류": "수준", "집계방식": "연1회"}
    months = {4: {"부천시": {"등급": "A", "상태": "확정"}, "수원시": {"등급": "A"}}}
    cells = forecast_of(months, entered, month="2023-04", history=None)

    assert cells["부천시", "N1"].is_certain
    assert cells["수원시", "N1"].basis is Basis.REPORTED
    assert 0.9 < cells["수원시", "N1"].probabilities[1] < 1


def test_rivals_decide_together_and_hand_on_their_values(forecast_of):
    ranked = {
        "채점방식": "그룹순위",
        "실적종류": "점수",
        "집계방식": "시점",
        "S": "25",
        "A": "50",
        "B": "75",
        "C": "99",
    }
    cells = forecast_of(
        {6: dict(zip(CITIES, (90, 80, 70, 60), strict=True))}, ranked, month="2023-06", history=None
    )
    chance = cells["부천시", "N1"]

    assert list(chance.values) == sorted(chance.values)
    assert sum(cells[city, "N1"].probabilities[0] for city in CITIES) == pytest.approx(1, abs=0.05)
    assert chance.probabilities[0] > cells["안양시", "N1"].probabilities[0]


def test_points_in_proportion_come_with_their_shares(forecast_of):
    share = {"채점방식": "달성률비례", "목표": "100", "S": "", "A": "", "B": "", "C": ""}
    chance = forecast_of({6: dict.fromkeys(CITIES, 60)}, share, month="2023-06")["부천시", "N1"]

    assert sum(each for _, each in chance.shares) == pytest.approx(1)
    assert all(0 <= part <= 1 for part, _ in chance.shares)


def test_where_silence_leaves_the_sum_it_costs_no_grade(forecast_of):
    leaves = {"missing": {"not_submitted": "exclude"}}
    chance = forecast_of({9: {}}, month="2023-09", rules=leaves)["부천시", "N1"]

    assert_chances(chance, Basis.HISTORY)
    assert chance.probabilities[-1] < 0.1
