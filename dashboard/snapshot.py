"""Everything that counts at one moment, loaded once and never changed: rulebook, reports, every month scored."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from dashboard import queries
from dashboard.catalog import load_catalog
from dashboard.errors import ActualsRefused, UnknownName
from dashboard.intake import Known, canonical
from dashboard.intake.memory import without_garbage_collection
from dashboard.model import Catalog, Month, Slip
from dashboard.past import Past
from dashboard.queries import Database, MonthLoaded
from dashboard.scoring import Scores, score
from dashboard.settings import Settings
from dashboard.store import Moment, Store, store_of
from dashboard.version import Owned, hashed, reports_in, version


@dataclass(frozen=True, eq=False)
class Snapshot:
    """``version`` names the data to people (자료 판); ``past`` are the years before.

    ``contents`` is a hash of the reports of each month, to know which months another snapshot may take over.
    ``journal`` is the line of the store up to which uploads were read.
    ``own_chances`` are what the owners of indicators expect themselves, in place of the forecast.
    ``uploads`` are the slips that count, oldest first; their rows are the last that the database holds of their year.
    """

    version: str
    catalog: Catalog
    past: Past
    database: Database
    months: tuple[MonthLoaded, ...]
    scores: Mapping[Month, Scores]
    contents: Mapping[Month, str]
    uploads: tuple[Slip, ...] = ()
    journal: int = 0
    own_chances: Owned = ()

    @property
    def earlier(self) -> tuple[Catalog, ...]:
        """The rulebooks of the years before, oldest first."""
        return self.past.catalogs

    def of(self, month: Month) -> Scores:
        """The scores of a month that has reports; raise UnknownName for any other."""
        if month not in self.scores:
            raise UnknownName(f"{month}의 실적이 없습니다. 다른 달을 고르십시오.")
        return self.scores[month]

    @property
    def newest(self) -> Month | None:
        """The month to open with: the newest that our city has reported at least half of, else the newest of all.

        So the first rows of a new month, with everything else still missing, are nobody's first sight of it.
        """
        home = self.catalog.rules.home_city
        told = [month for month, scores in self.scores.items() if scores.is_told(home)]
        return max(told or self.scores, default=None)

    def before(self, month: Month) -> Scores | None:
        """The scores of the newest month before this one, if there is any."""
        known = [each for each in self.scores if each < month]
        return self.scores[known[-1]] if known else None

    def until(self, month: Month) -> tuple[str, dict[Month, str]]:
        """Everything that the scores of a month rest on: the rulebook, and the reports up to then."""
        return self.catalog.sha256, {each: held for each, held in self.contents.items() if each <= month}


def load(
    settings: Settings,
    as_of: Moment | None = None,
    *,
    before: Snapshot | None = None,
    said_by: datetime | None = None,
) -> Snapshot:
    """Read and score everything that counts, now or ``as_of`` a version or time of the store.

    ``said_by``: until when owners' own chances count, which have no line in the journal.
    Months that hold what they held ``before`` are not scored again. Raises Refused with every finding when files do
    not hold, StoreProblem when the uploads cannot be read.
    """
    with without_garbage_collection():
        catalog = load_catalog(settings.catalog, [before.catalog] if before else [])
        earlier = _earlier(settings, before.past.catalogs if before else ())
        store = store_of(settings)
        journal = store.version() if as_of is None else as_of if isinstance(as_of, int) else 0
        slips = store.slips(as_of if as_of is not None else journal)
        database = _database(settings, [*earlier, catalog], store, slips)
        start, until = catalog.rules.start, catalog.rules.joint_cutoff
        months = tuple(queries.months(database, start=start, until=until))
        contents = queries.contents(database, start=start, until=until)
        own = tuple(store.own_chances.newest(catalog.rules.evaluation_year, said_by).values())
        named = version(settings, catalog, slips, own)
        past = _past(settings, earlier, database, slips, before)
        bare = Snapshot(named, catalog, past, database, months, {}, contents, tuple(slips), journal, own)
        return replace(bare, scores=dict(_scored(bare, before)))


def _scored(now: Snapshot, before: Snapshot | None) -> Iterator[tuple[Month, Scores]]:
    for month in (each.month for each in now.months):
        if before and month in before.scores and before.until(month) == now.until(month):
            yield month, before.scores[month]
        else:
            yield month, score(queries.actuals(now.database, month, now.catalog), now.catalog)


def _past(
    settings: Settings,
    catalogs: Sequence[Catalog],
    database: Database,
    slips: Sequence[Slip],
    before: Snapshot | None,
) -> Past:
    """What was scored before is taken over where nothing of the earlier years changed."""
    folders = (settings.data / "actuals" / str(each.rules.evaluation_year) for each in catalogs)
    pairs = zip(catalogs, folders, strict=True)
    key = "".join(hashed(each, reports_in(folder), _of_year(slips, each)) for each, folder in pairs)
    return before.past if before and before.past.key == key else Past(key, catalogs, database)


def _earlier(settings: Settings, known: Sequence[Catalog]) -> tuple[Catalog, ...]:
    folders = sorted(folder for folder in (settings.data / "catalog").iterdir() if folder.name.isdecimal())
    return tuple(load_catalog(folder, known) for folder in folders if int(folder.name) < settings.year)


def _database(
    settings: Settings, catalogs: Sequence[Catalog], store: Store, slips: Sequence[Slip]
) -> Database:
    with tempfile.TemporaryDirectory() as folder:
        reports: list[Path] = []
        for catalog in catalogs:
            year = str(catalog.rules.evaluation_year)
            sample, uploads = (Path(folder) / kind / year for kind in ("sample", "uploads"))
            reports += canonical(
                reports_in(settings.data / "actuals" / year), _made(sample), Known.by(catalog)
            )
            reports += _accepted(store, _of_year(slips, catalog), _made(uploads), catalog)
        return Database(reports, reports_in(settings.history))


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True)
    return folder


def _of_year(slips: Sequence[Slip], catalog: Catalog) -> list[Slip]:
    return [each for each in slips if catalog.rules.start <= each.month <= catalog.rules.joint_cutoff]


def _accepted(store: Store, slips: Sequence[Slip], folder: Path, catalog: Catalog) -> list[Path]:
    sources = [store.file(slip) for slip in slips]
    try:
        return canonical(sources, folder, Known.by(catalog))
    except ActualsRefused as problem:  # the rulebook changed after they were accepted
        names = {
            file.name: f"접수 {slip.id}번({slip.name})" for file, slip in zip(sources, slips, strict=True)
        }
        findings = [replace(each, file=names[each.file]) for each in problem.findings]
        raise ActualsRefused("접수된 실적이 지금의 평가 기준에 맞지 않습니다", findings) from problem
