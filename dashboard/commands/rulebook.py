"""rules check and rules diff."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from dashboard import queries, scoring
from dashboard.catalog import load_catalog
from dashboard.catalog.diff import diff
from dashboard.commands.common import Answer, Verbs, loaded, month
from dashboard.errors import DashboardError
from dashboard.model import Catalog, Month
from dashboard.present import moves


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    rules = verbs.add_parser("rules", help="평가 기준").add_subparsers(dest="rules", required=True)
    verb = rules.add_parser("check", help="평가 기준을 검사합니다")
    verb.add_argument("catalog", type=Path, help="평가 기준 폴더")
    verb.set_defaults(command=rules_check)

    verb = rules.add_parser("diff", help="두 평가 기준의 차이와 순위에 미치는 영향")
    verb.add_argument("before", type=Path, help="앞의 평가 기준 폴더")
    verb.add_argument("after", type=Path, help="뒤의 평가 기준 폴더")
    verb.add_argument("--actuals", type=Path, nargs="+", action="extend", help="실적 파일이나 폴더")
    verb.add_argument("--month", type=month, help="기준월(예: 2023-09)")
    verb.set_defaults(command=rules_diff)


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
