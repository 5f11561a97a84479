"""What an upload or a withdrawal would do, in sentences: the home city first, counts after it."""

from collections.abc import Iterator

from dashboard.model import Method, Month, Report, State
from dashboard.particles import topic
from dashboard.present import labels, values, wording
from dashboard.present.numbers import number
from dashboard.scoring import CellScore, CityScore, Scores
from dashboard.scoring.moves import CITY_EVAL, FINAL, Change, Moves, RankMove, ValueMove

NOTHING_MOVES = "값, 등급, 순위, 시상 가운데 바뀌는 것이 없습니다."
ONLY_VALUES = "값은 바뀌지만 등급, 순위, 시상은 바뀌지 않습니다."
NO_VALUE = "값 없음"
CHANGES = {Change.NEW: "새 값", Change.CHANGED: "바뀐 값", Change.REMOVED: "없어진 값"}
UNCERTAIN = "동점으로 확정 전"


def sentence(moves: Moves, city: str) -> str:
    """What happens to a city, in one sentence; the first reports of a month have nothing to be compared with."""
    now = moves.after.cities[city]
    if moves.before is None:
        return f"{labels.month_name(moves.after.month)}의 첫 실적입니다. 반영하면 {city}{topic(city)} {_standing(now)}입니다."
    if not moves.anything:
        return NOTHING_MOVES
    return f"{city}: {', '.join(_parts(moves, moves.before.cities[city], now))}"


def _standing(city: CityScore) -> str:
    if city.final is None:
        return f"{labels.group_name(city.population_group)} {labels.NO_FINAL}"
    rank, score = wording.rank(city.in_final), wording.score(city.final)
    return f"{labels.group_name(city.population_group)} {rank}, 최종 {score}, {award(city)}"


def _parts(moves: Moves, before: CityScore, now: CityScore) -> Iterator[str]:
    grades = len(moves.of(now.city).grades)
    yield f"등급이 바뀌는 지표 {grades}개" if grades else "등급이 바뀌는 지표 없음"
    group = labels.group_name(now.population_group)
    if before.in_final == now.in_final:
        yield f"최종 순위 {wording.rank(now.in_final)} 그대로({group})"
    else:
        yield f"최종 순위 {wording.rank(before.in_final)} → {wording.rank(now.in_final)}({group})"
    if before.final is not None and now.final is not None and before.final != now.final:
        yield f"최종 점수 {wording.score(now.final)}({wording.change(now.final - before.final)})"
    if award(before) != award(now):
        yield f"시상 {award(before)} → {award(now)}"


def award(city: CityScore) -> str:
    """What a city wins, and whether a tie leaves that open."""
    won = city.award or labels.NO_AWARD
    return f"{won}({UNCERTAIN})" if city.award_uncertain else won


def counts(moves: Moves) -> list[str]:
    """How many values are new, changed and removed, in all cities."""
    return [f"{words} {moves.count(change):,}건" for change, words in CHANGES.items()]


def elsewhere(moves: Moves, city: str) -> str:
    """How many cities of other groups change their final place or award; blank for none."""
    group = moves.after.cities[city].population_group
    placed = [(each.city, each.population_group) for each in moves.ranks if each.of == FINAL]
    won = [(each.city, each.after.population_group) for each in moves.awards]
    others = {name for name, number in placed + won if number != group}
    return f"다른 인구 그룹에서 최종 순위나 시상이 바뀌는 시군은 {len(others)}곳입니다." if others else ""


def what(move: RankMove, scores: Scores) -> str:
    """What a rank is of: the final score, the city evaluation, or a field."""
    fixed = {FINAL: labels.FINAL, CITY_EVAL: "시군종합평가"}
    return fixed.get(move.of) or scores.catalog.fields[move.of].name


def gone(month: Month) -> str:
    """A month of which no report is left."""
    return f"{labels.month_name(month)}의 실적이 모두 없어집니다. 이 달은 화면에서 고를 수 없게 됩니다."


def pair(move: ValueMove, before: Scores | None, after: Scores) -> tuple[str, str]:
    """The value before and after, with as many decimals as it takes to see the difference."""
    cell = (move.city, move.indicator.code)
    was, now = (before.cells[cell] if before else None), after.cells[cell]
    in_full = _look_alike(was, now, move)
    return _value(move, was, move.before, in_full=in_full), _value(move, now, move.after, in_full=in_full)


def _look_alike(was: CellScore | None, now: CellScore, move: ValueMove) -> bool:
    if was is None or was.value is None or now.value is None or was.value == now.value:
        return False
    return values.shown(was.value, move.indicator) == values.shown(now.value, move.indicator)


def _value(move: ValueMove, cell: CellScore | None, report: Report | None, *, in_full: bool) -> str:
    if cell is None or report is None:
        return NO_VALUE
    if move.indicator.method is Method.ENTERED_GRADE and report.grade:
        return labels.grade_words(report.grade)
    if cell.value is None:
        return cell.state.value
    plain = (
        f"{number(cell.value)}{move.indicator.unit}" if in_full else values.shown(cell.value, move.indicator)
    )
    state = "" if report.state is State.SUBMITTED else f" {report.state}"
    return f"{plain}{_fraction(report, move)}{state}"


def _fraction(report: Report, move: ValueMove) -> str:
    if report.numerator is None or report.denominator is None or not move.indicator.kind.is_quotient:
        return ""
    return f"({values.fraction(report, move.indicator)})"
