"""What the city still needs of an indicator that is told by 동: to its target and to the next grade."""

from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Breakdown, Indicator
from dashboard.present import distance_words, labels, values
from dashboard.scoring import Scores
from dashboard.scoring.distance import distance
from dashboard.scoring.shared_out import to_target

LESS_IS_BETTER = (
    "이 지표는 낮을수록 좋으므로 남은 건을 더 처리하여 채울 양이 없습니다. 동별 순위는 낮은 동부터입니다."
)
NO_PARTS = "시가 분자·분모 없이 실적만 제출하여 동에 나눌 양을 셀 수 없습니다. 분자·분모를 함께 올리십시오."


class Goal(NamedTuple):
    """How much more 분자 reaches what."""

    name: str
    amount: Fraction


def goals(scores: Scores, indicator: Indicator, found: Breakdown) -> tuple[list[Goal], str]:
    """The goals that are still open, and a sentence where there is none."""
    if not indicator.higher_is_better:
        return [], LESS_IS_BETTER
    home = scores.catalog.rules.home_city
    wanted, target = [], scores.catalog.target(home, indicator)
    if target is not None and found.denominator:
        more = to_target(target, found.numerator, found.denominator, indicator.kind)
        wanted += [Goal(f"목표 {values.target(target, indicator)}", more)] if more else []
    further = distance(scores, home, indicator.code)
    if further.needs and further.needs[0].of_numerator:
        need = further.needs[0]
        wanted.append(Goal(labels.grade_words(need.grade), need.change))
    if wanted:
        return _together(wanted), ""
    return [], distance_words.WHY_NOT[further.silence] if further.silence else NO_PARTS


def _together(wanted: list[Goal]) -> list[Goal]:
    """Two goals that take the same are one."""
    if len({each.amount for each in wanted}) == 1:
        return [Goal("·".join(each.name for each in wanted), wanted[0].amount)]
    return wanted
