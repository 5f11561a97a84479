"""동별 현황 on screen: the ranking, what is needed and late, the upload with its findings, who may write."""

import io

import pytest
from openpyxl import load_workbook

from dashboard import access
from dashboard.access import Role, User
from dashboard.errors import NotAllowed
from dashboard.model import Month
from dashboard.present import district_words, districts
from dashboard.present import labels as screen
from dashboard.settings import ROOT
from dashboard.ui import breaking_down, desk
from tests.pages.opening import opened, words

JUNE = "2023년 6월"
SAMPLE = ROOT / "data" / "breakdowns" / "2023" / "2023-06.csv"


def as_(monkeypatch, role, *departments):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", role, frozenset(departments)))


def dropped(at, content, name="동별.csv"):
    at.file_uploader[0].upload(name, content, "text/csv")
    return at.run()


def corrected():
    """The sample's table with one case moved from one 동 to the next; it still adds up."""
    text = SAMPLE.read_text("utf-8-sig")
    moved = text.replace("심곡동,단독·다가구,35,36", "심곡동,단독·다가구,34,36").replace(
        "심곡동,공동주택,29,33", "심곡동,공동주택,30,33"
    )
    assert moved != text
    return moved.encode()


@pytest.mark.usefixtures("own_store")
def test_the_districts_of_the_sample_add_up_and_share_what_the_city_needs():
    at = opened("districts", month=JUNE)
    shown = words(at)

    assert at.title[0].value.startswith("위반건축물 조치율: 10개 동 가운데 ")
    assert "동별 합 873/1,134는 시가 제출한 값과 같습니다." in shown
    assert "목표 80%·S등급까지 지금의 분모에서 조치 건수 35건이 더 필요합니다." in shown
    assert "2023-06-30 현재" in shown
    assert screen.SAMPLE_DATA in shown
    assert "조치기한이 지난 것" in shown
    assert "2023년 6월 위반건축물 조치율 구분별" in shown


@pytest.mark.usefixtures("own_store")
def test_at_the_cut_off_nothing_is_left_to_share():
    shown = words(opened("districts", month="2023년 9월"))

    assert "나눈 몫" not in shown
    assert "이미 가장 높은 등급입니다." in shown


@pytest.mark.usefixtures("own_store")
def test_an_indicator_without_a_breakdown_says_what_to_do():
    every = breaking_down.indicators(desk.current(), breaking_down.known(desk.current()))
    code = list(every)[1]
    at = opened("districts", month=JUNE, indicator=screen.indicator_name(code, every[code]))

    assert at.title[0].value == f"{every[code]}: 동별 자료 없음"
    assert district_words.NOTHING_YET in words(at)


def test_a_file_that_adds_up_counts_after_the_button(own_store):
    at = dropped(opened("districts", month=JUNE), corrected())
    assert (
        "2023년 6월 F3-18: 지금 쓰이는 자료(2023-06.csv(프로그램에 든 자료))를 바꿉니다. 달라지는 줄 2개."
        in words(at)
    )
    at.button(key="keep-breakdown").click().run()

    assert at.success[0].value == district_words.KEPT.format(count=1)
    kept = own_store.breakdowns.newest()[Month("2023-06"), "F3-18"]
    assert kept.by == "이 컴퓨터 사용자"
    assert "자료: 동별.csv, 이 컴퓨터 사용자" in words(at)


def test_a_file_that_contradicts_the_city_shows_its_findings_and_no_button(own_store):
    wrong = SAMPLE.read_bytes().replace("심곡동,단독·다가구,35".encode(), "심곡동,단독·다가구,34".encode())
    at = dropped(opened("districts", month=JUNE), wrong)

    assert "동별 합이 시의 실적과 다름 1건" in words(at)
    assert "E2:E41" in words(at)
    assert not [each for each in at.button if each.key == "keep-breakdown"]
    assert own_store.breakdowns.every() == []


def test_whoever_does_not_act_for_the_indicator_keeps_nothing(own_store, monkeypatch):
    as_(monkeypatch, Role.OFFICIAL, "없는과")
    at = dropped(opened("districts", month=JUNE), corrected())
    at.button(key="keep-breakdown").click().run()

    assert "건축관리과" in at.error[0].value
    assert own_store.breakdowns.every() == []


def test_a_helping_department_may_keep_it(own_store, monkeypatch):
    as_(monkeypatch, Role.OFFICIAL, "징수과")
    at = dropped(opened("districts", month=JUNE), corrected())
    at.button(key="keep-breakdown").click().run()

    assert [each.by for each in own_store.breakdowns.every()] == ["담당자"]


@pytest.mark.usefixtures("own_store")
def test_a_viewer_reads_and_hands_nothing_in(monkeypatch):
    as_(monkeypatch, Role.VIEWER)

    assert not opened("districts", month=JUNE).file_uploader
    with pytest.raises(NotAllowed):
        breaking_down.keep(
            breaking_down.examined(desk.current(), corrected(), "동별.csv"),
        )


@pytest.mark.usefixtures("own_store")
def test_a_city_figure_that_changed_since_is_said():
    now = desk.current()
    kept = breaking_down.known(now)[Month("2023-05"), "F3-18"]
    with_may = kept._replace(breakdown=kept.breakdown._replace(month=Month("2023-06")))

    assert "다릅니다. 시의 실적이 그 뒤 바뀌었습니다." in districts.board(
        now.of(Month("2023-06")), "F3-18", with_may, now.version
    )


@pytest.mark.usefixtures("own_store")
def test_the_form_comes_back_as_a_file_that_is_taken():
    now = desk.current()
    form = breaking_down.form(now, breaking_down.known(now), Month("2023-06"), "F3-18")

    assert breaking_down.examined(now, form, "동별.xlsx").findings == ()


@pytest.mark.usefixtures("own_store")
def test_the_form_of_an_indicator_without_a_breakdown_names_every_district():
    now = desk.current()
    code = list(breaking_down.indicators(now, breaking_down.known(now)))[1]
    sheet = load_workbook(
        io.BytesIO(breaking_down.form(now, breaking_down.known(now), Month("2023-06"), code))
    )["동별"]

    assert [row[2].value for row in sheet.iter_rows(min_row=2)] == [
        *"심곡동 부천동 중동 신중동 상동 대산동 소사본동 범안동 성곡동 오정동".split()
    ]
