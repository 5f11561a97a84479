"""Sentences of the upload screen, and what of a file name they let through."""

import tomllib
from datetime import UTC, datetime

import pytest

from dashboard.intake.contents import MOST_BYTES
from dashboard.intake.headings import Heading
from dashboard.model import Month, Slip
from dashboard.present import upload_words as words
from dashboard.settings import ROOT


def slip(number, month="2023-09", name="실적.csv"):
    return Slip(number, Month(month), "담당자", datetime(2023, 10, 4, tzinfo=UTC), name, "", "", 1234)


def test_what_was_accepted_is_told_with_its_numbers_and_the_ways_on():
    html = words.accepted([slip(7), slip(8, "2023-08", "<b>.csv")])

    assert "접수 번호는 7번, 8번입니다." in html
    assert "접수 7번: 2023년 9월 실적 1,234건 (실적.csv)" in html
    assert html.count("종합 현황 보기") == 2
    assert "<b>" not in html


def test_a_step_says_its_number_to_ears_too():
    assert 'aria-label="4단계"' in words.step(4, *words.CHECK)


@pytest.mark.parametrize("name", ["[주택과] 9월*실적*.xlsx", "$x$ `y` <b> ![](a)", "_a_~b~"])
def test_a_file_name_means_nothing_to_markdown(name):
    escaped = words.plain(name)

    assert escaped.replace("\\", "") == name
    assert all(escaped[at - 1] == "\\" for at, letter in enumerate(escaped) if letter in "*_`[]$<>~!")


@pytest.mark.parametrize(
    ("option", "heading", "said"),
    [
        ("keep", Heading("결과"), "알아본 대로: 읽지 않음"),
        ("keep", Heading("실적", "실적"), "알아본 대로: 실적"),
        ("keep", Heading("6월", None, "6월"), "알아본 대로: 6월 실적"),
        ("keep", None, "알아본 대로 두기"),
        ("", None, "읽지 않음"),
        ("분자", None, "분자"),
    ],
)
def test_a_choice_for_a_column_says_what_it_does(option, heading, said):
    assert words.meaning(option, heading, "keep") == said


def test_no_reports_yet_is_said_in_the_title():
    assert words.title(None) == "실적 올리기: 아직 접수한 실적이 없습니다"


def test_the_server_lets_in_more_than_the_intake_reads_so_that_our_own_sentence_refuses_it():
    config = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))

    assert config["server"]["maxUploadSize"] * 1024 * 1024 == 4 * MOST_BYTES
