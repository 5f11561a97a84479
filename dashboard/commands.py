"""What each command does: parsed words in, an answer to print out."""

import subprocess
import sys
import tempfile
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from dashboard import queries, scoring
from dashboard.catalog import load_catalog
from dashboard.catalog.diff import diff
from dashboard.errors import DashboardError
from dashboard.intake import Known, canonical, files
from dashboard.model import Catalog, Month
from dashboard.present import exports, moves, trace


class Answer(NamedTuple):
    """The same answer twice: for a person, and as plain data."""

    lines: list[str]
    data: object


def score(given: Namespace) -> Answer:
    """Write cells.csv, fields.csv and cities.csv."""
    catalog = load_catalog(given.catalog)
    scores = scores_of(catalog, given.actuals, given.month)
    written = [str(path) for path in exports.write(scores, given.out)]
    home = scores.cities[catalog.rules.home_city]
    return Answer([*written, moves.standing(home)], {"files": written, "month": given.month})


def explain(given: Namespace) -> Answer:
    """The trace of one city's one indicator."""
    scores = scores_of(load_catalog(given.catalog), given.actuals, given.month)
    found = scoring.explain(scores, given.city, given.indicator)
    return Answer(trace.lines(found, given.month), trace.tree(found, given.month))


def rules_check(given: Namespace) -> Answer:
    """Load one rulebook; a refusal carries every finding."""
    catalog = load_catalog(given.catalog)
    facts: Mapping[str, object] = {
        "title": catalog.rules.title,
        "revision": catalog.rules.revision,
        "cities": len(catalog.cities),
        "fields": len(catalog.fields),
        "indicators": len(catalog.indicators),
        "sha256": catalog.sha256,
    }
    return Answer(
        [f"이상 없음: {catalog.rules.title}", *(f"{key}: {value}" for key, value in facts.items())], facts
    )


def rules_diff(given: Namespace) -> Answer:
    """What changed between two rulebooks and, given actuals, whose place it moves."""
    if bool(given.actuals) != bool(given.month):
        raise DashboardError("순위에 미치는 영향을 보려면 --actuals와 --month를 함께 적으십시오.")
    before, after = load_catalog(given.before), load_catalog(given.after)
    changes = diff(before, after)
    effects = list(_moves(before, after, given.actuals, given.month)) if given.actuals else []
    lines = [moves.change(change) for change in changes] or ["달라진 것이 없습니다."]
    lines += [moves.moved(effect) for effect in effects]
    if given.actuals and not effects:
        lines.append("최종 순위가 바뀌는 시군은 없습니다.")
    return Answer(lines, {"changes": [change._asdict() for change in changes], "moves": effects})


def _moves(before: Catalog, after: Catalog, places: list[Path], month: Month) -> Iterator[dict[str, object]]:
    with loaded(places, before, after) as database:
        old, new = (scoring.score(queries.actuals(database, month, each), each) for each in (before, after))
    for city in dict.fromkeys([*old.cities, *new.cities]):
        one, two = _standing(old, city), _standing(new, city)
        if one != two:
            yield {"city": city, "before": one, "after": two}


def _standing(scores: scoring.Scores, city: str) -> dict[str, object]:
    found = scores.cities.get(city)
    return {"rank": found.in_final.rank if found else None, "award": found.award if found else None}


def scores_of(catalog: Catalog, places: list[Path], month: Month) -> scoring.Scores:
    """Score one month of files and folders."""
    with loaded(places, catalog) as database:
        actuals = queries.actuals(database, month, catalog)
    if not actuals.reports:
        _warn(f"{month}에 접수된 실적이 없어 모두 미제출로 계산합니다.")
    return scoring.score(actuals, catalog)


@contextmanager
def loaded(places: list[Path], *catalogs: Catalog) -> Iterator[queries.Database]:
    """The checked rows of files and folders; unknown columns are said on stderr."""
    missing = [str(place) for place in places if not place.exists()]
    if missing:
        raise DashboardError(f"실적 파일이 없습니다: {', '.join(missing)}. 경로를 확인하십시오.")
    with tempfile.TemporaryDirectory() as folder:
        known = Known.by(*catalogs)
        yield queries.Database(canonical(files(places), Path(folder), known, warn=_warn))


def _warn(words: str) -> None:
    print(words, file=sys.stderr)


def serve(_: Namespace) -> None:
    """The dashboard, as ``streamlit run app.py`` would start it."""
    app = Path(__file__).parents[1] / "app.py"
    subprocess.run([sys.executable, "-m", "streamlit", "run", str(app)], cwd=app.parent, check=False)
