"""What a rulebook says of one indicator, worked out once for all its cities."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from dashboard.model import LEAVES_THE_SUM, Catalog, Indicator, Kind, Method, Override, State, is_assumed
from dashboard.scoring.methods import Scale


QUOTIENTS = {Kind.RATE: 100, Kind.MEAN: 1}


class Standard(NamedTuple):
    """One indicator's rules.

    ``quotient`` is what 분자/분모 is multiplied by (비율 100, 평균 1, 0 where 실적 alone is the value); ``points``
    by grade; ``missing_grade`` None = a missing value leaves the sum.
    """

    catalog: Catalog
    indicator: Indicator
    scale: Scale
    quotient: int
    is_entered: bool
    points: Mapping[str, Fraction]
    missing_grade: str | None
    if_graded: tuple[str, ...]
    if_missing: tuple[str, ...]

    def assumptions(self, state: State, override: Override | None, *, counts: bool) -> tuple[str, ...]:
        """The unpublished rules a result rests on: sections of rules.toml, or "indicator", "override"."""
        if override:
            own = ("override",) if is_assumed(override.source) else ()
            return (*_assumed(self.catalog, "grades"), *own)
        if state is State.NOT_SUBMITTED:
            return self.if_missing
        return () if state in LEAVES_THE_SUM or not counts else self.if_graded


def standard_of(indicator: Indicator, catalog: Catalog) -> Standard:
    """Bring together what scoring one indicator needs."""
    rules = catalog.rules
    lowest = rules.grades[-1] if rules.missing_is_lowest else None
    own = ("indicator",) if is_assumed(indicator.source) else ()
    return Standard(
        catalog,
        indicator,
        Scale(rules.grades, rules.ratios, rules.grade_on_rounded),
        QUOTIENTS.get(indicator.kind, 0),
        indicator.method is Method.ENTERED_GRADE,
        {grade: indicator.weight * ratio for grade, ratio in rules.ratios.items()},
        lowest,
        if_graded=(*own, *_assumed(catalog, "grades", "rounding")),
        if_missing=_assumed(catalog, "missing", *(["grades"] if lowest else [])),
    )


def _assumed(catalog: Catalog, *sections: str) -> tuple[str, ...]:
    return tuple(section for section in sections if catalog.rules.is_assumed(section))
