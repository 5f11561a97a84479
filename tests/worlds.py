"""Rulebooks and actuals drawn at random, small enough to be quick and coarse enough to meet every edge."""

from dataclasses import replace
from fractions import Fraction
from random import Random

from hypothesis import strategies as st

from dashboard.model import (
    Accumulation,
    Actuals,
    Adjustment,
    Award,
    Catalog,
    City,
    Component,
    Field,
    Indicator,
    Joint,
    JointState,
    Kind,
    Method,
    Month,
    Override,
    Report,
    Rules,
    State,
    Weak,
)

MONTH = Month("2023-09")
ABSOLUTE = [
    Method.BAND,
    Method.ATTAINMENT_BAND,
    Method.ATTAINMENT_SHARE,
    Method.TARGET_MET,
    Method.YEAR_ON_YEAR,
]
LABELS = "SABCDEFGH"
BLOCKS = ("정부연계", "도정")
COLUMNS_OF_RISING_CUTS = (Method.GROUP_RANK,)


def worlds(methods=tuple(Method), *, most_cities=6, most_indicators=7):
    """(catalog, actuals): hypothesis chooses the size and the seed, so that examples are cheap."""
    return st.builds(
        draw,
        seed=st.integers(0, 2**32),
        cities=st.integers(1, most_cities),
        indicators=st.integers(1, most_indicators),
        methods=st.just(tuple(methods)),
    )


def draw(seed, cities, indicators, methods):
    """One random world; the same arguments give the same world."""
    dice = Random(seed)
    rules = random_rules(dice)
    names = [f"시{order}" for order in range(cities)]
    fields = [f"F{order}" for order in range(1, 4)]
    catalog = Catalog(
        rules=replace(rules, tie_break=tie_break(dice, rules, fields)),
        cities={name: City(name, dice.choice([1, 1, 2]), None, "", None, None) for name in names},
        fields={code: Field(code, code, "혼합") for code in fields},
        indicators={
            f"N{order}": indicator(dice, f"N{order}", rules, fields, methods) for order in range(indicators)
        },
        targets={},
        stretch={},
        prior={},
        not_applicable={},
        joint={},
        adjustments=tuple(
            Adjustment(dice.choice(names), quarter(dice, -8, 8), "", "")
            for _ in range(dice.choice([0, 0, 1, 3]))
        ),
        overrides={},
        sha256="",
    )
    cells = [(city, code) for city in names for code in catalog.indicators]
    reports = {cell: report(dice, rules) for cell in cells if dice.random() > 0.08}
    dice.shuffle(cells)
    catalog = replace(
        catalog,
        targets={cell: quarter(dice, 1, 40) for cell in some(dice, cells, 0.1)},
        prior={cell: quarter(dice, -12, 40) for cell in some(dice, cells, 0.85)},
        not_applicable=dict.fromkeys(some(dice, cells, dice.choice([0, 0.1, 0.5])), "없음"),
        joint={city: joint(dice) for city in names if dice.random() > 0.1},
        overrides={cell: Override(dice.choice(rules.grades), "", "") for cell in some(dice, cells, 0.06)},
    )
    return catalog, Actuals(MONTH, reports)


def some(dice, cells, share):
    """A part of the cells."""
    return [cell for cell in cells if dice.random() < share]


def quarter(dice, least, most):
    """A multiple of 1/4, of 1/8 or a whole number: values and cuts shall meet."""
    step = dice.choice([1, 1, 4, 8])
    return Fraction(dice.randint(least * step, most * step), step)


