"""진도율: how far a value has come towards its target, and how far earlier years had come by then."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import mean
from typing import NamedTuple

from dashboard import exact
from dashboard.model import Accumulation, Catalog, Indicator, Month
from dashboard.present import labels
from dashboard.present.html import tag, text
from dashboard.queries import Pace
from dashboard.scoring import Scores

TARGET, PRIOR = "목표", "전년 최종 실적"


@dataclass(frozen=True, eq=False)
class Paces:
    """By this year's code: (year, percent of its own final value that it had reached by this month)."""

    by_code: Mapping[str, tuple[tuple[int, float], ...]]


class Progress(NamedTuple):
    """``share`` is percent of ``of`` (the target, else last year's final value)."""

    share: Fraction
    of: str
    is_running: bool
    usual: tuple[tuple[int, float], ...]


def lineage(code: str, catalog: Catalog, earlier: Sequence[Catalog]) -> Iterator[tuple[Catalog, Indicator]]:
    """The same indicator in the years before, newest first, for as long as each names its predecessor."""
    for before in reversed(earlier):
        code = catalog.indicators[code].prior_code
        if code not in before.indicators:
            return
        catalog = before
        yield before, before.indicators[code]


def same_month(month: Month, catalog: Catalog, before: Catalog) -> Month:
    """The month of an earlier evaluation that lies where this one lies in its own."""
    year = month.year + before.rules.cutoff.year - catalog.rules.cutoff.year
    return Month(f"{year}-{month.number:02d}")


def paces(catalog: Catalog, earlier: Sequence[Catalog], found: Iterable[Pace]) -> Paces:
    """What earlier years had reached, under the codes of this year."""
    known = {(each.indicator, each.year): 100 * each.share for each in found}
    linked = {
        code: [(before.rules.cutoff.year, old.code) for before, old in lineage(code, catalog, earlier)]
        for code in catalog.indicators
    }
    return Paces(
        {
            code: tuple((year, known[old, year]) for year, old in ancestors if (old, year) in known)
            for code, ancestors in linked.items()
        }
    )


def is_early(scores: Scores) -> bool:
    """Is it before the cut-off?"""
    return scores.month < scores.catalog.rules.cutoff


def is_running(scores: Scores, indicator: Indicator) -> bool:
    """Is today's value of this indicator still growing towards the cut-off?"""
    return indicator.accumulation is Accumulation.CUMULATIVE and is_early(scores)


def is_unfinished(scores: Scores, city: str, indicator: Indicator) -> bool:
    """Is it still growing, and not at the best grade yet? Then today's grade says little."""
    cell, best = scores.cells[city, indicator.code], scores.catalog.rules.grades[0]
    return cell.points is not None and cell.grade != best and is_running(scores, indicator)


def note(scores: Scores) -> str:
    """A sentence below tables of grades while the year is running; nothing after the cut-off."""
    if not is_early(scores):
        return ""
    words = labels.STILL_RUNNING.format(month=labels.month_name(scores.catalog.rules.cutoff))
    return tag("p", text(words), class_="note")


def badge() -> str:
    """The mark of a value that is still growing."""
    return tag("span", text(labels.IN_PROGRESS), class_="badge")


def progress(scores: Scores, city: str, code: str, known: Paces) -> Progress | None:
    """None for a falling indicator, without a value, or with nothing to come towards."""
    indicator, value = scores.catalog.indicators[code], scores.cells[city, code].value
    target = scores.catalog.target(city, indicator)
    whole = target or scores.catalog.prior.get((city, code))
    if value is None or not whole or whole < 0 or not indicator.higher_is_better:
        return None
    running = is_running(scores, indicator)
    usual = known.by_code.get(code, ()) if running else ()
    return Progress(100 * value / whole, TARGET if target else PRIOR, running, usual)


def no_progress(scores: Scores, city: str, indicator: Indicator) -> str:
    """Why there is none, in words."""
    if scores.cells[city, indicator.code].value is None:
        return "정성 지표" if indicator.evaluation == "정성" else "실적 없음"
    return "견줄 목표 없음" if indicator.higher_is_better else "하향 지표(낮을수록 좋음)"


def short(found: Progress) -> str:
    """진도율 in a cell of a table."""
    return f"{exact.show(found.share, 2)}%"


def against_usual(found: Progress) -> str | None:
    """How earlier years stood at the same month, and whether this year is ahead of them."""
    if not found.usual:
        return None
    usual = mean(share for _, share in found.usual)
    ahead = float(found.share) - usual
    words = (
        "그와 비슷함" if abs(ahead) < 1 else f"그보다 {abs(ahead):.1f}%p {'앞섬' if ahead > 0 else '뒤처짐'}"
    )
    years = sorted(year for year, _ in found.usual)
    span = f"{years[0]}년" if len(years) == 1 else f"{years[0]}~{years[-1]}년"
    return f"예년({span}) 같은 달에는 최종 실적의 {usual:.1f}%, {words}"
