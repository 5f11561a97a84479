"""One year's rules as values: cities, fields, indicators, and the sections of rules.toml."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from dashboard.model.words import Accumulation, JointState, Kind, Method, Month, is_assumed


class City(NamedTuple):
    """A city or county, its population group and its place on the tile map."""

    name: str
    population_group: int
    population: int | None
    counted_on: str
    row: int | None
    column: int | None


class Field(NamedTuple):
    """분야."""

    code: str
    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """지표: one rule for one value. Cuts are in the order of the grades but the last."""

    code: str
    name: str
    field: str
    block: str
    evaluation: str
    kind: Kind
    unit: str
    higher_is_better: bool
    method: Method
    weight: Fraction
    target: Fraction | None
    cuts: tuple[Fraction | None, ...]
    accumulation: Accumulation
    digits: int
    lead_department: str
    helping_departments: tuple[str, ...]
    prior_code: str
    formula: str
    source: str


class Component(NamedTuple):
    """A part of the final score and its share."""

    key: str
    name: str
    weight: Fraction
    source: str


class Award(NamedTuple):
    """시상: ranks ``first`` to ``last`` of each group win ``grant`` won."""

    name: str
    first: int
    last: int
    grant: int
    source: str


class Rollup(NamedTuple):
    """Another way to add fields up; fields outside ``groups`` stay as they are."""

    name: str
    groups: Mapping[str, tuple[str, ...]]


class Weak(NamedTuple):
    """부진지표: any line that holds makes an indicator weak; progress in percent."""

    progress_below: Fraction | None
    forecast_below: str | None
    not_submitted: bool


class Joint(NamedTuple):
    """Last year's joint evaluation score of a city."""

    score: Fraction | None
    state: JointState
    spread: Fraction | None


class Adjustment(NamedTuple):
    """가점·감점, added to city_eval."""

    city: str
    points: Fraction
    reason: str
    source: str


class Override(NamedTuple):
    """An official grade that beats the computed one."""

    grade: str
    reason: str
    source: str


@dataclass(frozen=True, slots=True)
class Rules:
    """``rules.toml``, checked and typed. ``rank_digits`` None means exact."""

    evaluation_year: int
    revision: int
    status: str
    title: str
    home_city: str
    start: Month
    cutoff: Month
    joint_cutoff: Month
    dates: Mapping[str, str]
    components: tuple[Component, ...]
    blocks: Mapping[str, Fraction]
    grades: tuple[str, ...]
    ratios: Mapping[str, Fraction]
    grade_on_rounded: bool
    indicator_digits: int
    rank_digits: int | None
    tie_break: tuple[str, ...]
    missing_is_lowest: bool
    spread_over_field: bool
    weak: Weak
    awards: tuple[Award, ...]
    rollups: tuple[Rollup, ...]
    sources: Mapping[str, str]

    def is_assumed(self, rule: str) -> bool:
        """Does this section (grades, rounding, ranking, missing) rest on an assumption?"""
        return is_assumed(self.sources.get(rule, ""))
