"""What the desk knows of the end: learnt once for each snapshot, worked out when somebody asks, kept for each month."""

from functools import lru_cache

from dashboard import projection
from dashboard.model import Actuals, Catalog, Month
from dashboard.past import Past
from dashboard.present.outlook_reach import Reach
from dashboard.projection import Chances, Hindsight, Outlook
from dashboard.projection.award_line import AwardLine, are_rivals_unseen, award_lines
from dashboard.projection.backtest import trials
from dashboard.projection.lattice import outer
from dashboard.projection.outlook import relaxed
from dashboard.projection.panel import Months
from dashboard.projection.profile import Profile
from dashboard.projection.race import races
from dashboard.projection.race_card import RaceCard, race_card
from dashboard.projection.report_card import ReportCard, report_card
from dashboard.projection.terms import terms_of
from dashboard.projection.trial import Trial
from dashboard.scoring import Scores, score
from dashboard.snapshot import Snapshot
from dashboard.ui import desk
from dashboard.ui.kept import kept


def months(now: Snapshot) -> list[Month]:
    """The months that have reports; before the first report, the month in which the period begins."""
    return list(now.scores) or [now.catalog.rules.start]


@kept(64)
def scores(now: Snapshot, month: Month) -> Scores:
    """The scores of a month, also of one without reports."""
    return now.scores.get(month) or score(Actuals(month, {}), now.catalog)


def learnt(now: Snapshot) -> Profile:
    """What the earlier years teach: once, whatever is reported this year."""
    return _learnt(now.catalog, now.past)


@lru_cache(maxsize=4)
def _learnt(catalog: Catalog, past: Past) -> Profile:
    return projection.learn(catalog, past.months)


@lru_cache(maxsize=32)
def _hindsight(past: Past, month: Month) -> Hindsight:
    return projection.hindsight(past.months, month)


@kept(32)
def forecast(now: Snapshot, month: Month) -> Chances:
    """What can become of every cell by the cut-off, without what owners expect themselves."""
    taught = _hindsight(now.past, month)
    return projection.forecast(learnt(now), now.scores, month=month, **taught._asdict())


@kept(32)
def at_the_years_end(now: Snapshot, month: Month) -> Chances:
    """What can become of every cell by 31 December, which 정부합동평가 looks at; hindsight is of the cut-off alone."""
    profile = _learnt_of_whole_years(now.catalog, now.past)
    return projection.forecast(profile, now.scores, month=month)


@lru_cache(maxsize=4)
def _learnt_of_whole_years(catalog: Catalog, past: Past) -> Profile:
    return projection.learn(catalog, past.months, until=catalog.rules.joint_cutoff)


@kept(32)
def chances(now: Snapshot, month: Month) -> Chances:
    """What can become of every cell, as owners expect of their indicators."""
    return projection.with_owners(forecast(now, month), now.own_chances, now.catalog)


@kept(32)
def outlook(now: Snapshot, month: Month) -> Outlook:
    """Where everybody will stand at the cut-off, as known in this month and as owners expect of their indicators."""
    found = projection.outlook(chances(now, month), now.catalog)
    worked_out(now).add(month)
    return found


@kept(4)
def worked_out(_now: Snapshot) -> set[Month]:
    """The months whose outlook needs no more waiting."""
    return set()


@kept(32)
def reaches(now: Snapshot, month: Month) -> tuple[Reach, ...]:
    """The final scores that each city of the home city's group can still reach at all, cells apart from each other."""
    peers = now.catalog.peers(now.catalog.rules.home_city)
    free = relaxed(outlook(now, month).chances, peers, now.catalog)
    found = ((city, terms_of(city, free, now.catalog)) for city in peers)
    spreads = [outer(terms) for _, terms in found if terms is not None]
    return tuple(
        Reach(each.city, each.final(each.lowest), each.final(each.highest))
        for each in spreads
        if each.lowest is not None and each.highest is not None
    )


@kept(32)
def unseen_lines(now: Snapshot, month: Month) -> tuple[AwardLine, ...] | None:
    """The published award lines carried on while no rival has reported, None once one has."""
    if not are_rivals_unseen(now.catalog, now.scores, month):
        return None
    rules, home = now.catalog.rules, now.catalog.cities[now.catalog.rules.home_city]
    won = desk.award_history(now, home.population_group)
    ranks = [each.last for each in rules.awards]
    return award_lines(won, home.population_group, year=rules.evaluation_year, ranks=ranks)


@kept(4)
def marks(now: Snapshot) -> ReportCard | None:
    """The forecast's marks over the earlier years, and this one once it has ended; None with fewer than two of them."""
    return _report_card(now.past, _ended(now))


@kept(4)
def race_marks(now: Snapshot) -> RaceCard | None:
    """The same for ranks and awards: an outlook for every month that is judged, which takes a while."""
    return _race_card(now.past, _ended(now))


def _ended(now: Snapshot) -> tuple[Scores, ...]:
    """This year's months once it has ended; until then no upload changes what is judged."""
    return tuple(now.scores.values()) if now.catalog.rules.cutoff in now.scores else ()


@lru_cache(maxsize=2)
def _trials(past: Past, ended: tuple[Scores, ...]) -> tuple[Trial, ...]:
    return tuple(trials(_years(past, ended)))


@lru_cache(maxsize=2)
def _report_card(past: Past, ended: tuple[Scores, ...]) -> ReportCard | None:
    tried = _trials(past, ended)
    return report_card(tried) if tried else None


@lru_cache(maxsize=2)
def _race_card(past: Past, ended: tuple[Scores, ...]) -> RaceCard | None:
    return race_card(races(_trials(past, ended), _years(past, ended)))


def _years(past: Past, ended: tuple[Scores, ...]) -> list[Months]:
    return [*past.months, *([{each.month: each for each in ended}] if ended else [])]


def warm_up() -> None:
    """Learn from the earlier years, and look ahead from the newest month, then from each before it, before anybody asks."""
    now = desk.current()
    outlook(now, now.newest or now.catalog.rules.start)
    for month in reversed(months(now)):
        outlook(now, month)
