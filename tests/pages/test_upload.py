"""Five steps on one page: template, file, columns, findings, comparison and 반영; nothing counts before the last."""

import gc
from datetime import UTC, datetime

import pytest

from dashboard import access
from dashboard.access import Role, User
from dashboard.model import Month
from dashboard.present import upload_words as words
from dashboard.settings import settings
from dashboard.store import store_of
from dashboard.ui import desk
from tests.pages.opening import opened
from tests.uploads import book, text

MONTH = Month("2023-09")
CELL = "부천시", "F3-14"
GOOD = text("기준월,시군,지표코드,실적\n2023-09,부천시,F3-14,90")
BETTER = text("기준월,시군,지표코드,실적\n2023-09,부천시,F3-14,99.5")
TYPO = text("기준월,시군,지표코드,실적\n2023-09,부쳔시,F3-14,71.5\n2023-09,부천시,F3-14,약 30")
ASKS = text("기준월,시군,지표코드,실적\n2023-09,부천시,F3-14,△0.4")
OTHERS = "2023-09,부천시,F3-15,90".encode()
STRANGE = text("기준월,시군,지표코드,결과\n2023-09,부천시,F3-14,90")


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    """A store of this test's own; the desk looks into it from now on."""
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "var"))
    settings.cache_clear()
    yield store_of(settings())
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture
def at():
    return opened("upload")


def drop(at, **files):
    """Drop files by name, without their ending; the page after it has read them."""
    named = [(f"{name}.csv", raw, "text/csv") for name, raw in files.items()]
    at.file_uploader[0].set_value(named)
    return ran(at)


def ran(at):
    at.run()
    assert not at.exception
    return at


def press(at, label):
    button(at, label).click()
    return ran(at)


def button(at, label):
    return next(each for each in at.button if each.label == label)


def labels_of(elements):
    return [each.label for each in elements]


def html(at):
    return "\n".join(each.proto.body for each in at.get("html"))


def steps(at):
    """The numbers of the steps that are there."""
    return [number for number in range(1, 6) if f'aria-label="{number}단계"' in html(at)]


def value():
    return float(desk.current().of(MONTH).cells[CELL].value)


def assert_nothing_counts(store):
    assert store.history() == []


def test_an_empty_page_offers_a_template_and_asks_for_files(at, store):
    assert at.title[0].value == "실적 올리기: 2023년 9월까지 접수"
    assert steps(at) == [1, 2]
    assert [each.label for each in at.get("download_button")] == [words.DOWNLOAD_TEMPLATE]
    assert at.selectbox(key="month").options[:1] == ["2023년 12월"]
    assert_nothing_counts(store)


def test_the_template_is_for_the_department_and_month_in_the_address():
    at = opened("upload", department="주택과", month="2023년 8월")

    assert at.selectbox(key="month").value == "2023-08"


def test_a_good_file_shows_what_would_change_before_it_counts(at, store):
    before = value()
    drop(at, 실적=GOOD)

    assert steps(at) == [1, 2, 3, 4, 5]
    assert words.SKIPPED_MATCH in [each.value for each in at.markdown]
    assert "오류 0건 · 확인 0건 · 반영할 값 1건" in html(at)
    assert "바뀌거나" in html(at)
    assert value() == before
    assert_nothing_counts(store)


def test_after_accepting_the_figures_are_the_new_ones_and_the_uploader_is_empty(at, store):
    drop(at, 실적=GOOD)
    press(at, words.ACCEPT)

    assert value() == 90
    assert "접수 1번: 2023년 9월 실적 1건 (실적.csv)" in html(at)
    assert "./history" in html(at)
    assert steps(at) == [1, 2]
    assert [past.slip.by for past in store.history()] == [access.LOCAL_USER.name]


def test_the_next_files_end_the_message_of_the_last_ones(at):
    drop(at, 실적=GOOD)
    press(at, words.ACCEPT)
    drop(at, 더나은=BETTER)

    assert "접수 1번:" not in html(at)
    assert steps(at) == [1, 2, 3, 4, 5]


