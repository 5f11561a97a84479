"""The edges of the brief, one sentence each, end to end through files."""

import pytest

from dashboard.catalog import load_catalog
from dashboard.errors import ActualsRefused, CatalogRefused
from tests.folders import write_catalog
from tests.tables import plain

AT = {"실적종류": "비율", "A": "50", "B": "40", "C": "30"}
AT_95 = AT | {"S": "95"}


@pytest.fixture
def cell_of(score_of):
    """The one cell of 부천시."""

    def cell(report, indicator, **catalog):
        return score_of([report], indicators=[indicator], **catalog).cells["부천시", "N1"]

    return cell


def test_57_of_100_against_a_cut_of_57_is_met(cell_of):
    assert cell_of({"분자": "57", "분모": "100"}, AT | {"S": "57"}).grade == "S"


def test_19_of_20_against_95_is_met(cell_of):
    assert cell_of({"분자": "19", "분모": "20"}, AT_95).grade == "S"


def test_968_of_1019_against_95_is_s_when_rounded(cell_of):
    cell = cell_of({"분자": "968", "분모": "1019"}, AT_95)

    assert (plain(cell.rounded), cell.grade) == ("95", "S")


def test_968_of_1019_against_95_is_a_when_exact(cell_of):
    exactly = {"rounding": {"grade_on": "exact"}}

    assert cell_of({"분자": "968", "분모": "1019"}, AT_95, rules=exactly).grade == "A"


def test_968_of_1019_is_said_to_have_moved_by_rounding(score_of, trace_of):
    scores = score_of([{"분자": "968", "분모": "1019"}], indicators=[AT_95])

    assert "반올림으로 등급 변동" in trace_of(scores)


def test_one_in_32_to_two_decimals_is_3_13(cell_of):
    assert plain(cell_of({"분자": "1", "분모": "32"}, AT_95).rounded) == "3.13"


def test_minus_0_125_is_minus_0_13(cell_of):
    assert plain(cell_of({"실적": "-0.125"}, {}).rounded) == "-0.13"


def test_nothing_of_nothing_is_no_cases(cell_of):
    assert cell_of({"분자": "0", "분모": "0"}, AT_95).state == "사례없음"


def test_something_of_nothing_is_refused(cell_of):
    with pytest.raises(ActualsRefused, match="분모"):
        cell_of({"분자": "3", "분모": "0"}, AT_95)


def test_a_target_of_zero_with_a_rising_attainment_refuses_the_catalog(cell_of):
    with pytest.raises(CatalogRefused, match=r"indicators\.csv 2행 목표"):
        cell_of({"실적": "3"}, {"채점방식": "달성률구간", "목표": "0"})


@pytest.mark.parametrize("method", ["달성률구간", "달성률비례"])
def test_nothing_left_of_a_falling_value_is_the_best_grade(cell_of, method):
    assert cell_of({"실적": "0"}, {"채점방식": method, "방향": "하향", "목표": "3"}).grade == "S"


def test_a_tie_across_ranks_3_and_4_is_awarded_to_both_and_flagged(assert_cities):
    assert_cities("""
        시군 | 올해점수 | → 시상 | → 불확실
        가   | 99       | 최우수 |
        나   | 98       | 우수   |
        다   | 97       | 우수   | 불확실
        라   | 97       | 우수   | 불확실
        """)


def test_everybody_equal_is_all_rank_1(assert_cities):
    assert_cities("""
        시군 | 올해점수 | → 순위 | → 올해순위 | → 전년도순위 | → 전체순위
        가   | 99       | 1      | 1          | 1            | 1
        나   | 99       | 1      | 1          | 1            | 1
        다   | 99       | 1      | 1          | 1            | 1
        """)


def test_a_field_where_nothing_applies_has_no_rate_and_no_rank_and_is_not_first(score_of):
    scores = score_of("시군 | 실적 | 상태\n가 | | 해당없음\n나 | 1 |")

    assert (scores.fields["가", "F1"].rate, scores.fields["가", "F1"].place.rank) == (None, None)
    assert scores.fields["나", "F1"].place.rank == 1


def test_totals_above_100_stay(assert_cities):
    assert_cities(
        """
        시군 | 올해점수 | → 올해 | → 최종
        가   | 100      | 102.5  | 101.75
        """,
        adjustments="시군 | 점수 | 사유\n가 | 2.5 | 가점",
    )


@pytest.mark.parametrize(("rank_on", "ranks"), [("exact", [1, 2]), (2, [1, 1]), (1, [1, 1])])
def test_ranking_on_one_or_two_decimals_makes_ties_that_exact_ranking_does_not(score_of, rank_on, ranks):
    share = {"채점방식": "달성률비례", "목표": "100", "소수자리": "6"}
    scores = score_of(
        "시군 | 실적\n가 | 98.2201\n나 | 98.22", indicators=[share], rules={"rounding": {"rank_on": rank_on}}
    )

    assert [scores.cities[city].in_final.rank for city in "가나"] == ranks
    assert [scores.fields[city, "F1"].place.rank for city in "가나"] == ranks


def test_a_city_without_joint_score_is_not_ranked_on_the_total_and_is_said_so(score_of, trace_of):
    scores = score_of([{"실적": "95"}], joint="시군 | 점수 | 상태\n부천시 | | 미정")

    assert scores.cities["부천시"].in_final.rank is None
    assert "최종 점수와 순위가 없습니다." in trace_of(scores)


@pytest.mark.parametrize(
    ("name", "catalog", "said"),
    [
        (
            "an-unknown-toml-key",
            {"rules": {"rounding": {"digits": 2}}},
            r"rules\.toml \d+행 rounding\.digits: ",
        ),
        (
            "a-cut-out-of-order",
            {"indicators": [{"S": "90", "A": "95", "B": "80", "C": "70"}]},
            r"indicators\.csv 2행 S: N1: 등급 기준값의 순서가 거꾸로입니다\. .+십시오\.",
        ),
        (
            "weights-adding-up-to-0.99",
            {"rules": {"components": [{"key": "city_eval", "name": "올해", "weight": "0.99"}]}},
            r"rules\.toml \d+행 components: .*0\.99입니다\. .+십시오\.",
        ),
        (
            "a-city-in-two-groups",
            {"cities": "시군 | 인구그룹\n부천시 | 1\n부천시 | 2", "joint": "시군 | 점수\n부천시 | 90"},
            r"cities\.csv 3행 시군: '부천시'.+두 번 있습니다\. .+십시오\.",
        ),
        (
            "overlapping-award-ranks",
            {
                "rules": {
                    "awards": [
                        {"name": "최우수", "ranks": [1, 2], "grant": 2},
                        {"name": "우수", "ranks": [2, 3], "grant": 1},
                    ]
                }
            },
            r"rules\.toml \d+행 awards\[2\]\.ranks: .*겹칩니다\. .+십시오\.",
        ),
    ],
    ids=lambda each: each if isinstance(each, str) and each.isascii() and "\\" not in each else "",
)
def test_a_rulebook_is_refused_with_file_row_and_cure_for(tmp_path, name, catalog, said):
    with pytest.raises(CatalogRefused, match=said):
        load_catalog(write_catalog(tmp_path / name, **catalog))
