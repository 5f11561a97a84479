"""What the city still needs of an indicator that is told by 동: to its target and to the next grade."""

from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Breakdown, Indicator, Kind
from dashboard.present import distance_words, labels, values
from dashboard.scoring import Scores
from dashboard.scoring.distance import distance
from dashboard.scoring.shared_out import to_target

LESS_IS_BETTER = "이 지표는 낮을수록 좋으므로 더 처리하여 채울 양이 없습니다. 동별 순위는 낮은 동부터입니다."
NOT_CASES = (
    "이 지표의 분모는 처리할 건수가 아니므로 남은 양을 세지 않고, 시가 더 해야 할 양도 동에 나누지 않습니다."
)
NO_PARTS = "시가 분자·분모 없이 실적만 제출하여 동에 나눌 양을 셀 수 없습니다. 분자·분모를 함께 올리십시오."


class Goal(NamedTuple):
    """How much more 분자 reaches what."""

    name: str
    amount: Fraction


def has_left(indicator: Indicator) -> bool:
    """Is 분모 what is to be done and 분자 what was? Only then is the rest of it something to do."""
    return indicator.higher_is_better and indicator.kind is Kind.RATE


def goals(scores: Scores, indicator: Indicator, found: Breakdown) -> tuple[list[Goal], str]:
    """The goals that are still open, and a sentence where there is none."""
    if not indicator.higher_is_better:
        return [], LESS_IS_BETTER
    if not has_left(indicator):
        return [], NOT_CASES
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
