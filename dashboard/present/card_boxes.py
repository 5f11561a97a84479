"""The cards of one indicator: grade, value, way to the next grade, points, progress, last year."""

from collections.abc import Iterator
from fractions import Fraction

from dashboard import exact
from dashboard.model import Indicator
from dashboard.present import distance_words, facts, labels, marks, progress, values, wording
from dashboard.present.card import in_group, place
from dashboard.present.html import tag, text
from dashboard.present.numbers import number
from dashboard.present.progress import Paces
from dashboard.scoring import CellScore, Scores
from dashboard.scoring.distance import distance

CARDS = {
    "grade": "오늘 값의 등급",
    "value": "실적",
    "next": "다음 등급까지",
    "points": "득점",
    "progress": "진도율",
    "prior": "전년 최종 실적",
}


def cards(scores: Scores, city: str, code: str, known: Paces) -> str:
    """Grade, value, way to the next grade, points, progress, last year."""
    indicator, cell = scores.catalog.indicators[code], scores.cells[city, code]
    boxes = [
        _card("grade", *_grade(scores, city, indicator, cell), ours=True),
        _card("value", *_value(scores, city, indicator, cell)),
        _card("next", *_next(scores, city, indicator)),
        _card("points", *_points(scores, indicator, cell)),
        _card("progress", *_progress(scores, city, indicator, known)),
        _card("prior", *_prior(scores, city, indicator, cell)),
    ]
    return tag("div", *boxes, class_="cards six")


def _card(key: str, figure: str, *under: str, ours: bool = False) -> str:
    said = (tag("p", line, class_="under") for line in under)
    label = tag("p", text(CARDS[key]), class_="label")
    return tag("div", label, tag("p", figure, class_="figure"), *said, class_="card ours" if ours else "card")


def _grade(scores: Scores, city: str, indicator: Indicator, cell: CellScore) -> Iterator[str]:
    running = progress.is_unfinished(scores, city, indicator)
    yield marks.badge(cell, scores.catalog.rules.grades, growing=running) + (
        f" {progress.badge()}" if running else ""
    )
    where = place(scores, city, indicator.code)
    cities = len(scores.catalog.peers(city))
    yield text(
        f"{in_group(scores, city, where)}({cities}개 시군 중)" if where.rank else "순위를 매기지 않는 지표 값"
    )
    yield text(f"상태: {cell.state}")
    override = scores.catalog.overrides.get((city, indicator.code))
    if override and cell.is_overridden:
        computed = cell.computed_grade or labels.NO_GRADE
        yield text(
            f"공식 결과 {cell.grade}, 계산 결과 {computed} · 사유 {override.reason} · 근거 {override.source}"
        )
    if cell.assumptions:
        yield facts.assumed_badge()


def _value(scores: Scores, city: str, indicator: Indicator, cell: CellScore) -> Iterator[str]:
    yield text(cell.state if cell.value is None else values.shown(cell.rounded or cell.value, indicator))
    parts = values.parts(scores.actuals.reports.get((city, indicator.code)), indicator)
    if parts:
        yield text(parts)
    if cell.value is not None and cell.rounded != cell.value:
        yield text(f"소수 {indicator.digits}자리 반올림(반올림 전 {number(cell.value)})")
    yield text(f"{labels.month_name(scores.month)} 기준 · {indicator.accumulation}")


def _next(scores: Scores, city: str, indicator: Indicator) -> Iterator[str]:
    found = distance(scores, city, indicator.code)
    yield text(
        distance_words.amount(found.needs[0], indicator)
        if found.needs
        else distance_words.HEADS[found.silence]
    )
    yield from (text(words) for words in distance_words.lines(found, indicator))


def _points(scores: Scores, indicator: Indicator, cell: CellScore) -> Iterator[str]:
    full = f"배점 {exact.plain(indicator.weight)}점"
    if cell.points is None:
        yield text("합산 제외")
        yield text(f"{full} · {cell.state}")
        return
    yield text(exact.show(cell.points, 2)) + tag("small", text(f" / {full}"))
    best = scores.catalog.rules.grades[0]
    lost = indicator.weight * scores.catalog.rules.ratios[best] - cell.points
    if lost > 0:
        yield text(f"{labels.grade_words(best)}보다 {wording.gap(lost)} 적음")
    else:
        yield text(
            f"{labels.grade_words(best)}보다 {wording.gap(lost)} 많음"
            if lost
            else f"{labels.grade_words(best)}의 점수 그대로"
        )


def _progress(scores: Scores, city: str, indicator: Indicator, known: Paces) -> Iterator[str]:
    found = progress.progress(scores, city, indicator.code, known)
    if found is None:
        yield tag("small", text(progress.no_progress(scores, city, indicator)))
        return
    yield text(progress.short(found))
    yield text(f"{_whole(scores, city, indicator, found.of)} 대비")
    if found.is_running:
        cutoff = labels.month_name(scores.catalog.rules.cutoff)
        yield text(progress.against_usual(found) or "이어지는 예년 지표가 없어 예년과 견줄 수 없음")
        yield text(f"{labels.IN_PROGRESS}: 마감은 {cutoff}")


def _whole(scores: Scores, city: str, indicator: Indicator, of: str) -> str:
    target = scores.catalog.target(city, indicator)
    value = scores.catalog.prior.get((city, indicator.code), Fraction(0)) if target is None else target
    return f"{of} {values.target(value, indicator)}"


def _prior(scores: Scores, city: str, indicator: Indicator, cell: CellScore) -> Iterator[str]:
    before = scores.catalog.prior.get((city, indicator.code))
    if before is None:
        yield tag("small", text("전년 실적 자료 없음"))
        return
    yield text(values.shown(before, indicator))
    if progress.is_running(scores, indicator):
        yield text("올해는 실적이 쌓이는 중이므로 마감 뒤에 견줄 수 있음")
    elif cell.rounded is not None:
        difference = cell.rounded - before
        size = values.bare(abs(difference), indicator)
        unit = "%p" if indicator.unit == "%" else indicator.unit
        moved = f"{size}{unit} {'높음' if difference > 0 else '낮음'}" if difference else "같음"
        yield text(f"올해 {labels.month_name(scores.month)} 값은 전년 최종보다 {moved}")
