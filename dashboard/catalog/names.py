"""Names that one table uses and another must know; indicators in their field and block."""

from collections.abc import Collection, Hashable, Iterator

from dashboard.catalog.problem import Problem, of_indicator, unknown
from dashboard.model import Catalog, Cell
from dashboard.particles import subject


def unknown_names(catalog: Catalog) -> Iterator[Problem]:
    """Cities, indicators and fields that other tables speak of must exist."""
    for file, key, column, name in _mentions(catalog):
        known, home = (
            (catalog.cities, "cities.csv")
            if column in CITY_COLUMNS
            else (catalog.indicators, "indicators.csv")
        )
        if name not in known:
            yield unknown(file, key, column, name, home)
    yield from _unknown_fields(catalog)


CITY_COLUMNS = {"시군", "home_city"}


def _mentions(catalog: Catalog) -> Iterator[tuple[str, Hashable, str, str]]:
    """Every place that names a city or an indicator: file, key of the row, column, name."""
    yield "rules.toml", "home_city", "home_city", catalog.rules.home_city
    by_cell: dict[str, Collection[Cell]] = {
        "targets.csv": catalog.targets,
        "prior.csv": catalog.prior,
        "not_applicable.csv": catalog.not_applicable,
        "overrides.csv": catalog.overrides,
    }
    for file, cells in by_cell.items():
        for city, code in cells:
            yield file, (city, code), "시군", city
            yield file, (city, code), "지표코드", code
    yield from (("stretch.csv", code, "지표코드", code) for code in catalog.stretch)
    yield from (("joint.csv", city, "시군", city) for city in catalog.joint)
    for order, each in enumerate(catalog.adjustments):
        yield "adjustments.csv", order, "시군", each.city


def _unknown_fields(catalog: Catalog) -> Iterator[Problem]:
    rules = catalog.rules
    for rule in rules.tie_break:
        head, _, code = rule.partition(":")
        if head == "field" and code and code not in catalog.fields:
            yield unknown("rules.toml", "ranking.tie_break", "ranking.tie_break", code, "fields.csv")
    for rollup in rules.rollups:
        codes = [code for members in rollup.groups.values() for code in members]
        for code in codes:
            if code not in catalog.fields:
                yield unknown("rules.toml", "rollups", "rollups.groups", code, "fields.csv")
        if len(set(codes)) < len(codes):
            message = f"'{rollup.name}'에서 한 분야가 두 묶음에 있습니다."
            yield Problem(
                "field-in-two-rollups",
                "rules.toml",
                "rollups",
                "rollups.groups",
                rollup.name,
                message,
                "한 곳만 남기십시오.",
            )


def misplaced_indicators(catalog: Catalog) -> Iterator[Problem]:
    """Every indicator stands in a field, in a block that has a share, with a weight that is not negative."""
    for each in catalog.indicators.values():
        if each.field not in catalog.fields:
            message = f"분야 '{each.field}'{subject(each.field)} fields.csv에 없습니다."
            yield of_indicator(
                each, "indicator-in-no-field", "분야코드", each.field, message, "분야코드를 고치십시오."
            )
        if catalog.rules.blocks and each.block not in catalog.rules.blocks:
            message = f"'{each.block}'의 몫이 rules.toml의 blocks에 없습니다."
            yield of_indicator(
                each, "block-without-share", "구분", each.block, message, "구분이나 blocks를 고치십시오."
            )
        if each.weight < 0:
            yield of_indicator(
                each,
                "negative-weight",
                "배점",
                str(each.weight),
                "배점이 음수입니다.",
                "0 이상으로 고치십시오.",
            )
