"""Missing entries: what is owed, by whom, until when, since when; and the text that reminds of it."""

from datetime import date
from fractions import Fraction

import pytest

from dashboard.catalog import load_catalog
from dashboard.model import Actuals, Month, Report, Slip, State
from dashboard.present import entries, entries_board, entries_words
from dashboard.queries import Update
from dashboard.scoring import score
from tests.acceptance import NOON
from tests.folders import write_catalog
from tests.tables import table

INDICATORS = """
    지표코드 | 지표명    | 집계방식 | 주관부서
    N1       | 일자리    | 누계     | 기획과
    N2       | 규제개선  | 누계     | 교통과
    N3       | 우수사례  | 연1회    | 교통과
    N4       | 민원 응답 | 시점     | 교통과
    """
TODAY = date(2023, 9, 18)


@pytest.fixture(scope="module")
def catalog(tmp_path_factory):
    folder = tmp_path_factory.mktemp("year") / "catalog"
    return load_catalog(write_catalog(folder, cities="시군\n부천시\n수원시", indicators=INDICATORS))


def slip(number, rows, by="담당자"):
    return Slip(number, Month("2023-06"), by, NOON, f"{number}.csv", "a" * 64, "b" * 64, rows)


def board(catalog, *, month="2023-09", reported=(), known=(), uploads=(), city="부천시"):
    reports = {
        (city, code): Report(Month(month), None, None, Fraction(1), "", State(state))
        for code, state in reported
    }
    found = [Update(code, Month(last), newer, is_sample=sample) for code, last, newer, sample in known]
    return entries.board(score(Actuals(Month(month), reports), catalog), city, found, list(uploads))


def owed(found):
    return {debt.department: [each.indicator.code for each in debt.owed] for debt in found.debts}


def test_departments_that_owe_most_come_first(catalog):
    found = board(catalog)

    assert list(owed(found).items()) == [("교통과", ["N2", "N3", "N4"]), ("기획과", ["N1"])]
    assert (found.owed, found.applicable) == (4, 4)


def test_of_departments_that_owe_as_much_the_order_is_that_of_the_alphabet(catalog):
    assert list(owed(board(catalog, reported=[("N2", "제출"), ("N3", "제출")]))) == ["교통과", "기획과"]


@pytest.mark.parametrize(
    ("state", "is_owed"),
    [("제출", False), ("추정", False), ("확정", False), ("미제출", True), ("해당없음", False)],
)
def test_what_is_owed_is_what_scores_as_not_submitted(catalog, state, is_owed):
    assert ("기획과" in owed(board(catalog, reported=[("N1", state)]))) is is_owed


def test_where_the_province_has_decided_nothing_is_owed(tmp_path):
    decided = [{"지표코드": "N1", "시군": "부천시", "등급": "S", "사유": "확정", "근거": "공문"}]
    ruled = load_catalog(write_catalog(tmp_path / "c", indicators=INDICATORS, overrides=decided))

    assert "기획과" not in owed(board(ruled))


def test_what_does_not_apply_is_neither_owed_nor_counted(tmp_path):
    exempt = [{"지표코드": "N1", "시군": "부천시", "사유": "없음"}]
    found = board(load_catalog(write_catalog(tmp_path / "c", indicators=INDICATORS, not_applicable=exempt)))

    assert "기획과" not in owed(found)
    assert found.applicable == 3


def test_a_city_that_owes_nothing_has_no_debts(catalog):
    found = board(catalog, reported=[(code, "제출") for code in catalog.indicators])

    assert found.debts == ()
    assert entries_words.title(found) == "부천시 2023년 9월, 미제출 없음"
    assert "미제출된 지표가 없습니다" in entries_board.top(found, "판", TODAY)
    assert entries_board.tables(found) == ""


CASES = """
    지표 | 마지막  | → 오래된 값
    N1   | 2023-08 |
    N1   | 2023-07 | 예
    N1   | 2023-01 | 예
    N3   | 2023-01 |
    N1   |         |
    """


@pytest.mark.parametrize("case", table(CASES), ids=lambda case: f"{case['지표']} {case['마지막']}")
def test_a_value_is_old_when_it_is_of_before_last_month_and_not_of_once_a_year(catalog, case):
    known = [(case["지표"], case["마지막"], 0, False)] if case["마지막"] else []
    found = {each.indicator.code: each for debt in board(catalog, known=known).debts for each in debt.owed}

    assert found[case["지표"]].is_old is (case["→ 오래된 값"] == "예")


