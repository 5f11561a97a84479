"""Scores as the three CSV files of the command line: English headers, six decimals, empty for none."""

import csv
import hashlib
import io
from collections.abc import Iterable, Iterator
from fractions import Fraction
from pathlib import Path

from dashboard import exact
from dashboard.scoring import Scores

DECIMALS = 6

Cells = Iterable[object]


def write(scores: Scores, folder: Path) -> list[Path]:
    """Write ``cells.csv``, ``fields.csv`` and ``cities.csv``; existing files are replaced."""
    folder.mkdir(parents=True, exist_ok=True)
    found = {folder / name: content for name, content in _files(scores).items()}
    for path, content in found.items():
        path.write_bytes(content)
    return list(found)


def fingerprint(scores: Scores) -> str:
    """SHA-256 of everything that ``write`` writes: other where a single digit is."""
    digest = hashlib.sha256()
    for _, content in sorted(_files(scores).items()):
        digest.update(content)
    return digest.hexdigest()


def _files(scores: Scores) -> dict[str, bytes]:
    tables = {"cells.csv": cells(scores), "fields.csv": fields(scores), "cities.csv": cities(scores)}
    return {name: _spelled(rows) for name, rows in tables.items()}


def _spelled(rows: Iterable[Cells]) -> bytes:
    file = io.StringIO(newline="")
    csv.writer(file, lineterminator="\n").writerows([_text(cell) for cell in row] for row in rows)
    return file.getvalue().encode()


def cells(scores: Scores) -> Iterator[Cells]:
    """One row a city and indicator, indicators in catalog order."""
    yield "city,indicator,value,basis,grade,points,weight,state,computed_grade,assumed".split(",")
    for each in scores.cells.values():
        yield (
            each.city,
            each.indicator,
            each.value,
            each.basis,
            each.grade,
            each.points,
            each.weight,
            each.state,
            each.computed_grade,
            bool(each.assumptions),
        )


def fields(scores: Scores) -> Iterator[Cells]:
    """One row a city and field."""
    yield [
        *"city,population_group,field,points,weight,rate,rank,tied".split(","),
        *_count_columns(scores),
    ]
    for each in scores.fields.values():
        yield (
            each.city,
            each.population_group,
            each.field,
            each.points,
            each.weight,
            each.rate,
            each.place.rank,
            each.place.tied,
            *each.counts.values(),
        )


def cities(scores: Scores) -> Iterator[Cells]:
    """One row a city."""
    yield [
        *"city,population_group,city_eval,joint_eval,adjustment,final".split(","),
        *"rank_city_eval,rank_joint_eval,rank_final,rank_overall,tied_final".split(","),
        *"award,grant,award_uncertain".split(","),
        *_count_columns(scores),
        *"not_submitted,not_applicable".split(","),
    ]
    for each in scores.cities.values():
        yield (
            each.city,
            each.population_group,
            each.city_eval,
            each.joint_eval,
            each.adjustment,
            each.final,
            each.in_city_eval.rank,
            each.in_joint_eval.rank,
            each.in_final.rank,
            each.overall.rank,
            each.in_final.tied,
            each.award,
            each.grant,
            each.award_uncertain,
            *each.counts.values(),
            each.not_submitted,
            each.not_applicable,
        )


def _count_columns(scores: Scores) -> list[str]:
    return [f"count_{grade}" for grade in scores.catalog.rules.grades]


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(int(cell))
    return exact.show(cell, DECIMALS) if isinstance(cell, Fraction) else str(cell)
