"""score and explain: one month of files and folders, without a server."""

from argparse import Namespace
from pathlib import Path

from dashboard import scoring
from dashboard.catalog import load_catalog
from dashboard.commands.common import Answer, Verbs, add_one_month, scores_of
from dashboard.present import exports, moves, trace


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verb = verbs.add_parser("score", help="한 달의 점수·순위·시상을 CSV로 씁니다")
    add_one_month(verb)
    verb.add_argument("--out", type=Path, required=True, help="결과를 쓸 폴더")
    verb.set_defaults(command=score)

    verb = verbs.add_parser("explain", help="한 값이 상사업비가 되기까지의 과정")
    add_one_month(verb)
    verb.add_argument("--city", required=True, help="시군")
    verb.add_argument("--indicator", required=True, help="지표코드")
    verb.set_defaults(command=explain)


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
