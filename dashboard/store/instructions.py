"""지시사항: given, answered, accepted, given again; nothing is ever changed, each step is one more line."""

from datetime import date, datetime

from sqlalchemy import Connection, insert, select

from dashboard.errors import DashboardError, UnknownName
from dashboard.model import Act, Event, Instruction
from dashboard.store import audit, refusals
from dashboard.store.opened import Opened
from dashboard.store.tables import instruction_events, instructions

AFTER = {  # what may follow a state
    "지시": {Act.ANSWERED},
    "답변": {Act.ANSWERED, Act.ACCEPTED, Act.REOPENED},
    "완료": {Act.REOPENED},
    "재지시": {Act.ANSWERED},
}


class Instructions:
    """The instructions of every meeting."""

    def __init__(self, opened: Opened) -> None:
        """Opens nothing yet."""
        self._opened = opened

    def every(self) -> list[Instruction]:
        """All of them with what came of each, oldest first."""
        with self._opened.reading() as connection:
            return _every(connection) if connection else []

    def give(
        self, *, month: str, department: str, person: str, due: date, text: str, by: str, at: datetime
    ) -> Instruction:
        """A new one. Raises DashboardError for what is left blank, StoreProblem."""
        for words, what in ((department, "부서"), (text, "지시 내용"), (by, "지시하는 사람의 이름")):
            refusals.blank(words, what)
        columns = {"month": month, "department": department, "person": person, "due": due, "text": text}
        with self._opened.writing() as connection:
            given = insert(instructions).values(columns | {"by": by, "at": at}).returning(instructions.c.id)
            number: int = connection.execute(given).scalar_one()
            audit.record(
                connection, "지시", _subject(number, department), by=by, at=at, after=f"{text}({due})"
            )
            return _one(connection, number)

    def add(
        self, number: int, act: Act, *, text: str, by: str, at: datetime, due: date | None = None
    ) -> Instruction:
        """What happened to one; ``due`` is a new day for what is given again, and nothing for any other act.

        Raises UnknownName, DashboardError for what may not follow its state, StoreProblem.
        """
        refusals.blank(by, "적는 사람의 이름")
        if act is not Act.ACCEPTED:
            refusals.blank(text, f"{act} 내용")
        with self._opened.writing() as connection:
            before = _one(connection, number)
            if act not in AFTER[before.state]:
                raise DashboardError(
                    f"지시사항 {number}번은 지금 '{before.state}' 상태라서 '{act}' 처리를 할 수 없습니다. "
                    "화면을 새로 고치십시오."
                )
            event = Event(act, text, by, at, due if act is Act.REOPENED else None)
            connection.execute(insert(instruction_events).values(instruction=number, **event._asdict()))
            subject = _subject(number, before.department)
            after = f"{text}({event.due})" if event.due else text
            audit.record(
                connection, f"지시사항 {act}", subject, by=by, at=at, before=before.state, after=after
            )
            return _one(connection, number)


def _every(connection: Connection) -> list[Instruction]:
    happened: dict[int, list[Event]] = {}
    for _, number, act, *told in connection.execute(
        select(instruction_events).order_by(instruction_events.c.id)
    ):
        happened.setdefault(number, []).append(Event(Act(act), *told))
    rows = connection.execute(select(instructions).order_by(instructions.c.id))
    return [Instruction(*row)._replace(events=tuple(happened.get(row.id, ()))) for row in rows]


def _one(connection: Connection, number: int) -> Instruction:
    found = next((each for each in _every(connection) if each.id == number), None)
    if found is None:
        raise UnknownName(f"지시사항 {number}번이 없습니다. 화면을 새로 고치십시오.")
    return found


def _subject(number: int, department: str) -> str:
    return f"지시사항 {number}번({department})"
