"""project: where everybody will stand at the cut-off, and where to push."""

import argparse
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard import projection, queries, scoring
from dashboard.catalog import load_catalog
from dashboard.commands.common import Answer, Verbs, add_one_month, loaded
from dashboard.intake import probabilities
from dashboard.model import Catalog, Month
from dashboard.particles import thing
from dashboard.present import outlook_words, projections, resting
from dashboard.projection import Chances, Outlook
from dashboard.projection.award_line import AwardLine, are_rivals_unseen, award_lines
from dashboard.queries import Database
from dashboard.scoring import Scores

Months = dict[Month, Scores]

ABOUT = (
    "마감 때의 순위·시상 확률(outlook.csv), 지표별 등급 확률(chances.csv), 우리 시가 힘쓸 곳(levers.csv)을 씁니다. "
    "평가 기준 폴더와 실적 폴더의 이름이 연도이면(예: data/catalog/2023, data/actuals/2023) 그 옆에 있는 앞선 연도의 "
    "폴더를 함께 읽어 예년의 진도와 상관을 배웁니다. 없으면 올해 자료로만 전망합니다."
)


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verb = verbs.add_parser("project", help="마감 때의 순위와 시상을 전망합니다", description=ABOUT)
    add_one_month(verb)
    verb.add_argument("--out", type=Path, required=True, help="결과를 쓸 폴더")
    verb.add_argument(
        "--probabilities",
        type=Path,
        help="전망 대신 쓸 등급 확률(열: 시군, 지표코드, 등급마다 하나). 없는 칸은 전망을 씁니다",
    )
    verb.add_argument(
        "--correlation",
        type=correlation,
        help="한 시군 안에서 두 지표가 함께 움직이는 정도(0 이상 1 미만). 없으면 앞선 연도에서 추정합니다",
    )
    verb.set_defaults(command=project)


def correlation(text: str) -> float:
    """The type of ``--correlation``."""
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < 1:
        raise argparse.ArgumentTypeError(
            f"상관 '{text}'{thing(text)} 쓸 수 없습니다. 0 이상 1 미만의 숫자를 적으십시오."
        )
    return value


def project(given: Namespace) -> Answer:
    """Write outlook.csv, chances.csv and levers.csv."""
    catalog = load_catalog(given.catalog)
    own = probabilities(given.probabilities, catalog) if given.probabilities else {}
    months = months_of(catalog, given.actuals, given.month)
    earlier = list(earlier_of(given.catalog, given.actuals, catalog))
    chances = _chances(given, catalog, months, earlier)
    chances = projection.with_given(chances, own, months[given.month])
    outlook = projection.outlook(chances, catalog)
    levers = projection.levers(outlook, catalog, catalog.rules.home_city)
    written = [str(path) for path in projections.write(outlook, levers, catalog, given.out)]
    lines = [*outlook_words.lines(outlook, catalog), *_resting(given, catalog, months, outlook)]
    ways = {city: each.way for city, each in outlook.cities.items()}
    data = {"files": written, "month": given.month, "correlation": chances.correlation, "ways": ways}
    return Answer([*written, *lines], data)


def _resting(given: Namespace, catalog: Catalog, months: Months, outlook: Outlook) -> Iterator[str]:
    """What it rests on, and the award lines where no rival has reported."""
    yield resting.resting(outlook, months[given.month])
    yield resting.counted(outlook, catalog)
    lines = unseen_lines(given.catalog, catalog, months, given.month)
    if lines is not None:
        own = outlook.cities[catalog.rules.home_city]
        yield from (f"{resting.UNSEEN}: {each}" for each in resting.unseen(own, lines))


def unseen_lines(
    folder: Path, catalog: Catalog, months: Mapping[Month, Scores], month: Month
) -> tuple[AwardLine, ...] | None:
    """The published award lines carried on, from history/awards.csv beside the folder of the years; None with rivals."""
    if not are_rivals_unseen(catalog, months, month):
        return None
    history = folder.resolve().parent.parent / "history" / "awards.csv"
    group = catalog.cities[catalog.rules.home_city].population_group
    won = queries.award_history(Database([], [history] if history.is_file() else []), group)
    ranks = [each.last for each in catalog.rules.awards]
    return award_lines(won, group, year=catalog.rules.evaluation_year, ranks=ranks)


def _chances(given: Namespace, catalog: Catalog, months: Months, earlier: list[Months]) -> Chances:
    profile = projection.learn(catalog, earlier)
    month: Month = given.month
    learnt = projection.hindsight(earlier, month)
    if given.correlation is not None:
        learnt = learnt._replace(correlation=given.correlation)
    return projection.forecast(profile, months, month=month, **learnt._asdict())


def months_of(catalog: Catalog, places: list[Path], until: Month) -> Months:
    """Every month up to this one that has reports, scored, and this one in any case."""
    with loaded(places, catalog) as database:
        known = queries.months(database, start=catalog.rules.start, until=until)
        wanted = dict.fromkeys([*(each.month for each in known), until])
        return {month: scoring.score(queries.actuals(database, month, catalog), catalog) for month in wanted}


def earlier_of(folder: Path, places: list[Path], catalog: Catalog) -> Iterator[Months]:
    """The years before whose folders stand beside those that were given, oldest first."""
    for year in sorted(_years_beside(folder, before=catalog.rules.evaluation_year)):
        beside = [place.resolve().parent / str(year) for place in places if place.resolve().name.isdecimal()]
        found = [place for place in beside if place.is_dir()]
        if found:
            older = load_catalog(folder.resolve().parent / str(year))
            yield months_of(older, found, older.rules.joint_cutoff)


def _years_beside(folder: Path, before: int) -> Iterator[int]:
    if folder.resolve().name.isdecimal():
        for each in folder.resolve().parent.iterdir():
            if each.is_dir() and each.name.isdecimal() and int(each.name) < before:
                yield int(each.name)
