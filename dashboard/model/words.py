"""The words of the evaluation: states, kinds, methods, months; and the mark of an assumption."""

import re
from enum import StrEnum
from typing import Self

ASSUMED = "가정"
SAMPLE = "표본"


def is_assumed(source: str) -> bool:
    """A source of "가정" (alone, or followed by a colon and words) marks an unpublished rule.

    >>> is_assumed("가정: 표본"), is_assumed("보도자료 2023")
    (True, False)
    """
    return source.split(":", maxsplit=1)[0].strip() == ASSUMED


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