@pytest.mark.parametrize(
    ("newer", "number"), [(0, 3), (1, 3), (2, 2), (6, 2), (7, 1), (7 + 9, None), (900, None)]
)
def test_a_row_came_with_the_upload_that_its_place_from_the_end_lies_in(newer, number):
    found = entries.source(newer, [slip(1, 9), slip(2, 5), slip(3, 2)])

    assert (found.id if found else None) == number


@pytest.mark.parametrize(
    ("month", "key", "day"),
    [
        ("2023-01", "cutoff", date(2023, 9, 30)),
        ("2023-09", "cutoff", date(2023, 9, 30)),
        ("2023-10", "joint_cutoff", date(2023, 12, 31)),
    ],
)
def test_months_after_the_cutoff_are_due_at_the_joint_one(catalog, month, key, day):
    assert entries.due(catalog, Month(month)) == (key, day)


def test_the_due_date_itself_is_the_last_day(catalog):
    assert entries_words.left(entries.due(catalog, Month("2023-09")), date(2023, 9, 30)) == "D-day"


def test_every_month_of_the_period_can_be_looked_at(catalog):
    months = entries.months(catalog)

    assert (months[0], months[-1], len(months)) == ("2023-01", "2023-12", 12)
    assert entries.newest([Month("2023-05"), Month("2023-06")], catalog) == "2023-06"
    assert entries.newest([], catalog) == "2023-01"


def test_each_indicator_says_when_it_last_had_a_value_and_who_brought_it(catalog):
    known = [("N1", "2023-07", 1, False), ("N2", "2023-08", 500, True), ("N4", "2023-08", 500, False)]
    shown = entries_board.tables(board(catalog, known=known, uploads=[slip(7, 3)]))

    assert "담당자 · " in shown
    assert "접수 7번" in shown
    for words in (entries_words.OLD, entries_words.SAMPLE, entries_words.FIRST, entries_words.NO_VALUE_YET):
        assert words in shown


def test_names_are_shown_as_they_are_written(catalog):
    known = [("N1", "2023-08", 0, False)]
    shown = entries_board.tables(board(catalog, known=known, uploads=[slip(1, 3, by="<b>담당자")]))

    assert "&lt;b&gt;담당자" in shown


def test_once_a_year_is_explained_where_it_is_owed(catalog):
    assert entries_words.ONCE_A_YEAR in entries_board.top(board(catalog), "판", TODAY)
    without = board(catalog, reported=[("N3", "제출")])
    assert entries_words.ONCE_A_YEAR not in entries_board.top(without, "판", TODAY)


REMINDER = """[시군종합평가] 교통과 2023년 9월 실적 제출 요청

교통과에서 맡은 지표 3개 가운데 3개의 부천시 2023년 9월 실적이 아직 제출되지 않았습니다.

- N2 규제개선 (마지막 실적 2023년 8월)
- N3 우수사례 (연1회, 올해 실적 없음)
- N4 민원 응답 (올해 실적 없음)

기한: 시군종합평가 실적 마감 2023년 9월 30일까지 D-12
올릴 곳: http://127.0.0.1:8501/upload?department=%EA%B5%90%ED%86%B5%EA%B3%BC&month=2023%EB%85%84+9%EC%9B%94

해당하지 않는 지표는 상태를 '해당없음'으로 적어 올려 주십시오. 이미 올리셨으면 따로 하실 일이 없습니다."""


def test_the_reminder_says_what_until_when_and_where(catalog):
    found = board(catalog, known=[("N2", "2023-08", 0, False)])

    said = entries_words.reminder(found, found.of("교통과"), TODAY, "http://127.0.0.1:8501/entries")

    assert said == REMINDER


def test_after_the_due_date_the_reminder_asks_to_hurry(catalog):
    found = board(catalog)
    late = entries_words.reminder(found, found.of("기획과"), date(2023, 10, 2), "")

    assert "2023년 9월 30일, 마감 지남 2일. 이른 시일 안에 올려 주시기 바랍니다." in late


def test_the_title_names_the_city(catalog):
    assert (
        entries_words.title(board(catalog, city="수원시")) == "수원시 2023년 9월, 부서 2곳에 미제출 지표 4개"
    )
