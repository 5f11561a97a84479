"""Cliffs: the nearest cut from below and from above, in words that somebody can act on."""

from fractions import Fraction

import pytest

from dashboard.catalog import load_catalog
from dashboard.model import Actuals, Month, Report, State
from dashboard.present import cliffs
from dashboard.scoring import score
from tests.folders import write_catalog

INDICATORS = """
    지표코드 | 지표명    | 실적종류 | 단위 | 산식                          | S  | A  | B  | C
    N1       | 조치율    | 비율     | %    | 조치 건수 ÷ 적발 건수 × 100   | 95 | 90 | 85 | 80
    N2       | 응답률    | 비율     | %    | 응답 건수 ÷ 민원 건수 × 100   | 95 | 90 | 85 | 80
    """
MONTH = Month("2023-09")


@pytest.fixture(scope="module")
def catalog(tmp_path_factory):
    folder = tmp_path_factory.mktemp("year") / "catalog"
    return load_catalog(write_catalog(folder, cities="시군\n부천시\n수원시", indicators=INDICATORS))


@pytest.fixture
def scores(catalog):
    """N1 one case below S, N2 one case above A."""

    def report(over, under):
        return Report(MONTH, Fraction(over), Fraction(under), None, "", State.SUBMITTED)

    return score(
        Actuals(MONTH, {("부천시", "N1"): report(94, 100), ("부천시", "N2"): report(45, 50)}), catalog
    )


def test_from_below_one_more_case_is_said_with_the_grade_that_it_earns(scores):
    first = cliffs.below(scores, "부천시")[0]

    assert first.indicator == "N1"
    assert first.said.endswith("조치 건수를 1건 늘리면 95.00%, S등급입니다.")


def test_from_above_one_case_less_is_said_with_the_grade_that_is_left(scores):
    first = cliffs.above(scores, "부천시")[0]

    assert first.indicator == "N2"
    assert first.said == "지금의 분모에서 응답 건수가 1건 줄면 88.00%, B등급입니다."


def test_the_nearest_stands_first_on_both_sides(scores):
    for found in (cliffs.below(scores, "부천시"), cliffs.above(scores, "부천시")):
        assert [each.far for each in found] == sorted(each.far for each in found)
        assert {each.indicator for each in found} == {"N1", "N2"}


def test_each_side_has_its_own_table_and_without_reports_there_is_a_sentence(scores, catalog):
    assert cliffs.cliffs(scores, "부천시").count("<table") == 2
    assert cliffs.NOTHING in cliffs.cliffs(score(Actuals(MONTH, {}), catalog), "부천시")
