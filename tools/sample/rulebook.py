"""The catalog of a year: the tables beside rules.toml."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from tools.sample.bonuses import adjustment_rows
from tools.sample.dice import Dice
from tools.sample.exact import rounded, text
from tools.sample.exemptions import NOT_APPLICABLE, OVERRIDES_2023
from tools.sample.names import NATIONAL, RATIOS, Indicator, cap_text, indicators
from tools.sample.places import CITIES, POPULATION_DATE, fields_of
from tools.sample.rules import rules_text
from tools.sample.tables import write_table, write_text
from tools.sample.years import YEARS, Year

CITY_COLUMNS = ("시군", "인구그룹", "인구", "인구기준일", "행", "열")
FIELD_COLUMNS = ("분야코드", "분야", "구분")
INDICATOR_COLUMNS = (
    "지표코드", "지표명", "분야코드", "구분", "평가방식", "실적종류", "단위", "방향", "채점방식", "배점", "목표",
    "S", "A", "B", "C", "집계방식", "소수자리", "주관부서", "협업부서", "전년지표코드", "산식", "근거",
)  # fmt: skip
Rows = Iterator[tuple[str, ...]]


def write_catalog(year: Year, folder: Path) -> None:
    write_text(folder / "rules.toml", rules_text(year.year))
    write_table(folder / "cities.csv", CITY_COLUMNS, _cities())
    write_table(folder / "fields.csv", FIELD_COLUMNS, _fields(year.year))
    write_table(folder / "indicators.csv", INDICATOR_COLUMNS, _indicators(year.year))
    write_table(folder / "targets.csv", ("지표코드", "시군", "목표"), _targets(year.year))
    write_table(folder / "prior.csv", ("지표코드", "시군", "실적"), _prior(year))
    write_table(folder / "not_applicable.csv", ("지표코드", "시군", "사유"), _not_applicable(year.year))
    write_table(folder / "joint.csv", ("시군", "점수", "상태", "표준편차"), _joint(year))
    write_table(folder / "adjustments.csv", ("시군", "점수", "사유", "근거"), adjustment_rows(year))
    if year.year == YEARS[-1]:
        write_table(folder / "stretch.csv", ("지표코드", "목표"), _stretch(year.year))
        write_table(
            folder / "overrides.csv", ("지표코드", "시군", "등급", "사유", "근거"), _overrides(year.year)
        )


def _cities() -> Rows:
    for city in CITIES:
        place = (str(city.row), str(city.column))
        yield (city.name, str(city.group), str(city.population), POPULATION_DATE, *place)


def _fields(year: int) -> Rows:
    for code, (name, block) in fields_of(year).items():
        yield code, name, block


def _indicators(year: int) -> Rows:
    for indicator in indicators(year):
        yield (
            indicator.code,
            indicator.name,
            indicator.field,
            indicator.block,
            "정성" if indicator.method == "정성등급" else "정량",
            indicator.kind,
            indicator.unit,
            indicator.way,
            indicator.method,
            str(indicator.weight),
            _decimal(indicator.target),
            *_cuts(indicator),
            indicator.accumulation,
            indicator.digits_text,
            indicator.lead,
            indicator.helpers,
            indicator.prior_code,
            indicator.formula,
            indicator.source,
        )


def _cuts(indicator: Indicator) -> tuple[str, ...]:
    if indicator.method == "달성률비례":
        return (cap_text(indicator), "", "", "")
    return tuple(text(cut, 2) for cut in indicator.cuts) or ("",) * 4


def _decimal(value: Fraction | None) -> str:
    return "" if value is None else text(value, 2)


def _targets(year: int) -> Rows:
    for indicator in indicators(year):
        if indicator.scaled:
            for city in CITIES:
                yield indicator.code, city.name, _decimal(indicator.target_of(city))


def _prior(year: Year) -> Rows:
    """Last year's levels at its 30 September: the same cut-off as this year's, so a comparison is fair."""
    for indicator in indicators(year.year):
        for city in CITIES:
            level = year.prior.get((indicator.key, city.name))
            if level is not None:
                yield indicator.code, city.name, text(level, 3)


def _not_applicable(year: int) -> Rows:
    by_key = {indicator.key: indicator.code for indicator in indicators(year)}
    for key, cities, reason in NOT_APPLICABLE:
        for city in cities:
            if key in by_key:
                yield by_key[key], city, f"표본: {reason}"


def _joint(year: Year) -> Rows:
    for city in CITIES:
        yield city.name, text(year.joint[city.name], 2), "확정", ""


def _stretch(year: int) -> Rows:
    """The home city's own targets: a little beyond the province's, for some indicators of national weight."""
    for indicator in indicators(year):
        wanted = indicator.block == NATIONAL and indicator.target is not None and indicator.kind in RATIOS
        if wanted and indicator.target is not None and Dice("stretch", indicator.key).chance(550):
            yield indicator.code, _decimal(_beyond(indicator, indicator.target))


def _beyond(indicator: Indicator, target: Fraction) -> Fraction:
    if not indicator.upward:
        return rounded(target * Fraction(9, 10), 1)
    further = rounded(target * Fraction(103, 100), 1)
    return min(further, indicator.ceiling) if indicator.ceiling is not None else further


def _overrides(year: int) -> Rows:
    by_key = {indicator.key: indicator.code for indicator in indicators(year)}
    for key, city, _, official, reason in OVERRIDES_2023:
        yield by_key[key], city, official, reason, "표본"