def random_rules(dice):
    """Two to nine grades, with or without blocks, roundings and missing modes of all kinds."""
    grades = tuple(LABELS[: dice.choice([2, 3, 5, 5, 9])])
    ratios = sorted((Fraction(dice.randint(0, 20), 20) for _ in grades), reverse=True)
    share, linked = Fraction(dice.choice([70, 80, 0, 100]), 100), Fraction(dice.randint(0, 10), 10)
    return Rules(
        evaluation_year=2023,
        revision=1,
        status="확정",
        title="규정",
        home_city="시0",
        start=Month("2023-01"),
        cutoff=MONTH,
        joint_cutoff=Month("2023-12"),
        dates={},
        components=(
            Component("city_eval", "올해", share, ""),
            Component("joint_eval", "전년도", 1 - share, ""),
        ),
        blocks=dict(zip(BLOCKS, (linked, 1 - linked), strict=True)) if dice.random() < 0.4 else {},
        grades=grades,
        ratios=dict(zip(grades, ratios, strict=True)),
        grade_on_rounded=dice.random() < 0.6,
        indicator_digits=2,
        rank_digits=dice.choice([None, None, 0, 1, 2]),
        tie_break=(),
        missing_is_lowest=dice.random() < 0.5,
        spread_over_field=dice.random() < 0.5,
        weak=Weak(None, None, not_submitted=False),
        awards=tuple(Award(*each, "") for each in dice.choice(AWARDS)),
        rollups=(),
        sources={},
    )


AWARDS = (
    [("최우수", 1, 1, 400), ("우수", 2, 3, 200), ("장려", 4, 5, 100)],
    [("최우수", 1, 1, 400)],
    [("으뜸", 2, 2, 30), ("버금", 4, 4, 10)],
    [],
)


def tie_break(dice, rules, fields):
    """None, or a chain of up to three tie breakers."""
    known = [
        "city_eval",
        "joint_eval",
        *(f"count:{grade}" for grade in rules.grades),
        *(f"field:{f}" for f in fields),
    ]
    return tuple(dice.sample(known, k=dice.choice([0, 1, 2, 3])))


def indicator(dice, code, rules, fields, methods):
    """An indicator of any method with cuts in the right order; targets are never zero."""
    method, up = dice.choice(methods), dice.random() < 0.6
    cuts = sorted(
        (quarter(dice, 0, 120 if method is not Method.BAND else 30) for _ in rules.grades[1:]), reverse=True
    )
    if method is Method.GROUP_RANK or (method is Method.BAND and not up):
        cuts.reverse()
    if method is Method.ATTAINMENT_SHARE:
        cuts[0] = dice.choice([None, Fraction(80), Fraction(100), Fraction(120)])
    return Indicator(
        code=code,
        name=code,
        field=dice.choice(fields),
        block=dice.choice(BLOCKS),
        evaluation="정량",
        kind=dice.choice(list(Kind)),
        unit="",
        higher_is_better=up,
        method=method,
        weight=dice.choice([Fraction(0), Fraction(1), Fraction(5, 2), Fraction(10), Fraction(10)]),
        target=Fraction(dice.randint(1, 40), dice.choice([1, 2])),
        cuts=tuple(cuts),
        accumulation=Accumulation.CUMULATIVE,
        digits=dice.choice([0, 1, 2, 2]),
        lead_department="",
        helping_departments=(),
        prior_code="",
        formula="",
        source="",
    )


def report(dice, rules):
    """A report with a quotient or a value, now and then without, with no cases, or with a telling state."""
    state = dice.choice(
        [State.SUBMITTED] * 8 + [State.CONFIRMED, State.ESTIMATED, State.NOT_SUBMITTED, State.NOT_APPLICABLE]
    )
    grade = dice.choice([*rules.grades, ""])
    if dice.random() < 0.4:
        return Report(MONTH, None, None, quarter(dice, 0, 40), grade, state)
    if dice.random() < 0.08:
        return Report(MONTH, Fraction(0), Fraction(0), None, grade, state)
    if dice.random() < 0.06:
        return Report(MONTH, None, None, None, grade, state)
    over, under = Fraction(dice.randint(0, 30)), Fraction(dice.randint(1, 33))
    return Report(MONTH, over, under, quarter(dice, 0, 40), grade, state)


def joint(dice):
    """A joint score that is known, estimated or not known yet."""
    if dice.random() < 0.12:
        return Joint(None, JointState.UNKNOWN, None)
    return Joint(
        Fraction(dice.randint(180, 204), 2), dice.choice([JointState.CONFIRMED, JointState.ESTIMATED]), None
    )
