"""The checks of ``rules.toml`` by itself: sums of weights, order of dates, ratios and awards."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from dashboard import exact
from dashboard.catalog.schema import AwardShape, RulesShape
from dashboard.particles import subject, topic

BLOCKS = ("정부연계", "도정")

Place = tuple[int | str, ...]
Problem = tuple[Place, str, str]


def problems(shape: RulesShape) -> Iterator[Problem]:
    """Where, what is wrong, and the cure."""
    for section, weights in shape.shares():
        if sum(weights) != 1 or min(weights) < 0:
            total = exact.plain(exact.total(weights))
            yield (
                (section,),
                f"가중치의 합이 1이 아니라 {total}입니다.",
                "0 이상이고 합이 정확히 1이 되게 고치십시오.",
            )
    keys = [each.key for each in shape.components]
    if len(set(keys)) < len(keys):
        yield ("components",), "같은 평가 요소가 두 번 있습니다.", "하나를 지우십시오."
    for block in shape.blocks:
        if block not in BLOCKS:
            yield (
                ("blocks", block),
                f"'{block}'{topic(block)} 구분이 아닙니다.",
                f"{', '.join(BLOCKS)} 중에서 고르십시오.",
            )
    yield from _dates(shape)
    yield from _grades(shape)
    yield from _tie_break(shape)
    yield from _awards(shape.awards)


def _dates(shape: RulesShape) -> Iterator[Problem]:
    period = shape.period
    for one, two in pairwise(["start", "cutoff", "joint_cutoff"]):
        if getattr(period, one) > getattr(period, two):
            yield ("period", two), f"{two}{subject(two)} {one}보다 앞섭니다.", "날짜의 앞뒤를 고치십시오."
    if period.review_end < period.cutoff:
        yield ("period", "review_end"), "review_end가 cutoff보다 앞섭니다.", "날짜의 앞뒤를 고치십시오."


def _grades(shape: RulesShape) -> Iterator[Problem]:
    grades = shape.grades
    if len(set(grades.order)) < len(grades.order):
        yield ("grades", "order"), "같은 등급이 두 번 있습니다.", "하나를 지우십시오."
    if set(grades.ratio) != set(grades.order):
        yield (
            ("grades", "ratio"),
            "등급과 배점비율의 이름이 서로 다릅니다.",
            "모든 등급에 비율을 하나씩 적으십시오.",
        )
        return
    ratios = [exact.number(grades.ratio[grade]) for grade in grades.order]
    if any(better < worse for better, worse in pairwise(ratios)) or ratios[-1] < 0:
        yield (
            ("grades", "ratio"),
            "나쁜 등급의 비율이 더 크거나 음수입니다.",
            "좋은 등급부터 작아지게 고치십시오.",
        )
    if shape.weak.forecast_below is not None and shape.weak.forecast_below not in grades.order:
        yield (
            ("weak", "forecast_below"),
            "없는 등급입니다.",
            f"{', '.join(grades.order)} 중 하나로 고치십시오.",
        )


def _tie_break(shape: RulesShape) -> Iterator[Problem]:
    for rule in shape.ranking.tie_break:
        head, _, rest = rule.partition(":")
        known = rule in ("city_eval", "joint_eval") or (head == "field" and rest)
        if not known and not (head == "count" and rest in shape.grades.order):
            message = f"'{rule}'{topic(rule)} 알 수 없는 동점 처리 기준입니다."
            cure = "city_eval, joint_eval, count:<등급>, field:<분야코드> 중에서 고르십시오."
            yield ("ranking", "tie_break"), message, cure


def _awards(awards: list[AwardShape]) -> Iterator[Problem]:
    for place, award in enumerate(awards):
        if award.ranks[0] > award.ranks[1]:
            yield ("awards", place, "ranks"), "앞 순위가 뒤 순위보다 큽니다.", "[앞, 뒤] 순서로 고치십시오."
    for (_, one), (place, two) in combinations(enumerate(awards), 2):
        if one.ranks[0] <= two.ranks[1] and two.ranks[0] <= one.ranks[1]:
            message = f"'{one.name}', '{two.name}'의 순위가 겹칩니다."
            yield ("awards", place, "ranks"), message, "순위가 겹치지 않게 고치십시오."
        if one.name == two.name:
            yield (
                ("awards", place, "name"),
                f"'{one.name}'{subject(one.name)} 두 번 있습니다.",
                "이름을 다르게 하십시오.",
            )
