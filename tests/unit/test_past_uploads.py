"""The history on screen: newest first, what became of each, and what was there before."""

import re

from dashboard.model import Month, PastUpload, Slip, Withdrawal
from dashboard.present import past_uploads
from dashboard.queries import FirstReports, MonthLoaded
from tests.acceptance import NOON, after

SAMPLE = FirstReports(Month("2023-01"), 2840, is_sample=True)
REAL = FirstReports(Month("2023-02"), 7, is_sample=False)


def past(number, *, month="2023-06", name="실적.csv", why=None):
    slip = Slip(number, Month(month), "담당자", NOON, name, f"{number}" * 64, "b" * 64, 1234)
    return PastUpload(slip, Withdrawal("총괄 담당자", after(5), why) if why else None)


def rows(shown):
    """The words of each row of the table."""
    body = shown.partition("<tbody>")[2]
    return [re.sub(r"(<[^>]+>)+", " | ", row).strip(" |") for row in body.split("</tr>") if "<th" in row]


def test_the_newest_upload_is_on_top_and_what_was_there_before_at_the_end():
    shown = rows(past_uploads.history([past(1), past(2)], [SAMPLE, REAL], None))

    assert [row.split(" | ")[0] for row in shown] == ["2", "1", "처음", "표본"]
    assert shown[0].startswith("2 | 2023년 6월 | 실적.csv | 1,234건 | 담당자 | ")
    assert shown[0].endswith(" | 2222222222 | 반영 중")
    assert shown[3] == "표본 | 2023년 1월 | 표본 자료(가상) | 2,840건 | 설치할 때 | 접수 전 | 없음 | 반영 중"


def test_a_withdrawal_says_who_when_and_why():
    shown = rows(past_uploads.history([past(1, why="다른 시의 값")], [], None))

    assert "회수됨" in shown[0]
    assert "총괄 담당자 · " in shown[0]
    assert shown[0].endswith("다른 시의 값")
    assert "까닭: 다른 시의 값" in past_uploads.details(past(1, why="다른 시의 값"))


def test_a_month_can_be_picked():
    uploads = [past(1), past(2, month="2023-01")]

    assert len(rows(past_uploads.history(uploads, [SAMPLE, REAL], "2023-01"))) == 2
    assert "2023년 5월에 접수한 파일이 없습니다" in past_uploads.history(uploads, [], "2023-05")
    loaded = [MonthLoaded(Month("2023-03"), 1, has_sample=False)]
    assert past_uploads.months(uploads, loaded) == ["2023-06", "2023-03", "2023-01"]


def test_no_upload_at_all_is_a_sentence():
    assert past_uploads.title([]) == "접수 이력, 접수한 파일 없음"
    assert past_uploads.NOTHING_YET.replace("'", "&#x27;") in past_uploads.history([], [], None)


def test_the_title_counts_what_counts():
    assert past_uploads.title([past(1)]) == "접수 1건, 반영 중 1건"
    assert past_uploads.title([past(1), past(2, why="중복")]) == "접수 2건, 반영 중 1건 · 회수 1건"


def test_a_long_history_is_cut_and_says_so():
    shown = past_uploads.history([past(number) for number in range(1, 402)], [], None)

    assert len(rows(shown)) == past_uploads.MOST_ROWS
    assert rows(shown)[0].startswith("401 | ")
    assert "접수가 401건이어서 최근 300건만" in shown


def test_what_people_wrote_is_shown_as_it_is():
    shown = past_uploads.history([past(1, name="<script>.csv", why="<i>까닭</i>")], [], None)

    assert "<script>" not in shown
    assert "<i>" not in shown


def test_after_taking_back_one_is_led_to_the_month():
    said = past_uploads.taken_back(past(3, why="중복"))

    assert said.startswith("접수 3번을 회수했습니다.")
    assert "(./?month=2023%EB%85%84+6%EC%9B%94)" in said
