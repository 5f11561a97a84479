"""What moves between two scorings of the same month: values, grades, ranks and awards, exactly; how it is told."""

import re
from fractions import Fraction

import pytest

from dashboard.catalog import load_catalog
from dashboard.commands import scores_of
from dashboard.model import Month
from dashboard.present.comparison import MOST_ROWS, comparison, comparisons
from dashboard.scoring.compare import compare
from dashboard.scoring.moves import Change
from tests.folders import write_actuals, write_catalog

CITIES = "시군 | 인구그룹\n부천시 | 1\n수원시 | 1\n용인시 | 1\n가평군 | 2\n연천군 | 2"
INDICATORS = """
    지표코드 | 지표명 | 분야코드 | 실적종류 | 단위 | 채점방식
    N1       | 조치율 | F1       | 비율     | %    | 구간
    N2       | 발굴   | F2       | 건수     | 건   | 구간
    N3       | 사례   | F2       | 수준     |      | 정성등급
"""
JOINT = "시군 | 점수\n부천시 | 90\n수원시 | 90\n용인시 | 90\n가평군 | 90\n연천군 | 90"
BEFORE = """
    시군   | 지표코드 | 분자 | 분모 | 실적 | 등급 | 상태
    부천시 | N1       | 85   | 100  |      |      |
    부천시 | N2       |      |      | 91   |      |
    부천시 | N3       |      |      |      | A    |
    수원시 | N1       | 95   | 100  |      |      |
    수원시 | N2       |      |      | 85   |      |
    수원시 | N3       |      |      |      | A    |
    용인시 | N1       |      |      | 65   |      |
    가평군 | N1       |      |      | 85   |      |
    연천군 | N1       |      |      | 75   |      |
"""


@pytest.fixture
def scored(tmp_path):
    """Scores of September: the rows drawn, with lines exchanged."""
    catalog = load_catalog(
        write_catalog(tmp_path / "catalog", cities=CITIES, indicators=INDICATORS, joint=JOINT)
    )

    def scored(*changes, month="2023-09"):
        drawn = BEFORE
        for old, new in changes:
            assert old in drawn
            drawn = drawn.replace(old, new)
        return scores_of(catalog, [write_actuals(tmp_path / "a.csv", drawn)], Month(month))

    return scored


BETTER = (
    "부천시 | N1       | 85   | 100  |      |      |",
    "부천시 | N1       | 92   | 100  |      |      |",
)
GONE = (
    "수원시 | N2       |      |      | 85   |      |",
    "수원시 | N2       |      |      |      |      | 미제출",
)
ARRIVED = ("용인시 | N1", "용인시 | N2       |      |      | 40   |      |\n    용인시 | N1")
OTHER_GROUP = ("연천군 | N1       |      |      | 75", "연천군 | N1       |      |      | 95")


def values(moves):
    return [(each.city, each.indicator.code, each.change.name) for each in moves.values]


def grades(moves):
    return [(each.city, each.indicator.code, each.before.grade, each.after.grade) for each in moves.grades]


def ranks(moves):
    return [(each.city, each.of, each.before.rank, each.after.rank) for each in moves.ranks]


def test_values_are_new_changed_or_removed(scored):
    moves = compare(scored(), scored(BETTER, GONE, ARRIVED))

    assert values(moves) == [
        ("부천시", "N1", "CHANGED"),
        ("수원시", "N2", "REMOVED"),
        ("용인시", "N2", "NEW"),
    ]
    assert {change.name: moves.count(change) for change in Change} == {"NEW": 1, "CHANGED": 1, "REMOVED": 1}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "용인시 | N1       |      |      | 65   |      |",
            "용인시 | N1       |      |      | 65.0 |      | 제출",
        ),
        ("용인시 | N1", "용인시 | N2       |      |      |      |      | 미제출\n    용인시 | N1"),
    ],
)
def test_the_same_value_in_other_words_is_no_change(scored, old, new):
    assert not compare(scored(), scored((old, new))).anything


def test_a_state_that_changes_is_a_changed_value(scored):
    confirmed = (
        "용인시 | N1       |      |      | 65   |      |",
        "용인시 | N1       |      |      | 65   |      | 확정",
    )

    assert values(compare(scored(), scored(confirmed))) == [("용인시", "N1", "CHANGED")]


def test_grades_that_change_are_listed_with_both_cells(scored):
    moves = compare(scored(), scored(BETTER, GONE))

    assert grades(moves) == [("부천시", "N1", "A", "S"), ("수원시", "N2", "A", "D")]
    assert moves.grades[0].after.points - moves.grades[0].before.points == Fraction(1)


