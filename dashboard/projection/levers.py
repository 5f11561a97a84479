"""Where to push: the city's chances if one indicator ends at this grade for certain, for every indicator and grade.

One pass forward and one backward over the cells gives the distribution of all the others, cell by cell; what the forced
grade adds only moves it. The other cells, and their common factor, stay as they were.
"""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from dashboard.model import Catalog, Rules
from dashboard.projection import reached
from dashboard.projection.by_waves import means
from dashboard.projection.compared_levers import compared_levers
from dashboard.projection.drawn import USUAL, Drawing
from dashboard.projection.lattice import spread_of
from dashboard.projection.layout import Layout, fits_densely, in_waves, layout_with_grades, moving
from dashboard.projection.outlook import Outlook
from dashboard.projection.rivals import settled
from dashboard.projection.shapes import Lever, Levers, Way
from dashboard.projection.spread import Places, Spread, whole
from dashboard.projection.standing import Standing, standing_of
from dashboard.projection.terms import Floats, Terms, terms_of

Won = tuple[str, int, Mapping[str, float], float]


def levers(outlook: Outlook, catalog: Catalog, city: str, *, drawing: Drawing = USUAL) -> Levers:
    """Every indicator that counts, at every grade; none for a city without a final score."""
    before = outlook.cities[city]
    if before.expected_grant is None:
        return Levers(city, 0.0, (), before.way)
    if before.way is Way.DRAWN:
        won = compared_levers(city, _ranked(outlook, catalog, city), outlook.chances, catalog, drawing)
    else:
        won = _exact(outlook, catalog, city)
    order = {code: place for place, code in enumerate(catalog.indicators)}
    found = [
        Lever(
            code,
            catalog.rules.grades[grade],
            sum(awards.values()),
            awards,
            grant,
            grant - before.expected_grant,
        )
        for code, grade, awards, grant in sorted(won, key=lambda each: (order[each[0]], each[1]))
    ]
    return Levers(city, before.expected_grant, tuple(found), before.way)


def _ranked(outlook: Outlook, catalog: Catalog, city: str) -> list[str]:
    """The cities of the group that have a final score."""
    return [name for name in catalog.peers(city) if outlook.cities[name].ranks]


def _exact(outlook: Outlook, catalog: Catalog, city: str) -> Iterator[Won]:
    terms, rules = terms_of(city, outlook.chances, catalog), catalog.rules
    if terms is None:
        raise LookupError(city)
    rivals = [
        settled(outlook.spreads[name], rules) for name in _ranked(outlook, catalog, city) if name != city
    ]
    if not moving(terms).bundles:
        return _unmoved(terms, rivals, rules)
    terms = moving(terms)
    layout = layout_with_grades(terms, rules)
    if not fits_densely(terms, layout):
        few = list(_by_places(terms, layout, rivals, rules))
        if few:
            return iter(few)
    return _by_waves(terms, *in_waves(terms, layout), rivals, rules)


def _unmoved(terms: Terms, rivals: Sequence[Spread], rules: Rules) -> Iterator[Won]:
    """Where this year weighs nothing, no grade changes anything."""
    own = settled(spread_of(terms), rules)
    awards, grant = _won(standing_of(own, rivals, rules), own)
    for bundle in terms.bundles:
        for code in bundle.codes:
            yield from ((code, grade, awards, grant) for grade, _ in enumerate(rules.grades))


def _by_waves(
    terms: Terms, layout: Layout, way: Way, rivals: Sequence[Spread], rules: Rules
) -> Iterator[Won]:
    """All grades of all cells at once, by what each place wins."""
    standing = standing_of(everywhere(terms, layout, way, rules), rivals, rules)
    gains = np.zeros((len(standing.awards) + 1, layout.size))
    gains[:, : len(standing.grant)] = [*standing.awards.values(), standing.grant]
    for code, by_grade in means(terms, layout, gains, len(rules.grades)):
        for grade, row in enumerate(by_grade.tolist()):
            yield code, grade, dict(zip(standing.awards, row[:-1], strict=True)), row[-1]


def everywhere(terms: Terms, layout: Layout, way: Way, rules: Rules) -> Spread:
    """The city at every place of the layout, to ask what each of them wins."""
    places = np.arange(min(layout.top + 2 * layout.pad + 2, layout.size))
    return Spread(
        city=terms.city,
        frame=terms.frame,
        origin=layout.origin - layout.pad * layout.step,
        step=layout.step,
        places=places,
        chances=np.full(len(places), 1 / len(places)),
        lowest=None,
        highest=None,
        smooth=way is Way.GRID and rules.rank_digits is None,
        way=way,
    )


def _by_places(terms: Terms, layout: Layout, rivals: Sequence[Spread], rules: Rules) -> Iterator[Won]:
    """For few cells of odd worth: the others' distribution as a list of places, moved by what the grade adds."""
    cells = reached.cells_of(terms, layout.shifts)
    for place, (bundle, shifts) in enumerate(zip(terms.bundles, layout.shifts, strict=True)):
        for number, code in enumerate(bundle.codes):
            others = [
                term
                for other, each in enumerate(cells)
                for which, term in enumerate(each)
                if (other, which) != (place, number)
            ]
            found = reached.convolved(others, len(terms.nodes), layout.top)
            if found is None:
                return
            places, chances = found
            for grade, shift in enumerate(shifts[-len(rules.grades) :]):
                moved = whole([int(each) + int(shift) for each in places], layout.top)
                own = _at(terms, layout, moved, terms.nodes @ chances)
                yield code, grade, *_won(standing_of(own, rivals, rules), own)


def _at(terms: Terms, layout: Layout, places: Places, chances: Floats) -> Spread:
    lowest, highest = int(places[0]), int(places[-1])
    return Spread(terms.city, terms.frame, layout.origin, layout.step, places, chances, lowest, highest)


def _won(standing: Standing, own: Spread) -> tuple[dict[str, float], float]:
    awards = {name: float(given @ own.chances) for name, given in standing.awards.items()}
    return awards, float(standing.grant @ own.chances)
