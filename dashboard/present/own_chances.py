"""Chances of 정성 indicators: the forecast's, what the cases propose, and what the owner entered."""

import csv
import io
from collections.abc import Sequence
from typing import NamedTuple

from dashboard.model import Case, CaseStatus, Catalog, Indicator, OwnChance
from dashboard.present import case_words as words
from dashboard.present import labels
from dashboard.present.downloads import BOM
from dashboard.present.html import column, table, tag, text
from dashboard.present.outlook_words import percent
from dashboard.present.uploads import moment
from dashboard.projection import Basis, Chances, proposed
from dashboard.projection.owners import BELIEVED, may_be_owned
from dashboard.scoring import Scores

DECIDED = (CaseStatus.SELECTED, CaseStatus.NOT_SELECTED)
DOWNLOAD = "적은 확률 내려받기(project 명령의 --probabilities 파일)"
FILE = "소관부서_확률.csv"
HEADS = ("지표", "주관부서", "결과가 나온 사례", "예측", "제안", "전망이 쓰는 확률")


class Proposal(NamedTuple):
    """One indicator whose grade is still open: all in chances of the best grade."""

    indicator: Indicator
    selected: int
    decided: int
    forecast: float
    proposed: float
    own: OwnChance | None

    @property
    def percent(self) -> int:
        """What the form begins with: what was entered, else what is proposed, never 0 or 100."""
        return self.own.percent if self.own else min(99, max(1, round(100 * self.proposed)))


def proposals(
    scores: Scores, forecast: Chances, cases: Sequence[Case], own: Sequence[OwnChance]
) -> tuple[Proposal, ...]:
    """Every 정성 indicator of the home city that is not settled."""
    catalog, entered = scores.catalog, {each.indicator: each for each in own}
    found = []
    for code, indicator in catalog.indicators.items():
        chance = forecast.cells[catalog.rules.home_city, code]
        if not may_be_owned(indicator) or chance.is_certain or not chance.probabilities:
            continue
        decided = [
            each.said.status is CaseStatus.SELECTED
            for each in cases
            if each.said.indicator == code and each.said.status in DECIDED
        ]
        best = chance.probabilities[0]
        numbers = (sum(decided), len(decided), best, proposed(decided, best))
        found.append(Proposal(indicator, *numbers, entered.get(code)))
    return tuple(found)


def board(found: Sequence[Proposal], best: str) -> str:
    """What it is about, and every open indicator."""
    if not found:
        return tag("p", text(words.ALL_SETTLED))
    caption = f"심사로 정하는 지표가 {best}등급으로 끝날 확률"
    about = tag("p", text(words.CHANCES_ABOUT), class_="note")
    return about + table(caption, map(column, HEADS), map(_row, found))


def file_of(chances: Chances, catalog: Catalog) -> bytes:
    """The chances that owners entered, as ``project --probabilities`` reads them."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\r\n")
    writer.writerow(["시군", "지표코드", *catalog.rules.grades])
    owned = (each for each in chances.cells.values() if each.basis is Basis.GIVEN)
    writer.writerows([each.city, each.indicator, *map(repr, each.probabilities)] for each in owned)
    return f"{BOM}{file.getvalue()}".encode()


def basis(each: Proposal) -> str:
    """How the proposal comes about.

    >>> from types import SimpleNamespace as Like
    >>> basis(Like(decided=3, selected=2, forecast=0.5))
    '3건 가운데 2건 선정, 예측 50 %를 2건만큼 섞음'
    """
    if not each.decided:
        return f"결과가 나온 사례가 없어 예측 {percent(each.forecast)} 그대로"
    return f"{each.decided}건 가운데 {each.selected}건 선정, 예측 {percent(each.forecast)}를 {BELIEVED}건만큼 섞음"


def _row(each: Proposal) -> str:
    decided = f"{each.decided}건 가운데 {each.selected}건 선정" if each.decided else "없음"
    used = f"{percent(each.forecast)}(예측)"
    if each.own:
        used = f"{percent(float(each.own.chance))}({words.OWNED}, {each.own.by}, {moment(each.own.at)})"
    cells = (
        each.indicator.lead_department,
        decided,
        percent(each.forecast),
        f"{percent(each.proposed)}({basis(each)})",
        used,
    )
    name = labels.indicator_name(each.indicator.code, each.indicator.name)
    return tag(
        "tr",
        tag("th", text(name), scope="row", class_="name"),
        *(tag("td", text(cell)) for cell in cells),
    )
