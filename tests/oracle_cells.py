"""The first half of the second opinion: one indicator within one population group."""

from fractions import Fraction
from math import floor

OUT_OF_THE_SUM = ("해당없음", "사례없음", "전년없음")


def half_up(value, digits):
    """Half up, away from zero for negatives."""
    size = Fraction(floor(abs(value) * 10**digits + Fraction(1, 2)), 10**digits)
    return -size if value < 0 else size


def cells_of_group(catalog, indicator, members, reports):
    """Each city's state, value, basis, grade and points."""
    found = {}
    for city in members:
        key = (city, indicator.code)
        state, value, grade = reported(indicator, reports.get(key), excused=key in catalog.not_applicable)
        found[city] = {"state": state, "value": value, "entered": grade, "rounded": value}
        if value is not None and catalog.rules.grade_on_rounded:
            found[city]["rounded"] = half_up(value, indicator.digits)
    peers = [cell["rounded"] for cell in found.values() if cell["rounded"] is not None]
    for city, cell in found.items():
        grade_and_points(catalog, indicator, city, cell, peers)
    return {(city, indicator.code): cell for city, cell in found.items()}


def reported(indicator, report, *, excused):
    """State, value and entered grade out of a report or the lack of one."""
    if excused or (report and report.state == "해당없음"):
        return "해당없음", None, None
    if report is None or report.state == "미제출":
        return "미제출", None, None
    if indicator.method == "정성등급":
        return (str(report.state), None, report.grade) if report.grade else ("미제출", None, None)
    if indicator.kind in ("비율", "평균") and report.numerator is not None:
        if report.denominator == 0:
            return "사례없음", None, None
        scale = 100 if indicator.kind == "비율" else 1
        return str(report.state), scale * report.numerator / report.denominator, None
    if report.value is None:
        return "미제출", None, None
    return str(report.state), report.value, None


def grade_and_points(catalog, indicator, city, cell, peers):
    """Add basis, computed grade, grade, points and weight to the cell; None where it does not count."""
    rules = catalog.rules
    cell |= {"basis": None, "computed": None, "grade": None, "points": None, "weight": None}
    if cell["state"] not in OUT_OF_THE_SUM and cell["state"] != "미제출":
        by_method(catalog, indicator, city, cell, peers)
    if cell["state"] == "미제출" and rules.missing_is_lowest:
        cell["computed"] = cell["grade"] = rules.grades[-1]
        cell["points"] = indicator.weight * rules.ratios[rules.grades[-1]]
    override = catalog.overrides.get((city, indicator.code))
    if override and cell["state"] != "해당없음":
        cell["grade"] = override.grade
        cell["points"] = indicator.weight * rules.ratios[override.grade]
    if cell["points"] is not None:
        cell["weight"] = indicator.weight


def by_method(catalog, indicator, city, cell, peers):
    """One branch for each 채점방식."""
    rules, r, up = catalog.rules, cell["rounded"], indicator.higher_is_better
    target, method = catalog.target(city, indicator), indicator.method
    share = None
    if method == "구간":
        cell["basis"] = r
        grade = first_met(rules, indicator.cuts, lambda cut: r >= cut if up else r <= cut)
    elif method == "달성률구간":
        if not up and r == 0:
            grade = rules.grades[0]
        else:
            x = cell["basis"] = again(rules, indicator, 100 * r / target if up else 100 * target / r)
            grade = first_met(rules, indicator.cuts, lambda cut: x >= cut)
    elif method == "달성률비례":
        cap = Fraction(100) if indicator.cuts[0] is None else indicator.cuts[0]
        x = (
            cap
            if r == 0 and not up
            else again(rules, indicator, 100 * r / target if up else 100 * target / r)
        )
        cell["basis"], share = x, min(x, cap) / 100
        grade = by_ratio(rules, min(x, Fraction(100)) / 100)
    elif method == "달성여부":
        cell["basis"] = r
        grade = rules.grades[0] if (r >= target if up else r <= target) else rules.grades[-1]
    elif method == "전년대비":
        prior = catalog.prior.get((city, indicator.code))
        if not prior:
            cell["state"] = "전년없음"
            return
        x = 100 * (r - prior) / abs(prior)
        x = cell["basis"] = again(rules, indicator, x if up else -x)
        grade = first_met(rules, indicator.cuts, lambda cut: x >= cut)
    elif method == "그룹순위":
        rank = 1 + sum(1 for other in peers if (other > r if up else other < r))
        x = cell["basis"] = Fraction(100 * rank, len(peers))
        grade = first_met(rules, indicator.cuts, lambda cut: cut >= x)
    elif method == "그룹편차":
        low, high = min(peers), max(peers)
        share = Fraction(1) if low == high else ((r - low) if up else (high - r)) / (high - low)
        cell["basis"], grade = 100 * share, by_ratio(rules, share)
    else:
        grade = cell["entered"]
    cell["computed"] = cell["grade"] = grade
    cell["points"] = indicator.weight * (rules.ratios[grade] if share is None else share)


def again(rules, indicator, x):
    """A basis is rounded like the value it comes from."""
    return half_up(x, indicator.digits) if rules.grade_on_rounded else x


def first_met(rules, cuts, is_met):
    """The first grade whose cut is met; the last grade has none."""
    for grade, cut in zip(rules.grades, cuts, strict=False):
        if is_met(cut):
            return grade
    return rules.grades[-1]


def by_ratio(rules, share):
    """The best grade whose ratio is reached, else the last."""
    for grade in rules.grades:
        if rules.ratios[grade] <= share:
            return grade
    return rules.grades[-1]
