"""The store: accepts a checked upload whole or not at all, takes it back, and says what counts."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

from sqlalchemy import Connection

from dashboard.intake.checked import Checked
from dashboard.model import PastUpload, Publication, PublishedProjection, SavedScenario, Slip
from dashboard.settings import Settings
from dashboard.store import audit, folder, ledger, mappings, published, refusals, scenarios
from dashboard.store.breakdowns import Breakdowns
from dashboard.store.cases import Cases
from dashboard.store.instructions import Instructions
from dashboard.store.ledger import Moment
from dashboard.store.meetings import Meetings
from dashboard.store.notes import Notes
from dashboard.store.opened import Opened
from dashboard.store.own_chances import OwnChances
from dashboard.store.owners import Owners
from dashboard.store.people import People
from dashboard.store.troubles import told


class Store:
    """Files below ``home``; slips and journal in a database beside them, or in PostgreSQL at ``url``.

    Reading creates nothing: a store that was never used is an empty one.
    """

    def __init__(self, home: Path, url: str | None = None) -> None:
        """Opens nothing yet."""
        self.opened = Opened(home, url)
        self.home = self.opened.home
        self.notes = Notes(self.opened)
        self.instructions = Instructions(self.opened)
        self.meetings = Meetings(self.opened)
        self.breakdowns = Breakdowns(self.opened)
        self.cases = Cases(self.opened)
        self.own_chances = OwnChances(self.opened)
        self.trail = audit.Trail(self.opened)
        self.people = People(self.opened)
        self.owners = Owners(self.opened)

    @property
    def place(self) -> str:
        """Where the slips are, for people: never with a password."""
        return self.opened.place

    def accept(self, checked: Checked, *, by: str, at: datetime, again: bool = False) -> Slip:
        """Keep the upload and count it from now on.

        Raises NotAcceptable with every error, AlreadyAccepted for the same bytes unless ``again``, StoreProblem.
        """
        refusals.errors(checked)
        refusals.blank(by, "올리는 사람의 이름")
        with told(self.place, self.home):
            kept = folder.keep_upload(self.home, checked)
            with self.opened.writing() as connection:
                if not again:
                    refusals.the_same(ledger.same(connection, kept))
                slip = ledger.accept(connection, kept, by=by, at=at)
                audit.record(connection, "실적 반영", _subject(slip), by=by, at=at, after=slip.sha256)
                return slip

    def withdraw(self, number: int, *, by: str, why: str, at: datetime) -> PastUpload:
        """Let the values before this upload count again. Raises UnknownName, AlreadyWithdrawn, StoreProblem."""
        refusals.blank(by, "회수하는 사람의 이름")
        refusals.blank(why, "회수하는 까닭")
        if not self.opened.is_there():
            raise refusals.unknown(number)
        with self.opened.writing() as connection:
            refusals.the_gone(_known(connection, number))
            ledger.withdraw(connection, number, by=by, at=at, why=why)
            past = _known(connection, number)
            audit.record(
                connection, "실적 회수", _subject(past.slip), by=by, at=at, before=past.slip.sha256, after=why
            )
            return past

    def history(self, as_of: Moment | None = None) -> list[PastUpload]:
        """Every upload, oldest first, with its withdrawal if there was one by then."""
        with self.opened.reading() as connection:
            return ledger.history(connection, as_of) if connection else []

    def slips(self, as_of: Moment | None = None) -> list[Slip]:
        """The uploads that count (at a version or time), in the order in which they count: later ones win."""
        return [past.slip for past in self.history(as_of) if past.counts]

    def version(self) -> int:
        """The number of the newest line in the journal: another one, when anything changed."""
        with self.opened.reading() as connection:
            return ledger.version(connection) if connection else 0

    def file(self, slip: Slip) -> Path:
        """The canonical file of a slip; raise StoreDamaged when it is not what was accepted."""
        path = folder.accepted_file(self.home, slip.month, slip.sha256)
        with told(self.place, self.home):
            if not path.is_file() or folder.fingerprint(path.read_bytes()) != slip.sha256:
                raise refusals.damaged(slip, path)
        return path

    def original(self, slip: Slip) -> bytes:
        """The bytes that came; raise StoreDamaged when they are not there any more."""
        path = folder.original_file(self.home, slip.original)
        with told(self.place, self.home):
            content = path.read_bytes() if path.is_file() else b""
        if folder.fingerprint(content) != slip.original:
            raise refusals.damaged(slip, path)
        return content

    def mapping(self, department: str) -> Mapping[str, str]:
        """Heading → canonical column, as a department last chose by hand; "" is a column not to be read."""
        with self.opened.reading() as connection:
            return mappings.newest(connection, department) if connection else {}

    def remember(self, department: str, mapping: Mapping[str, str], *, by: str, at: datetime) -> None:
        """Keep a choice of columns for the next time; earlier ones are kept too. Raises StoreProblem."""
        refusals.blank(department, "부서")
        refusals.blank(by, "열을 고른 사람의 이름")
        with self.opened.writing() as connection:
            before = mappings.newest(connection, department)
            mappings.add(connection, department, mapping, by=by, at=at)
            audit.record(
                connection, "열 맞춤", department, by=by, at=at, before=_pairs(before), after=_pairs(mapping)
            )

    def publish_projection(self, publication: Publication, *, by: str, at: datetime) -> PublishedProjection:
        """Record what was said of the end. Raises AlreadyRecorded for the same figures, StoreProblem."""
        refusals.blank(by, "기록하는 사람의 이름")
        with self.opened.writing() as connection:
            refusals.the_recorded(published.same(connection, publication))
            said = published.add(connection, publication, by=by, at=at)
            audit.record(
                connection, "전망 기록", f"{publication.month}", by=by, at=at, after=publication.version
            )
            return said

    def projections(self) -> list[PublishedProjection]:
        """Every projection that was ever recorded, oldest first."""
        with self.opened.reading() as connection:
            return published.every(connection) if connection else []

    def save_scenario(self, name: str, spelled: str, *, by: str, at: datetime) -> SavedScenario:
        """Keep what an address spells under a name. Raises AlreadyRecorded for the same again, StoreProblem."""
        refusals.blank(name, "시나리오 이름")
        refusals.blank(by, "저장하는 사람의 이름")
        with self.opened.writing() as connection:
            refusals.the_saved(scenarios.same(connection, name, spelled))
            audit.record(connection, "시나리오 저장", name, by=by, at=at, after=spelled)
            return scenarios.add(connection, name, spelled, by=by, at=at)

    def delete_scenario(self, name: str, *, by: str, at: datetime) -> SavedScenario:
        """Take a scenario off the list; what was saved stays in the trail. Raises UnknownName, StoreProblem."""
        refusals.blank(by, "지우는 사람의 이름")
        with self.opened.writing() as connection:
            found = refusals.no_scenario(scenarios.named(connection, name), name)
            audit.record(connection, "시나리오 지움", name, by=by, at=at, before=found.spelled)
            scenarios.add(connection, name, scenarios.DELETED, by=by, at=at)
            return found

    def scenarios(self) -> list[SavedScenario]:
        """The newest scenario of each name but the deleted ones, oldest first."""
        with self.opened.reading() as connection:
            return scenarios.newest(connection) if connection else []

    def close(self) -> None:
        """Let go of the database."""
        self.opened.close()


def store_of(settings: Settings) -> Store:
    """The store of these settings, one for the process wherever the data lie: its connections are kept."""
    return store_at(settings.store, settings.database_url)


@cache
def store_at(home: Path, url: str | None) -> Store:
    """The store at this place."""
    return Store(home, url)


def _known(connection: Connection, number: int) -> PastUpload:
    try:
        return ledger.one(connection, number)
    except LookupError as problem:
        raise refusals.unknown(number) from problem


def _subject(slip: Slip) -> str:
    return f"접수 {slip.id}번({slip.month}, {slip.name})"


def _pairs(mapping: Mapping[str, str]) -> str:
    return ", ".join(f"{heading} → {column}" for heading, column in mapping.items())
