"""The monthly rows: values on their way to the cut-off, their states, gaps and late corrections."""

from dataclasses import dataclass, replace

from tools.sample.dice import Dice
from tools.sample.exact import rounded, text
from tools.sample.exemptions import NO_CASE, outside
from tools.sample.names import NATIONAL, Indicator, indicators
from tools.sample.paths import path
from tools.sample.places import CITIES, HOME, City
from tools.sample.ruler import Raw
from tools.sample.seasons import CUTOFF
from tools.sample.years import YEARS, Year

COLUMNS = ("기준월", "시군", "지표코드", "분자", "분모", "실적", "등급", "상태", "비고")
Rows = list[list[str]]
NOTHING = Raw()
# The home city's own gaps in 2023, and whether a row says so.
HOME_GAPS = {("실내공기질 점검률", 2): True, ("빈집 정비 실적", 4): False}


@dataclass(frozen=True)
class Cell:
    """One month of one city's indicator."""

    year: int
    month: int
    city: City
    indicator: Indicator

    def row(self, raw: Raw, state: str, note: str = "표본") -> list[str]:
        return [
            f"{self.year}-{self.month:02d}",
            self.city.name,
            self.indicator.code,
            "" if raw.numerator is None else str(raw.numerator),
            "" if raw.denominator is None else str(raw.denominator),
            "" if raw.value is None else text(raw.value, 2),
            raw.grade,
            state,
            note,
        ]


def months(year: int) -> range:
    """The newest year is told up to its cut-off, the years before to their end."""
    return range(1, CUTOFF + 1) if year == YEARS[-1] else range(1, 13)


def monthly_rows(year: Year) -> dict[int, Rows]:
    """Each month's file: a row per cell, and at its end the corrections, as later rows of the same cell."""
    first: dict[int, Rows] = {month: [] for month in months(year.year)}
    later: dict[int, Rows] = {month: [] for month in months(year.year)}
    for city in CITIES:
        for indicator in indicators(year.year):
            for month, told in _told(year, city, indicator).items():
                first[month] += told[:1]
                later[month] += told[1:]
    return {month: first[month] + later[month] for month in first}


def _told(year: Year, city: City, indicator: Indicator) -> dict[int, Rows]:
    """What a city told about one indicator, by month."""
    key = (indicator.key, city.name)
    cells = {month: Cell(year.year, month, city, indicator) for month in months(year.year)}
    if key in NO_CASE:
        return {month: [cell.row(Raw(numerator=0, denominator=0), "제출")] for month, cell in cells.items()}
    if outside(*key):
        return {month: [cell.row(NOTHING, "해당없음")] for month, cell in cells.items()}
    way = path(indicator, city, year.year, year.values[key], months(year.year))
    if key in year.unreported:
        return _stopped(cells, {} if indicator.once else way, said=year.unreported[key])
    return {month: _cell_rows(cells[month], raw) for month, raw in way.items()}


def _stopped(cells: dict[int, Cell], way: dict[int, Raw], *, said: bool) -> dict[int, Rows]:
    """A city that told nothing at the cut-off: with a row that says so, or with no row."""
    told = {month: _cell_rows(cells[month], raw) for month, raw in way.items()}
    return told | {CUTOFF: [cells[CUTOFF].row(NOTHING, "미제출")] if said else []}


def _cell_rows(cell: Cell, raw: Raw) -> Rows:
    """The rows of a cell that has a value: mostly one, at times none or a miscount and its correction."""
    dice = Dice("cell", cell.year, cell.month, cell.indicator.key, cell.city.name)
    gap = _gap(cell, dice)
    if gap is not None:
        return [cell.row(NOTHING, "미제출")] if gap else []
    state = _state(cell, dice)
    slip = dice.between(1, 1000)
    if cell.indicator.once or slip > 2:
        return [cell.row(raw, state)]
    if slip == 1:
        return [cell.row(_scaled(raw, 90), "제출"), cell.row(raw, state, "표본, 정정")]
    overcounted = cell.indicator.accumulation == "누계" and 4 <= cell.month <= 7
    return [cell.row(_scaled(raw, 125) if overcounted else raw, state)]


def _gap(cell: Cell, dice: Dice) -> bool | None:
    """A month without a value: True when a row says so, False when the row is absent, None when there is no gap."""
    missing, said = dice.chance(7), dice.chance(400)
    if cell.city.name == HOME:
        return HOME_GAPS.get((cell.indicator.key, cell.month)) if cell.year == YEARS[-1] else None
    return said if missing and cell.month != CUTOFF and not cell.indicator.once else None


def _state(cell: Cell, dice: Dice) -> str:
    """확정 for what has been settled, 추정 for some of what is new, else 제출."""
    roll = dice.between(1, 1000)
    if cell.year < YEARS[-1]:
        return "확정" if cell.month in (CUTOFF, 12) else "제출"
    if cell.month <= 3:
        return "확정"
    if cell.month < CUTOFF:
        return "추정" if roll <= (15 if cell.month < CUTOFF - 1 else 50) else "제출"
    if roll <= 12 and cell.city.name != HOME:
        return "추정"
    return "확정" if cell.indicator.block == NATIONAL and roll <= 930 else "제출"


def _scaled(raw: Raw, percent: int) -> Raw:
    """The same report miscounted, never more than its denominator."""
    if raw.value is not None:
        return replace(raw, value=rounded(raw.value * percent / 100, 0))
    if raw.numerator is None or raw.denominator is None:
        return raw
    return replace(raw, numerator=min(raw.numerator * percent // 100, max(raw.numerator, raw.denominator)))
