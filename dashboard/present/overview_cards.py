"""The five cards of a city: rank, score, award, components, grades."""

from collections.abc import Iterator
from statistics import mean

from dashboard.model import State
from dashboard.present import facts, labels, links, progress, wording
from dashboard.present.award_lines import award_lines, span, words
from dashboard.present.changes import letter
from dashboard.present.html import tag, text
from dashboard.present.league import component_of, ordering
from dashboard.present.progress import Paces
from dashboard.scoring import CityScore, Scores

NEARLY = 1  # percentage points within which a pace is like that of earlier years


def cards(scores: Scores, earlier: Scores | None, city: str, known: Paces) -> str:
    """Rank, score, award, components and grades."""
    own = scores.cities[city]
    drawn = [
        _rank_card(scores, earlier, own),
        _score_card(scores, earlier, own),
        _award_card(scores, own),
        _component_card(scores, own),
        _grade_card(scores, own, known),
    ]
    return tag("div", *drawn, class_="cards")


def why_no_final(own: CityScore) -> str:
    """What is missing for a final score."""
    return "시군종합평가 점수 없음" if own.city_eval is None else "정부합동평가 점수 미정"


def _card(label: str, figure: str, small: str, *lines: str, ours: bool = False) -> str:
    return tag(
        "div",
        tag("p", text(label), class_="label"),
        tag("p", text(figure), " ", tag("small", text(small)), class_="figure"),
        *lines,
        class_="card ours" if ours else "card",
    )


def _note(words: str, *more: str) -> str:
    return tag("p", text(words), *more, class_="note")


def _rank_card(scores: Scores, earlier: Scores | None, own: CityScore) -> str:
    group = labels.group_name(own.population_group)
    cities = len(scores.catalog.peers(own.city))
    lines = []
    if earlier:
        moved = wording.steps(earlier.cities[own.city].in_final, own.in_final)
        lines.append(tag("p", text(f"{earlier.month.number}월보다 {moved}"), class_="moved"))
    if own.overall.rank is not None:
        lines.append(_note(f"도내 {len(scores.catalog.cities)}개 시군 중 {wording.rank(own.overall)}"))
    badge = facts.assumed_badge() if scores.catalog.rules.is_assumed("ranking") else ""
    lines.append(_note(f"{ordering(scores)}, 같은 점수는 공동 순위 ", badge))
    return _card(
        labels.FINAL_RANK, wording.rank(own.in_final), f"{group} {cities}개 시군 중", *lines, ours=True
    )


def _score_card(scores: Scores, earlier: Scores | None, own: CityScore) -> str:
    if own.final is None:
        return _card(labels.FINAL, "없음", "", _note(why_no_final(own)))
    lines = []
    before = earlier.cities[own.city].final if earlier else None
    if earlier and before is not None:
        moved = f"{earlier.month.number}월보다 {wording.change(own.final - before)}"
        lines.append(tag("p", text(moved), class_="moved"))
    gaps = [
        tag("li", tag("b", text(f"{line.award.name}({span(line.award)})")), " ", text(words(line, own)))
        for line in award_lines(scores, own.population_group)
    ]
    lines.append(tag("ul", *gaps, class_="plain"))
    return _card(labels.FINAL, wording.score(own.final), "", *lines)


def _award_card(scores: Scores, own: CityScore) -> str:
    lines = [_note(wording.full_won(own.grant))] if own.grant else []
    if own.award_uncertain:
        lines.append(tag("p", text(labels.UNCERTAIN), class_="moved"))
    if facts.is_provisional(scores.catalog, scores.month):
        lines.append(_note(labels.PROVISIONAL))
    lines.append(
        tag(
            "p",
            tag("a", text("그룹별 시상 보기"), href=links.to("awards", month=scores.month)),
            class_="note",
        )
    )
    figure = own.award or labels.NO_AWARD
    return _card(labels.ON_TODAY, figure, wording.won(own.grant) if own.award else "상사업비 없음", *lines)


def _component_card(scores: Scores, own: CityScore) -> str:
    rules = scores.catalog.rules
    weights = " : ".join(wording.percent(each.weight).rstrip("%") for each in rules.components)
    lines = [tag("ul", *_components(scores, own), class_="plain")]
    if own.final is not None:
        lines.append(_note(f"더하여 최종 {wording.score(own.final)}"))
    if own.adjustment:
        kind = "가점" if own.adjustment > 0 else "감점"
        lines.append(_note(f"올해 점수에 {kind} {wording.score(abs(own.adjustment))} 포함"))
    return _card(labels.COMPONENTS, weights, "가중치", *lines)


def _components(scores: Scores, own: CityScore) -> Iterator[str]:
    for each in scores.catalog.rules.components:
        score, place = component_of(own, each.key)
        share = wording.percent(each.weight)
        said = "미정"
        if score is not None:
            said = f"{wording.score(score)}, {wording.rank(place)} × {share} = {wording.score(score * each.weight)}"
        yield tag("li", tag("b", text(each.name)), " ", text(said))


def _grade_card(scores: Scores, own: CityScore, known: Paces) -> str:
    grades = scores.catalog.rules.grades
    counted = [
        tag("span", letter(grade, grades), " ", tag("b", text(own.counts.get(grade, 0)))) for grade in grades
    ]
    lines = [
        tag("p", *counted, class_="counts"),
        _note(_absent(scores, own)),
        *(_note(words) for words in _in_progress(scores, own, known)),
    ]
    best = f"{grades[0]} {own.counts.get(grades[0], 0)}개"
    return _card(labels.GRADES, best, f"지표 {len(scores.catalog.indicators)}개 중", *lines)


def _absent(scores: Scores, own: CityScore) -> str:
    said = [f"{State.NOT_SUBMITTED} {own.not_submitted}개", f"{State.NOT_APPLICABLE} {own.not_applicable}개"]
    states = [scores.cells[own.city, code].state for code in scores.catalog.indicators]
    rare = (State.NO_CASES, State.NO_PRIOR)
    said += [f"{state} {found}개" for state in rare if (found := states.count(state))]
    included = own.not_submitted and scores.catalog.rules.missing_is_lowest
    lowest = f"(미제출은 {scores.catalog.rules.grades[-1]}에 포함)" if included else ""
    return f"{', '.join(said)}{lowest}"


def _in_progress(scores: Scores, own: CityScore, known: Paces) -> Iterator[str]:
    best, cutoff = scores.catalog.rules.grades[0], scores.catalog.rules.cutoff
    unfinished = [
        code
        for code, each in scores.catalog.indicators.items()
        if progress.is_unfinished(scores, own.city, each)
    ]
    if unfinished:
        yield f"{best}등급이 아닌 누계 지표 {len(unfinished)}개는 {cutoff.number}월 마감까지 쌓이므로 {labels.IN_PROGRESS}입니다."
        yield from _against_earlier_years(scores, own, unfinished, known)


def _against_earlier_years(
    scores: Scores, own: CityScore, unfinished: list[str], known: Paces
) -> Iterator[str]:
    found = [progress.progress(scores, own.city, code, known) for code in unfinished]
    ahead = [
        float(each.share) - mean(share for _, share in each.usual) for each in found if each and each.usual
    ]
    if ahead:
        behind = sum(each < -NEARLY for each in ahead)
        slower = f"{behind}개가 뒤처지고 나머지는" if behind else "모두"
        yield f"예년과 견줄 수 있는 {len(ahead)}개 가운데 {slower} 예년 같은 달과 진도가 비슷하거나 앞섭니다."
