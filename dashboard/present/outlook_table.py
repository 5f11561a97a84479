"""Every city of a group at the cut-off, as a table: chances, money, score, and what can happen at all."""

from collections.abc import Sequence

from dashboard.model import Catalog
from dashboard.present import labels, wording
from dashboard.present.html import column, table, tag, text
from dashboard.present.outlook_chances import alone, money, points, ranks
from dashboard.present.outlook_reach import Reach
from dashboard.projection import CityOutlook


def standings(cities: Sequence[CityOutlook], reaches: Sequence[Reach], catalog: Catalog) -> str:
    """Chance of each award, expected grant, score, and what is possible, in the order of ``cities``."""
    known = {each.city: each for each in reaches}
    head = [
        column(labels.CITY),
        *(column(f"{each.name} 확률", class_="n") for each in catalog.rules.awards),
        column("상사업비 기댓값", class_="n"),
        column("점수 중앙값", class_="n"),
        column("80 % 구간", class_="n"),
        column("있을 수 있는 점수", class_="n"),
        column("있을 수 있는 순위", class_="n"),
    ]
    rows = (_row(each, known.get(each.city), catalog) for each in cities)
    caption = f"{labels.group_name(cities[0].population_group)} 시군별 마감 전망"
    return table(caption, head, rows, classes="sheet lines")


def _row(each: CityOutlook, reach: Reach | None, catalog: Catalog) -> str:
    cells = [alone(each, award) for award in catalog.rules.awards]
    if each.median is None or each.q10 is None or each.q90 is None:
        cells += [labels.NO_FINAL] * 5
    else:
        cells += [
            money(each.expected_grant or 0),
            wording.score(each.median),
            points(each.q10, each.q90),
            points(reach.lowest, reach.highest) if reach else labels.NO_FINAL,
            ranks(each),
        ]
    ours = "ours" if each.city == catalog.rules.home_city else None
    drawn = (tag("td", text(words), class_="n") for words in cells)
    return tag("tr", tag("th", text(each.city), scope="row"), *drawn, class_=ours)
