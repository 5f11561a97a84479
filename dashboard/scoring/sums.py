"""Sums of points: field rates, the city evaluation with its blocks and adjustments, the final score."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from dashboard.exact import ratio, total
from dashboard.model import Catalog, Cell, Joint, JointState
from dashboard.scoring.shapes import CellScore, Note, Part, Scores
from dashboard.scoring.taken_over import adds_up_alike, counted_anew

UNKNOWN = Joint(None, JointState.UNKNOWN, None)


def parts_of_cities(
    cells: Mapping[Cell, CellScore], catalog: Catalog, known: Scores | None = None
) -> dict[str, list[Part]]:
    """Each city's points by block and field, in catalog order; those of ``known`` where its cells count the same."""
    if known is None or not adds_up_alike(catalog, known.catalog):
        sections = _sections(catalog)
        return {city: [_part(city, each, cells, catalog) for each in sections] for city in catalog.cities}
    anew, kept = counted_anew(cells, known), known.parts
    return {
        city: _mended(city, anew[city], kept[city], cells, catalog) if city in anew else kept[city]
        for city in catalog.cities
    }


def _mended(
    city: str, anew: set[str], kept: list[Part], cells: Mapping[Cell, CellScore], catalog: Catalog
) -> list[Part]:
    """Added up again where a member counts otherwise."""
    return [
        part if anew.isdisjoint(section.codes) else _part(city, section, cells, catalog)
        for section, part in zip(_sections(catalog), kept, strict=True)
    ]


class Section(NamedTuple):
    """One field within one block: its indicators and all their 배점."""

    block: str
    field: str
    codes: tuple[str, ...]
    full: Fraction


@lru_cache(maxsize=32)
def _sections(catalog: Catalog) -> tuple[Section, ...]:
    # A catalog never changes, so they are worked out once.
    codes: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in catalog.indicators.values():
        codes[each.block, each.field].append(each.code)
    return tuple(
        Section(*place, tuple(own), total(catalog.indicators[code].weight for code in own))
        for place, own in codes.items()
    )


def _part(city: str, section: Section, cells: Mapping[Cell, CellScore], catalog: Catalog) -> Part:
    block, field, codes, full = section
    members = [cells[city, code] for code in codes]
    points = [cell.points for cell in members if cell.points is not None]
    counts = grade_counts(members, catalog)
    weight = full  # of most cities
    if len(points) < len(members):
        weight = total([cell.weight for cell in members if cell.weight is not None])
    return Part(block, field, total(points), weight, full, counts)


def by_field(parts: list[Part]) -> dict[str, list[Part]]:
    """The parts of one city, of all blocks, by their field."""
    found: dict[str, list[Part]] = defaultdict(list)
    for part in parts:
        found[part.field].append(part)
    return found


def field_sums(parts: list[Part]) -> tuple[Fraction, Fraction, Fraction | None]:
    """Points, weight and rate (100·points/weight) of the parts of one field; no rate where nothing applies."""
    points, weight = _sums(parts)
    return points, weight, ratio(points, weight, 100) if weight else None


def _sums(parts: list[Part]) -> tuple[Fraction, Fraction]:
    if len(parts) == 1:
        return parts[0].points, parts[0].weight
    return total(part.points for part in parts), total(part.weight for part in parts)


def city_eval(
    parts: list[Part], adjustments: list[Fraction], catalog: Catalog, note: Note | None = None
) -> Fraction | None:
    """100·points/weight plus adjustments; None for a city to which nothing applies."""
    base = _by_blocks(parts, catalog, note) if catalog.rules.blocks else _mean(parts, catalog, note)
    if base is None:
        return None
    score = base + sum(adjustments, Fraction(0))
    if note:
        note("city_eval", base=base, adjustment=score - base, score=score)
    return score


def _by_blocks(parts: list[Part], catalog: Catalog, note: Note | None) -> Fraction | None:
    """The share-weighted mean of the blocks; a block with nothing applicable gives its share to the others."""
    reached = {
        block: mean
        for block in catalog.rules.blocks
        if (mean := _mean([part for part in parts if part.block == block], catalog, note, block)) is not None
    }
    shares = sum((catalog.rules.blocks[block] for block in reached), Fraction(0))
    if not shares:
        return None
    base = sum((catalog.rules.blocks[block] * mean for block, mean in reached.items()), Fraction(0)) / shares
    if note:
        note(
            "blocks",
            reached=reached,
            shares={block: catalog.rules.blocks[block] for block in reached},
            base=base,
        )
    return base


def _mean(
    parts: list[Part], catalog: Catalog, note: Note | None, block: str | None = None
) -> Fraction | None:
    points, weight = _spread_over_fields(parts) if catalog.rules.spread_over_field else _sums(parts)
    if not weight:
        return None
    mean = ratio(points, weight, 100)
    if note:
        note(
            "mean",
            points=points,
            weight=weight,
            mean=mean,
            block=block,
            over_field=catalog.rules.spread_over_field,
        )
    return mean


def _spread_over_fields(parts: list[Part]) -> tuple[Fraction, Fraction]:
    """Each field's points scaled up from its applicable 배점 to its full one; empty fields drop out."""
    scaled = [
        (points * full / weight, full)
        for members in by_field(parts).values()
        for points, weight in [_sums(members)]
        for full in [total(part.full for part in members)]
        if weight
    ]
    return total(points for points, _ in scaled), total(full for _, full in scaled)


def final(
    city: Fraction | None, joint: Fraction | None, catalog: Catalog, note: Note | None = None
) -> Fraction | None:
    """The weighted sum of the components; None while one of them is unknown. Never clamped."""
    scores = {"city_eval": city, "joint_eval": joint}
    score = Fraction(0)
    for component in catalog.rules.components:
        value = scores[component.key]
        if value is None:
            if note:
                note("no_final", missing=component.name)
            return None
        score += component.weight * value
    if note:
        terms = [(each.name, each.weight, scores[each.key]) for each in catalog.rules.components]
        note("final", terms=terms, score=score)
    return score


def adjustments_of(city: str, catalog: Catalog) -> list[Fraction]:
    """가점·감점 of one city, in file order."""
    return [each.points for each in catalog.adjustments if each.city == city]


def joint_of(city: str, catalog: Catalog) -> Joint:
    """Last year's joint score; 미정 where the file has no line."""
    return catalog.joint.get(city, UNKNOWN)


def counts_of(parts: list[Part], catalog: Catalog) -> dict[str, int]:
    """The grade counts of all the parts together."""
    if len(parts) == 1:
        return dict(parts[0].counts)
    return {grade: sum([part.counts[grade] for part in parts]) for grade in catalog.rules.grades}


def grade_counts(cells: Iterable[CellScore], catalog: Catalog) -> dict[str, int]:
    """How many counting cells have each grade, in the order of the grades."""
    grades = [cell.grade for cell in cells if cell.points is not None]
    return {grade: grades.count(grade) for grade in catalog.rules.grades}
