"""What commands share: an answer, the options of one month, the rows of files and folders."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, Protocol

from dashboard import queries, scoring
from dashboard.errors import DashboardError
from dashboard.intake import Known, canonical, files
from dashboard.model import Catalog, Month
from dashboard.particles import thing


class Answer(NamedTuple):
    """The same answer twice: for a person, and as plain data. Problems go to stderr in both cases."""

    lines: list[str]
    data: object
    problems: Sequence[str] = ()
    exit_code: int = 0


class Verbs(Protocol):
    """Where a command adds its grammar."""

    def add_parser(self, name: str, *, help: str = ..., description: str = ...) -> argparse.ArgumentParser:  # noqa: A002
        """A new command."""


def month(text: str) -> Month:
    """The type of ``--month``."""
    try:
        return Month.parse(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(
            f"기준월 '{text}'{thing(text)} 알 수 없습니다. 2023-06처럼 적으십시오."
        ) from problem


def add_one_month(verb: argparse.ArgumentParser) -> None:
    """The options of a command that scores one month."""
    verb.add_argument("--catalog", type=Path, required=True, help="평가 기준 폴더")
    verb.add_argument(
        "--actuals", type=Path, nargs="+", action="extend", required=True, help="실적 파일이나 폴더"
    )
    verb.add_argument("--month", type=month, required=True, help="기준월(예: 2023-09)")


def scores_of(catalog: Catalog, places: list[Path], month: Month) -> scoring.Scores:
    """Score one month of files and folders."""
    with loaded(places, catalog) as database:
        actuals = queries.actuals(database, month, catalog)
    if not actuals.reports:
        _warn(f"{month}에 접수된 실적이 없어 모두 미제출로 계산합니다.")
    return scoring.score(actuals, catalog)


@contextmanager
def loaded(places: list[Path], *catalogs: Catalog) -> Iterator[queries.Database]:
    """The checked rows of files and folders; unknown columns are said on stderr."""
    missing = [str(place) for place in places if not place.exists()]
    if missing:
        raise DashboardError(f"실적 파일이 없습니다: {', '.join(missing)}. 경로를 확인하십시오.")
    with tempfile.TemporaryDirectory() as folder:
        known = Known.by(*catalogs)
        yield queries.Database(canonical(files(places), Path(folder), known, warn=_warn))


def read_bytes(file: Path) -> bytes:
    """All of a file that somebody wants to upload."""
    try:
        return file.read_bytes()
    except OSError as problem:
        raise DashboardError(f"파일을 읽을 수 없습니다: {file}. 경로를 확인하십시오.") from problem


def _warn(words: str) -> None:
    print(words, file=sys.stderr)
