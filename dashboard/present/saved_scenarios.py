"""Scenarios that were saved under a name: who, when, what becomes of the city, and a link to each."""

from collections.abc import Sequence

from dashboard.errors import ScenarioRefused
from dashboard.model import SavedScenario
from dashboard.present import links, scenarios
from dashboard.present import scenario_words as words
from dashboard.present.html import column, table, tag, text
from dashboard.scoring import Scores
from dashboard.scoring.scenario_text import understood

Saved = Sequence[SavedScenario]


def listed(saved: Saved, scores: Scores, city: str) -> str:
    """Newest first; one that the rulebook of today cannot suppose says so."""
    if not saved:
        return tag("p", text(words.SAVED_NOTHING))
    head = [*map(column, (words.NAME, "저장한 사람·때", "바꾼 것", f"{city}의 결과", "주소"))]
    caption = f"{words.SAVED} {len(saved)}건"
    return table(caption, head, (_row(each, scores, city) for each in reversed(saved)))


def names(saved: Saved) -> list[str]:
    """Newest first."""
    return [each.name for each in reversed(saved)]


def _row(each: SavedScenario, scores: Scores, city: str) -> str:
    when = f"{each.by}, {each.at.astimezone():%Y-%m-%d %H:%M}"
    link = tag(
        "a",
        text(words.OPEN),
        href=links.to("scenarios", month=scores.month, city=city, scenario=each.spelled),
    )
    cells = (tag("td", text(said)) for said in (when, *_said(each, scores, city)))
    return tag(
        "tr", tag("th", text(each.name), scope="row", class_="name"), *cells, tag("td", link, class_="whole")
    )


def _said(each: SavedScenario, scores: Scores, city: str) -> tuple[str, str]:
    try:
        scenario = understood(each.spelled)
        then = scenarios.after(scores, scenario)
    except ScenarioRefused:
        return words.UNREADABLE, words.UNREADABLE
    changes = ", ".join(words.change(change, scores.catalog) for change in scenario.changes)
    return changes or words.NOW, words.standing(then.cities[city])
