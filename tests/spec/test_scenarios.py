"""What if: the same scoring under changed reports and rules; a scenario that fits into an address."""

from base64 import urlsafe_b64encode
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.errors import ScenarioRefused
from dashboard.scoring import scenario as what
from dashboard.scoring import score
from dashboard.scoring.scenario import Scenario
from dashboard.scoring.scenario_text import spelled, understood
from dashboard.scoring.suppose import suppose
from tests.tables import plain, table, wanted
from tests.worlds import ABSOLUTE, worlds

F = Fraction
CITIES = [{"시군": "부천시", "인구그룹": "1"}, {"시군": "수원시", "인구그룹": "1"}]
INDICATORS = "지표코드 | S | A | B | C\nN1 | 95 | 90 | 85 | 80\nN2 | 95 | 90 | 85 | 80"
ACTUALS = """
    시군   | 지표코드 | 실적
    부천시 | N1       | 94
    부천시 | N2       | 70
    수원시 | N1       | 96
    수원시 | N2       | 70
"""
JOINT = "시군 | 점수\n부천시 | 92\n수원시 | 90"
CHANGES = {
    "없음": (),
    "값 95": (what.Value("부천시", "N1", None, None, F(95)),),
    "분자 19, 분모 20": (what.Value("부천시", "N1", F(19), F(20), F(95)),),
    "등급 S": (what.Graded("부천시", "N1", "S"),),
    "해당없음": (what.Applies("부천시", "N2", applies=False),),
    "합동 100": (what.JointScore("부천시", F(100)),),
    "N1 배점 30": (what.Weight("N1", F(30)),),
    "80:20": (what.Share(F(4, 5)),),
    "A 0.85": (what.Ratio("A", F(85, 100)),),
}


@pytest.fixture
def scores(score_of):
    return score_of(ACTUALS, cities=CITIES, indicators=INDICATORS, joint=JOINT)


KINDS = (
    "실적",
    "등급",
    "해당 여부",
    "전년도 점수",
    "배점",
    "비중",
    "배점 비율",
    "반올림",
    "소수 자리",
    "동점",
    "미제출",
)


def supposed(scores, *changes):
    return score(*suppose(scores.actuals, scores.catalog, Scenario("시험", changes)))


def test_each_change_goes_through_the_one_scoring(scores):
    rows = table("""
        시나리오         | → 등급 | → 올해 | → 전년도 | → 최종 | → 순위
        없음             | A      | 75     | 92       | 80.1   | 2
        값 95            | S      | 80     | 92       | 83.6   | 1
        분자 19, 분모 20 | S      | 80     | 92       | 83.6   | 1
        등급 S           | S      | 80     | 92       | 83.6   | 1
        해당없음         | A      | 90     | 92       | 90.6   | 1
        합동 100         | A      | 75     | 100      | 82.5   | 2
        N1 배점 30       | A      | 82.5   | 92       | 85.35  | 2
        80:20            | A      | 75     | 92       | 78.4   | 2
        A 0.85           | A      | 72.5   | 92       | 78.35  | 2
    """)
    got = []
    for row in rows:
        after = supposed(scores, *CHANGES[row["시나리오"]])
        city = after.cities["부천시"]
        figures = (
            after.cells["부천시", "N1"].grade,
            city.city_eval,
            city.joint_eval,
            city.final,
            city.in_final.rank,
        )
        got.append(dict(zip(("등급", "올해", "전년도", "최종", "순위"), map(plain, figures), strict=True)))

    assert got == wanted(rows)


def test_the_scenario_before_stays_as_it_was(scores):
    before = dict(scores.actuals.reports), dict(scores.catalog.overrides)
    supposed(scores, *CHANGES["값 95"], *CHANGES["등급 S"])

    assert (dict(scores.actuals.reports), dict(scores.catalog.overrides)) == before


def test_of_two_changes_to_one_thing_the_later_counts(scores):
    after = supposed(scores, what.Graded("부천시", "N1", "S"), what.Graded("부천시", "N1", "C"))

    assert after.cells["부천시", "N1"].grade == "C"