def test_a_report_that_arrives_with_the_lowest_grade_is_still_told(scored):
    moves = compare(scored(), scored(ARRIVED))

    assert [(each.before.state.value, each.after.grade) for each in moves.grades] == [("미제출", "D")]
    assert not moves.ranks


def test_ranks_move_with_their_exact_scores(scored):
    moves = compare(scored(), scored(GONE))

    assert [(*each[:3], each.before.tied, each.after.tied) for each in moves.of("부천시").ranks] == [
        ("부천시", 1, "final", True, False),
        ("부천시", 1, "city_eval", True, False),
    ]
    assert ranks(moves.of("수원시")) == [("수원시", "final", 1, 2), ("수원시", "city_eval", 1, 2)]
    assert moves.of("수원시").ranks[0][-2:] == (Fraction(277, 3), Fraction(256, 3))


def test_an_award_moves_when_it_is_another_one_or_no_longer_open(scored):
    moves = compare(scored(), scored(GONE))

    assert [(each.city, each.before.award, each.after.award) for each in moves.awards] == [
        ("부천시", "최우수", "최우수"),
        ("수원시", "최우수", "우수"),
    ]
    assert [(each.before.award_uncertain, each.after.award_uncertain) for each in moves.awards] == [
        (True, False),
        (True, False),
    ]


def test_of_keeps_one_city_and_group_one_population_group(scored):
    moves = compare(scored(), scored(BETTER, OTHER_GROUP))

    assert {each.city for each in moves.group(2).ranks} == {"가평군", "연천군"}
    assert {each.city for each in moves.group(2).awards} == {"가평군", "연천군"}
    assert values(moves.of("연천군")) == [("연천군", "N1", "CHANGED")]
    assert values(moves.group(1)) == [("부천시", "N1", "CHANGED")]
    assert not moves.group(9).anything


def test_every_rank_of_every_city_that_differs_is_told_and_no_other(scored):
    before, after = scored(), scored(BETTER, GONE, ARRIVED, OTHER_GROUP)
    told = {(each.city, each.of): (each.before, each.after) for each in compare(before, after).ranks}
    wanted = {}
    for city in before.cities:
        one, two = before.cities[city], after.cities[city]
        places = {"final": (one.in_final, two.in_final), "city_eval": (one.in_city_eval, two.in_city_eval)}
        places |= {
            code: (before.fields[city, code].place, after.fields[city, code].place) for code in ("F1", "F2")
        }
        wanted |= {(city, of): pair for of, pair in places.items() if pair[0] != pair[1]}

    assert told == wanted


def test_the_same_scores_move_nothing(scored):
    before = scored()

    assert not compare(before, before).anything
    assert not compare(before, scored()).anything


def test_the_first_reports_of_a_month_are_all_new_and_move_nothing_else(scored):
    moves = compare(None, scored())

    assert moves.count(Change.NEW) == 9
    assert (moves.grades, moves.ranks, moves.awards) == ((), (), ())


LOST = "시상 최우수(동점으로 확정 전) → 우수"


def told(before, after, city="부천시"):
    return comparison(compare(before, after), city)


def test_the_sentence_comes_first_and_names_grades_rank_and_group(scored):
    html = told(scored(), scored(GONE))

    assert html.startswith(
        '<section class="comparison"><p class="lead">부천시: 등급이 바뀌는 지표 없음, 최종 순위 '
    )
    assert "(1그룹)" in html


@pytest.mark.parametrize(
    ("changes", "city", "sentence"),
    [
        (
            [GONE],
            "부천시",
            "부천시: 등급이 바뀌는 지표 없음, 최종 순위 공동 1위 → 1위(1그룹), 시상 최우수(동점으로 확정 전) → 최우수",
        ),
        (
            [GONE],
            "수원시",
            f"수원시: 등급이 바뀌는 지표 1개, 최종 순위 공동 1위 → 2위(1그룹), 최종 점수 85.33점(7.00점 하락), {LOST}",
        ),
        ([OTHER_GROUP], "부천시", "부천시: 등급이 바뀌는 지표 없음, 최종 순위 공동 1위 그대로(1그룹)"),
    ],
)
def test_the_sentence_tells_rank_score_and_award_before_and_after(scored, changes, city, sentence):
    assert f'<p class="lead">{sentence}</p>' in told(scored(), scored(*changes), city)


def test_counts_say_how_many_values_are_new_changed_and_removed(scored):
    html = told(scored(), scored(BETTER, GONE, ARRIVED))

    assert all(words in html for words in ("새 값 1건", "바뀐 값 1건", "없어진 값 1건"))


