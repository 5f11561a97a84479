"""The indicators of each year, read from blueprint.csv: names, methods, cuts and how their values behave."""

import csv
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from pathlib import Path

from tools.sample.dice import Dice
from tools.sample.exact import number, text
from tools.sample.places import City, field_in

BLUEPRINT = Path(__file__).with_name("blueprint.csv")
NATIONAL = "정부연계"
RATIOS = ("비율", "평균")
RELATIVE = ("그룹순위", "그룹편차")


@dataclass(frozen=True)
class Indicator:
    """One indicator of one year.

    key: its newest name, the same in every year. season: how it moves through the year (seasons.py).
    size: for ratios the denominator per 100,000 residents ("=60": the same everywhere); for counts the usual
    September value per 100,000 residents. ceiling: the greatest value possible. cuts: best first.
    """

    key: str
    code: str
    prior_code: str
    name: str
    field: str
    home_field: str
    block: str
    kind: str
    unit: str
    way: str
    method: str
    weight: int
    target: Fraction | None
    cuts: tuple[Fraction, ...]
    accumulation: str
    digits_text: str
    season: str
    size: str
    ceiling: Fraction | None
    lead: str
    helpers: str
    formula: str
    source: str

    @property
    def digits(self) -> int:
        return int(self.digits_text or 2)

    @property
    def upward(self) -> bool:
        return self.way == "상향"

    @property
    def once(self) -> bool:
        return self.season.startswith("once")

    @property
    def value_digits(self) -> int:
        """Decimals of a reported value: whole for counts, one for marks and levels."""
        return 0 if self.kind == "건수" else 1

    def target_of(self, city: City) -> Fraction | None:
        """The city's target; counts that grow with a city are scaled by its population (blueprint: home city)."""
        if self.target is None or not self.scaled:
            return self.target
        exact = self.target * city.population / 800_000
        step = 10 if exact >= 200 else 5 if exact >= 40 else 1
        return Fraction(max(2, int(exact / step + Fraction(1, 2)) * step))

    @property
    def scaled(self) -> bool:
        return self.kind == "건수" and bool(self.size) and self.target is not None


@cache
def _rows() -> tuple[dict[str, str], ...]:
    with BLUEPRINT.open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines, delimiter="|"))


def _lives(row: dict[str, str], year: int) -> bool:
    first, last = row["years"][:2], row["years"][-2:]
    return int(first) <= year - 2000 <= int(last)


def _order(row: dict[str, str], year: int) -> tuple[str, bool]:
    return field_in(year, row["field"]), row["block"] != NATIONAL


@cache
def codes(year: int) -> dict[str, str]:
    """Each indicator's code in a year, such as F3-07: numbered afresh every year, as the province does."""
    numbered: dict[str, str] = {}
    counts: dict[str, int] = {}
    for row in sorted((row for row in _rows() if _lives(row, year)), key=lambda row: _order(row, year)):
        field = field_in(year, row["field"])
        counts[field] = counts.get(field, 0) + 1
        numbered[row["name"]] = f"{field}-{counts[field]:02d}"
    return numbered


@cache
def indicators(year: int) -> tuple[Indicator, ...]:
    rows = {row["name"]: row for row in _rows()}
    return tuple(_indicator(rows[name], year, code) for name, code in codes(year).items())


def _indicator(row: dict[str, str], year: int, code: str) -> Indicator:
    cuts = tuple(number(cut) for cut in row["cuts"].split("/")) if row["cuts"] else ()
    prior = codes(year - 1).get(row["name"], "") if year > 2021 else ""
    return Indicator(
        key=row["name"],
        code=code,
        prior_code=prior,
        name=row["former"] if year < 2023 and row["former"] else row["name"],
        field=field_in(year, row["field"]),
        home_field=row["field"],
        block=row["block"],
        kind=row["kind"],
        unit=row["unit"],
        way=row["way"],
        method=row["method"],
        weight=_weight(row, year),
        target=_target(row, cuts, year),
        cuts=_cuts(row, cuts, year),
        accumulation=row["accumulation"],
        digits_text=row["digits"],
        season=row["season"],
        size=row["size"],
        ceiling=number(row["ceiling"]) if row["ceiling"] and row["method"] != "달성률비례" else None,
        lead=row["lead"],
        helpers=row["help"],
        formula=row["formula"],
        source="가정: 표본" if row["real"] == "1" else "가정: 표본(가상 지표)",
    )


def _weight(row: dict[str, str], year: int) -> int:
    """배점; a third of them moved by one from year to year."""
    drift = Dice("weight", row["name"], year).pick((0, 0, 0, 0, -1, 1)) if year < 2023 else 0
    return int(row["weight"]) + drift


def _cuts(row: dict[str, str], cuts: tuple[Fraction, ...], year: int) -> tuple[Fraction, ...]:
    """Earlier years asked for a little less where an indicator is a rate against fixed cuts."""
    if row["method"] != "구간" or row["kind"] != "비율" or row["way"] != "상향" or min(cuts) < 15:
        return cuts
    return tuple(cut - Fraction(2023 - year, 2) for cut in cuts)


def _target(row: dict[str, str], cuts: tuple[Fraction, ...], year: int) -> Fraction | None:
    if row["target"]:
        target = number(row["target"])
        eased = target * (100 - 4 * (2023 - year)) / 100 if row["size"] and row["kind"] == "건수" else target
        return Fraction(int(eased)) if eased >= 20 else eased
    return _cuts(row, cuts, year)[0] if row["method"] == "구간" else None


def cap_text(indicator: Indicator) -> str:
    """The cap of 달성률비례 in percent, blank for the usual 100."""
    return text(indicator.cuts[0], 0) if indicator.method == "달성률비례" and indicator.cuts else ""
