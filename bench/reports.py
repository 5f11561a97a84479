"""What the papers of a meeting take, from what a screen holds already to the bytes of the file."""

from datetime import UTC, datetime
from functools import partial

from bench.engine import Timing, once
from dashboard import projection, snapshot
from dashboard.model import Month
from dashboard.papers import writers
from dashboard.papers.content import kinds
from dashboard.papers.content.sources import Sources
from dashboard.settings import settings

MONTH = Month("2023-09")
NAMES = {"pdf": "PDF", "hwpx": "한글", "xlsx": "엑셀", "pptx": "파워포인트"}


def measure() -> list[Timing]:
    """The progress report and all cards, in each format; libraries are loaded by the first of each."""
    sources = _sources()
    progress, cards = (
        kinds.progress(sources),
        kinds.indicator_cards(sources, sources.scores.catalog.indicators),
    )
    return [
        once(f"{name} {NAMES[ending]}", partial(writers.written, paper, ending), goal)
        for name, paper, goal in (("추진상황 보고", progress, 2000), ("관리카드 101장", cards, 15000))
        for ending in writers.FORMATS
    ]


def _sources() -> Sources:
    now = snapshot.load(settings())
    months = {each: scores for each, scores in now.scores.items() if each <= MONTH}
    chances = projection.forecast(projection.learn(now.catalog, now.past.months), months, month=MONTH)
    outlook = projection.outlook(chances, now.catalog)
    levers = projection.levers(outlook, now.catalog, now.catalog.rules.home_city)
    return Sources(tuple(months.values()), outlook, levers, now.version, datetime.now(UTC).astimezone())
