"""people: who may do what, also before anybody can sign in: the first 총괄 is made here."""

import argparse
from argparse import Namespace
from datetime import UTC, date, datetime

from dashboard.access import Role
from dashboard.catalog import load_catalog
from dashboard.commands.common import Answer, Verbs
from dashboard.errors import UnknownName
from dashboard.present import people as words
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.store.people import People


def add_to(verbs: Verbs) -> None:
    """The grammar."""
    verb = verbs.add_parser("people", help="누가 무엇을 할 수 있는지 보고 정합니다")
    acts = verb.add_subparsers(dest="act", required=True)
    acts.add_parser("list", help="모든 사용자").set_defaults(command=every)

    act = acts.add_parser("grant", help="권한을 줍니다")
    act.add_argument("email", help="전자우편, 또는 로그인 제공자가 알려 주는 값(예: roles=dashboard-viewer)")
    act.add_argument("--name", required=True, help="이름")
    act.add_argument("--role", required=True, choices=list(Role), type=Role, help="열람, 담당, 총괄")
    act.add_argument(
        "--department", action="append", default=[], help="맡은 부서(담당만, 여러 번 적을 수 있음)"
    )
    act.add_argument("--from", dest="since", type=day, default=None, help="첫날(예: 2023-07-01, 기본 오늘)")
    act.add_argument("--until", type=day, default=None, help="끝날(비우면 계속)")
    act.add_argument("--by", required=True, help="권한을 주는 사람")
    act.set_defaults(command=grant)

    act = acts.add_parser("revoke", help="권한을 곧바로 거둡니다")
    act.add_argument("email", help="전자우편")
    act.add_argument("--by", required=True, help="권한을 거두는 사람")
    act.set_defaults(command=revoke)


def every(_: Namespace) -> Answer:
    """Everybody, those whose days are over first."""
    today = _today()
    found = words.in_order(_people().every(today), today)
    lines = [words.line(each, today) for each in found] or [words.NOBODY]
    return Answer(lines, [words.data(each, today) for each in found])


def grant(given: Namespace) -> Answer:
    """Let somebody in."""
    _check(given.department)
    person = _people().grant(
        given.email,
        name=given.name,
        role=given.role,
        departments=given.department,
        since=given.since or _today(),
        until=given.until,
        by=given.by,
        at=datetime.now(UTC),
    )
    return Answer([words.granted(person)], words.data(person, _today()))


def revoke(given: Namespace) -> Answer:
    """Let somebody in no more."""
    person = _people().revoke(given.email, on=_today(), by=given.by, at=datetime.now(UTC))
    return Answer([words.revoked(person)], words.data(person, _today()))


def day(text: str) -> date:
    """The type of a day."""
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(f"날짜는 2023-07-01처럼 적으십시오: {text}") from problem


def _check(departments: list[str]) -> None:
    known = words.departments(load_catalog(settings().catalog))
    unknown = [each for each in departments if each not in known]
    if unknown:
        raise UnknownName(f"평가 기준에 없는 부서입니다: {', '.join(unknown)}. 부서 이름을 확인하십시오.")


def _people() -> People:
    return store_of(settings()).people


def _today() -> date:
    return datetime.now(UTC).astimezone().date()
