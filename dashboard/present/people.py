"""사용자: who may do what and until when, and who looks after which indicator, with those whose days are over."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from dashboard.model import Catalog, Owner, Person, Standing, Term
from dashboard.present.html import column, table, tag, text
from dashboard.present.labels import indicator_name

NOBODY = "아직 사용자가 없습니다. 아래에서 권한을 주면 여기에 나옵니다."
NO_OWNERS = "아직 담당자를 정한 지표가 없습니다. 권한을 받은 사람이 있으면 이 화면에서 정합니다."
OWNERS = "지표 담당자"
GRANT, REVOKE, ASSIGN = "권한 주기", "권한 거두기", "지표 담당자 정하기"
EMAIL, NAME, ROLE, DEPARTMENTS = "전자우편", "이름", "권한", "맡은 부서(담당만)"
SINCE, UNTIL, INDICATOR, PERSON = "첫날", "끝날(비우면 계속)", "지표", "사용자"
ABOUT = (
    "권한은 첫날부터 끝날까지 유효하며, 지나거나 거두면 다음 조작부터 아무것도 보이지 않습니다. "
    "같은 주소에 다시 주면 그 첫날부터 새 권한이 쓰이고 앞의 것은 감사 기록에 남습니다. "
    "전자우편 자리에 로그인 제공자가 알려 주는 값을 roles=dashboard-viewer처럼 적으면 그 값을 가진 모두에게 줍니다. "
    "자기 주소로 받은 권한(기간이 지나거나 거둔 것도)이 있으면 그것만 봅니다."
)
ENDLESS = "계속"


def departments(catalog: Catalog) -> list[str]:
    """Every department that leads or helps."""
    every = catalog.indicators.values()
    return sorted(
        {name for each in every for name in (each.lead_department, *each.helping_departments) if name}
    )


def title(people: Sequence[Person], today: date) -> str:
    """How many are let in, and how many are not any more."""
    if not people:
        return "사용자, 아직 없음"
    valid = sum(each.term.on(today) is Standing.VALID for each in people)
    over = sum(each.term.on(today) is Standing.EXPIRED for each in people)
    return f"사용자 {valid}명" + (f", 기간 지난 사람 {over}명" if over else "")


def board(people: Sequence[Person], today: date) -> str:
    """Everybody, those whose days are over first."""
    if not people:
        return tag("p", text(NOBODY))
    head = map(column, (PERSON, EMAIL, ROLE, "부서", "기간", "상태"))
    return table("기간이 지난 사람부터", head, (_person(each, today) for each in in_order(people, today)))


def in_order(people: Iterable[Person], today: date) -> list[Person]:
    """Those whose days are over first, then as they can do more."""
    order = (Standing.EXPIRED, Standing.VALID, Standing.COMING, Standing.REVOKED)
    return sorted(people, key=lambda each: (order.index(each.term.on(today)), each.email))


def owners_board(owners: Sequence[Owner], people: Sequence[Person], catalog: Catalog, today: date) -> str:
    """The owners; first those whose days, or whose own rights, are over."""
    if not owners:
        return tag("p", text(NO_OWNERS))
    may = {each.email for each in people if each.term.on(today) is Standing.VALID}
    said = {each.id: _owner_said(each, may, today) for each in owners}
    ordered = sorted(owners, key=lambda each: (said[each.id] == Standing.VALID, each.indicator))
    head = map(column, (INDICATOR, EMAIL, "기간", "상태"))
    rows = (_owner(each, said[each.id], catalog) for each in ordered)
    return table("다시 정할 지표부터", head, rows) + _without(owners, catalog)


def names(people: Iterable[Person], today: date) -> dict[str, str]:
    """Who is let in now or soon, e-mail or claim to what a picker says."""
    open_ = (Standing.VALID, Standing.COMING)
    return {each.email: f"{each.name}({each.email})" for each in people if each.term.on(today) in open_}


def persons(people: Iterable[Person], today: date) -> dict[str, str]:
    """The same without those who are many: an indicator has one owner."""
    return {email: name for email, name in names(people, today).items() if "=" not in email}


def indicators(catalog: Catalog) -> Mapping[str, str]:
    """Codes to what a picker says."""
    return {each.code: indicator_name(each.code, each.name) for each in catalog.indicators.values()}


def line(person: Person, today: date) -> str:
    """One person for the command line."""
    whose = f"({', '.join(person.departments)})" if person.departments else ""
    said = f"{person.email} · {person.name} · {person.role}{whose}"
    return f"{said} · {_days(person.term)} · {person.term.on(today)}"


def data(person: Person, today: date) -> dict[str, object]:
    """The same for machines."""
    return {
        "email": person.email,
        "name": person.name,
        "role": person.role,
        "departments": list(person.departments),
        "since": str(person.term.since),
        "until": str(person.term.until) if person.term.until else None,
        "state": str(person.term.on(today)),
    }


def _owner_said(owner: Owner, may: set[str], today: date) -> str:
    said = owner.term.on(today)
    return "권한 없음" if said is Standing.VALID and owner.email not in may else str(said)


def _person(person: Person, today: date) -> str:
    whose = ", ".join(person.departments) or ("전체" if person.role != "열람" else "없음")
    days = "거둠" if person.term.revoked else _days(person.term)
    cells = (person.email, person.role, whose, days, str(person.term.on(today)))
    return _row(person.name, cells)


def _owner(owner: Owner, said: str, catalog: Catalog) -> str:
    known = catalog.indicators.get(owner.indicator)
    name = indicator_name(owner.indicator, known.name if known else "")
    return _row(name, (owner.email, _days(owner.term), said))


def _row(first: str, cells: Sequence[str]) -> str:
    return tag("tr", tag("th", text(first), scope="row"), *(tag("td", text(each)) for each in cells))


def _without(owners: Sequence[Owner], catalog: Catalog) -> str:
    missing = catalog.indicators.keys() - {each.indicator for each in owners}
    return (
        tag("p", text(f"담당자를 정하지 않은 지표는 {len(missing)}개입니다."), class_="note")
        if missing
        else ""
    )


def _days(term: Term) -> str:
    return f"{term.since}~{term.until or ENDLESS}"


def granted(person: Person) -> str:
    """What was just given."""
    return f"{person.name}({person.email})에게 {person.role} 권한을 주었습니다: {_days(person.term)}."


def revoked(person: Person) -> str:
    """What was just taken."""
    return f"{person.name}({person.email})의 권한을 거두었습니다. 다음 조작부터 아무것도 볼 수 없습니다."


def assigned(owner: Owner) -> str:
    """What was just handed over."""
    return f"{owner.indicator} 지표의 담당자를 {owner.email}(으)로 정했습니다: {_days(owner.term)}."
