"""The vocabulary of the evaluation: frozen values and enums, standard library only."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from functools import cached_property
from typing import NamedTuple, Self

ASSUMED = "가정"
SAMPLE = "표본"


def is_assumed(source: str) -> bool:
    """A source of "가정" (alone, or followed by a colon and words) marks an unpublished rule.

    >>> is_assumed("가정: 표본"), is_assumed("보도자료 2023")
    (True, False)
    """
    return source.split(":")[0].strip() == ASSUMED


class Month(str):
    """A calendar month spelled 2023-06; sorts as text."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Accept the canonical spelling only; raise ValueError for anything else."""
        if not re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", text, re.ASCII):
            raise ValueError(text)
        return cls(text)

    @property
    def year(self) -> int:
        """Calendar year."""
        return int(self[:4])

    @property
    def number(self) -> int:
        """Month of the year, 1 to 12."""
        return int(self[5:])


class State(StrEnum):
    """What is known of one cell: as reported, or as found while scoring."""

    SUBMITTED = "제출"
    ESTIMATED = "추정"
    CONFIRMED = "확정"
    NOT_SUBMITTED = "미제출"
    NOT_APPLICABLE = "해당없음"
    NO_CASES = "사례없음"
    NO_PRIOR = "전년없음"


REPORTABLE = frozenset(
    {State.SUBMITTED, State.ESTIMATED, State.CONFIRMED, State.NOT_SUBMITTED, State.NOT_APPLICABLE}
)
LEAVES_THE_SUM = frozenset({State.NOT_APPLICABLE, State.NO_CASES, State.NO_PRIOR})


class Kind(StrEnum):
    """실적종류: how a value comes out of a report."""

    RATE = "비율"
    MEAN = "평균"
    COUNT = "건수"
    SCORE = "점수"
    LEVEL = "수준"

    @property
    def is_quotient(self) -> bool:
        """True where the value is 분자/분모."""
        return self in (Kind.RATE, Kind.MEAN)


class Method(StrEnum):
    """채점방식: how a value becomes a grade and points (docs: contract of the arithmetic)."""

    BAND = "구간"
    ATTAINMENT_BAND = "달성률구간"
    ATTAINMENT_SHARE = "달성률비례"
    TARGET_MET = "달성여부"
    YEAR_ON_YEAR = "전년대비"
    GROUP_RANK = "그룹순위"
    GROUP_SPREAD = "그룹편차"
    ENTERED_GRADE = "정성등급"


class Accumulation(StrEnum):
    """집계방식: what a month's value stands for."""

    CUMULATIVE = "누계"
    POINT_IN_TIME = "시점"
    AVERAGE = "평균"
    YEARLY = "연1회"


class JointState(StrEnum):
    """Whether last year's joint evaluation score is known."""

    CONFIRMED = "확정"
    ESTIMATED = "추정"
    UNKNOWN = "미정"


class Severity(StrEnum):
    """An error blocks; a warning asks."""

    ERROR = "오류"
    WARNING = "확인"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with a file, in the words of the person who must mend it."""

    rule: str
    severity: Severity
    file: str
    row: int | None
    column: str | None
    given: str
    message: str
    cure: str

    @property
    def place(self) -> str:
        """Where to look, e.g. ``cities.csv 5행 인구그룹``."""
        row = f"{self.row}행" if self.row else None
        return " ".join(part for part in (self.file, row, self.column) if part)

    def __str__(self) -> str:
        """One sentence: place, what is wrong, cure."""
        return f"[{self.severity}] {self.place}: {self.message} {self.cure}"


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


Cell = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Catalog:
    """One revision of one year's rulebook, equal only to itself. Cells are keyed (city, indicator code)."""

    rules: Rules
    cities: Mapping[str, City]
    fields: Mapping[str, Field]
    indicators: Mapping[str, Indicator]
    targets: Mapping[Cell, Fraction]
    stretch: Mapping[str, Fraction]
    prior: Mapping[Cell, Fraction]
    not_applicable: Mapping[Cell, str]
    joint: Mapping[str, Joint]
    adjustments: tuple[Adjustment, ...]
    overrides: Mapping[Cell, Override]
    sha256: str

    @property
    def is_sample(self) -> bool:
        """A rulebook that calls itself 표본 in its title holds made-up values."""
        return SAMPLE in self.rules.title

    @cached_property
    def groups(self) -> Mapping[int, tuple[str, ...]]:
        """City names of each population group, in catalog order."""
        numbers = sorted({city.population_group for city in self.cities.values()})
        return {
            number: tuple(name for name, city in self.cities.items() if city.population_group == number)
            for number in numbers
        }

    @cached_property
    def indicators_of(self) -> Mapping[str, tuple[Indicator, ...]]:
        """Indicators of each field code, in catalog order."""
        return {
            code: tuple(each for each in self.indicators.values() if each.field == code)
            for code in self.fields
        }

    def target(self, city: str, indicator: Indicator) -> Fraction | None:
        """The city's own target, else the indicator's."""
        return self.targets.get((city, indicator.code), indicator.target)

    def peers(self, city: str) -> tuple[str, ...]:
        """All cities of the same population group, the city itself included."""
        return self.groups[self.cities[city].population_group]


class Report(NamedTuple):
    """The newest accepted row of one (month, city, indicator), numbers exact."""

    month: Month
    numerator: Fraction | None
    denominator: Fraction | None
    value: Fraction | None
    grade: str
    state: State
    note: str = ""


@dataclass(frozen=True)
class Actuals:
    """What counts for one month: at most one report a cell."""

    month: Month
    reports: Mapping[Cell, Report] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Cell]:
        """Cells in the order in which they were read."""
        return iter(self.reports)
