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
    heads = (words.NAME, "저장한 사람·때", "바꾼 것", f"{city}의 결과", "주소")
    caption = f"{words.SAVED} {len(saved)}건"
    rows = (_row(each, scores, city, heads[1:]) for each in reversed(saved))
    return table(caption, map(column, heads), rows, classes="sheet cards-when-narrow")


def names(saved: Saved) -> list[str]:
    """Newest first."""
    return [each.name for each in reversed(saved)]


def _row(each: SavedScenario, scores: Scores, city: str, heads: Sequence[str]) -> str:
    when = f"{each.by}, {each.at.astimezone():%Y-%m-%d %H:%M}"
    link = tag(
        "a",
        text(words.OPEN),
        href=links.to("scenarios", month=scores.month, city=city, scenario=each.spelled),
    )
    said = (*map(text, (when, *_said(each, scores, city))), link)
    cells = (tag("td", words, data_label=head) for head, words in zip(heads, said, strict=True))
    return tag("tr", tag("th", text(each.name), scope="row", class_="name"), *cells)


def _said(each: SavedScenario, scores: Scores, city: str) -> tuple[str, str]:
    try:
        scenario = understood(each.spelled)
        then = scenarios.after(scores, scenario)
    except ScenarioRefused:
        return words.UNREADABLE, words.UNREADABLE
    changes = ", ".join(words.change(change, scores.catalog) for change in scenario.changes)
    return changes or words.NOW, words.standing(then.cities[city])
