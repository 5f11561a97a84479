"""What the rulebook's tests are written with: score drawn tables through real files."""

import pytest

from dashboard import commands, scoring
from dashboard.catalog import load_catalog
from dashboard.errors import CatalogRefused
from dashboard.model import Month
from dashboard.present import trace
from tests.folders import MONTH, write_actuals, write_catalog
from tests.tables import plain, table, wanted

CELL = {
    "실적": "value",
    "반올림": "rounded",
    "기준": "basis",
    "등급": "grade",
    "득점": "points",
    "배점": "weight",
    "상태": "state",
    "계산등급": "computed_grade",
}
CITY = {
    "올해": lambda city: city.city_eval,
    "전년도": lambda city: city.joint_eval,
    "최종": lambda city: city.final,
    "올해순위": lambda city: city.in_city_eval.rank,
    "전년도순위": lambda city: city.in_joint_eval.rank,
    "순위": lambda city: city.in_final.rank,
    "전체순위": lambda city: city.overall.rank,
    "공동": lambda city: "공동" if city.in_final.tied else "",
    "시상": lambda city: city.award,
    "상사업비": lambda city: city.grant,
    "불확실": lambda city: "불확실" if city.award_uncertain else "",
    "미제출": lambda city: city.not_submitted,
    "해당없음": lambda city: city.not_applicable,
    "S": lambda city: city.counts["S"],
    "D": lambda city: city.counts["D"],
}


@pytest.fixture
def score_of(tmp_path):
    """Score drawn actuals under a rulebook that is given in parts; everything goes through files."""

    def scored(actuals, *, month=MONTH, cities=None, **catalog):
        rows = table(actuals) if isinstance(actuals, str) else actuals
        names = dict.fromkeys(row.get("시군", "부천시") for row in rows)
        cities = cities or [{"시군": name} for name in names]
        folder = write_catalog(tmp_path / "catalog", cities=cities, **catalog)
        file = write_actuals(tmp_path / "actuals.csv", rows)
        return commands.scores_of(load_catalog(folder), [file], Month(month))

    return scored


@pytest.fixture
def assert_cells(score_of):
    """Score one indicator for the cities of a drawn table; its → columns must come out."""

    def hold(drawn, indicator=None, **catalog):
        rows = table(drawn)
        scores = score_of(rows, indicators=[indicator or {}], **catalog)
        cells = [scores.cells[row["시군"], "N1"] for row in rows]
        got = [{name: plain(getattr(cell, CELL[name])) for name in wanted(rows)[0]} for cell in cells]
        assert got == wanted(rows)

    return hold


@pytest.fixture
def assert_cities(score_of):
    """Score cities whose totals are drawn: 올해점수 is the value of one proportional indicator out of 100.

    ``합동`` is the joint score; the → columns must come out.
    """

    def hold(drawn, **catalog):
        rows = table(drawn)
        share = {"채점방식": "달성률비례", "실적종류": "점수", "목표": "100", "S": "200", "소수자리": "6"}
        scores = score_of(
            [{"시군": row["시군"], "실적": row["올해점수"]} for row in rows],
            cities=[{"시군": row["시군"], "인구그룹": row.get("그룹", "1")} for row in rows],
            indicators=[share],
            joint=[
                {
                    "시군": row["시군"],
                    "점수": row.get("합동", row["올해점수"]),
                    "상태": "확정" if row.get("합동", "x") else "미정",
                }
                for row in rows
            ],
            **catalog,
        )
        got = [
            {name: plain(CITY[name](scores.cities[row["시군"]])) for name in wanted(rows)[0]} for row in rows
        ]
        assert got == wanted(rows)

    return hold


@pytest.fixture
def trace_of():
    """The sentences of one cell's trace."""

    def lines(scores, city="부천시", indicator="N1"):
        return "\n".join(trace.lines(scoring.explain(scores, city, indicator), scores.month))

    return lines


@pytest.fixture
def findings_of(tmp_path):
    """Everything that a rulebook is refused for."""

    def found(**catalog):
        with pytest.raises(CatalogRefused) as refusal:
            load_catalog(write_catalog(tmp_path / "catalog", **catalog))
        return refusal.value.findings

    return found
