"""Where the home city will stand at the cut-off: the chance, what it rests on, and what hangs on it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dashboard.model import Award, Catalog
from dashboard.present import facts, labels, outlook_words, wording
from dashboard.present.html import tag, text
from dashboard.present.outlook_cards import cards
from dashboard.present.outlook_chances import CERTAIN, IMPOSSIBLE, alone, at_least, chance, home_of
from dashboard.present.outlook_reason import reason
from dashboard.present.resting import BY_CELL, UNSEEN, resting, unseen
from dashboard.projection import Basis, Chance, CityOutlook, Outlook
from dashboard.projection.award_line import AwardLine, chance_of
from dashboard.scoring import Scores

NO_FINAL = "최종 점수를 낼 수 없어 순위를 전망하지 않습니다. 정부합동평가 점수(joint.csv)를 확인하십시오."
UNSETTLED = 3
ZERO = Fraction(0)


def title(outlook: Outlook, catalog: Catalog, lines: Sequence[AwardLine] | None = None) -> str:
    """The best award that is more likely than not, or the last one, with its chance.

    While no rival is seen the published ``lines`` take their place: a rank among guessed cities would say too much.
    """
    own = home_of(outlook, catalog)
    where = f"{labels.group_name(own.population_group)} {own.city}"
    if own.median is None or not catalog.rules.awards:
        return f"{where}, {labels.NO_FINAL}"
    if lines:
        return _above_lines(where, own, lines, catalog)
    award = _told(own, catalog)
    if alone(own, award) == CERTAIN:
        return f"{where} {award.name} {CERTAIN}, {wording.score(own.median)}"
    said = chance(own, award, catalog)
    said = said if said in {CERTAIN, IMPOSSIBLE} else f"확률 {said}"
    return f"{where} {award.name} 이상 {said}, 예상 {wording.score(own.median)}"


def _above_lines(where: str, own: CityOutlook, lines: Sequence[AwardLine], catalog: Catalog) -> str:
    names = {award.last: award.name for award in catalog.rules.awards}
    reached = [(names[line.rank], chance_of(line, own) or 0.0) for line in lines]
    name, said = next((pair for pair in reached if pair[1] > 0.5), reached[-1])
    over = f"{name} 시상선을 넘을 확률 {outlook_words.percent(said)}({UNSEEN})"
    return f"{where} {over}, 예상 {wording.score(own.median or ZERO)}"


def _told(own: CityOutlook, catalog: Catalog) -> Award:
    awards = sorted(catalog.rules.awards, key=lambda each: each.last)
    likely = (each for each in awards if at_least(own, each, catalog) > 0.5)
    return next(likely, awards[-1])


def top(outlook: Outlook, scores: Scores, lines: Sequence[AwardLine] | None, version: str) -> str:
    """Facts, the sentence with its reason, the award lines where rivals are unseen, and the cards."""
    own = home_of(outlook, scores.catalog)
    until = f"전망 시점 {scores.catalog.rules.dates['cutoff']}"
    parts = [facts.line(scores, version, until, f"상관 {outlook.chances.correlation:.2f}")]
    if own.median is None:
        return "".join([*parts, tag("p", text(NO_FINAL), class_="lead")])
    parts += [tag("p", text(each), class_="lead") for each in reasons(outlook, scores)]
    if lines is not None:
        parts.append(_unseen(own, lines))
    parts.append(cards(own, scores.catalog))
    parts.append(tag("p", text(outlook_words.way(own)), class_="note"))
    return "".join(parts)


def reasons(outlook: Outlook, scores: Scores) -> Iterator[str]:
    """What the chance rests on, and what can still change it most."""
    own = home_of(outlook, scores.catalog)
    yield from filter(None, [reason(outlook, scores.catalog)])
    still_open = unsettled(outlook, own.city, scores.catalog)
    yield resting(outlook, scores)
    yield from _by_owners(outlook, own.city, scores.catalog)
    if still_open:
        named = ", ".join(_open(each, scores.catalog) for each in still_open)
        yield f"결과를 가장 크게 바꿀 수 있는 지표: {named}."
    else:
        yield f"{own.city}의 지표가 모두 정해져 더 바뀔 것이 없습니다."


def _by_owners(outlook: Outlook, city: str, catalog: Catalog) -> Iterator[str]:
    """What the forecast took from the lead departments, for everybody to see."""
    best = catalog.rules.grades[0]
    cells = [outlook.chances.cells[city, code] for code in catalog.indicators]
    named = [
        f"{catalog.indicators[each.indicator].name}({best}등급 {outlook_words.percent(each.probabilities[0])})"
        for each in cells
        if each.basis is Basis.GIVEN
    ]
    if named:
        yield f"{BY_CELL[Basis.GIVEN]} 확률을 쓴 지표: {', '.join(named)}."


def unsettled(outlook: Outlook, city: str, catalog: Catalog) -> list[Chance]:
    """The indicators whose points are most open, most open first."""
    cells = [outlook.chances.cells[city, code] for code in catalog.indicators]
    still_open = [each for each in cells if each.probabilities and not each.is_certain]
    return sorted(still_open, key=lambda each: -_openness(each, catalog))[:UNSETTLED]


def _openness(cell: Chance, catalog: Catalog) -> float:
    """Variance of the points, from the chances of the grades."""
    ratios = [float(catalog.rules.ratios[grade]) for grade in catalog.rules.grades]
    pairs = list(zip(cell.probabilities, ratios, strict=True))
    centre = sum(each * ratio for each, ratio in pairs)
    weight = float(catalog.indicators[cell.indicator].weight)
    return weight**2 * sum(each * (ratio - centre) ** 2 for each, ratio in pairs)


def _open(cell: Chance, catalog: Catalog) -> str:
    best = catalog.rules.grades[0]
    name = catalog.indicators[cell.indicator].name
    rests = BY_CELL[cell.basis]
    said = f"{best}등급 확률 {outlook_words.unbroken(cell.probabilities[0])}"
    return f"{name}({said}, {rests} 근거)"


def unseen_badge() -> str:
    """No rival has reported yet."""
    return tag("span", text(UNSEEN), class_="badge assumed")


def _unseen(own: CityOutlook, lines: Sequence[AwardLine]) -> str:
    first, *more = unseen(own, lines)
    said = tag("p", unseen_badge(), text(f" {first}"), class_="lead")
    return said + "".join(tag("p", text(each), class_="lead") for each in more)
