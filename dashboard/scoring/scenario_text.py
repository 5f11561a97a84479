"""A scenario as a short text for an address, and back: nothing but known changes with whole values comes through."""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from fractions import Fraction
from typing import Any

from dashboard.errors import ScenarioRefused
from dashboard.exact import number
from dashboard.scoring.scenario import (
    Applies,
    Change,
    Graded,
    GradeOn,
    JointScore,
    Missing,
    RankOn,
    Ratio,
    Scenario,
    Share,
    TieBreak,
    Value,
    Weight,
)

KINDS: tuple[type[Change], ...] = (
    Value,
    Graded,
    Applies,
    JointScore,
    Weight,
    Share,
    Ratio,
    GradeOn,
    RankOn,
    TieBreak,
    Missing,
)
MOST_TEXT, MOST_CHANGES, MOST_NAME = 20_000, 200, 80
REFUSAL = (
    "주소에 담긴 시나리오를 읽을 수 없습니다. 주소가 잘리지 않았는지 확인하거나 시나리오를 새로 만드십시오."
)


def spelled(scenario: Scenario) -> str:
    """Compact JSON in base64url without padding: the name, then each change with its kind."""
    changes = [[type(each).__name__, *map(_plain, each)] for each in scenario.changes]
    said = json.dumps([scenario.name, *changes], ensure_ascii=False, separators=(",", ":"))
    return urlsafe_b64encode(said.encode()).decode().rstrip("=")


def understood(text: str) -> Scenario:
    """The scenario of :func:`spelled`; raise ScenarioRefused for anything else."""
    if len(text) > MOST_TEXT:
        raise ScenarioRefused(REFUSAL)
    try:
        said = json.loads(urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4)))
        name, *changes = _list(said)
        if not isinstance(name, str) or len(name) > MOST_NAME or len(changes) > MOST_CHANGES:
            raise ScenarioRefused(REFUSAL)
        return Scenario(name, tuple(_change(*_list(each)) for each in changes))
    except (ValueError, TypeError, KeyError, RecursionError) as problem:
        raise ScenarioRefused(REFUSAL) from problem


def _plain(value: object) -> object:
    return str(value) if isinstance(value, Fraction) else value


def _change(kind: str, *values: object) -> Change:
    known = {each.__name__: each for each in KINDS}[kind]
    types = [known.__annotations__[field] for field in known._fields]
    given = [READERS[wanted](value) for wanted, value in zip(types, values, strict=True)]
    return known(*given)  # type: ignore[arg-type] # each was read as its annotation says


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _digits(value: object) -> int | None:
    if value is not None and type(value) is not int:
        raise TypeError(value)
    return value


def _fraction(value: object) -> Fraction:
    over, _, under = _text(value).partition("/")
    below = number(under) if under else Fraction(1)
    if not below:
        raise ValueError(value)
    return number(over) / below


def _maybe(value: object) -> Fraction | None:
    return None if value is None else _fraction(value)


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, _list(value)))


READERS: dict[object, Callable[[object], object]] = {
    str: _text,
    bool: _bool,
    Fraction: _fraction,
    Fraction | None: _maybe,
    int | None: _digits,
    tuple[str, ...]: _texts,
}
