"""The engine against a second, naive reading of the contract, on rulebooks drawn at random."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.model import Method
from dashboard.scoring import score
from tests.oracle import oracle
from tests.worlds import worlds

CELL = {"value": "value", "rounded": "rounded", "basis": "basis", "grade": "grade", "points": "points"}
CELL |= {"weight": "weight", "computed_grade": "computed"}
CITY = {"city_eval": "city_eval", "joint_eval": "joint_eval", "adjustment": "adjustment", "final": "final"}
CITY |= {"in_city_eval": "in_city_eval", "in_joint_eval": "in_joint_eval", "in_final": "in_final"}
CITY |= {"overall": "overall", "award": "award", "grant": "grant", "award_uncertain": "uncertain"}
CITY |= {"counts": "counts", "not_submitted": "not_submitted"}


def named(scored, names):
    """Some columns of a result as a plain dictionary, under the names of the oracle."""
    return {theirs: getattr(scored, ours) for ours, theirs in names.items()}


def expected(row, names):
    return {theirs: row[theirs] for theirs in names.values()}


@settings(max_examples=150, deadline=None, derandomize=True)
@given(world=worlds())
def test_every_cell_field_and_city_is_as_the_contract_read_naively_has_it(world):
    catalog, actuals = world
    cells, fields, cities = oracle(catalog, actuals.reports)
    scores = score(actuals, catalog)

    for key, row in cells.items():
        got = named(scores.cells[key], CELL)
        if catalog.indicators[key[1]].method is Method.ENTERED_GRADE:  # its value decides nothing
            row |= {"value": got["value"], "rounded": got["rounded"]}
        assert got == expected(row, CELL), key
        assert str(scores.cells[key].state) == row["state"], key
    for key, row in fields.items():
        found = scores.fields[key]
        assert (found.points, found.weight, found.rate) == (row["points"], row["weight"], row["rate"]), key
        assert (found.place, found.counts) == (row["place"], row["counts"]), key
    for key, row in cities.items():
        assert named(scores.cities[key], CITY) == expected(row, CITY), key
    assert (scores.cells.keys(), scores.fields.keys(), scores.cities.keys()) == (
        cells.keys(),
        fields.keys(),
        cities.keys(),
    )


@pytest.mark.parametrize("method", list(Method))
@settings(max_examples=25, deadline=None, derandomize=True)
@given(data=st.data())
def test_each_method_alone_is_as_the_contract_has_it(method, data):
    catalog, actuals = data.draw(worlds([method], most_indicators=3))
    cells, _, _ = oracle(catalog, actuals.reports)
    scores = score(actuals, catalog)
    got = {key: (cell.grade, cell.points, str(cell.state)) for key, cell in scores.cells.items()}

    assert got == {key: (row["grade"], row["points"], row["state"]) for key, row in cells.items()}
