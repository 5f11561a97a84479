"""Other ways to add fields up: exact rates and ranks of fields taken together."""

from collections.abc import Mapping
from fractions import Fraction

from dashboard.exact import total
from dashboard.model import Rollup
from dashboard.scoring.ranks import rank_by
from dashboard.scoring.shapes import NO_PLACE, FieldScore, Scores

Columns = Mapping[str, tuple[str, ...]]
FieldScores = Mapping[tuple[str, str], FieldScore]


def columns(scores: Scores, rollup: Rollup | None) -> Columns:
    """What is ranked, in catalog order, and its member fields; a group stands where its first member stood.

    Fields outside the groups of the roll-up stay as they are, under their own code.
    """
    home = {code: name for name, codes in (rollup.groups if rollup else {}).items() for code in codes}
    found: dict[str, tuple[str, ...]] = {}
    for code in scores.catalog.fields:
        name = home.get(code, code)
        found[name] = (*found.get(name, ()), code)
    return found


def roll_up(scores: Scores, rollup: Rollup | None) -> FieldScores:
    """Every city's columns as if they were fields; keys are (city, column).

    The rate of a column is 100 · Σ득점 / Σ배점 over all counting indicators of its member fields: points and weights are
    added first, so a large field weighs more than a small one. It is never the mean of the members' rates. Ranks are
    competition ranks within the population group, on what the rulebook ranks on. Where nothing applies to a city there
    is no rate and no rank.
    """
    if rollup is None:
        return scores.fields
    found: dict[tuple[str, str], FieldScore] = {}
    for name, codes in columns(scores, rollup).items():
        for city in scores.catalog.cities:
            found[city, name] = _added(name, [scores.fields[city, code] for code in codes])
        _rank(scores, name, found)
    return found


def _added(name: str, members: list[FieldScore]) -> FieldScore:
    points, weight = total(each.points for each in members), total(each.weight for each in members)
    return members[0]._replace(
        field=name,
        points=points,
        weight=weight,
        rate=Fraction(100) * points / weight if weight else None,
        place=NO_PLACE,
        counts={grade: sum(each.counts[grade] for each in members) for grade in members[0].counts},
    )


def _rank(scores: Scores, name: str, found: dict[tuple[str, str], FieldScore]) -> None:
    for cities in scores.catalog.groups.values():
        rates = {city: found[city, name].rate for city in cities}
        for city, place in rank_by(rates, scores.catalog.rules).items():
            found[city, name] = found[city, name]._replace(place=place)
