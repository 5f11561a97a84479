"""Checks that need more than one table: names that must exist, cuts and targets a method needs."""

from collections.abc import Collection, Hashable, Iterator
from itertools import pairwise
from typing import NamedTuple

from dashboard.model import Catalog, Cell, Indicator, Method
from dashboard.particles import subject, topic
from dashboard.tabular import Notebook

NEEDS_CUTS = {Method.BAND, Method.ATTAINMENT_BAND, Method.YEAR_ON_YEAR, Method.GROUP_RANK}
NEEDS_TARGET = {Method.ATTAINMENT_BAND, Method.ATTAINMENT_SHARE, Method.TARGET_MET}
DIVIDES_BY_TARGET = {Method.ATTAINMENT_BAND, Method.ATTAINMENT_SHARE}


class Problem(NamedTuple):
    """A finding before its row number is looked up by its key."""

    rule: str
    file: str
    key: Hashable
    column: str | None
    given: str
    message: str
    cure: str


def check(catalog: Catalog, notebook: Notebook) -> None:
    """Note every finding of the whole catalog."""
    for rule in (unknown_names, misplaced_indicators, cuts_out_of_order, unusable_targets):
        for problem in rule(catalog):
            line = notebook.lines.get((problem.file, problem.key))
            notebook.error(problem.rule, problem.file, line, *problem[3:])


def unknown_names(catalog: Catalog) -> Iterator[Problem]:
    """Cities, indicators and fields that other tables speak of must exist."""
    for file, key, column, name in _mentions(catalog):
        known, home = (
            (catalog.cities, "cities.csv")
            if column in CITY_COLUMNS
            else (catalog.indicators, "indicators.csv")
        )
        if name not in known:
            yield _unknown(file, key, column, name, home)
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
        if head == "field" and code not in catalog.fields:
            yield _unknown("rules.toml", "ranking.tie_break", "ranking.tie_break", code, "fields.csv")
    for rollup in rules.rollups:
        codes = [code for members in rollup.groups.values() for code in members]
        for code in codes:
            if code not in catalog.fields:
                yield _unknown("rules.toml", "rollups", "rollups.groups", code, "fields.csv")
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


def _unknown(file: str, key: Hashable, column: str, given: str, home: str) -> Problem:
    return Problem(
        "unknown-name",
        file,
        key,
        column,
        given,
        f"'{given}'{topic(given)} {home}에 없습니다.",
        f"이름을 고치거나 {home}에 넣으십시오.",
    )


def misplaced_indicators(catalog: Catalog) -> Iterator[Problem]:
    """Every indicator stands in a field, in a block that has a share, with a weight that is not negative."""
    for each in catalog.indicators.values():
        if each.field not in catalog.fields:
            message = f"분야 '{each.field}'{subject(each.field)} fields.csv에 없습니다."
            yield _of(
                each, "indicator-in-no-field", "분야코드", each.field, message, "분야코드를 고치십시오."
            )
        if catalog.rules.blocks and each.block not in catalog.rules.blocks:
            message = f"'{each.block}'의 몫이 rules.toml의 blocks에 없습니다."
            yield _of(
                each, "block-without-share", "구분", each.block, message, "구분이나 blocks를 고치십시오."
            )
        if each.weight < 0:
            yield _of(
                each,
                "negative-weight",
                "배점",
                str(each.weight),
                "배점이 음수입니다.",
                "0 이상으로 고치십시오.",
            )


def cuts_out_of_order(catalog: Catalog) -> Iterator[Problem]:
    """Cuts are complete where the method needs them, and run from the best grade to the worst."""
    grades = catalog.rules.grades
    for each in catalog.indicators.values():
        if each.method not in NEEDS_CUTS:
            continue
        cuts = [cut for cut in each.cuts if cut is not None]
        if len(cuts) < len(each.cuts):
            missing = grades[each.cuts.index(None)]
            message = f"{each.method}에 필요한 {missing}등급 기준값이 없습니다."
            yield _of(each, "cut-missing", missing, "", message, "기준값을 적으십시오.")
        step = 1 if cuts_ascend(each) else -1
        if any((after - before) * step < 0 for before, after in pairwise(cuts)):
            order = "커지게" if step > 0 else "작아지게"
            message = "등급 기준값의 순서가 거꾸로입니다."
            yield _of(each, "cuts-out-of-order", grades[0], "", message, f"좋은 등급부터 {order} 고치십시오.")


def cuts_ascend(indicator: Indicator) -> bool:
    """Cuts grow from best to worst for a falling band and for a rank, and fall everywhere else."""
    falling_band = indicator.method is Method.BAND and not indicator.higher_is_better
    return falling_band or indicator.method is Method.GROUP_RANK


def unusable_targets(catalog: Catalog) -> Iterator[Problem]:
    """A target must be there where the method uses it, and may not be zero where it divides."""
    for each in catalog.indicators.values():
        if each.method not in NEEDS_TARGET:
            continue
        for city in catalog.cities:
            if (city, each.code) in catalog.not_applicable:
                continue
            problem = _unusable(each, city, catalog)
            if problem:
                yield problem
                if problem.file == "indicators.csv":  # the same for every city without a target of its own
                    break


def _unusable(indicator: Indicator, city: str, catalog: Catalog) -> Problem | None:
    target = catalog.target(city, indicator)
    own = (city, indicator.code) in catalog.targets
    file, key = ("targets.csv", (city, indicator.code)) if own else ("indicators.csv", indicator.code)
    if target is None:
        message = f"{indicator.method}에 필요한 목표가 없습니다({indicator.code}, {city})."
        return Problem("target-missing", file, key, "목표", "", message, "목표를 적으십시오.")
    least_is_zero = not indicator.higher_is_better
    if indicator.method in DIVIDES_BY_TARGET and (target < 0 or (target == 0 and not least_is_zero)):
        message = f"목표가 0 이하여서 달성률을 구할 수 없습니다({indicator.code})."
        return Problem(
            "target-not-positive", file, key, "목표", str(target), message, "0보다 큰 목표를 적으십시오."
        )
    return None


def _of(indicator: Indicator, rule: str, column: str, given: str, message: str, cure: str) -> Problem:
    return Problem(
        rule, "indicators.csv", indicator.code, column, given, f"{indicator.code}: {message}", cure
    )
