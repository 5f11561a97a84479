"""The cards of an outlook: chance of each award, expected grant, final score, possible ranks."""

from collections.abc import Iterator, Sequence

from dashboard.model import Catalog
from dashboard.present import labels, wording
from dashboard.present.award_lines import span
from dashboard.present.html import tag, text
from dashboard.present.outlook_chances import alone, money, points, ranks
from dashboard.projection import CityOutlook


def cards(own: CityOutlook, catalog: Catalog) -> str:
    """All of them side by side."""
    return tag("div", *_cards(own, catalog), class_="cards six")


def _cards(own: CityOutlook, catalog: Catalog) -> Iterator[str]:
    for award in catalog.rules.awards:
        grant = f"상사업비 {wording.won(award.grant)}"
        yield _card(f"{award.name}({span(award)}) 확률", alone(own, award), grant)
    yield _card("상사업비 기댓값", money(own.expected_grant or 0), _grants(own, catalog))
    if own.median is not None and own.q10 is not None and own.q90 is not None:
        band = f"80 % 구간 {points(own.q10, own.q90)}"
        yield _card("마감 때 최종 점수(중앙값)", wording.score(own.median), band)
    of = f"{labels.group_name(own.population_group)} {len(catalog.groups[own.population_group])}개 시군 중"
    yield _card("있을 수 있는 순위", ranks(own), f"{of}, 동점은 공동 순위")


def _grants(own: CityOutlook, catalog: Catalog) -> str:
    """The 10 and 90 % points of the grant."""
    below, chances = 1.0, []
    for award in sorted(catalog.rules.awards, key=lambda each: each.grant, reverse=True):
        chances.append((award.grant, own.awards[award.name]))
        below -= own.awards[award.name]
    rising = [(0, below), *reversed(chances)]
    low, high = (_point(rising, chance) for chance in (0.1, 0.9))
    return f"80 % 구간 {wording.won(low)}{'' if low == high else f'~{wording.won(high)}'}"


def _point(rising: Sequence[tuple[int, float]], chance: float) -> int:
    passed = 0.0
    for grant, each in rising:
        passed += each
        if passed >= chance - 1e-12:
            return grant
    return rising[-1][0]


def _card(label: str, figure: str, note: str) -> str:
    return tag(
        "div",
        tag("p", text(label), class_="label"),
        tag("p", text(figure), class_="figure"),
        tag("p", text(note), class_="note"),
        class_="card",
    )
