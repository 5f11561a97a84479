"""Where a city stands: the message, the sentence below it, the cards, what changed."""

from fractions import Fraction

from dashboard.present import facts, labels, wording
from dashboard.present.award_lines import ranked, span
from dashboard.present.changes import changes
from dashboard.present.html import tag, text
from dashboard.present.overview_cards import cards, why_no_final
from dashboard.present.progress import Paces
from dashboard.scoring import CityScore, Scores

NOTHING = Fraction(0)


def top(scores: Scores, earlier: Scores | None, city: str, known: Paces, version: str) -> str:
    """Everything between the title and the pictures."""
    return "".join(
        (
            facts.line(scores, version),
            lead(scores, city),
            cards(scores, earlier, city, known),
            changes(scores, earlier, city),
        )
    )


def title(scores: Scores, earlier: Scores | None, city: str) -> str:
    """The message, e.g. "1그룹 3위, 2단계 상승"; other cities with their name."""
    own = scores.cities[city]
    whose = "" if city == scores.catalog.rules.home_city else f"{city}, "
    group = labels.group_name(own.population_group)
    if own.final is None:
        return f"{whose}{group} 최종 순위 없음, {why_no_final(own)}"
    moved = wording.steps(earlier.cities[city].in_final, own.in_final) if earlier else "첫 기준월"
    return f"{whose}{group} {wording.rank(own.in_final)}, {moved}"


def lead(scores: Scores, city: str) -> str:
    """The sentence below the title."""
    return tag("p", text(sentence(scores, city)), class_="lead")


def sentence(scores: Scores, city: str) -> str:
    """Score, award and neighbours in one breath."""
    own = scores.cities[city]
    if own.final is None:
        return f"{why_no_final(own)}이므로 최종 점수와 순위를 매기지 않았습니다."
    return f"최종 {wording.score(own.final)}, {_award_words(scores, own)} {_neighbours(scores, own)}"


def _award_words(scores: Scores, own: CityScore) -> str:
    award = next((each for each in scores.catalog.rules.awards if each.name == own.award), None)
    if award is None:
        return "오늘 기준으로 시상권 밖입니다."
    return f"오늘 기준 {award.name}({span(award)}) 순위입니다."


def _neighbours(scores: Scores, own: CityScore) -> str:
    cities = [each for each in ranked(scores, own.population_group) if each.final is not None]
    place = cities.index(own)
    said = []
    if place:
        said.append(f"위로 {_beside(own, cities[place - 1])}")
    if place + 1 < len(cities):
        said.append(f"아래로 {_beside(own, cities[place + 1])}")
    return f"{', '.join(said)} 차이입니다." if said else ""


def _beside(own: CityScore, other: CityScore) -> str:
    difference = (own.final or NOTHING) - (other.final or NOTHING)
    return f"{wording.rank(other.in_final)} {other.city} {wording.gap(difference)}"