def test_a_changed_grade_stands_beside_the_values_that_made_it(scored):
    row = told(scored(), scored(BETTER)).split("<tbody>")[1].split("</tr>")[0]

    assert (
        re.sub(r"<[^>]+>", " ", row).split()
        == "N1 조치율 부천시 A S 85.00%(85/100) 92.00%(92/100) 1.00점 상승".split()
    )


def test_values_are_shown_with_unit_parts_and_state(scored):
    html = told(scored(), scored(BETTER, GONE))

    assert "85.00%(85/100)" in html
    assert "92.00%(92/100)" in html
    assert "85건" in html
    assert "값 없음" in html


def test_a_difference_behind_the_shown_decimals_is_shown_in_full(scored):
    slightly = ("부천시 | N1       | 85   | 100 ", "부천시 | N1       | 85.001 | 100 ")
    html = told(scored(), scored(slightly))

    assert "85%(85/100)" in html
    assert "85.001%(85.001/100)" in html
    assert "85.00%" not in html
    assert "값은 바뀌지만 등급, 순위, 시상은 바뀌지 않습니다." in html


def test_a_graded_indicator_shows_its_grade(scored):
    graded = ("부천시 | N3       |      |      |      | A ", "부천시 | N3       |      |      |      | S ")
    html = told(scored(), scored(graded))

    assert '<td class="whole">A등급</td><td class="whole">S등급</td>' in html


def test_other_groups_are_counted_in_a_sentence(scored):
    html = told(scored(), scored(OTHER_GROUP))

    assert "다른 인구 그룹에서 최종 순위나 시상이 바뀌는 시군은 2곳입니다." in html
    assert "1그룹에서 최종 순위나 시상이 바뀌는 시군" not in html


def test_our_city_comes_first_in_every_table(scored):
    html = told(scored(), scored(BETTER, GONE))
    bodies = [part.split("</tbody>")[0] for part in html.split("<tbody>")[1:]]

    assert len(bodies) >= 3
    assert all("ours" not in body or body.startswith('<tr class="ours">') for body in bodies)


def test_long_tables_are_cut_with_a_sentence(scored):
    before = scored()
    moves = compare(before, scored(BETTER))
    many = type(moves)(before, moves.after, moves.values * 205, moves.grades, moves.ranks, moves.awards)
    html = comparison(many, "부천시")

    assert f"처음 {MOST_ROWS}건만 보여 드립니다. 나머지 5건은" in html
    assert html.count("92.00%(92/100)") == MOST_ROWS + 1  # and once beside its grade


def test_nothing_that_changes_is_said(scored):
    before = scored()

    assert "바뀌는 것이 없습니다." in comparisons({"2023-09": before}, {"2023-09": before}, "부천시")
    assert "바뀌는 것이 없습니다." in told(before, scored())


def test_each_month_stands_under_its_heading_new_and_vanished_ones_too(scored):
    august, september = scored(), scored(BETTER)
    html = comparisons(
        {"2023-07": august, "2023-08": august},
        {"2023-08": september, "2023-09": september},
        "부천시",
    )

    assert [part.split("</h3>")[0] for part in html.split("<h3>")[1:]] == [
        "2023년 7월",
        "2023년 8월",
        "2023년 9월",
    ]
    assert "2023년 7월의 실적이 모두 없어집니다." in html
    assert "첫 실적입니다. 반영하면 부천시는 1그룹 " in html


def test_a_city_without_a_joint_score_has_no_final_rank_to_tell(tmp_path):
    unknown = "시군 | 점수 | 상태\n부천시 |  | 미정\n수원시 | 90 | 확정"
    catalog = load_catalog(write_catalog(tmp_path / "catalog", cities="시군\n부천시\n수원시", joint=unknown))
    scores = scores_of(
        catalog, [write_actuals(tmp_path / "a.csv", "시군 | 실적\n부천시 | 90")], Month("2023-09")
    )

    assert "부천시는 1그룹 최종 점수 없음입니다." in told(None, scores)


def test_the_badges_of_assumed_rules_and_samples_are_there():
    from dashboard.ui import desk

    now = desk.current()
    html = told(now.scores["2023-08"], now.scores["2023-09"])

    assert "미확정 기준" in html
    assert "표본 자료(가상)" in html
    assert "확정 전 자체 추정" in html or now.catalog.rules.status == "확정"


def test_names_are_escaped(tmp_path):
    catalog = load_catalog(
        write_catalog(tmp_path / "catalog", cities="시군\n부천시", indicators="지표명\n<b>지표")
    )
    one, two = (
        scores_of(
            catalog, [write_actuals(tmp_path / "a.csv", f"시군 | 실적\n부천시 | {number}")], Month("2023-09")
        )
        for number in (85, 95)
    )

    assert "&lt;b&gt;지표" in told(one, two)
    assert "<b>" not in told(one, two)
