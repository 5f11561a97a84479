"""What a form may ask about an indicator, by the label that officials give it."""

from collections.abc import Mapping

from dashboard.papers.content.asked import known_codes
from dashboard.papers.content.cards import EXPLANATION, rule, today
from dashboard.papers.content.sources import Sources
from dashboard.present import labels


def of_the_paper(sources: Sources) -> dict[str, str]:
    """What holds whatever indicator is asked for."""
    return {
        "시군": sources.home,
        "기준월": labels.month_name(sources.scores.month),
        "기준일시": sources.stamp.as_of,
        "작성부서": sources.author,
        "자료판": sources.version,
    }


def of_indicator(sources: Sources, code: str) -> dict[str, str]:
    """The figures of its card, and why it is weak where its owner wrote that. Raises UnknownName."""
    catalog = sources.scores.catalog
    (code,) = known_codes(catalog, [code])
    indicator = catalog.indicators[code]
    found = dict([*rule(sources.scores, indicator), *today(sources, indicator)])
    said = {"지표코드": code, "지표명": indicator.name, "단위": indicator.unit}
    note = sources.notes.get(code)
    told = {name: getattr(note.said, key) for key, (name, _) in EXPLANATION.items()} if note else {}
    every = {**of_the_paper(sources), **said, **found, **told}
    return {name.replace(" ", ""): value for name, value in every.items() if value}


def of_every_indicator(sources: Sources) -> Mapping[str, Mapping[str, str]]:
    """By code."""
    return {code: of_indicator(sources, code) for code in sources.scores.catalog.indicators}
