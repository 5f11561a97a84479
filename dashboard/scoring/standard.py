"""What a rulebook says of one indicator, worked out once for all its cities."""

from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from dashboard.model import Catalog, Indicator, Kind, Method, Override, is_assumed

QUOTIENTS = {Kind.RATE: 100, Kind.MEAN: 1}


class Cut(NamedTuple):
    """A grade and its cut, the fraction also taken apart: comparing integers is much quicker."""

    grade: str
    cut: Fraction
    over: int
    under: int


class Standard(NamedTuple):
    """One indicator's rules.

    ``quotient`` is what 분자/분모 is multiplied by (비율 100, 평균 1, 0 where 실적 alone is the value); ``cuts`` are
    grades with their cut, best first; ``points`` by grade; ``missing_grade`` None = a missing value leaves the
    sum; ``if_…`` name the unpublished rules a result rests on: sections of rules.toml, or "indicator".
    """

    catalog: Catalog
    indicator: Indicator
    rounds: bool
    quotient: int
    is_entered: bool
    grades: tuple[str, ...]
    cuts: tuple[Cut, ...]
    ratios: Mapping[str, Fraction]
    points: Mapping[str, Fraction]
    missing_grade: str | None
    if_graded: tuple[str, ...]
    if_missing: tuple[str, ...]

    def if_overridden(self, override: Override) -> tuple[str, ...]:
        """What an official grade rests on."""
        own = ("override",) if is_assumed(override.source) else ()
        return (*_assumed(self.catalog, "grades"), *own)


@lru_cache(maxsize=32)
def standards(catalog: Catalog) -> tuple[Standard, ...]:
    """All indicators' rules in catalog order; a catalog never changes, so they are worked out once."""
    return tuple(standard_of(indicator, catalog) for indicator in catalog.indicators.values())


def standard_of(indicator: Indicator, catalog: Catalog) -> Standard:
    """Bring together what scoring one indicator needs."""
    rules = catalog.rules
    lowest = rules.grades[-1] if rules.missing_is_lowest else None
    own = ("indicator",) if is_assumed(indicator.source) else ()
    return Standard(
        catalog=catalog,
        indicator=indicator,
        rounds=rules.grade_on_rounded,
        quotient=QUOTIENTS.get(indicator.kind, 0),
        is_entered=indicator.method is Method.ENTERED_GRADE,
        grades=rules.grades,
        cuts=_cuts(indicator, rules.grades),
        ratios=rules.ratios,
        points={grade: indicator.weight * ratio for grade, ratio in rules.ratios.items()},
        missing_grade=lowest,
        if_graded=(*own, *_assumed(catalog, "grades", "rounding")),
        if_missing=_assumed(catalog, "missing", *(["grades"] if lowest else [])),
    )


def _cuts(indicator: Indicator, grades: tuple[str, ...]) -> tuple[Cut, ...]:
    pairs = zip(grades, indicator.cuts, strict=False)  # the last grade has no cut
    return tuple(Cut(grade, cut, *cut.as_integer_ratio()) for grade, cut in pairs if cut is not None)


def _assumed(catalog: Catalog, *sections: str) -> tuple[str, ...]:
    return tuple(section for section in sections if catalog.rules.is_assumed(section))
