"""동별 자료: every table that was ever kept; the newest of a month and indicator counts."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from fractions import Fraction
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from dashboard.errors import AlreadyRecorded
from dashboard.exact import plain
from dashboard.intake.breakdown import CheckedBreakdowns
from dashboard.model import Breakdown, KeptBreakdown, Month, Part
from dashboard.store import audit, refusals
from dashboard.store.department_tables import breakdowns
from dashboard.store.opened import Opened

Key = tuple[str, str]
SAME = (
    "{name}: 같은 동별 자료가 이미 반영되어 있습니다({by}, {at}). 달라진 것이 있을 때 올리십시오. "
    "저장한 것은 없습니다."
)


class Breakdowns:
    """The breakdowns of every year."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def newest(self) -> Mapping[Key, KeptBreakdown]:
        """What counts, by month and indicator."""
        return {(each.breakdown.month, each.breakdown.indicator): each for each in self.every()}

    def every(self) -> list[KeptBreakdown]:
        """Everything that was ever kept, oldest first. Raises StoreProblem."""
        with self._opened.reading() as connection:
            if connection is None:
                return []
            return [_kept(row) for row in connection.execute(select(breakdowns).order_by(breakdowns.c.id))]

    def keep(self, checked: CheckedBreakdowns, *, by: str, at: datetime) -> list[KeptBreakdown]:
        """One more table for each month and indicator of the file, all or none.

        Raises NotAcceptable with every error, AlreadyRecorded when each of them counts already, StoreProblem.
        """
        refusals.wrong_breakdowns(checked)
        refusals.blank(by, "올리는 사람의 이름")
        print_of_file = sha256(checked.raw).hexdigest()
        with self._opened.writing() as connection:
            before = [_newest(connection, each) for each in checked.breakdowns]
            pairs = list(zip(checked.breakdowns, before, strict=True))
            fresh = [(each, old) for each, old in pairs if old is None or old.breakdown != each]
            if not fresh:
                raise AlreadyRecorded(_same(checked.name, before))
            kept = []
            for each, old in fresh:
                columns = _columns(each) | {"name": checked.name, "sha256": print_of_file, "by": by, "at": at}
                made = insert(breakdowns).values(columns).returning(breakdowns.c.id)
                number_of: int = connection.execute(made).scalar_one()
                said = (spelled(old.breakdown) if old else "", spelled(each))
                audit.record(
                    connection, "동별 자료 반영", _subject(each), by=by, at=at, before=said[0], after=said[1]
                )
                kept.append(KeptBreakdown(number_of, each, checked.name, by, at))
        return kept


def spelled(found: Breakdown) -> str:
    """The whole table in one line."""
    return "; ".join(
        f"{' '.join(filter(None, (each.district, each.category)))} {plain(each.numerator)}/{plain(each.denominator)}"
        + (f" {each.due}까지" if each.due else "")
        for each in found.parts
    )


def _subject(found: Breakdown) -> str:
    return f"{found.month} {found.indicator} 동별"


def _same(name: str, before: Sequence[KeptBreakdown | None]) -> str:
    told = [each for each in before if each]
    at = f"{told[0].at.astimezone():%Y-%m-%d %H:%M}" if told and told[0].at else ""
    return SAME.format(name=name, by=told[0].by if told else "", at=at)


def _newest(connection: Connection, found: Breakdown) -> KeptBreakdown | None:
    asked = select(breakdowns).where(
        breakdowns.c.month == found.month, breakdowns.c.indicator == found.indicator
    )
    row = connection.execute(asked.order_by(breakdowns.c.id.desc()).limit(1)).first()
    return _kept(row) if row else None


def _columns(found: Breakdown) -> dict[str, object]:
    parts = [
        [
            each.district,
            each.category,
            plain(each.numerator),
            plain(each.denominator),
            str(each.due or ""),
        ]
        for each in found.parts
    ]
    return {
        "month": found.month,
        "indicator": found.indicator,
        "parts": parts,
        "is_sample": found.is_sample,
    }


def _kept(row: Row[Any]) -> KeptBreakdown:
    parts = tuple(
        Part(district, category, Fraction(over), Fraction(under), date.fromisoformat(due) if due else None)
        for district, category, over, under, due in row.parts
    )
    found = Breakdown(Month(row.month), row.indicator, parts, row.is_sample)
    return KeptBreakdown(row.id, found, row.name, row.by, row.at)
