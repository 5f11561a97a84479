"""The figures on paper are those that `score` and `project` write for the same month, in every format, to the digit."""

import csv
from decimal import ROUND_HALF_UP, Decimal
from io import BytesIO

import openpyxl
import pytest

from dashboard.__main__ import main
from dashboard.papers import writers
from dashboard.papers.content import kinds
from dashboard.present import outlook_words
from dashboard.settings import ROOT
from tests.unit.papers.reading import READERS, bare

FOLDERS = ["--catalog", str(ROOT / "data/catalog/2023"), "--actuals", str(ROOT / "data/actuals/2023")]
MONTHS = {"june": "2023-06", "september": "2023-09"}
every_format = pytest.mark.parametrize("kind", list(READERS))
every_month = pytest.mark.parametrize("month", list(MONTHS))


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What the commands write, by month and file."""
    found = {}
    for name, month in MONTHS.items():
        out = tmp_path_factory.mktemp(name)
        assert main(["score", *FOLDERS, "--month", month, "--out", str(out)]) == 0
        assert main(["project", *FOLDERS, "--month", month, "--out", str(out)]) == 0
        for file in out.glob("*.csv"):
            found[name, file.stem] = list(csv.DictReader(file.open(encoding="utf-8")))
    return found


def rounded(text):
    return str(Decimal(text).quantize(Decimal("0.01"), ROUND_HALF_UP))


def written_rows(content):
    """A workbook row by row, numbers with two decimals."""
    book = openpyxl.load_workbook(BytesIO(content))
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            yield "".join(f"{each:.2f}" if isinstance(each, int | float) else str(each or "") for each in row)


def figures(paper, kind):
    """All of its text in reading order, without blanks and units."""
    content = writers.written(paper, kind)
    text = "\n".join(written_rows(content)) if kind == "xlsx" else READERS[kind](content)
    return text.replace("점", "").replace("%", "").replace(" ", "")


@every_format
@every_month
def test_ranks_and_scores_of_the_whole_group(request, told, month, kind):
    sources = request.getfixturevalue(month)
    found = figures(kinds.progress(sources), kind)
    peers = sources.scores.catalog.peers(sources.home)
    rows = [each for each in told[month, "cities"] if each["city"] in peers]

    assert len(rows) == 10
    for row in rows:
        scores = "".join(rounded(row[each]) for each in ("city_eval", "joint_eval", "final"))
        assert f"{row['rank_final']}위{row['city']}{scores}" in found


@every_format
@every_month
def test_rates_and_ranks_of_our_fields(request, told, month, kind):
    sources = request.getfixturevalue(month)
    found = figures(kinds.progress(sources), kind)
    names = {code: each.name for code, each in sources.scores.catalog.fields.items()}
    rows = [each for each in told[month, "fields"] if each["city"] == sources.home]

    assert len(rows) == 9
    for row in rows:
        tied = "공동" if row["tied"] == "1" else ""
        assert bare(f"{names[row['field']]}{tied}{row['rank']}위{rounded(row['rate'])}") in found


@every_format
@every_month
def test_chances_of_the_awards(request, told, month, kind):
    sources = request.getfixturevalue(month)
    found = figures(kinds.progress(sources), kind)
    own = next(each for each in told[month, "outlook"] if each["city"] == sources.home)
    certain = own["best_rank"] == own["worst_rank"]

    for award in sources.scores.catalog.rules.awards:
        place = f"{award.first}위" if award.first == award.last else f"{award.first}~{award.last}위"
        inside = award.first <= int(own["best_rank"]) <= award.last
        proven = "확정" if inside else "불가능"
        said = proven if certain else outlook_words.percent(float(own[f"p_{award.name}"]))
        assert bare(f"{award.name}({place}){said}").replace("%", "") in found


@every_format
@every_month
def test_values_grades_and_points_of_the_cards(request, told, month, kind):
    sources = request.getfixturevalue(month)
    codes = list(sources.scores.catalog.indicators)[::9]
    found = figures(kinds.indicator_cards(sources, codes), kind)
    rows = {each["indicator"]: each for each in told[month, "cells"] if each["city"] == sources.home}

    for code in codes:
        row = rows[code]
        if row["points"]:
            assert f"등급{row['grade']}득{rounded(row['points'])}" in found


@pytest.mark.parametrize("kind", ["pdf", "hwpx", "pptx"])
def test_a_chance_is_never_nothing_or_all_unless_proven(june, kind):
    found = READERS[kind](writers.written(kinds.progress(june), kind))

    assert not any(f"{name}{said}" in found for name in ("위", ")") for said in ("0%", "0.00%", "100%"))
