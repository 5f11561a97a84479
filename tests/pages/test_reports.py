"""Papers on screen: chosen, made when asked, handed out under the name that officials give theirs."""

import pytest

from dashboard.present import reports
from tests.pages.opening import opened, words
from tests.unit.papers.forms import form_of


@pytest.mark.parametrize("ending", list(reports.FORMATS))
def test_a_paper_is_made_when_asked_and_can_then_be_taken(ending):
    at = opened("reports", month="2023년 9월", file=reports.FORMATS[ending])
    assert not at.get("download_button")

    at.button(key="make").click().run(timeout=60)

    assert not at.error
    label = at.get("download_button")[0].proto.label
    assert label.startswith("내려받기: [정책기획과] 2023년 9월 시군종합평가 추진상황(")
    assert label.endswith(f".{ending}")


def test_another_choice_takes_the_paper_away_that_was_made_before():
    at = opened("reports", month="2023년 9월")
    at.button(key="make").click().run(timeout=60)
    assert at.get("download_button")

    at.selectbox(key="report").select_index(2).run()
    assert not at.get("download_button")


def test_the_city_s_own_form_is_filled_and_handed_back():
    at = opened("reports", month="2023년 9월")
    raw = form_of([["지표명", ""], ["실적", "이미 적음"]])
    at.file_uploader(key="form").set_value(("우리 서식.hwpx", raw, "application/hwp+zip")).run()
    at.button(key="fill-form").click().run(timeout=60)

    assert at.success[0].value == "빈칸 1곳을 채웠습니다: 지표명.\n\n이미 글이 있어 그대로 둔 칸 1곳: 실적."
    assert [each.label for each in at.download_button] == ["내려받기: 우리 서식.hwpx"]


def test_what_is_no_form_is_refused_with_its_cure():
    at = opened("reports", month="2023년 9월")
    at.file_uploader(key="form").set_value(("우리 서식.hwpx", b"old", "application/hwp+zip")).run()
    at.button(key="fill-form").click().run(timeout=60)

    assert "우리 서식.hwpx: 한글 서식(hwpx)이 아닙니다" in at.error[0].value
    assert not at.download_button


def test_weak_indicators_say_why_they_are_weak_and_what_is_at_stake():
    at = opened("weak", month="2023년 6월")

    assert at.title[0].value.startswith("부진지표 ")
    assert "부진 요건(평가 기준): 진도율(목표 대비 달성률) 70% 미만" in words(at)
    assert "예상등급" in words(at)
    assert "상승" in words(at)