@pytest.mark.parametrize("missing_is_lowest", [True, False])
def test_a_missing_report_follows_the_supposed_rule(score_of, missing_is_lowest):
    scores = score_of("시군 | 지표코드 | 실적\n부천시 | N1 | 96", indicators=INDICATORS)
    after = supposed(scores, what.Missing(lowest=missing_is_lowest))

    assert after.cities["부천시"].city_eval == (80 if missing_is_lowest else 100)


@pytest.mark.parametrize(("rounded", "grade"), [(True, "S"), (False, "A")])
def test_a_value_is_rounded_before_its_grade_or_not(scores, rounded, grade):
    almost = what.Value("부천시", "N1", None, None, F("94.996"))
    after = supposed(scores, almost, what.GradeOn(rounded=rounded))

    assert after.cells["부천시", "N1"].grade == grade


@pytest.mark.parametrize(("chain", "ranks"), [((), [1, 1]), (("joint_eval",), [2, 1])])
def test_a_supposed_tie_break_parts_tied_cities(scores, chain, ranks):
    same = [what.JointScore("부천시", F(90)), what.JointScore("수원시", F(90) + F(1, 1000))]
    same += [what.Graded("부천시", "N1", "S"), what.RankOn(1), what.TieBreak(chain)]
    after = supposed(scores, *same)

    assert [after.cities[city].in_final.rank for city in ("부천시", "수원시")] == ranks


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (what.Graded("부쳔시", "N1", "S"), "시군 '부쳔시'"),
        (what.JointScore("부천시", F(-1)), "0점 이상"),
        (what.Graded("부천시", "N9", "S"), "지표 'N9'"),
        (what.Graded("부천시", "N1", "Z"), "등급 'Z'"),
        (what.Share(F(11, 10)), "0 %에서 100 % 사이"),
        (what.Weight("N1", F(-1)), "0점 이상"),
        (what.RankOn(-1), "0에서 18 사이"),
        (what.TieBreak(("인구",)), "동점 처리 기준 '인구'"),
        (what.Ratio("B", F(95, 100)), "등급 순서와 맞지 않습니다"),
        (what.Ratio("D", F(-1)), "등급 순서와 맞지 않습니다"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(scores, change, said):
    with pytest.raises(ScenarioRefused, match=said):
        supposed(scores, change)


@given(worlds())
@settings(max_examples=40, deadline=None)
def test_a_scenario_without_changes_is_the_very_same_world(world):
    catalog, actuals = world
    found = suppose(actuals, catalog, Scenario("없음"))

    assert (found[0] is actuals, found[1] is catalog) == (True, True)


@given(worlds(ABSOLUTE), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_the_order_of_independent_changes_does_not_matter(world, dice):
    catalog, actuals = world
    city, code = dice.choice(list(catalog.cities)), dice.choice(list(catalog.indicators))
    changes = [
        what.Value(city, code, None, None, F(dice.randint(0, 40))),
        what.Graded(city, dice.choice(list(catalog.indicators)), catalog.rules.grades[0]),
        what.Weight(code, F(dice.randint(0, 9))),
        what.JointScore(city, F(dice.randint(80, 100))),
        what.Share(F(dice.randint(0, 10), 10)),
        what.Missing(lowest=dice.random() < 0.5),
        what.GradeOn(rounded=dice.random() < 0.5),
    ]
    one = score(*suppose(actuals, catalog, Scenario("", tuple(changes))))
    dice.shuffle(changes)
    other = score(*suppose(actuals, catalog, Scenario("", tuple(changes))))

    assert (one.cells, one.fields, one.cities) == (other.cells, other.fields, other.cities)


def changes_of(catalog, dice):
    """One of every kind, drawn at random."""
    rules = catalog.rules
    city, code = dice.choice(list(catalog.cities)), dice.choice(list(catalog.indicators))
    above, grade, below = rules.grades[0], rules.grades[1], rules.grades[min(2, len(rules.grades) - 1)]
    between = sorted((rules.ratios[above], rules.ratios[grade if below == grade else below]))
    return {
        "실적": what.Value(city, code, None, None, F(dice.randint(0, 4000), 37)),
        "등급": what.Graded(city, code, dice.choice(rules.grades)),
        "해당 여부": what.Applies(city, code, applies=dice.random() < 0.5),
        "전년도 점수": what.JointScore(city, F(dice.randint(80, 100))),
        "배점": what.Weight(code, F(dice.randint(0, 9))),
        "비중": what.Share(F(dice.randint(0, 10), 10)),
        "배점 비율": what.Ratio(grade, dice.choice(between)),
        "반올림": what.GradeOn(rounded=not rules.grade_on_rounded),
        "소수 자리": what.RankOn(dice.choice([None, 0, 1])),
        "동점": what.TieBreak(("joint_eval",)),
        "미제출": what.Missing(lowest=not rules.missing_is_lowest),
    }


TOGETHER = [("실적", "배점 비율", "반올림", "미제출"), ("배점 비율", "반올림", "미제출")]


@pytest.mark.parametrize("kinds", [*((each,) for each in KINDS), *TOGETHER])
@given(world=worlds(), dice=st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None, derandomize=True)
def test_cells_taken_over_from_today_are_those_of_scoring_from_scratch(kinds, world, dice):
    catalog, actuals = world
    drawn = changes_of(catalog, dice)
    asked = suppose(actuals, catalog, Scenario("", tuple(drawn[kind] for kind in kinds)))
    scratch, known = score(*asked), score(*asked, known=score(actuals, catalog))

    assert list(known.cells.items()) == list(scratch.cells.items())
    assert (known.parts, known.fields, known.cities) == (scratch.parts, scratch.fields, scratch.cities)


def test_only_what_a_change_can_reach_is_asked_again(scores):
    graded = supposed(scores, what.Graded("부천시", "N1", "S"))
    again = score(graded.actuals, graded.catalog, known=scores)

    assert again.cells["수원시", "N2"] is scores.cells["수원시", "N2"]
    assert again.cells["부천시", "N1"] == graded.cells["부천시", "N1"] != scores.cells["부천시", "N1"]
    assert again.parts["수원시"] is scores.parts["수원시"]
    assert again.parts["부천시"] == graded.parts["부천시"] != scores.parts["부천시"]


EVERY_KIND = (
    what.Value("부천시", "N1", F(1), F(3), None),
    what.Graded("부천시", "N1", "S"),
    what.Applies("부천시", "N1", applies=False),
    what.JointScore("부천시", F(901, 10)),
    what.Weight("N1", F(10, 3)),
    what.Share(F(4, 5)),
    what.Ratio("A", F(95, 100)),
    what.GradeOn(rounded=False),
    what.RankOn(2),
    what.RankOn(None),
    what.TieBreak(("joint_eval", "count:S")),
    what.Missing(lowest=False),
)


def test_an_address_gives_back_the_scenario_of_every_kind_of_change():
    whole = Scenario("모두", EVERY_KIND)

    assert understood(spelled(whole)) == whole
    assert {type(each) for each in EVERY_KIND} == set(what.Change.__args__)


@given(st.text(max_size=60))
def test_any_other_text_is_refused(text):
    with pytest.raises(ScenarioRefused, match="읽을 수 없습니다"):
        understood(text)


@pytest.mark.parametrize(
    "said",
    [
        "[]",
        "[1]",
        '["이름",["Graded","부천시","N1"]]',
        '["이름",["Graded","부천시","N1",1]]',
        '["이름",["Missing",1]]',
        '["이름",["RankOn",true]]',
        '["이름",["Share","1/0"]]',
        '["이름",["Share",0.5]]',
        '["이름",["Share","nan"]]',
        '["이름",["TieBreak","joint_eval"]]',
        '["이름",["object"]]',
        '["이름",[["Share"],"1"]]',
        '{"이름":1}',
    ],
)
def test_a_text_that_means_no_change_is_refused(said):
    with pytest.raises(ScenarioRefused):
        understood(urlsafe_b64encode(said.encode()).decode())


def test_a_text_too_long_for_an_address_is_refused():
    with pytest.raises(ScenarioRefused):
        understood(spelled(Scenario("길다", EVERY_KIND * 100)))
