"""Scores of cities whose totals are drawn, through real files: for tests of what the screen says of them."""

from dashboard import commands
from dashboard.catalog import load_catalog
from dashboard.model import Month
from tests.folders import MONTH, write_actuals, write_catalog
from tests.tables import table

SHARE = {"채점방식": "달성률비례", "실적종류": "점수", "목표": "100", "S": "200", "소수자리": "6"}


def totals(folder, drawn, *, month=MONTH, **catalog):
    """``점수`` is the score of this year and of the joint evaluation alike; blank = no joint score (미정)."""
    rows = table(drawn)
    written = write_catalog(
        folder / "catalog",
        cities=[{"시군": row["시군"], "인구그룹": row.get("그룹", "1")} for row in rows],
        indicators=catalog.pop("indicators", [SHARE]),
        joint=[
            {"시군": row["시군"], "점수": row["점수"], "상태": "확정" if row["점수"] else "미정"}
            for row in rows
        ],
        **catalog,
    )
    reports = [{"시군": row["시군"], "실적": row["점수"] or "90", "기준월": month} for row in rows]
    file = write_actuals(folder / f"{month}.csv", reports)
    return commands.scores_of(load_catalog(written), [file], Month(month))
