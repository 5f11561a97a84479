"""Recorded projections beside what became of them: chance against outcome, Brier score, within the band or not."""

from collections.abc import Iterator, Mapping, Sequence
from statistics import mean
from typing import NamedTuple

from dashboard.model import Catalog, Month, PublishedCity, PublishedProjection
from dashboard.present import labels, outlook_words, wording
from dashboard.present.html import column, table, tag, text
from dashboard.present.outlook_chances import CERTAIN, IMPOSSIBLE, money, points
from dashboard.scoring import CityScore, Scores

NOTHING_YET = (
    "기록된 전망이 아직 없습니다. 총괄 담당자가 '수상 전망' 화면 아래의 '이 전망을 기록'을 누르면 여기에 남고, "
    "마감 뒤 실제 결과와 견줍니다."
)
OTHER_YEAR = "그 연도의 평가 기준이 없습니다"
OTHER_RULES = "기록한 뒤 평가 기준이 바뀌었습니다"

Recorded = Sequence[PublishedProjection]


class Year(NamedTuple):
    """One evaluation year and what came of it, None while it runs."""

    catalog: Catalog
    actual: Scores | None


def outcome(known: Mapping[Month, Scores], catalog: Catalog) -> Scores | None:
    """The scores at the cut-off (the first month from it on that has reports), or None while the year runs.

    What comes after the cut-off counts for 정부합동평가 alone. While a city of our group has not told half of what it
    owes, nobody's rank is an outcome.
    """
    ended = [month for month in known if month >= catalog.rules.cutoff]
    last = known[min(ended)] if ended else None
    return last if last and all(map(last.is_told, catalog.peers(catalog.rules.home_city))) else None


def title(recorded: Recorded, years: Sequence[Year]) -> str:
    """How many there are, and how many of the years that have ended kept our score within their band."""
    if not recorded:
        return f"{labels.PAGE_TITLES['ledger']}: 기록된 전망이 아직 없습니다"
    judged = [is_within(*pair) for each in recorded if (pair := _judged(each, years))]
    so_far = f", {len(judged)}건 가운데 {sum(judged)}건이 80 % 구간 안" if judged else ""
    return f"{labels.PAGE_TITLES['ledger']}: 기록된 전망 {len(recorded)}건{so_far}"


def _year_of(month: Month, years: Sequence[Year]) -> Year | None:
    periods = ((each, each.catalog.rules) for each in years)
    return next((each for each, rules in periods if rules.start <= month <= rules.joint_cutoff), None)


def _judged(each: PublishedProjection, years: Sequence[Year]) -> tuple[PublishedCity, CityScore] | None:
    """What was said of the home city and what came; None where nothing can be held against it."""
    year = _year_of(each.publication.month, years)
    if year is None or year.actual is None:
        return None
    home = year.catalog.rules.home_city
    own = next((city for city in each.publication.cities if city.city == home), None)
    came = year.actual.cities.get(home)
    return None if own is None or came is None or came.final is None else (own, came)


def table_of(recorded: Recorded, years: Sequence[Year], catalog: Catalog) -> str:
    """Newest first, for the home city, each beside what came of its own year, with the mean Brier score over all cities."""
    if not recorded:
        return tag("p", text(NOTHING_YET), class_="lead")
    head = [
        column("기록"),
        column("본 달"),
        column("기록한 사람·때"),
        *(column(f"{each.name} 확률", class_="n") for each in catalog.rules.awards),
        column("상사업비 기댓값", class_="n"),
        column("점수 중앙값(80 % 구간)", class_="n"),
        column("실제"),
        column("구간 안"),
        column("Brier(전체 시군)", class_="n"),
    ]
    rows = (_row(each, _year_of(each.publication.month, years), catalog) for each in reversed(recorded))
    caption = f"{catalog.rules.home_city}의 기록된 전망과 실제 결과"
    note = "Brier는 0에 가까울수록 좋으며, 시상 여부를 맞힌 정도를 그 전망의 모든 시군에서 평균한 값입니다."
    return table(caption, head, rows) + tag("p", text(note), class_="note")


def brier(each: PublishedProjection, actual: Scores, catalog: Catalog) -> float | None:
    """Mean squared error of the chances of every award and of none, over all cities (0 to 2); None without any."""
    pairs = [(said, actual.cities.get(said.city)) for said in each.publication.cities]
    errors = [_missed(said, came, catalog) for said, came in pairs if came and came.in_final.rank is not None]
    return mean(errors) if errors else None


def _missed(said: PublishedCity, came: CityScore, catalog: Catalog) -> float:
    names = [each.name for each in catalog.rules.awards]
    missed = [(said.awards.get(name, 0.0) - (came.award == name)) ** 2 for name in names]
    none = 1 - sum(said.awards.values())
    return sum(missed) + (none - (not came.award)) ** 2


def is_within(said: PublishedCity, came: CityScore) -> bool:
    """Did the final score end within the 80 % band?"""
    return came.final is not None and said.q10 <= came.final <= said.q90


def _row(each: PublishedProjection, year: Year | None, catalog: Catalog) -> str:
    published = each.publication
    own = next((city for city in published.cities if city.city == catalog.rules.home_city), None)
    when = f"{each.by}, {each.at.astimezone():%Y-%m-%d %H:%M}"
    cells = [
        tag("td", text(labels.month_name(published.month))),
        tag("td", text(when), tag("br"), text(f"{labels.VERSION} {published.version}")),
        *(tag("td", text(words), class_="n") for words in _said(own, catalog)),
        *_came(each, own, year),
    ]
    return tag("tr", tag("th", text(f"{each.id}번"), scope="row"), *cells)


def _said(own: PublishedCity | None, catalog: Catalog) -> Iterator[str]:
    if own is None:
        yield from [labels.NO_FINAL] * (len(catalog.rules.awards) + 2)
        return
    for award in catalog.rules.awards:
        if own.best_rank > award.last or own.worst_rank < award.first:
            yield IMPOSSIBLE
        elif award.first <= own.best_rank and own.worst_rank <= award.last:
            yield CERTAIN
        else:
            yield outlook_words.percent(own.awards.get(award.name, 0.0))
    yield money(own.expected_grant)
    yield f"{wording.score(own.median)}({points(own.q10, own.q90)})"


def _came(each: PublishedProjection, own: PublishedCity | None, year: Year | None) -> Iterator[str]:
    if year is None:
        yield from (tag("td", text(OTHER_YEAR)) for _ in range(3))
        return
    catalog, actual = year
    came = actual.cities.get(own.city) if actual and own else None
    if actual is None or own is None or came is None or came.final is None:
        yield from (tag("td", text(labels.IN_PROGRESS)) for _ in range(3))
        return
    changed = "" if each.publication.catalog == catalog.sha256 else f", {OTHER_RULES}"
    said = (
        f"{wording.rank(came.in_final)} {came.award or labels.NO_AWARD} {wording.score(came.final)}{changed}"
    )
    yield tag("td", text(said))
    yield tag("td", text("예" if is_within(own, came) else "아니요"))
    score = brier(each, actual, catalog)
    yield tag("td", text(labels.NO_FINAL if score is None else f"{score:.3f}"), class_="n")
