"""One official's way through the pages: findings, mended file, comparison, 반영, other ranks, 되돌리기, the ranks of before."""

from dashboard.present import past_uploads
from dashboard.present import upload_words as steps
from tests.pages.opening import opened, words
from tests.uploads import text

WRONG = text("기준월,시군,지표코드,실적\n2023-09,부쳔시,F3-14,90")
RIGHT = text("기준월,시군,지표코드,실적\n2023-09,부천시,F3-14,90")


def dropped(at, name, raw):
    at.file_uploader[0].set_value([(name, raw, "text/csv")]).run()
    assert not at.exception
    return words(at)


def pressed(at, label):
    next(each for each in at.button if each.label == label).click().run()
    assert not at.exception
    return words(at)


def rank_on_overview():
    return opened("overview", month="2023-09").title[0].value


def test_from_findings_to_other_ranks_and_back(own_store):
    before = rank_on_overview()
    at = opened("upload", month="2023-09")

    findings = dropped(at, "9월.csv", WRONG)
    assert "평가 기준에 없습니다." in findings
    assert steps.ACCEPT not in [each.label for each in at.button]

    comparison = dropped(at, "9월 고침.csv", RIGHT)
    assert "최종 순위 3위 → 2위(1그룹)" in comparison
    assert rank_on_overview() == before

    accepted = pressed(at, steps.ACCEPT)
    assert "접수 1번: 2023년 9월 실적 1건 (9월 고침.csv)" in accepted
    assert rank_on_overview() == "1그룹 2위, 3단계 상승"

    history = opened("history", upload="접수 1번")
    assert "최종 순위 2위 → 3위(1그룹)" in words(history)
    history.text_input(key="why").set_value("잘못 올림")
    pressed(history, past_uploads.WITHDRAW)

    assert rank_on_overview() == before == "1그룹 3위, 2단계 상승"
    assert [past.counts for past in own_store.history()] == [False]
