"""Forecast, given chances, outlook and levers one after the other, on rulebooks of every kind."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import projection
from dashboard.catalog import load_catalog
from dashboard.model import Actuals, Month
from dashboard.scoring import score
from tests.folders import write_catalog
from tests.projections import drawn_chances, enumerated
from tests.worlds import MONTH, worlds


@settings(max_examples=60, deadline=None, derandomize=True)
@given(world=worlds(most_cities=5, most_indicators=4), seed=st.integers(0, 2**32))
def test_every_rulebook_has_an_outlook_and_given_chances_make_it_exact(world, seed):
    catalog, actuals = replace(world[0], rules=replace(world[0].rules, tie_break=())), world[1]
    today = score(actuals, catalog)
    profile = projection.learn(catalog, [])
    chances = projection.forecast(profile, {MONTH: today}, month=MONTH, correlation=0.0)
    own = drawn_chances(catalog, actuals, seed=seed)
    complete = {key: cell.probabilities for key, cell in own.cells.items() if cell.probabilities}
    mine = projection.with_given(chances, complete, today)

    for cell in chances.cells.values():
        assert sum(cell.probabilities) == pytest.approx(1 if cell.probabilities else 0, abs=1e-6)
    if not any(cell.shares or cell.values for cell in mine.cells.values()):
        ranks, _, _ = enumerated(catalog, actuals, mine)
        for city, found in projection.outlook(mine, catalog).cities.items():
            by_rank = [ranks[city][rank] for rank in range(1, len(found.ranks) + 1)]
            assert found.ranks == pytest.approx(by_rank, abs=1e-9)


def test_a_year_on_year_cell_without_last_year_stays_out_of_the_sum_while_nothing_was_reported(tmp_path):
    indicators = [{"지표코드": "N1", "채점방식": "전년대비"}, {"지표코드": "N2"}]
    catalog = load_catalog(write_catalog(tmp_path / "catalog", indicators=indicators))
    month = Month("2023-06")
    today = score(Actuals(month, {}), catalog)
    chances = projection.forecast(projection.learn(catalog, []), {month: today}, month=month)

    assert chances.cells["부천시", "N1"].probabilities == ()
    assert sum(chances.cells["부천시", "N2"].probabilities) == pytest.approx(1)
