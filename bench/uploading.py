"""What an upload of a whole month takes: from its bytes to findings, and from there to figures that everyone sees."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.engine import Timing, often, once
from dashboard import snapshot
from dashboard.intake import Checked, examine
from dashboard.model import Month
from dashboard.papers.template import template
from dashboard.settings import Settings, settings
from dashboard.store import store_of

MONTH, BEFORE = Month("2023-09"), Month("2023-08")


def measure() -> list[Timing]:
    """The template of every indicator of every city, filled with the values of the month before."""
    with _own_store() as place:
        now = snapshot.load(place)
        raw = template(now.catalog, MONTH, department=None, city=None, previous=now.scores[BEFORE].actuals)
        so_far = {month: scores.actuals for month, scores in now.scores.items()}

        def examined() -> Checked:
            return examine(raw, "서식.xlsx", month=MONTH, catalog=now.catalog, previous=so_far)

        checked = examined()

        def accepted() -> None:
            store_of(place).accept(checked, by="측정", at=datetime.now(UTC))
            snapshot.load(place, before=now)

        rows = len(checked.rows)
        return [
            often(f"{rows:,}행 엑셀 서식 검증(지적 {len(checked.findings)}건)", examined, 300),
            once(f"{rows:,}행 반영하여 보이기까지", accepted, 1000),
        ]


@contextmanager
def _own_store() -> Iterator[Settings]:
    with TemporaryDirectory() as folder:
        yield replace(settings(), store=Path(folder) / "store")
