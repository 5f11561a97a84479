"""The grade table: 31 × 101 letters, one city's indicators, filters and the file for Excel."""

import pytest

from dashboard.present import labels
from dashboard.ui import desk
from tests.pages.opening import opened, words

TITLE = "도내 31개 시군 × 지표 101개, S등급 2,685칸(86.2%)"


def scores_of(month="2023-09"):
    return desk.current().scores[month]


def test_it_opens_with_every_city_and_every_indicator():
    at = opened("grades")
    scores, shown = scores_of(), words(at)

    assert at.title[0].value == TITLE
    for city in scores.catalog.cities:
        assert f">{city}</a>" in shown
    for each in scores.catalog.indicators.values():
        assert f">{each.code} {each.name}</a>" in shown


def test_every_letter_of_a_city_stands_in_its_row():
    row = next(row for row in words(opened("grades")).split("<tr") if ">부천시</a>" in row)

    assert row.count(">S</td>") == 99
    assert row.count(">A</td>") == 2
    counts = "".join(f'<td class="n">{number}</td>' for number in (99, 2, 0, 0, 0))
    assert row.endswith(f"{counts}</tr>")


@pytest.mark.parametrize("state", ["미제출", "해당없음", "사례없음", "A등급(공식 결과)", "S등급(공식 결과)"])
def test_what_is_no_grade_of_its_own_says_so_in_words(state):
    assert f'class="for-ears">{state}</span>' in words(opened("grades"))


def test_before_the_cutoff_the_title_says_what_is_still_growing():
    at = opened("grades", month="2023년 6월")

    assert "마감 전 진행 중" in at.title[0].value
    assert "부진을 뜻하지는 않습니다" in words(at)


def test_filters_leave_what_they_name():
    shown = words(opened("grades", group="1그룹", field="자유, 평화, 번영에 기여하는 글로벌 중추국가"))

    assert "F5-01 민방위 교육 이수율" in shown
    assert "F6-01" not in shown
    assert ">부천시</a>" in shown
    assert ">시흥시</a>" not in shown


def test_a_department_and_a_grade_leave_their_indicators():
    scores = scores_of()
    code = next(cell.indicator for cell in scores.cells.values() if cell.grade == "D")
    kept = scores.catalog.indicators[code]
    at = opened("grades", grade="D", department=kept.lead_department)

    for each in scores.catalog.indicators.values():
        of_department = each.lead_department == kept.lead_department
        graded = any(scores.cells[city, each.code].grade == "D" for city in scores.catalog.cities)
        assert (f">{each.code} {each.name}</a>" in words(at)) == (of_department and graded)


def test_nothing_left_is_said():
    at = opened("grades", city="부천시", grade="D")

    assert at.title[0].value == "부천시(1그룹), 조건에 맞는 지표 없음"
    assert "고른 조건에 맞는 지표가 없습니다" in words(at)
    assert "고른 조건에 맞는 지표가 없습니다" in words(
        opened("grades", field="더 많은 기회", department="환경과")
    )


def test_one_city_shows_values_parts_points_and_departments():
    at = opened("grades", city="부천시")
    shown = words(at)

    assert at.title[0].value == "부천시(1그룹), 지표 101개 중 S 99개, A 2개"
    for said in ("F6-09 공유재산 실태조사율", "96.31%", "6,553/6,804", "5.40/6", "토지정보과"):
        assert said in shown


def test_before_the_cutoff_a_city_shows_its_progress_against_earlier_years():
    at = opened("grades", city="부천시", month="2023년 6월")

    assert "마감 전 진행 중" in at.title[0].value
    assert "예년(2021~2022년) 같은 달" in words(at)
    assert labels.IN_PROGRESS in words(at)


@pytest.mark.parametrize("key", ["month", "group", "city", "grade", "field", "department"])
def test_nonsense_in_the_address_falls_back(key):
    assert opened("grades", **{key: "없는 값"}).title[0].value == TITLE
