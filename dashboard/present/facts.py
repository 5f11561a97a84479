"""The line of facts under every title: month, version of the data, and how far the figures may be trusted."""

from collections.abc import Iterator

from dashboard.model import SAMPLE, Catalog, Month, is_assumed
from dashboard.present import labels, links
from dashboard.present.html import tag, text
from dashboard.scoring import Scores

REVIEW_END = "review_end"


def line(scores: Scores, version: str, *more: str, badge: str = "") -> str:
    """Month, ``more`` facts in words, version, and the badges that apply, a ``badge`` of the page's own first."""
    said = [f"{labels.MONTH} {labels.month_name(scores.month)}", *more, f"{labels.VERSION} {version}"]
    if is_provisional(scores.catalog, scores.month):
        said.append(labels.PROVISIONAL)
    return tag("p", *(tag("span", text(fact)) for fact in said), badge, *_badges(scores), class_="facts")


def is_provisional(catalog: Catalog, month: Month) -> bool:
    """Nothing is final before the province has ended its review."""
    return catalog.rules.status != "확정" or month < catalog.rules.dates[REVIEW_END][: len(month)]


def is_sample(scores: Scores) -> bool:
    """Does the rulebook or any report of the month call itself made up?"""
    return scores.catalog.is_sample or any(
        SAMPLE in report.note for report in scores.actuals.reports.values()
    )


def is_on_assumptions(catalog: Catalog) -> bool:
    """Does any rule that a result rests on lack a published source?"""
    return any(is_assumed(source) for source in _sources(catalog))


def assumed_badge() -> str:
    """The mark of a rule that has no published source."""
    return tag("span", text(labels.ASSUMED), class_="badge assumed")


def sample_badge() -> str:
    """The mark of made-up data."""
    return tag("span", text(labels.SAMPLE_DATA), class_="badge sample")


def _badges(scores: Scores) -> Iterator[str]:
    if is_sample(scores):
        yield sample_badge()
    if is_on_assumptions(scores.catalog):
        yield tag("a", text(labels.ASSUMED), class_="badge assumed", href=links.to("rules"))


def _sources(catalog: Catalog) -> Iterator[str]:
    rules = catalog.rules
    yield from rules.sources.values()
    yield from (each.source for each in rules.components)
    yield from (each.source for each in rules.awards)
    yield from (each.source for each in catalog.indicators.values())
