"""The second half of the second opinion: sums, ranks and awards, as the contract has them."""

from fractions import Fraction

from tests.oracle_cells import half_up

LEAST = Fraction(-(10**30))


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
        lacking = any(parts[each.key] is None for each in rules.components)
        final = (
            None
            if lacking
            else sum((each.weight * parts[each.key] for each in rules.components), Fraction(0))
        )
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
