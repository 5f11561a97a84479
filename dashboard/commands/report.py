"""report: the papers of a meeting, from what counts in the store or from folders."""

import hashlib
from argparse import Namespace
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from dashboard import projection, snapshot
from dashboard.catalog import load_catalog
from dashboard.commands.common import Answer, Verbs, month
from dashboard.commands.projection import earlier_of, months_of, unseen_lines
from dashboard.errors import DashboardError
from dashboard.intake import files
from dashboard.model import Catalog, OwnChance
from dashboard.papers import form, writers
from dashboard.papers.content import kinds, labelled
from dashboard.papers.content.asked import known_codes, known_department
from dashboard.papers.content.paper import Paper
from dashboard.papers.content.sources import OVERSEER, Sources
from dashboard.present import reports as words
from dashboard.present.reports import Kind
from dashboard.projection.panel import Months
from dashboard.settings import settings
from dashboard.store import store_of

ABOUT = "회의 자료를 씁니다. 평가 기준과 실적 폴더를 적지 않으면 서버와 같은 자료(접수한 실적 포함)로 씁니다."
BOTH = "평가 기준(--catalog)과 실적(--actuals)은 함께 적거나 함께 빼십시오."
FORM_IS_HWPX = "서식(--form)은 한글 파일만 채웁니다. --format hwpx로 적으십시오."
NO_FORM = "서식을 읽을 수 없습니다: {form}. 파일이 있는지 확인하십시오."
NAME_IT = "부서 보고서는 부서 이름이 있어야 합니다. --department 녹지과처럼 적으십시오."


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verb = verbs.add_parser("report", help="회의 자료를 씁니다", description=ABOUT)
    verb.add_argument("--month", type=month, required=True, help="기준월(예: 2023-09)")
    verb.add_argument("--format", choices=list(writers.FORMATS), required=True, help="파일의 종류")
    verb.add_argument("--out", type=Path, required=True, help="쓸 파일")
    verb.add_argument(
        "--kind", choices=[str(each) for each in Kind], default=str(Kind.PROGRESS), help="자료의 종류"
    )
    verb.add_argument("--indicator", nargs="+", default=[], help="관리카드를 쓸 지표코드(없으면 모든 지표)")
    verb.add_argument("--department", help="부서 보고서를 쓸 주관부서")
    verb.add_argument("--form", type=Path, help="빈칸을 채울 우리 시의 한글 서식(hwpx)")
    verb.add_argument("--author", default=OVERSEER, help=f"작성부서(없으면 {OVERSEER})")
    verb.add_argument("--catalog", type=Path, help="평가 기준 폴더")
    verb.add_argument("--actuals", type=Path, nargs="+", action="extend", help="실적 파일이나 폴더")
    verb.set_defaults(command=report)


def report(given: Namespace) -> Answer:
    """Write one paper."""
    if bool(given.catalog) != bool(given.actuals):
        raise DashboardError(BOTH)
    content = _form(given) if given.form else None
    sources = _of_folders(given) if given.catalog else _of_the_store(given)
    if content is not None:
        return _filled(given, sources, content)
    paper = _paper(given, sources)
    writers.save(paper, given.format, given.out)
    return Answer([str(given.out)], {"file": str(given.out), "title": paper.title, "name": paper.file_name})


def _form(given: Namespace) -> bytes:
    """The city's own form; what cannot be filled is refused before anything is worked out."""
    if given.format != "hwpx":
        raise DashboardError(FORM_IS_HWPX)
    try:
        content: bytes = given.form.read_bytes()
    except OSError as problem:
        raise DashboardError(NO_FORM.format(form=given.form)) from problem
    form.refuse(content, given.form.name)
    return content


def _refuse(given: Namespace, catalog: Catalog) -> None:
    """What nobody knows is told before anything is worked out."""
    known_codes(catalog, given.indicator)
    if given.kind == Kind.DEPARTMENT:
        if not given.department:
            raise DashboardError(NAME_IT)
        known_department(catalog, given.department)


def _filled(given: Namespace, sources: Sources, content: bytes) -> Answer:
    """The city's own form, for the first indicator that was named."""
    one = labelled.of_indicator(sources, given.indicator[0]) if given.indicator else {}
    one = one or labelled.of_the_paper(sources)
    found = form.fill(content, given.form.name, one, labelled.of_every_indicator(sources))
    writers.put(found.content, given.out)
    lines = words.filled(found.filled, found.kept)
    return Answer(
        [str(given.out), *lines],
        {"file": str(given.out), "filled": list(found.filled), "kept": list(found.kept)},
    )


def _paper(given: Namespace, sources: Sources) -> Paper:
    match Kind(given.kind):
        case Kind.CARDS:
            return kinds.indicator_cards(sources, given.indicator or sources.scores.catalog.indicators)
        case Kind.DEPARTMENT:
            return kinds.department(sources, given.department)
        case Kind.ORDERS:
            return kinds.orders(sources)
        case Kind.PROGRESS:
            return kinds.progress(sources)


def _of_the_store(given: Namespace) -> Sources:
    now = snapshot.load(settings())
    _refuse(given, now.catalog)
    now.of(given.month)
    months = {each: scores for each, scores in now.scores.items() if each <= given.month}
    found = _sources(given, now.catalog, months, now.past.months, now.version, now.own_chances)
    store = store_of(settings())
    notes = store.notes.newest(now.catalog.rules.evaluation_year)
    return replace(found, notes=notes, instructions=tuple(store.instructions.every()))


def _of_folders(given: Namespace) -> Sources:
    catalog = load_catalog(given.catalog)
    _refuse(given, catalog)
    months = months_of(catalog, given.actuals, given.month)
    earlier = tuple(earlier_of(given.catalog, given.actuals, catalog))
    digest = hashlib.sha256(catalog.sha256.encode())
    for file in files(given.actuals):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return _sources(given, catalog, months, earlier, digest.hexdigest()[:10])


def _sources(
    given: Namespace,
    catalog: Catalog,
    months: Months,
    earlier: tuple[Months, ...],
    version: str,
    own: tuple[OwnChance, ...] = (),
) -> Sources:
    profile = projection.learn(catalog, earlier)
    learnt = projection.hindsight(earlier, given.month)
    chances = projection.forecast(profile, months, month=given.month, **learnt._asdict())
    outlook = projection.outlook(projection.with_owners(chances, own, catalog), catalog)
    return Sources(
        race=tuple(months[each] for each in sorted(months)),
        outlook=outlook,
        levers=projection.levers(outlook, catalog, catalog.rules.home_city),
        version=version,
        written=datetime.now(UTC).astimezone(),
        author=given.author,
        lines=unseen_lines(given.catalog or settings().catalog, catalog, months, given.month),
    )
