"""동별 현황: which district is how far, what is left and late, and each one's share of what the city still needs."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from dashboard.model import Indicator, KeptBreakdown, State
from dashboard.particles import subject, topic
from dashboard.present import district_words as words
from dashboard.present import facts, labels, links, values
from dashboard.present.district_goals import goals, has_left
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import Scores
from dashboard.scoring.shared_out import Standing, by_category, by_district, overdue, shared_out


def last_day(month: str) -> date:
    """The day of which a month's figures speak."""
    year, number = int(month[:4]), int(month[5:7])
    return date(year, number, monthrange(year, number)[1])


def title(scores: Scores, code: str, kept: KeptBreakdown | None) -> str:
    """The district that is furthest behind, or that there is nothing yet."""
    indicator = scores.catalog.indicators[code]
    found = _standings(scores, indicator, kept) if kept else []
    ranked = [each for each in found if each.rate is not None]
    if not ranked:
        return words.NO_TITLE.format(name=indicator.name)
    worst = ranked[-1]
    rate = values.shown(worst.rate or Fraction(0), indicator)
    who = f"{worst.name}{subject(worst.name)}"
    return words.TITLE.format(name=indicator.name, count=len(found), worst=who, rate=rate)


def board(scores: Scores, code: str, kept: KeptBreakdown | None, version: str) -> str:
    """Everything that the breakdown says, or what to do to see it."""
    said = facts.line(scores, version, words.month_end(last_day(scores.month)))
    if kept is None:
        return said + tag("p", text(words.NOTHING_YET), class_="lead")
    indicator = scores.catalog.indicators[code]
    return "".join(
        [
            said,
            _source(scores, kept),
            _adds_up(scores, kept),
            _ranking(scores, indicator, kept),
            _categories(scores, indicator, kept),
            _late(scores, indicator, kept),
        ]
    )


def _source(scores: Scores, kept: KeptBreakdown) -> str:
    badge = facts.sample_badge() if kept.breakdown.is_sample and not facts.is_sample(scores) else ""
    code, home = kept.breakdown.indicator, scores.catalog.rules.home_city
    name = labels.indicator_name(code, scores.catalog.indicators[code].name)
    address = links.to("indicator", month=scores.month, city=home, indicator=name)
    card = tag("a", text(labels.PAGE_TITLES["indicator"]), href=address)
    return tag("p", text(f"{words.source(kept)} · "), card, " " if badge else "", badge, class_="note")


def _adds_up(scores: Scores, kept: KeptBreakdown) -> str:
    """Does it still, now? The city's figure may have been corrected since."""
    home, found = scores.catalog.rules.home_city, kept.breakdown
    cell, report = (
        scores.cells[home, found.indicator],
        scores.actuals.reports.get((home, found.indicator)),
    )
    if report is None or cell.state is State.NOT_SUBMITTED or report.denominator is None:
        return tag("p", text(words.UNCHECKED), class_="lead")
    told, city = (found.numerator, found.denominator), (report.numerator, report.denominator)
    mine, theirs = words.pair(*told), words.pair(city[0] or Fraction(0), city[1])
    if told == city:
        return tag("p", text(words.SAME.format(told=f"{mine}{topic(mine)}")), class_="note")
    said = words.CONTRADICTS.format(told=f"{mine}{subject(mine)}", city=theirs)
    return tag("p", text(said), class_="lead")


def _standings(scores: Scores, indicator: Indicator, kept: KeptBreakdown) -> list[Standing]:
    day, parts = last_day(scores.month), kept.breakdown.parts
    return by_district(parts, indicator.kind, day, higher_is_better=indicator.higher_is_better)


def _ranking(scores: Scores, indicator: Indicator, kept: KeptBreakdown) -> str:
    found = _standings(scores, indicator, kept)
    wanted, sentence = goals(scores, indicator, kept.breakdown)
    left = {each.name: each.left for each in found}
    shares = [(goal, shared_out(goal.amount, left)) for goal in wanted]
    said = [sentence] if sentence else []
    said += [words.goal(goal, indicator, sum(left.values()), share) for goal, share in shares]
    given = [(goal, share) for goal, share in shares if share is not None]
    shared = (words.SHARE.format(goal=goal.name) for goal, _ in given)
    heads = _heads(("동", "순위"), (*words.numbers(indicator), *shared, *words.late_head(indicator)))
    rows = (
        _row(each, indicator, [share[each.name] for _, share in given], place=_place(each)) for each in found
    )
    caption = words.RANKING.format(month=labels.month_name(scores.month), name=indicator.name)
    sentences = (tag("p", text(each), class_="note") for each in said)
    return "".join(sentences) + table(caption, heads, rows)


def _heads(names: Sequence[str], numbers: Sequence[str]) -> list[str]:
    return [*map(column, names), *(column(each, class_="n") for each in numbers)]


def _place(each: Standing) -> str:
    if each.rank is None:
        return words.NO_RANK
    return f"공동 {each.rank}위" if each.is_tied else f"{each.rank}위"


def _row(each: Standing, indicator: Indicator, shares: Sequence[Fraction], *, place: str | None) -> str:
    rate = words.NO_CASES if each.rate is None else values.shown(each.rate, indicator)
    numbers = [words.pair(each.numerator, each.denominator)]
    if has_left(indicator):
        amounts = (words.counted(amount, indicator) for amount in (each.left, *shares))
        numbers += [*amounts, words.late(each.overdue, indicator)]
    return tag(
        "tr",
        tag("th", text(each.name or words.NO_CATEGORY), scope="row", class_="name"),
        *([tag("td", text(place))] if place else []),
        tag("td", text(rate), class_="n"),
        *(tag("td", text(number), class_="n") for number in numbers),
    )


def _categories(scores: Scores, indicator: Indicator, kept: KeptBreakdown) -> str:
    parts = kept.breakdown.parts
    if not any(each.category for each in parts):
        return ""
    better = indicator.higher_is_better
    found = by_category(parts, indicator.kind, last_day(scores.month), higher_is_better=better)
    caption = words.CATEGORIES.format(month=labels.month_name(scores.month), name=indicator.name)
    heads = _heads(("구분",), (*words.numbers(indicator), *words.late_head(indicator)))
    return tag("h2", text(words.BY_CATEGORY)) + table(
        caption, heads, (_row(each, indicator, (), place=None) for each in found)
    )


def _late(scores: Scores, indicator: Indicator, kept: KeptBreakdown) -> str:
    if not has_left(indicator):
        return ""
    day = last_day(scores.month)
    found = overdue(kept.breakdown.parts, day)
    if not found:
        return tag("p", text(words.NOTHING_LATE), class_="note")
    rows = (
        tag(
            "tr",
            tag("th", text(each.district), scope="row", class_="name"),
            tag("td", text(each.category or words.NO_CATEGORY)),
            tag("td", text(f"{each.due}({(day - (each.due or day)).days}일 지남)"), class_="whole"),
            tag("td", text(words.counted(each.left, indicator)), class_="n"),
        )
        for each in found
    )
    caption = words.LATE.format(count=len(found), day=day)
    heads = _heads(("동", "구분", "조치기한"), ("남은 양",))
    return tag("h2", text(words.LATE_HEAD)) + table(caption, heads, rows)