def test_errors_block_and_are_listed_by_cell_with_their_cure(at, store):
    drop(at, 실적=TYPO)

    assert steps(at) == [1, 2, 3, 4]
    assert "오류 2건 · 확인 0건" in html(at)
    assert '<th scope="row">B2</th>' in html(at)
    assert '<th scope="row">D3</th>' in html(at)
    assert words.ERRORS_BLOCK in [each.value for each in at.warning]
    assert words.DOWNLOAD_MARKED in [each.label for each in at.get("download_button")]
    assert_nothing_counts(store)


def test_what_only_asks_wants_an_explicit_yes(at):
    drop(at, 실적=ASKS)
    before = steps(at)
    at.checkbox[0].check()
    ran(at)

    assert (before, steps(at)) == ([1, 2, 3, 4], [1, 2, 3, 4, 5])


def test_a_yes_for_one_file_is_no_yes_for_the_next(at):
    drop(at, 실적=ASKS)
    at.checkbox[0].check()
    ran(at)
    drop(at, 다른=ASKS.replace(b"0.4", b"0.5"))

    assert steps(at) == [1, 2, 3, 4]


def test_only_the_errors_are_listed_when_asked_for(at):
    drop(at, 실적=TYPO + ASKS.split(b"\n")[1].replace("부천시".encode(), "수원시".encode()) + b"\n")
    both = "<td>△0.4</td>" in html(at), "<td>약 30</td>" in html(at)
    at.toggle(key="errors-only").set_value(True)
    ran(at)

    assert both == (True, True)
    assert ("<td>△0.4</td>" in html(at), "<td>약 30</td>" in html(at)) == (False, True)


def test_a_file_that_is_no_table_is_told_in_one_sentence(at):
    drop(at, 보고서=b"%PDF-1.4 ...")

    assert "PDF 문서입니다." in html(at)
    assert steps(at) == [1, 2, 3, 4]


def test_several_files_are_accepted_one_after_the_other(at, store):
    drop(at, 앞=GOOD, 뒤=BETTER)
    assert "여러 파일에 함께 든 값이 1건" in "".join(each.value for each in at.info)
    press(at, "파일 2개 반영")

    assert [past.slip.name for past in store.history()] == ["앞.csv", "뒤.csv"]
    assert value() == 99.5


def test_the_same_file_twice_is_read_once(at):
    at.file_uploader[0].set_value([("실적.csv", GOOD, "text/csv")] * 2)
    ran(at)

    assert button(at, words.ACCEPT)
    assert len(at.info) == 1


def test_a_file_accepted_before_is_accepted_again_only_on_purpose(at, store):
    drop(at, 실적=GOOD)
    press(at, words.ACCEPT)
    drop(at, 실적=GOOD)
    press(at, words.ACCEPT)

    assert "같은 파일이 이미 접수되어 있습니다" in at.error[0].value
    assert len(store.history()) == 1

    press(at, words.ACCEPT_AGAIN)

    assert len(store.history()) == 2
    assert "접수 2번:" in html(at)


def test_pasted_cells_are_a_file_too(at, store):
    at.text_area[0].set_value("기준월\t시군\t지표코드\t실적\n2023-09\t부천시\tF3-14\t90")
    ran(at)
    press(at, words.ACCEPT)

    assert [past.slip.name for past in store.history()] == [words.PASTED]
    assert value() == 90


def test_the_month_is_the_one_that_the_file_says(at):
    drop(at, 실적=text("기준월,시군,지표코드,실적\n2023.08,부천시,F3-14,82.5"))

    assert month_picker(at).value == "2023년 8월"
    assert steps(at)[-1] == 5


def test_a_file_that_says_several_months_may_be_read_whole(at, store):
    drop(at, 월별=text("시군,지표코드,7월,8월\n부천시,F3-14,78,82.5"))
    month_picker(at).set_value(words.ALL_MONTHS)
    ran(at)
    while at.checkbox and not at.checkbox[0].value:
        at.checkbox[0].check()
        ran(at)
    press(at, words.ACCEPT)

    assert store.history()[0].slip.rows == 2
    assert [float(desk.current().of(Month(each)).cells[CELL].value) for each in ("2023-07", "2023-08")] == [
        78,
        82.5,
    ]


def month_picker(at):
    return next(each for each in at.selectbox if each.label == words.MONTH_TO_READ)


