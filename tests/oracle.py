"""A second opinion: the arithmetic of the contract, naive and slow, in plain fractions.

It shares no code with the engine, only the shapes of the rulebook and of a report. Results are plain
dictionaries: cells by (city, indicator), fields by (city, field), cities by name.
"""

from fractions import Fraction
from math import floor

OUT_OF_THE_SUM = ("해당없음", "사례없음", "전년없음")
LEAST = Fraction(-(10**30))


def oracle(catalog, reports):
    """Everything of one month."""
    cells = {}
    for indicator in catalog.indicators.values():
        for members in catalog.groups.values():
            cells |= cells_of_group(catalog, indicator, members, reports)
    fields = fields_of(catalog, cells)
    return cells, fields, cities_of(catalog, cells, fields)


def half_up(value, digits):
    """Half up, away from zero for negatives."""
    size = Fraction(floor(abs(value) * 10**digits + Fraction(1, 2)), 10**digits)
    return -size if value < 0 else size


# ── one indicator within one population group ──────────────────────────────────────────────────────────


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


# ── sums ───────────────────────────────────────────────────────────────────────────────────────────────


def fields_of(catalog, cells):
    """Points, weight, rate, rank and counts of every city's every field."""
    found = {}
    for city in catalog.cities:
        for code in catalog.fields:
            mine = [cells[city, each.code] for each in catalog.indicators.values() if each.field == code]
            points, weight = sums(mine)
            rate = 100 * points / weight if weight else None
            found[city, code] = {
                "points": points,
                "weight": weight,
                "rate": rate,
                "counts": counts(catalog, mine),
            }
    for members in catalog.groups.values():
        for code in catalog.fields:
            by_rate = ranks(catalog, {city: found[city, code]["rate"] for city in members})
            for city in members:
                found[city, code]["place"] = by_rate[city]
    return found


def sums(cells):
    """Σpoints and Σ배점 of the cells that count."""
    counted = [cell for cell in cells if cell["points"] is not None]
    return sum((c["points"] for c in counted), Fraction(0)), sum((c["weight"] for c in counted), Fraction(0))


def counts(catalog, cells):
    """How many cells that count bear each grade."""
    return {
        grade: sum(1 for cell in cells if cell["points"] is not None and cell["grade"] == grade)
        for grade in catalog.rules.grades
    }


def city_eval(catalog, cells, city):
    """The ratio of points to 배점, over the city or by blocks; None when nothing applies."""
    blocks = catalog.rules.blocks
    if not blocks:
        return mean(catalog, cells, city, lambda _: True)
    reached = {block: mean(catalog, cells, city, lambda each, b=block: each.block == b) for block in blocks}
    reached = {block: value for block, value in reached.items() if value is not None}
    share = sum((blocks[block] for block in reached), Fraction(0))
    return sum((blocks[b] * value for b, value in reached.items()), Fraction(0)) / share if share else None


def mean(catalog, cells, city, belongs):
    """100·Σpoints/Σ배점 of some indicators, each field scaled up first where the rules say so."""
    over = under = Fraction(0)
    for code in catalog.fields:
        mine = [each for each in catalog.indicators.values() if each.field == code and belongs(each)]
        points, weight = sums([cells[city, each.code] for each in mine])
        full = sum((each.weight for each in mine), Fraction(0))
        if catalog.rules.spread_over_field and weight:
            points, weight = points * full / weight, full
        over, under = over + points, under + weight
    return 100 * over / under if under else None


def cities_of(catalog, cells, fields):
    """Components, total, ranks and awards of every city."""
    rules = catalog.rules
    found = {}
    for city in catalog.cities:
        mine = [cells[city, code] for code in catalog.indicators]
        adjustment = sum((each.points for each in catalog.adjustments if each.city == city), Fraction(0))
        base = city_eval(catalog, cells, city)
        parts = {
            "city_eval": None if base is None else base + adjustment,
            "joint_eval": catalog.joint[city].score if city in catalog.joint else None,
        }
        needed = [each for each in rules.components if each.weight]
        lacking = any(parts[each.key] is None for each in needed)
        final = None if lacking else sum((each.weight * parts[each.key] for each in needed), Fraction(0))
        found[city] = {
            **parts,
            "adjustment": adjustment,
            "final": final,
            "counts": counts(catalog, mine),
            "not_submitted": sum(1 for cell in mine if cell["state"] == "미제출"),
        }
    for members in catalog.groups.values():
        rank_and_award(catalog, {city: found[city] for city in members}, fields)
    overall = places(final_keys(catalog, found, fields))
    for city, each in found.items():
        each["overall"] = overall[city]
    return found


def rank_and_award(catalog, members, fields):
    """Ranks within one group, and the awards that follow."""
    for part in ("city_eval", "joint_eval"):
        by_score = ranks(catalog, {city: each[part] for city, each in members.items()})
        for city, each in members.items():
            each[f"in_{part}"] = by_score[city]
    in_final = places(final_keys(catalog, members, fields))
    for city, each in members.items():
        each["in_final"] = in_final[city]
        each["award"], each["grant"], each["uncertain"] = prize(catalog, in_final, in_final[city][0])


def final_keys(catalog, members, fields):
    """The final score, then the tie breakers in the order of the rules."""
    keys = {}
    for city, each in members.items():
        if each["final"] is None:
            keys[city] = None
            continue
        digits = catalog.rules.rank_digits
        key = [each["final"] if digits is None else half_up(each["final"], digits)]
        for rule in catalog.rules.tie_break:
            head, _, rest = rule.partition(":")
            if head == "count":
                key.append(Fraction(each["counts"][rest]))
            elif head == "field":
                rate = fields[city, rest]["rate"]
                key.append(LEAST if rate is None else rate)
            else:
                key.append(LEAST if each[rule] is None else each[rule])
        keys[city] = key
    return keys


def ranks(catalog, values):
    """Places by one number, which is rounded first where the rulebook ranks on decimals."""
    digits = catalog.rules.rank_digits
    return places(
        {
            city: value if value is None or digits is None else half_up(value, digits)
            for city, value in values.items()
        }
    )


def places(keys):
    """Competition ranks: 1 + how many are better, and whether the place is shared; no key, no place."""
    there = [key for key in keys.values() if key is not None]
    return {
        city: (None, False)
        if key is None
        else (1 + sum(1 for other in there if other > key), there.count(key) > 1)
        for city, key in keys.items()
    }


def prize(catalog, in_final, rank):
    """Award, grant and doubt of a rank: a tie covers as many ranks as it has cities, and the best award counts."""
    if rank is None:
        return None, 0, False
    size = sum(1 for place in in_final.values() if place[0] == rank)
    covered = [
        next((each for each in catalog.rules.awards if each.first <= place <= each.last), None)
        for place in range(rank, rank + size)
    ]
    best = next((each for each in covered if each), None)
    doubt = len({each.name if each else None for each in covered}) > 1
    return (best.name, best.grant, doubt) if best else (None, 0, doubt)
