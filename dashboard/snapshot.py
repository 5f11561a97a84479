"""Everything that counts at one moment, loaded once and never changed: rulebook, reports, every month scored."""

import gc
import hashlib
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from dashboard import queries
from dashboard.catalog import load_catalog
from dashboard.errors import UnknownName
from dashboard.intake import Known, canonical, files
from dashboard.model import Catalog, Month
from dashboard.queries import Database, MonthLoaded
from dashboard.scoring import Scores, score
from dashboard.settings import Settings

LAST_MONTH = 12


@dataclass(frozen=True, eq=False)
class Snapshot:
    """``version`` names the data to people (자료 판); ``earlier`` are the years before, oldest first."""

    version: str
    catalog: Catalog
    earlier: tuple[Catalog, ...]
    database: Database
    months: tuple[MonthLoaded, ...]
    scores: Mapping[Month, Scores]

    def of(self, month: Month) -> Scores:
        """The scores of a month that has reports; raise UnknownName for any other."""
        if month not in self.scores:
            raise UnknownName(f"{month}의 실적이 없습니다. 다른 달을 고르십시오.")
        return self.scores[month]

    def before(self, month: Month) -> Scores | None:
        """The scores of the newest month before this one, if there is any."""
        known = [each for each in self.scores if each < month]
        return self.scores[known[-1]] if known else None


def load(settings: Settings) -> Snapshot:
    """Read and score everything; raise Refused with every finding when files do not hold."""
    with _without_garbage_collection():
        catalog = load_catalog(settings.catalog)
        earlier = _earlier(settings)
        database = _database(settings, [*earlier, catalog])
        months = queries.months(database, start=catalog.rules.start, until=catalog.rules.joint_cutoff)
        scores = {
            each.month: score(queries.actuals(database, each.month, catalog), catalog) for each in months
        }
    return Snapshot(_version(settings, catalog), catalog, earlier, database, tuple(months), scores)


def signature(settings: Settings) -> tuple[tuple[str, int, int], ...]:
    """Names, sizes and times of all files that count: cheap to ask at every rerun, other when anything changed."""
    return tuple((str(file), (stat := file.stat()).st_size, stat.st_mtime_ns) for file in _files(settings))


def _files(settings: Settings) -> Iterator[Path]:
    for folder in (settings.data / "catalog", settings.data / "actuals", settings.history):
        yield from (file for file in sorted(folder.rglob("*")) if file.is_file())


def _version(settings: Settings, catalog: Catalog) -> str:
    digest = hashlib.sha256(catalog.sha256.encode())
    for file in files([settings.actuals]):
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()[:10]


def _earlier(settings: Settings) -> tuple[Catalog, ...]:
    folders = sorted(folder for folder in (settings.data / "catalog").iterdir() if folder.name.isdecimal())
    return tuple(load_catalog(folder) for folder in folders if int(folder.name) < settings.year)


def _database(settings: Settings, catalogs: Sequence[Catalog]) -> Database:
    with tempfile.TemporaryDirectory() as folder:
        reports: list[Path] = []
        for catalog in catalogs:
            year = str(catalog.rules.evaluation_year)
            target = Path(folder) / year
            target.mkdir()
            sources = files([settings.data / "actuals" / year])
            reports += canonical(sources, target, Known.by(catalog))
        return Database(reports, files([settings.history]))


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Nothing made here is garbage; searching it for some costs more than scoring does."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
