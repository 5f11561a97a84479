"""우수사례 on screen: how many by department and quarter against the goal, and every case with its evidence."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dashboard.model import Case, CaseStatus, Catalog, Month
from dashboard.present import case_words as words
from dashboard.present import facts, labels, links
from dashboard.present.html import column, table, tag, text
from dashboard.present.uploads import moment
from dashboard.scoring import Scores

QUARTERS = (1, 2, 3, 4)
NONE = "등록된 우수사례가 없습니다. 아래에서 부서와 분기를 골라 등록하십시오."
NONE_OF = "{department}의 우수사례가 없습니다. 부서를 '전체'로 바꾸거나 아래에서 등록하십시오."
NO_GOAL = "{year}년의 분기별 목표가 정해지지 않았습니다. 총괄 담당자가 정하면 모자란 분기를 알려 드립니다."
GOAL = "{year}년 목표: 부서마다 분기별 {goal}건. 지난 분기까지 모자란 곳은 '모자람'으로 적었습니다."
COUNTS = "{year}년 부서와 분기별 우수사례 건수(정성 지표를 주관하는 부서와 사례가 있는 부서)"
LIST = "우수사례 {count}건"
HEADS = ("번호", "사례", "부서", "분기", "상태", "지표", "증빙", "마지막으로 고친 사람과 때")


def title(found: Sequence[Case], year: int) -> str:
    """How many, and how far they came."""
    if not found:
        return f"{year}년 우수사례, 아직 없음"
    counts = Counter(each.said.status for each in found)
    told = (CaseStatus.SUBMITTED, CaseStatus.SELECTED, CaseStatus.NOT_SELECTED)
    by_status = ", ".join(f"{status} {counts[status]}건" for status in told)
    return f"{year}년 우수사례 {len(found)}건: {by_status}"


def departments(found: Iterable[Case], catalog: Catalog) -> list[str]:
    """Everybody who leads or helps, or has a case."""
    known = {each.said.department for each in found}
    for indicator in catalog.indicators.values():
        known |= {indicator.lead_department, *indicator.helping_departments}
    return sorted(known - {""})


def board(
    found: tuple[Case, ...], goal: int | None, scores: Scores, department: str | None, version: str
) -> str:
    """Facts, the counts and the list, of one department or of all."""
    catalog, month = scores.catalog, scores.month
    year = catalog.rules.evaluation_year
    about = NO_GOAL.format(year=year) if goal is None else GOAL.format(year=year, goal=goal)
    said = facts.line(scores, version) + tag("p", text(about), class_="note")
    chosen = [each for each in found if department in (None, each.said.department)]
    if not chosen:
        none = NONE_OF.format(department=department) if department else NONE
        return said + tag("p", text(none), class_="lead")
    shown = {each.said.department for each in chosen} if department else _expected(found, catalog)
    return said + _counts(chosen, sorted(shown), _owed(goal, month), year) + _list(chosen, catalog, month)


def _expected(found: Sequence[Case], catalog: Catalog) -> set[str]:
    """Departments with cases, and those that lead an indicator for which a jury looks at cases."""
    leads = {each.lead_department for each in catalog.indicators.values() if each.evaluation == "정성"}
    return {each.said.department for each in found} | leads - {""}


def _counts(found: Sequence[Case], names: Sequence[str], owed: Mapping[int, int], year: int) -> str:
    counts = Counter((each.said.department, each.said.quarter) for each in found)
    heads = [column("부서"), *(column(words.quarter(each), class_="n") for each in QUARTERS)]
    heads += [column(each.value, class_="n") for each in CaseStatus] + [column("모두", class_="n")]
    rows = (
        _row(name, counts, [each for each in found if each.said.department == name], owed) for name in names
    )
    return table(COUNTS.format(year=year), heads, rows)


def _owed(goal: int | None, month: Month) -> dict[int, int]:
    """What each quarter that has ended should have."""
    ended = range(1, month.number // 3 + 1)
    return {} if goal is None else dict.fromkeys(ended, goal)


def _row(name: str, counts: Counter[tuple[str, int]], mine: Sequence[Case], owed: Mapping[int, int]) -> str:
    by_status = Counter(each.said.status for each in mine)
    cells = [_against(counts[name, quarter], owed.get(quarter, 0)) for quarter in QUARTERS]
    cells += [f"{by_status[status]}건" for status in CaseStatus] + [f"{len(mine)}건"]
    return tag(
        "tr",
        tag("th", text(name), scope="row", class_="name"),
        *(tag("td", text(each), class_="n") for each in cells),
    )


def _against(count: int, owed: int) -> str:
    return f"{count}건({owed - count}건 모자람)" if count < owed else f"{count}건"


def _list(found: Sequence[Case], catalog: Catalog, month: Month) -> str:
    order = sorted(found, key=lambda each: (each.said.quarter, each.said.department, each.number))
    rows = (_line(each, catalog, month) for each in order)
    caption = LIST.format(count=len(found))
    return tag("h2", text(caption)) + table(caption, map(column, HEADS), rows)


def _line(each: Case, catalog: Catalog, month: Month) -> str:
    cells = (
        text(each.said.department),
        text(words.quarter(each.said.quarter)),
        text(each.said.status),
        _indicator(each.said.indicator, catalog, month),
        words.links(each.said.links),
        text(f"{each.by}, {moment(each.at)}"),
    )
    return tag(
        "tr",
        tag("td", text(f"{each.number}번"), class_="whole"),
        tag("th", text(each.said.title), scope="row", class_="name"),
        *(tag("td", cell) for cell in cells),
    )


def _indicator(code: str, catalog: Catalog, month: Month) -> str:
    if code not in catalog.indicators:
        return text(code or words.NO_INDICATOR)
    name = labels.indicator_name(code, catalog.indicators[code].name)
    address = links.to("indicator", month=month, city=catalog.rules.home_city, indicator=name)
    return tag("a", text(name), href=address)
