"""What a whole projection takes, beside drawing the same answer ten thousand times."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from statistics import median

import numpy as np

from bench.engine import Timing, often, once, sample_year
from dashboard.model import Catalog, Cell, Month
from dashboard.projection import Basis, Chance, Chances, forecast, levers, outlook
from dashboard.projection.drawn import USUAL, draw_group
from dashboard.ui import desk, forecasts

CORRELATION = 0.15
LIKELY = 0.6  # chance of the best grade; each grade after it takes the same part of what is left


def measure() -> list[Timing]:
    """Every cell open, without and with a common factor; then a real open month."""
    catalog, months = sample_year()
    exact = [
        timing
        for correlation, goal in ((0.0, 50.0), (CORRELATION, 300.0))
        for timing in _measure(open_chances(catalog, months[-1].month, correlation), catalog, goal)
    ]
    return [*_measure_forecast(), *exact, *_measure_compared()]


def _measure_forecast() -> Iterator[Timing]:
    """The sample year, month by month: the slowest one; and what the first forecast of a process waits for."""
    now = desk.current()
    yield once("예년 채점과 추이 학습(프로세스마다 한 번)", lambda: forecasts.learnt(now), 2000)
    profile, cells = forecasts.learnt(now), len(now.catalog.cities) * len(now.catalog.indicators)
    name = f"{cells:,}개 칸의 마감 예측, 가장 오래 걸리는 달(추이를 배운 뒤)"
    months = [partial(forecast, profile, now.scores, month=month) for month in sorted(now.scores)]
    yield max((often(name, each, 50) for each in months), key=lambda timing: median(timing.runs))


def _measure_compared() -> Iterator[Timing]:
    """A month in the middle of the sample year, whose rulebook compares the cities in some indicators.

    Every outlook draws anew; the levers find the draws of the outlook before them, as on their page.
    """
    now = desk.current()
    month = sorted(now.scores)[len(now.scores) // 2]
    before, home = forecasts.outlook(now, month), now.catalog.rules.home_city
    named = f"표본 {month}, 시군을 비교하는 지표만 모의"
    yield often(f"전망, {named}", lambda: outlook(replace(before.chances), now.catalog), 300)
    yield often(f"{home}가 힘쓸 곳 모두, {named}", lambda: levers(before, now.catalog, home), 20)
    yield once(f"같은 전망을 모의 1만 번으로, {named}", lambda: _draw(before.chances, now.catalog), 1000)


def _measure(chances: Chances, catalog: Catalog, goal: float) -> Iterator[Timing]:
    named = f"상관 {chances.correlation:.2f}"
    whole = outlook(chances, catalog)
    home = catalog.rules.home_city
    size = f"{len(catalog.cities)}개 시군 {len(catalog.indicators)}개 지표"
    yield often(f"{size} 전망, {named}", lambda: outlook(chances, catalog), goal)
    yield often(f"{home}가 힘쓸 곳 모두, {named}", lambda: levers(whole, catalog, home), 20)
    yield once(f"같은 전망을 모의 1만 번으로, {named}", lambda: _draw(chances, catalog), 1000)


def _draw(chances: Chances, catalog: Catalog) -> None:
    for members in catalog.groups.values():
        draw_group(members, chances, catalog, USUAL)


def open_chances(catalog: Catalog, month: Month, correlation: float) -> Chances:
    """The hardest case: no cell is sure, and no two cells have the same chances."""
    dice = np.random.default_rng(1)
    weights = LIKELY ** np.arange(len(catalog.rules.grades))
    cells: dict[Cell, Chance] = {}
    for city in catalog.cities:
        for code in catalog.indicators:
            odds = tuple(dice.dirichlet(5 * weights).tolist())
            given = () if (city, code) in catalog.not_applicable else odds
            cells[city, code] = Chance(city, code, given, is_certain=not given, basis=Basis.GIVEN)
    return Chances(month, catalog.rules.cutoff, cells, correlation)
