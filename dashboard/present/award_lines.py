"""Who stands just inside and just outside each award, and how far a city is from there, exactly."""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from dashboard.model import Award
from dashboard.present import labels, wording
from dashboard.scoring import CityScore, Scores


class AwardLine(NamedTuple):
    """An award with the last city inside it and the first one outside."""

    award: Award
    inside: CityScore
    outside: CityScore | None

    def holds(self, city: CityScore) -> bool:
        """Does this city win this award or a better one?"""
        return city.in_final.rank is not None and city.in_final.rank <= self.award.last

    def distance(self, city: CityScore) -> Fraction | None:
        """Points ahead of the first one outside, or (negative) behind the last one inside; None without rival."""
        rival = self.outside if self.holds(city) else self.inside
        if rival is None or rival.final is None or city.final is None:
            return None
        return city.final - rival.final


def ranked(scores: Scores, population_group: int) -> tuple[CityScore, ...]:
    """The cities of a group by final rank; those without one come last, all else as in the catalog."""
    cities = [scores.cities[name] for name in scores.catalog.groups[population_group]]
    return tuple(sorted(cities, key=lambda city: city.in_final.rank or len(cities) + 1))


def award_lines(scores: Scores, population_group: int) -> tuple[AwardLine, ...]:
    """The lines of a group, best award first; an award that nobody reaches has none."""
    return tuple(_lines(scores, ranked(scores, population_group)))


def _lines(scores: Scores, cities: tuple[CityScore, ...]) -> Iterator[AwardLine]:
    in_race = [city for city in cities if city.in_final.rank is not None]
    for award in sorted(scores.catalog.rules.awards, key=lambda award: award.last):
        inside = [city for city in in_race if (city.in_final.rank or 0) <= award.last]
        if inside:
            yield AwardLine(award, inside[-1], in_race[len(inside)] if len(inside) < len(in_race) else None)


def span(award: Award) -> str:
    """The ranks of an award.

    >>> span(Award("우수", 2, 3, 0, "")), span(Award("최우수", 1, 1, 0, ""))
    ('2~3위', '1위')
    """
    return f"{award.first}위" if award.first == award.last else f"{award.first}~{award.last}위"


def words(line: AwardLine, city: CityScore) -> str:
    """Where a city stands to a line, e.g. "0.07점 앞섬(4위 안산시)"."""
    distance = line.distance(city)
    if distance is None:
        return labels.NO_RIVAL if line.holds(city) else labels.NO_FINAL
    rival = line.outside if line.holds(city) else line.inside
    whom = f"({wording.rank(rival.in_final)} {rival.city})" if rival else ""
    if not distance:
        return f"{labels.SAME_SCORE}{whom}"
    return f"{wording.gap(distance)} {'앞섬' if line.holds(city) else '부족'}{whom}"
