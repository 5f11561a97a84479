"""협업 on screen: all departments in one table, or one with its indicators, instructions and requests."""

from collections.abc import Sequence
from datetime import date

from dashboard.model import Instruction
from dashboard.present import facts, instructions, labels, links
from dashboard.present import partner_words as words
from dashboard.present.html import column, table, tag, text
from dashboard.present.partnership import Partner, Request, Share, partners, requests
from dashboard.present.uploads import moment
from dashboard.present.weak_board import Found, Notes
from dashboard.scoring import Scores

Orders = tuple[Instruction, ...]


def departments(scores: Scores, weak: Found, notes: Notes, orders: Orders) -> list[str]:
    """Everybody who can be picked."""
    return [each.department for each in partners(scores, weak, dict(notes), orders)]


def title(
    scores: Scores, weak: Found, notes: Notes, orders: Orders, department: str | None, today: date
) -> str:
    """How much is open, of all or of one."""
    found = partners(scores, weak, dict(notes), orders)
    if department is None:
        late = sum(each.owes(today)[0] for each in found)
        asked = len([each for each in dict(notes).values() if each.said.help.strip()])
        return f"부서 {len(found)}곳의 협업: 협조요청 {asked}건, 기한 지난 지시 {late}건"
    mine = _one(found, department)
    counts = f"주관 {len(mine.leads())}개, 협업 {len(mine.helps())}개"
    return f"{department}: {counts}, 받은 협조요청 {len(mine.requests)}건"


def board(
    scores: Scores,
    weak: Found,
    notes: Notes,
    orders: Orders,
    department: str | None,
    version: str,
    today: date,
    *,
    ranked: bool,
) -> str:
    """The page below its title; ``ranked`` puts those who owe most first, which is for 총괄."""
    found = partners(scores, weak, dict(notes), orders)
    said = facts.line(scores, version) + tag("p", text(words.ABOUT), class_="note")
    if department is not None:
        return said + _detail(scores, _one(found, department), today)
    asked = requests(dict(notes), scores.catalog, [each.department for each in found])
    return (
        said
        + _all(scores, found, today, ranked=ranked)
        + _owed(scores, found, asked)
        + _nobody(scores, asked)
    )


def _one(found: Sequence[Partner], department: str) -> Partner:
    return next(each for each in found if each.department == department)


def _all(scores: Scores, found: Sequence[Partner], today: date, *, ranked: bool) -> str:
    order = sorted(found, key=lambda each: each.department)
    if ranked:
        order.sort(key=lambda each: each.owes(today), reverse=True)
    heads = [column("부서"), *(column(name, class_="n") for name in words.NUMBERS)]
    return table(
        words.ALL_RANKED if ranked else words.ALL, heads, (_summary(scores, each, today) for each in order)
    )


def _summary(scores: Scores, each: Partner, today: date) -> str:
    leads, helps = each.leads(), each.helps()
    late = each.owes(today)[0]
    cells = (
        f"{len(leads)}개",
        _count(sum(share.is_missing for share in leads)),
        _count(sum(share.is_weak for share in leads)),
        f"{len(helps)}개",
        _count(sum(bool(share.lines) for share in helps)),
        f"{len(each.instructions)}건(기한 지남 {late}건)" if each.instructions else words.NONE,
        f"{len(each.requests)}건" if each.requests else words.NONE,
    )
    address = links.to("partners", month=scores.month, department=each.department)
    head = tag("a", text(each.department), href=address)
    return tag(
        "tr",
        tag("th", head, scope="row", class_="name"),
        *(tag("td", text(cell), class_="n") for cell in cells),
    )


def _count(number: int) -> str:
    return f"{number}개" if number else words.NONE


def _detail(scores: Scores, mine: Partner, today: date) -> str:
    order = sorted(mine.shares, key=lambda each: (not each.lines, not each.leads))
    shares = table(
        words.SHARES.format(department=mine.department, count=len(order)),
        map(column, words.SHARE_HEADS),
        (_share(scores, each) for each in order),
    )
    asked = tag("p", text(words.NO_REQUEST))
    if mine.requests:
        asked = _requests(scores, words.REQUESTS.format(count=len(mine.requests)), mine.requests)
    orders = tag("h2", text(words.TO_DO)) + instructions.board(mine.instructions, today)
    return (shares if order else "") + tag("h2", text("협조요청")) + asked + orders


def _share(scores: Scores, each: Share) -> str:
    cells = (
        words.LEAD if each.leads else words.HELP,
        each.indicator.lead_department or "부서 없음",
        ", ".join(each.indicator.helping_departments) or words.NONE,
        " · ".join(each.lines) or "해당 없음",
    )
    return _line(scores, each.indicator.code, cells)


def _owed(scores: Scores, found: Sequence[Partner], asked: Sequence[Request]) -> str:
    """Indicators that need more than one department, and are weak, missing, or asked help for."""
    lines = {share.indicator.code: share.lines for each in found for share in each.leads() if share.lines}
    wanted = {each.indicator.code: each.note.said.help for each in asked}
    chosen = [
        each
        for each in scores.catalog.indicators.values()
        if each.code in wanted or (each.helping_departments and each.code in lines)
    ]
    if not chosen:
        return tag("p", text(words.NOTHING_OWED))
    rows = (
        _line(
            scores,
            each.code,
            (
                each.lead_department or "부서 없음",
                ", ".join(each.helping_departments) or words.NONE,
                " · ".join(lines.get(each.code, ())) or "해당 없음",
                wanted.get(each.code, words.NONE),
            ),
        )
        for each in chosen
    )
    caption = words.OWED.format(count=len(chosen))
    return tag("h2", text(caption)) + table(caption, map(column, words.OWED_HEADS), rows)


def _nobody(scores: Scores, asked: Sequence[Request]) -> str:
    lost = [each for each in asked if not each.departments]
    return _requests(scores, words.NOBODY.format(count=len(lost)), lost) if lost else ""


def _requests(scores: Scores, caption: str, found: Sequence[Request]) -> str:
    rows = (
        _line(
            scores,
            each.indicator.code,
            (
                each.indicator.lead_department or "부서 없음",
                each.note.said.help,
                each.note.said.due or "기한 없음",
                f"{each.note.by}, {moment(each.note.at)}",
            ),
        )
        for each in found
    )
    return table(caption, map(column, words.REQUEST_HEADS), rows)


def _line(scores: Scores, code: str, cells: Sequence[str]) -> str:
    name = labels.indicator_name(code, scores.catalog.indicators[code].name)
    home = scores.catalog.rules.home_city
    address = links.to("indicator", month=scores.month, city=home, indicator=name)
    head = tag("th", tag("a", text(name), href=address), scope="row", class_="name")
    return tag("tr", head, *(tag("td", text(cell)) for cell in cells))
