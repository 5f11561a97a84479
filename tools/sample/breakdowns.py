"""The home city's 위반건축물 조치율 told apart by 동 and 구분: made up, adding up to the city's own figure."""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from tools.sample.actuals import Rows
from tools.sample.dice import Dice
from tools.sample.names import indicators
from tools.sample.places import HOME

COLUMNS = ("기준월", "지표코드", "동", "구분", "분자", "분모", "조치기한", "비고")
INDICATOR = "위반건축물 조치율"
# The ten districts of the sample year are a fact; how many cases each has is made up.
DISTRICTS = {
    "심곡동": 13,
    "부천동": 15,
    "중동": 7,
    "신중동": 17,
    "상동": 9,
    "대산동": 10,
    "소사본동": 8,
    "범안동": 8,
    "성곡동": 6,
    "오정동": 7,
}
CATEGORIES = {"단독·다가구": 9, "공동주택": 6, "근린생활시설": 8, "공장·창고": 3}
Key = tuple[str, str]
CELLS: tuple[Key, ...] = tuple((district, category) for district in DISTRICTS for category in CATEGORIES)


def monthly_rows(year: int, monthly: Mapping[int, Rows]) -> dict[int, Rows]:
    """Each month's file: cases as they come in and are dealt with, one by one, so that the sums hold by themselves."""
    code = next(each.code for each in indicators(year) if each.key == INDICATOR)
    walk = _Walk(year)
    return {
        month: walk.told(month, code, *_city(rows, code))
        for month, rows in monthly.items()
        if _city(rows, code)
    }


def _city(rows: Rows, code: str) -> tuple[int, ...]:
    """분자 and 분모 of the home city, the newest row; empty where it told none."""
    told = [row for row in rows if row[1] == HOME and row[2] == code and row[3] and row[4]]
    return (int(told[-1][3]), int(told[-1][4])) if told else ()


class _Walk:
    """A year of cases."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.dice = Dice("breakdown", INDICATOR, year)
        self.found = dict.fromkeys(CELLS, 0)
        self.done = dict.fromkeys(CELLS, 0)
        self.load = {key: DISTRICTS[key[0]] * CATEGORIES[key[1]] for key in CELLS}
        self.pace = {district: self.dice.between(5, 14) for district in DISTRICTS}

    def told(self, month: int, code: str, numerator: int, denominator: int) -> Rows:
        """The month's rows, after as many more cases as the city has."""
        for _ in range(denominator - sum(self.found.values())):
            self.found[self.dice.weighted(CELLS, [self.load[key] for key in CELLS])] += 1
        for _ in range(numerator - sum(self.done.values())):
            self.done[self.dice.weighted(CELLS, [self._open(key) * self.pace[key[0]] for key in CELLS])] += 1
        return [self._row(month, code, key) for key in CELLS if self.found[key]]

    def _open(self, key: Key) -> int:
        return self.found[key] - self.done[key]

    def _row(self, month: int, code: str, key: Key) -> list[str]:
        """A deadline stands where something is left to do; some of them have passed."""
        roll = Dice("deadline", self.year, month, *key)
        last = date(self.year, month, monthrange(self.year, month)[1])
        due = str(last + timedelta(days=roll.between(-20, 75))) if self._open(key) else ""
        counts = (str(self.done[key]), str(self.found[key]))
        return [f"{self.year}-{month:02d}", code, *key, *counts, due, "표본"]
