"""The trace of one figure, from 분자/분모 to 상사업비: the scoring functions run again with a listener."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import NamedTuple

from dashboard.errors import UnknownName
from dashboard.model import Catalog, Indicator
from dashboard.particles import topic
from dashboard.scoring import cells, readings, sums
from dashboard.scoring.methods import Question
from dashboard.scoring.shapes import CellScore, Note, Place, Scores
from dashboard.scoring.standard import standard_of


class Step(NamedTuple):
    """One step taken, with the numbers that went in and came out (exact)."""

    key: str
    facts: Mapping[str, object]


class Section(NamedTuple):
    """A stretch of the way: cell, field, city_eval, final, award."""

    key: str
    steps: list[Step]


@dataclass(frozen=True)
class Trace:
    """Everything that led from one report to the city's award."""

    city: str
    indicator: Indicator
    cell: CellScore
    sections: tuple[Section, ...]


def explain(scores: Scores, city: str, code: str) -> Trace:
    """The way of one cell; raise UnknownName for a city or an indicator that is not in the rulebook."""
    catalog = scores.catalog
    if city not in catalog.cities:
        raise UnknownName(f"시군 '{city}'{topic(city)} 평가 기준에 없습니다.")
    if code not in catalog.indicators:
        raise UnknownName(f"지표 '{code}'{topic(code)} 평가 기준에 없습니다.")
    indicator = catalog.indicators[code]
    return Trace(
        city,
        indicator,
        scores.cells[city, code],
        (
            Section("cell", _cell_steps(scores, city, indicator)),
            Section("field", _field_steps(scores, city, indicator.field)),
            Section("city_eval", _city_eval_steps(scores, city)),
            Section("final", _final_steps(scores, city)),
            Section("award", _award_steps(scores, city)),
        ),
    )


def _listener(steps: list[Step]) -> Note:
    def note(step: str, /, **facts: object) -> None:
        steps.append(Step(step, facts))

    return note


def _cell_steps(scores: Scores, city: str, indicator: Indicator) -> list[Step]:
    steps: list[Step] = []
    graded = _grade_again(scores, scores.catalog, city, indicator, steps)
    rules = scores.catalog.rules
    if rules.grade_on_rounded:
        unrounding = replace(scores.catalog, rules=replace(rules, grade_on_rounded=False))
        without = _grade_again(scores, unrounding, city, indicator, []).computed_grade
        if without != graded.computed_grade:
            steps.append(Step("rounding_moved_grade", {"without": without, "grade": graded.computed_grade}))
    return steps


def _grade_again(
    scores: Scores, catalog: Catalog, city: str, indicator: Indicator, steps: list[Step]
) -> CellScore:
    note = _listener(steps)
    standard = standard_of(indicator, catalog)
    said = readings.read_all(standard, scores.actuals, standard.keys)
    if (city, indicator.code) in catalog.not_applicable:
        note("not_applicable", reason=catalog.not_applicable[city, indicator.code])
    else:
        readings.read(
            scores.actuals.reports.get((city, indicator.code), readings.NOTHING_SENT), standard, note
        )
    peers = cells.group_values(standard, said)[catalog.cities[city].population_group]
    return cells.score_cell(city, Question(standard, peers, note), said[city])


def _field_steps(scores: Scores, city: str, code: str) -> list[Step]:
    field = scores.fields[city, code]
    peers = scores.catalog.peers(city)
    ranked = sum(scores.fields[peer, code].rate is not None for peer in peers)
    facts = {**field._asdict(), "name": scores.catalog.fields[code].name, "ranked": ranked}
    return [Step("field_rate", facts)]


def _city_eval_steps(scores: Scores, city: str) -> list[Step]:
    steps: list[Step] = []
    parts = scores.parts[city]
    sums.city_eval(parts, sums.adjustments_of(city, scores.catalog), scores.catalog, _listener(steps))
    own = scores.cities[city]
    return [*steps, _place("city_eval_rank", scores, city, own.in_city_eval, own.city_eval)]


def _final_steps(scores: Scores, city: str) -> list[Step]:
    own = scores.cities[city]
    joint = sums.joint_of(city, scores.catalog)
    steps = [Step("joint", {"score": joint.score, "state": joint.state})]
    sums.final(own.city_eval, own.joint_eval, scores.catalog, _listener(steps))
    return steps


def _award_steps(scores: Scores, city: str) -> list[Step]:
    own = scores.cities[city]
    won = {"award": own.award, "grant": own.grant, "uncertain": own.award_uncertain}
    return [
        _place("final_rank", scores, city, own.in_final, own.final),
        Step("award", {**won, "rank": own.in_final.rank}),
    ]


def _place(key: str, scores: Scores, city: str, place: Place, score: Fraction | None) -> Step:
    peers = scores.catalog.peers(city)
    return Step(
        key,
        {
            "group": scores.catalog.cities[city].population_group,
            "cities": len(peers),
            "rank": place.rank,
            "tied": place.tied,
            "score": score,
            "digits": scores.catalog.rules.rank_digits,
            "tie_break": scores.catalog.rules.tie_break,
        },
    )
