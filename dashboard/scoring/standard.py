"""What a rulebook says of one indicator, worked out once for all its cities."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import lru_cache, partial
from typing import NamedTuple, TypeVar

from dashboard.exact import product, reduced, round_quotient
from dashboard.model import Catalog, Cell, Indicator, Kind, Method, Override, is_assumed

T = TypeVar("T")
QUOTIENTS = {Kind.RATE: 100, Kind.MEAN: 1}


class Cut(NamedTuple):
    """A grade and its cut, or its ratio; the fraction also taken apart: comparing integers is much quicker."""

    grade: str
    cut: Fraction
    over: int
    under: int


class Standard(NamedTuple):
    """One indicator's rules.

    ``rounded`` is the fraction of a quotient's two integers, to the indicator's decimals where the rulebook ``rounds``.
    ``quotient`` is what 분자/분모 is multiplied by (비율 100, 평균 1, 0 where 실적 alone is the value); ``cuts`` and
    ``steps`` are grades with their cut and with their ratio, best first; ``points`` by grade; ``keys`` of its cells,
    ``exempt`` and ``overrides`` by city; ``missing_grade`` None = a missing value leaves the sum; ``if_…`` name the
    unpublished rules a result rests on: sections of rules.toml, or "indicator".
    """

    catalog: Catalog
    indicator: Indicator
    rounds: bool
    rounded: Callable[[int, int], Fraction]
    quotient: int
    is_entered: bool
    grades: tuple[str, ...]
    cuts: tuple[Cut, ...]
    steps: tuple[Cut, ...]
    ratios: Mapping[str, Fraction]
    points: Mapping[str, Fraction]
    keys: Mapping[str, Cell]
    exempt: Mapping[str, str]
    overrides: Mapping[str, Override]
    missing_grade: str | None
    if_graded: tuple[str, ...]
    if_missing: tuple[str, ...]

    def if_overridden(self, override: Override) -> tuple[str, ...]:
        """What an official grade rests on."""
        own = ("override",) if is_assumed(override.source) else ()
        return (*_assumed(self.catalog, "grades"), *own)


class Ground(NamedTuple):
    """What all indicators of a rulebook share; ``exempt`` and ``overrides`` by indicator and city."""

    catalog: Catalog
    cities: tuple[str, ...]
    exempt: Mapping[str, Mapping[str, str]]
    overrides: Mapping[str, Mapping[str, Override]]
    steps: tuple[Cut, ...]
    missing_grade: str | None
    if_graded: tuple[str, ...]
    if_missing: tuple[str, ...]


@lru_cache(maxsize=32)
def standards(catalog: Catalog, without: frozenset[str] = frozenset()) -> tuple[Standard, ...]:
    """The indicators' rules in catalog order; a catalog never changes, so they are worked out once."""
    ground = ground_of(catalog)
    return tuple(_standard(each, ground) for code, each in catalog.indicators.items() if code not in without)


def standard_of(indicator: Indicator, catalog: Catalog) -> Standard:
    """Bring together what scoring one indicator needs."""
    return _standard(indicator, ground_of(catalog))


def ground_of(catalog: Catalog) -> Ground:
    """Gathered once for all indicators."""
    rules = catalog.rules
    lowest = rules.grades[-1] if rules.missing_is_lowest else None
    return Ground(
        catalog,
        tuple(catalog.cities),
        _by_indicator(catalog.not_applicable),
        _by_indicator(catalog.overrides),
        _taken_apart((grade, rules.ratios[grade]) for grade in rules.grades),
        lowest,
        _assumed(catalog, "grades", "rounding"),
        _assumed(catalog, "missing", *(["grades"] if lowest else [])),
    )


def _standard(indicator: Indicator, ground: Ground) -> Standard:
    catalog, rules = ground.catalog, ground.catalog.rules
    own = ("indicator",) if is_assumed(indicator.source) else ()
    return Standard(
        catalog=catalog,
        indicator=indicator,
        rounds=rules.grade_on_rounded,
        rounded=partial(round_quotient, digits=indicator.digits) if rules.grade_on_rounded else reduced,
        quotient=QUOTIENTS.get(indicator.kind, 0),
        is_entered=indicator.method is Method.ENTERED_GRADE,
        grades=rules.grades,
        cuts=_taken_apart(zip(rules.grades, indicator.cuts, strict=False)),  # the last grade has no cut
        steps=ground.steps,
        ratios=rules.ratios,
        points={grade: product(indicator.weight, ratio) for grade, ratio in rules.ratios.items()},
        keys=_keys(indicator.code, ground.cities),
        exempt=ground.exempt.get(indicator.code, {}),
        overrides=ground.overrides.get(indicator.code, {}),
        missing_grade=ground.missing_grade,
        if_graded=(*own, *ground.if_graded),
        if_missing=ground.if_missing,
    )


@lru_cache(maxsize=1024)
def _keys(code: str, cities: tuple[str, ...]) -> Mapping[str, Cell]:
    # The same in every rulebook that a scenario supposes.
    return {city: (city, code) for city in cities}


def _taken_apart(pairs: Iterable[tuple[str, Fraction | None]]) -> tuple[Cut, ...]:
    return tuple(Cut(grade, cut, *cut.as_integer_ratio()) for grade, cut in pairs if cut is not None)


def _by_indicator(cells: Mapping[Cell, T]) -> dict[str, dict[str, T]]:
    """By code, then by city."""
    found: dict[str, dict[str, T]] = {}
    for (city, code), each in cells.items():
        found.setdefault(code, {})[city] = each
    return found


def _assumed(catalog: Catalog, *sections: str) -> tuple[str, ...]:
    return tuple(section for section in sections if catalog.rules.is_assumed(section))
