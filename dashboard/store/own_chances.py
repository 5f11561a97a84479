"""What owners expect of their indicators themselves: append only, the newest of a year and indicator counts."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from dashboard.errors import DashboardError
from dashboard.model import OwnChance
from dashboard.store import audit, refusals
from dashboard.store.department_tables import own_chances
from dashboard.store.opened import Opened

LEAST, MOST = 1, 99
OUTSIDE = "확률은 1 %부터 99 %까지의 정수로 적으십시오(받은 값 {percent}). 저장한 것은 없습니다."
NONE_YET = "거둘 확률이 없습니다. 화면을 새로 고치십시오."


class OwnChances:
    """The chances of every year."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def version(self) -> int:
        """Another number, when anything was entered or taken back."""
        with self._opened.reading() as connection:
            if connection is None:
                return 0
            return connection.execute(select(func.max(own_chances.c.id))).scalar() or 0

    def newest(self, year: int, until: datetime | None = None) -> Mapping[str, OwnChance]:
        """What counts by indicator, now or as it was at a time."""
        with self._opened.reading() as connection:
            return _newest(connection, year, until) if connection else {}

    def enter(self, year: int, indicator: str, percent: int, *, by: str, at: datetime) -> None:
        """One more. Raises DashboardError for what no chance can be, StoreProblem."""
        if not LEAST <= percent <= MOST:
            raise DashboardError(OUTSIDE.format(percent=percent))
        self._add(year, indicator, percent, by=by, at=at)

    def take_back(self, year: int, indicator: str, *, by: str, at: datetime) -> None:
        """The forecast counts again. Raises DashboardError where nothing was entered, StoreProblem."""
        self._add(year, indicator, None, by=by, at=at)

    def _add(self, year: int, indicator: str, percent: int | None, *, by: str, at: datetime) -> None:
        refusals.blank(by, "적는 사람의 이름")
        with self._opened.writing() as connection:
            earlier = _newest(connection, year).get(indicator)
            if percent is None and earlier is None:
                raise DashboardError(NONE_YET)
            columns = {"year": year, "indicator": indicator, "percent": percent, "by": by, "at": at}
            connection.execute(insert(own_chances).values(columns))
            audit.record(
                connection,
                "확률 거둠" if percent is None else "확률 입력",
                f"{year}년 {indicator}",
                by=by,
                at=at,
                before=f"{earlier.percent} %" if earlier else "",
                after="" if percent is None else f"{percent} %",
            )


def _newest(connection: Connection, year: int, until: datetime | None = None) -> dict[str, OwnChance]:
    asked = select(own_chances).where(own_chances.c.year == year).order_by(own_chances.c.id)
    rows = connection.execute(asked if until is None else asked.where(own_chances.c.at <= until))
    found = {row.indicator: row for row in rows}
    return {
        code: OwnChance(row.id, code, row.percent, row.by, row.at)
        for code, row in found.items()
        if row.percent is not None
    }
