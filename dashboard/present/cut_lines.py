"""Where the grades begin, in the unit of the value: lines for pictures and words for the rule. Nothing is graded here."""

from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Indicator, Method
from dashboard.present import labels, values
from dashboard.scoring import Scores


class Line(NamedTuple):
    """A line across a picture."""

    words: str
    value: Fraction
    is_target: bool = False


def lines(scores: Scores, city: str, indicator: Indicator) -> list[Line]:
    """The cuts as values of this city, best first, and the home city's own target.

    Methods that compare cities have no line: where it lies depends on the others.
    """
    found = [
        Line(f"{grade} {values.bare(value, indicator)}", value)
        for grade, value in _cuts(scores, city, indicator)
    ]
    own = scores.catalog.stretch.get(indicator.code)
    if own is not None and city == scores.catalog.rules.home_city:
        found.append(Line(f"도전 목표 {values.counted(own)}", own, is_target=True))
    return found


def _cuts(scores: Scores, city: str, indicator: Indicator) -> list[tuple[str, Fraction]]:
    target, prior = scores.catalog.target(city, indicator), scores.catalog.prior.get((city, indicator.code))
    graded = _graded(scores, indicator)
    up = indicator.higher_is_better
    match indicator.method:
        case Method.BAND:
            return graded
        case Method.TARGET_MET | Method.ATTAINMENT_SHARE if target is not None:
            return [(labels.TARGET, target)]
        case Method.ATTAINMENT_BAND if target is not None:
            return [
                (grade, target * cut / 100 if up else target * 100 / cut)
                for grade, cut in graded
                if up or cut
            ]
        case Method.YEAR_ON_YEAR if prior:
            return [(grade, prior + abs(prior) * (cut if up else -cut) / 100) for grade, cut in graded]
    return []


def _graded(scores: Scores, indicator: Indicator) -> list[tuple[str, Fraction]]:
    pairs = zip(scores.catalog.rules.grades, indicator.cuts, strict=False)
    return [(grade, cut) for grade, cut in pairs if cut is not None]


BASIS = {
    Method.BAND: "실적",
    Method.ATTAINMENT_BAND: "달성률(%)",
    Method.ATTAINMENT_SHARE: "달성률(%)",
    Method.TARGET_MET: "실적",
    Method.YEAR_ON_YEAR: "전년 대비 증감률(%)",
    Method.GROUP_RANK: "그룹 순위 백분율(%)",
    Method.GROUP_SPREAD: "그룹 최저·최고 사이 위치(%)",
}


def basis(scores: Scores, indicator: Indicator) -> list[Line]:
    """The cuts as they are written, for pictures of what is graded."""
    if indicator.method is Method.ATTAINMENT_SHARE:
        return []
    return [Line(f"{grade} {values.counted(cut)}", cut) for grade, cut in _graded(scores, indicator)]


def in_words(scores: Scores, indicator: Indicator) -> str:
    """The cuts as people read them, e.g. "S 95% 이상, A 90% 이상, 그 밖은 D"."""
    graded = _graded(scores, indicator)
    if indicator.method is Method.ATTAINMENT_SHARE:
        return f"득점은 달성률에 비례하며 {values.counted(graded[0][1]) if graded else '100'}%까지 인정"
    if not graded:
        return "등급 기준값이 없는 채점방식"
    at_most = indicator.method is Method.GROUP_RANK or (
        indicator.method is Method.BAND and not indicator.higher_is_better
    )
    unit = indicator.unit if indicator.method is Method.BAND else "%"
    said = [f"{grade} {values.counted(cut)}{unit} {'이하' if at_most else '이상'}" for grade, cut in graded]
    return f"{', '.join(said)}, 그 밖은 {scores.catalog.rules.grades[-1]}"
