"""The kinds of papers, each put together from its sections."""

from collections.abc import Iterable

from dashboard.papers.content import ahead, attached, cards, done, led, standing
from dashboard.papers.content.asked import known_codes, known_department
from dashboard.papers.content.paper import Paper, Section
from dashboard.papers.content.sources import Sources
from dashboard.present import labels


def progress(sources: Sources) -> Paper:
    """추진상황 보고: 총괄, 변화, 부진지표와 대책, 지시사항, 전망; with grades and figures attached."""
    sections = (
        standing.standing(sources),
        standing.changed(sources),
        *ahead.weakest(sources),
        done.orders(sources),
        ahead.ahead(sources),
        attached.grades(sources),
        attached.figures(sources),
    )
    return _paper(sources, "추진상황", "추진상황 보고", sections)


def indicator_cards(sources: Sources, codes: Iterable[str]) -> Paper:
    """지표 관리카드, a page each. Raises UnknownName for a code that is not in the rulebook."""
    wanted = known_codes(sources.scores.catalog, codes)
    what = f"관리카드 {wanted[0]}" if len(wanted) == 1 else "관리카드"
    sections = tuple(cards.one_card(sources, each) for each in wanted)
    return _paper(sources, what, "지표 관리카드", sections, separate=True)


def orders(sources: Sources) -> Paper:
    """지시사항 목록."""
    return _paper(sources, "지시사항", "지시사항 목록", (done.orders(sources),))


def department(sources: Sources, name: str) -> Paper:
    """부서 한 장. Raises UnknownName for a department that leads nothing."""
    led_by = led.of_department(sources, known_department(sources.scores.catalog, name))
    return _paper(sources, f"{name} 지표", f"{name} 지표 현황", (led_by,))


def _paper(
    sources: Sources, what: str, title: str, sections: tuple[Section, ...], *, separate: bool = False
) -> Paper:
    rules = sources.scores.catalog.rules
    subtitle = f"{labels.month_name(sources.scores.month)} · {rules.title} · {rules.home_city}"
    return Paper(
        title, subtitle, sources.file_name(what), sources.stamp, sections, separate, tuple(rules.grades)
    )
