"""A draft is what accepting or withdrawing would give, to the digit: of any uploads, in any order."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard import queries, snapshot
from dashboard.draft import draft, without
from dashboard.errors import UnknownName
from dashboard.intake.actuals import COLUMNS
from dashboard.settings import Settings
from dashboard.store import store_of
from tests.acceptance import after, checked, value
from tests.folders import write_actuals, write_catalog

CITIES = "시군\n부천시\n수원시\n용인시"
INDICATORS = """
    지표코드 | 집계방식 | 실적종류 | 채점방식
    N1       | 누계     | 건수     | 구간
    N2       | 누계     | 비율     | 구간
    Y1       | 연1회    | 점수     | 그룹순위
    Y2       | 연1회    | 수준     | 정성등급
"""
SAMPLE = """
    기준월  | 시군   | 지표코드 | 실적 | 등급
    2023-06 | 부천시 | N1       | 80   |
    2023-06 | 수원시 | N1       | 91   |
    2023-06 | 부천시 | Y1       | 70   |
    2023-06 | 수원시 | Y1       | 60   |
    2023-06 | 용인시 | Y2       |      | A
    2023-08 | 부천시 | N1       | 85   |
    2023-08 | 용인시 | N2       | 71   |
"""
STATES = ["제출", "제출", "추정", "미제출", "해당없음"]
REMARKS = ["", "", "검토", "=1+1", "쉼표, 있음", "+82"]


def row(month, city, code, number, under, grade, state, remark):
    """A canonical row, of the kind of its indicator."""
    told = dict.fromkeys(COLUMNS, "") | {"기준월": month, "시군": city, "지표코드": code, "비고": remark}
    told["상태"] = state
    if state in ("미제출", "해당없음"):
        return told
    if code == "N2" and under:
        return told | {"분자": str(number), "분모": str(under)}
    return told | ({"등급": grade} if code == "Y2" else {"실적": str(number)})


ROWS = st.builds(
    row,
    month=st.sampled_from(["2023-05", "2023-06", "2023-08", "2023-10", "2024-01"]),
    city=st.sampled_from(["부천시", "수원시", "용인시"]),
    code=st.sampled_from(["N1", "N2", "Y1", "Y2"]),
    number=st.integers(0, 99),
    under=st.sampled_from([0, 1, 3, 100]),
    grade=st.sampled_from("SABCD"),
    state=st.sampled_from(STATES),
    remark=st.sampled_from(REMARKS),
)
UPLOADS = st.lists(st.lists(ROWS, min_size=1, max_size=6), min_size=1, max_size=4)


class Year:
    """One year with a few sample months, and its own store."""

    def __init__(self, folder):
        write_catalog(folder / "catalog" / "2023", cities=CITIES, indicators=INDICATORS)
        write_actuals(folder / "actuals" / "2023" / "2023-06.csv", SAMPLE)
        (folder / "history").mkdir()
        self.settings = Settings(folder, 2023, store=folder / "var")
        self.store = store_of(self.settings)
        self.accepted = 0

    def load(self):
        return snapshot.load(self.settings)

    def accept(self, rows):
        self.accepted += 1
        upload = checked(rows, month="2023-10", raw=str(self.accepted).encode())
        return self.store.accept(upload, by="담당자", at=after(self.accepted))

    def withdraw(self, number):
        self.store.withdraw(number, by="담당자", why="잘못 올림", at=after(self.accepted + number))


@pytest.fixture
def year(tmp_path):
    return Year(tmp_path)


def canonical(rows):
    return checked(rows).rows


def digits(scores_by_month):
    """Everything that is known of every month."""
    return {
        month: (scores.month, dict(scores.actuals.reports), scores.cells, scores.fields, scores.cities)
        for month, scores in scores_by_month.items()
    }


@settings(max_examples=25, deadline=None)
@given(earlier=UPLOADS, files=UPLOADS)
def test_a_draft_of_any_files_is_what_accepting_them_gives(earlier, files):
    with tempfile.TemporaryDirectory() as folder:
        year = Year(Path(folder))
        for rows in earlier:
            year.accept(rows)
        drafted = draft(year.load(), [row for rows in files for row in canonical(rows)])
        for rows in files:
            year.accept(rows)

        assert digits(drafted) == digits(year.load().scores)
        assert list(drafted) == list(year.load().scores)
        year.store.close()


@settings(max_examples=25, deadline=None)
@given(uploads=UPLOADS, data=st.data())
def test_leaving_any_upload_out_is_what_withdrawing_it_gives(uploads, data):
    with tempfile.TemporaryDirectory() as folder:
        year = Year(Path(folder))
        slips = [year.accept(rows) for rows in uploads]
        gone = data.draw(st.lists(st.sampled_from(slips), unique_by=lambda slip: slip.id))
        for slip in gone:
            left_out = without(year.load(), slip.id)
            year.withdraw(slip.id)

            assert digits(left_out) == digits(year.load().scores)
        year.store.close()


def test_a_month_that_rests_on_none_of_the_rows_keeps_its_very_scores(year):
    now = year.load()
    drafted = draft(now, canonical([{"기준월": "2023-08", "시군": "부천시", "실적": "99"}]))

    assert drafted["2023-06"] is now.scores["2023-06"]
    assert drafted["2023-08"] is not now.scores["2023-08"]
    assert draft(now, []) == now.scores


def test_rows_that_say_what_counts_already_change_nothing(year):
    now = year.load()
    told = [{"기준월": "2023-08", "시군": "부천시", "실적": "85"}]

    assert draft(now, canonical(told))["2023-08"] is now.scores["2023-08"]


def test_a_yearly_value_reaches_the_months_after_it_until_there_is_a_newer_one(year):
    now = year.load()
    told = {"기준월": "2023-07", "시군": "부천시", "지표코드": "Y1", "실적": "10"}
    drafted = draft(now, canonical([told]))
    later = draft(now, canonical([told | {"기준월": "2023-05"}]))

    assert drafted["2023-08"].cells["부천시", "Y1"].value == 10
    assert drafted["2023-06"].cells["부천시", "Y1"].value == 70
    assert later["2023-06"] is now.scores["2023-06"]


def test_the_only_upload_of_a_month_takes_the_month_away_with_it(year):
    slip = year.accept([{"기준월": "2023-10", "시군": "부천시", "실적": "99"}])

    assert list(without(year.load(), slip.id)) == ["2023-06", "2023-08"]


def test_an_upload_of_another_year_touches_nothing_of_this_one(year):
    slip = year.store.accept(value(50, month="2022-12"), by="담당자", at=after(0))
    year.accept([{"기준월": "2023-08", "시군": "부천시", "실적": "99"}])
    now = year.load()

    assert without(now, slip.id) == now.scores


def test_an_upload_that_does_not_count_is_refused_in_a_sentence(year):
    slip = year.accept([{"기준월": "2023-10", "시군": "부천시", "실적": "99"}])
    year.withdraw(slip.id)

    for number in (slip.id, 7):
        with pytest.raises(UnknownName, match=f"접수 {number}번은 반영되어 있지 않습니다"):
            without(year.load(), number)


def test_leaving_no_rows_out_asks_for_what_counts(year):
    now = year.load()
    left = queries.actuals_without(now.database, "2023-08", now.catalog, rows=0, newer=0)

    assert left == queries.actuals(now.database, "2023-08", now.catalog)
