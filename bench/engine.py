"""What one scoring, one year of them, and the first load of everything take."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import cache, partial
from statistics import median
from time import perf_counter, process_time
from typing import NamedTuple

from dashboard import queries, scoring, snapshot
from dashboard.catalog import load_catalog
from dashboard.commands import loaded
from dashboard.intake.memory import settle
from dashboard.model import Actuals, Catalog, Month
from dashboard.present import scenarios
from dashboard.scoring.scenario import Change, Graded, GradeOn, Ratio, Scenario, Share
from dashboard.settings import settings
from dashboard.ui import desk

RUNS = 15
# The goal of scoring one month, in ms: by it goals become ratios, which hold on a slower machine too.
ONE_MONTH = 25

Clock = Callable[[], float]


class Timing(NamedTuple):
    """Milliseconds of each run, of scoring one month right after each, and the most that a run should take."""

    name: str
    runs: list[float]
    beside: list[float]
    goal: float

    @property
    def ratio(self) -> float | None:
        """How many months could be scored in a run; None where it ran only once."""
        pairs = zip(self.runs, self.beside, strict=bool(self.beside))
        return median(run / month for run, month in pairs) if self.beside else None


def measure() -> list[Timing]:
    """Each piece of work; the snapshot first, since its first load in a process is another than the next ones."""
    first = milliseconds(desk.warm_up)  # DuckDB reads pandas in at the first question of a process
    again = milliseconds(lambda: snapshot.load(settings()))
    settle()  # as the server does after its warm-up
    catalog, months = sample_year()
    return [
        Timing("스냅샷 처음 읽기(pandas를 읽는 시간까지)", [first], [], 1000),
        Timing("스냅샷 다시 읽기", [again], [], 1000),
        often("한 달 채점", one_month(), ONE_MONTH),
        often(f"{len(months)}개월 채점", lambda: [scoring.score(each, catalog) for each in months], 250),
        *_suppositions(months[len(months) // 2], catalog),
    ]


def _suppositions(actuals: Actuals, catalog: Catalog) -> Iterator[Timing]:
    """A what-if of each kind: one cell, and the rules that reach the most cells. Processor time, as its goal is."""
    known, home, code = (
        scoring.score(actuals, catalog),
        catalog.rules.home_city,
        next(iter(catalog.indicators)),
    )
    best, second = catalog.rules.grades[:2]
    changes: dict[str, Change] = {
        "등급 하나": Graded(home, code, best),
        "올해와 전년도의 비중": Share(Fraction(8, 10)),
        f"{second}등급의 배점 비율": Ratio(second, Fraction(95, 100)),
        "반올림하지 않고 등급": GradeOn(rounded=False),
    }
    for named, change in changes.items():
        step = partial(scenarios.after, known, Scenario("", (change,)))
        yield often(f"시나리오 한 번, {named}(처리 시간)", step, 20, clock=process_time)


@cache
def sample_year() -> tuple[Catalog, list[Actuals]]:
    """The rulebook and every month that has reports, oldest first."""
    catalog = load_catalog(settings().catalog)
    paths = sorted(settings().actuals.glob("*.csv"))
    with loaded(paths, catalog) as database:
        return catalog, [queries.actuals(database, Month.parse(path.stem), catalog) for path in paths]


def one_month() -> Callable[[], object]:
    """The yardstick: scoring the last month."""
    catalog, months = sample_year()
    return partial(scoring.score, months[-1], catalog)


def often(name: str, work: Callable[[], object], goal: float, *, clock: Clock = perf_counter) -> Timing:
    """Several runs, the first one not counted, each followed by the yardstick."""
    yardstick = one_month()
    work()
    pairs = [(milliseconds(work, clock), milliseconds(yardstick, clock)) for _ in range(RUNS)]
    return Timing(name, [run for run, _ in pairs], [month for _, month in pairs], goal)


def once(name: str, work: Callable[[], object], goal: float) -> Timing:
    """A single run, of what is done once or takes long."""
    return Timing(name, [milliseconds(work)], [], goal)


def milliseconds(work: Callable[[], object], clock: Clock = perf_counter) -> float:
    """How long one run takes."""
    start = clock()
    work()
    return 1000 * (clock() - start)
