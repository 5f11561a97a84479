"""The one scoring path: actuals and a rulebook in, cells, fields and cities out."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import NamedTuple

from dashboard.intake.memory import without_garbage_collection
from dashboard.model import LEAVES_THE_SUM, Actuals, Catalog, Cell, State
from dashboard.scoring import ranks, sums
from dashboard.scoring.cells import score_cells
from dashboard.scoring.ranks import Key, Prize
from dashboard.scoring.shapes import CellScore, CityScore, FieldScore, Part, Place, Scores

Values = Mapping[str, Fraction | None]
LEAST = Fraction(-1_000_000_000)


def score(actuals: Actuals, catalog: Catalog, *, known: Scores | None = None) -> Scores:
    """Score one month exactly; forecasts, what-ifs and drafts come through here as well.

    ``known`` spares time and changes nothing: cells and sums that cannot differ from it are not worked out again.
    """
    with without_garbage_collection():
        cells = score_cells(actuals, catalog, known)
        parts = sums.parts_of_cities(cells, catalog, known)
        fields = _fields(parts, catalog)
        totals = _totals(parts, catalog)
        standings = _standings(totals, fields, catalog)
        cities = {city: _city(city, totals, standings, cells, catalog) for city in catalog.cities}
        return Scores(catalog, actuals, cells, parts, fields, cities)


def _fields(parts: Mapping[str, list[Part]], catalog: Catalog) -> dict[tuple[str, str], FieldScore]:
    found: dict[tuple[str, str], FieldScore] = {}
    by_field = {city: sums.by_field(own) for city, own in parts.items()}
    for code in catalog.fields:
        inside = {city: own.get(code, []) for city, own in by_field.items()}
        figures = {city: sums.field_sums(own) for city, own in inside.items()}
        place = _in_groups({city: rate for city, (_, _, rate) in figures.items()}, catalog)
        for city, (points, weight, rate) in figures.items():
            found[city, code] = FieldScore(
                city,
                catalog.cities[city].population_group,
                code,
                points,
                weight,
                rate,
                place[city],
                sums.counts_of(inside[city], catalog),
            )
    return found


def _in_groups(values: Values, catalog: Catalog) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for cities in catalog.groups.values():
        found |= ranks.rank_by({city: values[city] for city in cities}, catalog.rules)
    return found


class Totals(NamedTuple):
    """The scores of every city before anyone is ranked."""

    adjustment: Mapping[str, Fraction]
    city_eval: Values
    joint_eval: Values
    final: Values
    counts: Mapping[str, Mapping[str, int]]


class Standings(NamedTuple):
    """The places of every city, and what they win."""

    city_eval: Mapping[str, Place]
    joint_eval: Mapping[str, Place]
    final: Mapping[str, Place]
    overall: Mapping[str, Place]
    prizes: Mapping[str, Prize]


def _totals(parts: Mapping[str, list[Part]], catalog: Catalog) -> Totals:
    extra = {city: sums.adjustments_of(city, catalog) for city in catalog.cities}
    city_eval = {city: sums.city_eval(parts[city], extra[city], catalog) for city in catalog.cities}
    joint_eval = {city: sums.joint_of(city, catalog).score for city in catalog.cities}
    return Totals(
        adjustment={city: sum(points, Fraction(0)) for city, points in extra.items()},
        city_eval=city_eval,
        joint_eval=joint_eval,
        final={city: sums.final(city_eval[city], joint_eval[city], catalog) for city in catalog.cities},
        counts={city: sums.counts_of(parts[city], catalog) for city in catalog.cities},
    )


def _standings(totals: Totals, fields: Mapping[Cell, FieldScore], catalog: Catalog) -> Standings:
    breakers = tie_breakers(totals, fields, catalog)
    keys = {city: final_key(city, totals.final[city], breakers, catalog) for city in catalog.cities}
    in_final: dict[str, Place] = {}
    won: dict[str, Prize] = {}
    for members in catalog.groups.values():
        within = ranks.places({city: keys[city] for city in members})
        in_final |= within
        won |= ranks.prizes(within, catalog.rules.awards)
    return Standings(
        city_eval=_in_groups(totals.city_eval, catalog),
        joint_eval=_in_groups(totals.joint_eval, catalog),
        final=in_final,
        overall=ranks.places(keys),
        prizes=won,
    )


def _city(
    city: str, totals: Totals, standings: Standings, cells: Mapping[Cell, CellScore], catalog: Catalog
) -> CityScore:
    own = [cells[city, code] for code in catalog.indicators]
    left_out = [cell.state for cell in own if cell.points is None]
    prize = standings.prizes[city]
    return CityScore(
        city=city,
        population_group=catalog.cities[city].population_group,
        city_eval=totals.city_eval[city],
        joint_eval=totals.joint_eval[city],
        adjustment=totals.adjustment[city],
        final=totals.final[city],
        in_city_eval=standings.city_eval[city],
        in_joint_eval=standings.joint_eval[city],
        in_final=standings.final[city],
        overall=standings.overall[city],
        award=prize.award,
        grant=prize.grant,
        award_uncertain=prize.uncertain,
        counts=totals.counts[city],
        not_submitted=[cell.state for cell in own].count(State.NOT_SUBMITTED),
        # Handled as 해당없음: out of numerator and denominator, whatever the reason.
        not_applicable=sum(state in LEAVES_THE_SUM for state in left_out),
    )


def tie_breakers(
    totals: Totals, fields: Mapping[Cell, FieldScore], catalog: Catalog
) -> list[Callable[[str], Fraction | None]]:
    """One question per rule of ``tie_break``, in the order in which they are tried; more is better."""

    def asking(rule: str) -> Callable[[str], Fraction | None]:
        head, _, rest = rule.partition(":")
        if head == "count":
            return lambda city: Fraction(totals.counts[city][rest])
        if head == "field":
            return lambda city: fields[city, rest].rate
        return (totals.city_eval if rule == "city_eval" else totals.joint_eval).__getitem__

    return [asking(rule) for rule in catalog.rules.tie_break]


def final_key(
    city: str, final: Fraction | None, breakers: list[Callable[[str], Fraction | None]], catalog: Catalog
) -> Key | None:
    """What the final rank hangs on. Nothing to compare by counts as the least."""
    if final is None:
        return None
    tries = [breaker(city) for breaker in breakers]
    return (ranks.ranked(final, catalog.rules), *(LEAST if value is None else value for value in tries))