def test_columns_chosen_by_hand_are_remembered_for_the_department(at, store):
    drop(at, 실적=STRANGE)
    before = steps(at)
    picker(at, "결과").set_value("실적")
    press(at, words.REMATCHED)
    assert "오류 0건" in html(at)
    assert store.mapping("전체") == {"결과": "실적"}

    again = drop(opened("upload"), 실적=STRANGE)

    assert before == [1, 2, 3]
    assert "지난번에 전체에서 맞춘 열을 그대로 썼습니다" in "".join(each.value for each in again.markdown)
    assert steps(again)[-1] == 5


def picker(at, label):
    return next(each for each in at.selectbox if each.label == label)


def test_a_table_without_any_known_heading_is_matched_by_hand(at):
    drop(at, 실적=text("어디,무엇,얼마\n부천시,F3-14,90"))
    assert [picker(at, label).value for label in ("어디", "무엇")] == ["시군", "지표코드"]
    picker(at, "얼마").set_value("실적")
    press(at, words.REMATCHED)

    assert "반영할 값 1건" in html(at)


def test_rows_that_are_no_values_are_named(at):
    drop(at, 실적=GOOD + "합계,,,71.5\n※ 잠정치\n".encode())

    assert "실적이 아니어서 읽지 않은 행이 2개 있습니다" in html(at)


def test_newer_figures_of_somebody_else_ask_for_a_second_look(at, store):
    drop(at, 실적=GOOD)
    from dashboard.intake import examine

    now = desk.current()
    other = examine(BETTER, "남.csv", month=MONTH, catalog=now.catalog)
    store.accept(other, by="담당자", at=datetime.now(UTC))
    press(at, words.ACCEPT)

    assert words.OVERTAKEN in [each.value for each in at.warning]
    assert len(store.history()) == 1

    press(at, words.ACCEPT)
    assert value() == 90


def test_whoever_lost_the_role_since_the_page_was_opened_is_refused(at, store, monkeypatch):
    drop(at, 실적=GOOD)
    asked = []

    def who(address):
        asked.append(address)
        return access.LOCAL_USER if len(asked) < 3 else User("담당자", Role.VIEWER)

    monkeypatch.setattr("dashboard.ui.page.who", who)
    button(at, words.ACCEPT).click()
    at.run()

    assert_nothing_counts(store)


def test_a_store_that_cannot_write_says_so_and_keeps_the_files(at, tmp_path):
    drop(at, 실적=GOOD)
    (tmp_path / "var").write_text("in the way", encoding="utf-8")
    press(at, words.ACCEPT)

    assert "저장소" in at.error[0].value
    (tmp_path / "var").unlink()
    press(at, words.ACCEPT)
    assert value() == 90


def test_a_rerun_reads_nothing_again(at):
    drop(at, 실적=GOOD)
    drawer = at.session_state["upload"]
    before = [*drawer.opened.values(), *drawer.results.values()]
    ran(at)

    assert all(
        one is other
        for one, other in zip(before, [*drawer.opened.values(), *drawer.results.values()], strict=True)
    )


def test_files_taken_away_leave_nothing_in_the_session(at):
    drop(at, 실적=GOOD, 다른=BETTER)
    drop(at, 실적=GOOD)
    gc.collect()

    assert len(at.session_state["upload"].opened) == len(at.session_state["upload"].results) == 1


def test_a_workbook_whose_name_lies_is_read_by_its_content(at):
    raw = book([["기준월", "시군", "지표코드", "실적"], ["2023-09", "부천시", "F3-14", 90]])
    at.file_uploader[0].set_value([("실적.txt", raw, "text/plain")])
    ran(at)

    assert steps(at)[-1] == 5


def test_an_official_sees_whose_figures_are_not_his_and_no_button(store, monkeypatch):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL, frozenset({"녹지과"})))
    at = opened("upload")
    at.file_uploader[0].set_value([("실적.csv", GOOD + b"\n" + OTHERS, "text/csv")])
    ran(at)

    assert "구제역백신 항체양성률" in at.error[0].value
    assert "산불방지" not in at.error[0].value
    assert words.ACCEPT not in labels_of(at.button)
    assert_nothing_counts(store)


def test_an_official_is_offered_the_sheet_of_the_own_departments_alone(monkeypatch):
    monkeypatch.setattr(access, "LOCAL_USER", User("담당자", Role.OFFICIAL, frozenset({"녹지과"})))

    assert opened("upload", department="도시농업과").selectbox(key="department").options == ["녹지과"]
