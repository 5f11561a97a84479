"""check: the findings of an upload, without a server and without storing anything."""

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from dashboard import queries
from dashboard.catalog import load_catalog
from dashboard.commands.common import Answer, Verbs, loaded, month, read_bytes
from dashboard.intake import Checked, examine
from dashboard.model import Actuals, Catalog, Month, Severity


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verb = verbs.add_parser("check", help="올릴 파일을 검증합니다. 아무것도 저장하지 않습니다")
    verb.add_argument("file", type=Path, help="실적 파일(xlsx, CSV 등)")
    verb.add_argument("--catalog", type=Path, required=True, help="평가 기준 폴더")
    verb.add_argument("--month", type=month, help="기준월(예: 2023-09). 없으면 파일에 적힌 달을 모두 봅니다")
    verb.add_argument("--actuals", type=Path, nargs="+", action="extend", help="지난달과 견줄 실적")
    verb.set_defaults(command=check)


def check(given: Namespace) -> Answer:
    """Every finding; an error makes the exit code 1."""
    catalog = load_catalog(given.catalog)
    checked = examine(
        read_bytes(given.file),
        given.file.name,
        month=given.month,
        catalog=catalog,
        previous=_previous(given.actuals or [], catalog),
    )
    return Answer(_summary(checked), _data(checked), list(map(str, checked.findings)), 0 if checked.ok else 1)


def _previous(places: list[Path], catalog: Catalog) -> Mapping[Month, Actuals]:
    if not places:
        return {}
    with loaded(places, catalog) as database:
        rules = catalog.rules
        known = queries.months(database, start=rules.start, until=rules.joint_cutoff)
        return {each.month: queries.actuals(database, each.month, catalog) for each in known}


def _summary(checked: Checked) -> list[str]:
    errors = sum(each.severity is Severity.ERROR for each in checked.findings)
    asked = len(checked.findings) - errors
    lines = [f"{checked.name}: {len(checked.rows)}건을 읽었습니다. 오류 {errors}건, 확인 {asked}건."]
    lines += [f"{each.row}행은 {each.reason}이어서 읽지 않았습니다: {each.text}" for each in checked.skipped]
    return lines


def _data(checked: Checked) -> object:
    return {
        "file": checked.name,
        "month": checked.month,
        "ok": checked.ok,
        "rows": len(checked.rows),
        "findings": [asdict(each) for each in checked.findings],
        "skipped": [each._asdict() for each in checked.skipped],
    }
