"""What changed between two rulebooks, item by item."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from fractions import Fraction
from typing import NamedTuple

from dashboard import exact
from dashboard.model import Catalog


class Change(NamedTuple):
    """One item: where it stands, and its text before and after (None = was not there / is gone)."""

    table: str
    item: str
    column: str
    before: str | None
    after: str | None


def diff(before: Catalog, after: Catalog) -> list[Change]:
    """All changes, in the order of the files; equal rulebooks give an empty list."""
    return [*_rules(before, after), *(change for name in TABLES for change in _table(name, before, after))]


TABLES = {
    "cities": "cities.csv",
    "fields": "fields.csv",
    "indicators": "indicators.csv",
    "targets": "targets.csv",
    "stretch": "stretch.csv",
    "prior": "prior.csv",
    "not_applicable": "not_applicable.csv",
    "joint": "joint.csv",
    "overrides": "overrides.csv",
}


def _rules(before: Catalog, after: Catalog) -> Iterator[Change]:
    for each in fields(before.rules):
        one, two = getattr(before.rules, each.name), getattr(after.rules, each.name)
        if one != two:
            yield Change("rules.toml", each.name, "", _text(one), _text(two))
    if before.adjustments != after.adjustments:
        yield Change("adjustments.csv", "가점·감점", "", _text(before.adjustments), _text(after.adjustments))


def _table(name: str, before: Catalog, after: Catalog) -> Iterator[Change]:
    one, two = getattr(before, name), getattr(after, name)
    for key in dict.fromkeys([*one, *two]):
        item = " ".join(key) if isinstance(key, tuple) else str(key)
        if key not in two:
            yield Change(TABLES[name], item, "", _text(one[key]), None)
        elif key not in one:
            yield Change(TABLES[name], item, "", None, _text(two[key]))
        else:
            yield from _columns(TABLES[name], item, one[key], two[key])


def _columns(table: str, item: str, one: object, two: object) -> Iterator[Change]:
    if one == two:
        return
    old, new = _named(one), _named(two)
    for column in old:
        if old[column] != new[column]:
            yield Change(table, item, column, _text(old[column]), _text(new[column]))


def _named(row: object) -> Mapping[str, object]:
    if hasattr(row, "__dataclass_fields__"):
        return {name: getattr(row, name) for name in row.__dataclass_fields__}
    return row._asdict() if hasattr(row, "_asdict") else {"": row}


def _text(value: object) -> str:
    if isinstance(value, Fraction):
        return exact.plain(value)
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_text(each)}" for key, each in value.items())
    if isinstance(value, tuple):
        return " · ".join(_text(each) for each in value)
    return "없음" if value in (None, "") else str(value)
