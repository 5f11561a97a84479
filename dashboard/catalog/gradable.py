"""What a method needs to grade at all: cuts in order, a usable cap, a usable target."""

from collections.abc import Iterator
from itertools import pairwise

from dashboard.catalog.problem import Problem, of_indicator
from dashboard.model import Catalog, Indicator, Method

NEEDS_CUTS = {Method.BAND, Method.ATTAINMENT_BAND, Method.YEAR_ON_YEAR, Method.GROUP_RANK}
NEEDS_TARGET = {Method.ATTAINMENT_BAND, Method.ATTAINMENT_SHARE, Method.TARGET_MET}
DIVIDES_BY_TARGET = {Method.ATTAINMENT_BAND, Method.ATTAINMENT_SHARE}


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
            yield of_indicator(each, "cut-missing", missing, "", message, "기준값을 적으십시오.")
        step = 1 if cuts_ascend(each) else -1
        if any((after - before) * step < 0 for before, after in pairwise(cuts)):
            order = "커지게" if step > 0 else "작아지게"
            message = "등급 기준값의 순서가 거꾸로입니다."
            yield of_indicator(
                each, "cuts-out-of-order", grades[0], "", message, f"좋은 등급부터 {order} 고치십시오."
            )


def cuts_ascend(indicator: Indicator) -> bool:
    """Cuts grow from best to worst for a falling band and for a rank, and fall everywhere else."""
    falling_band = indicator.method is Method.BAND and not indicator.higher_is_better
    return falling_band or indicator.method is Method.GROUP_RANK


def unusable_caps(catalog: Catalog) -> Iterator[Problem]:
    """The cap of 달성률비례 stands in the best grade's column and is above zero."""
    for each in catalog.indicators.values():
        cap = each.cuts[0]
        if each.method is Method.ATTAINMENT_SHARE and cap is not None and cap <= 0:
            message = "달성률 상한이 0 이하입니다."
            grade = catalog.rules.grades[0]
            yield of_indicator(
                each, "cap-not-positive", grade, str(cap), message, "100 이상의 상한을 적거나 비우십시오."
            )


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
