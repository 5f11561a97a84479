"""Who is asked in a 협조요청: the departments that it names, the longest names first."""

from types import SimpleNamespace as Like

import pytest

from dashboard import snapshot
from dashboard.model import Explanation, Month, Note
from dashboard.present import partner_words, partners
from dashboard.present.partnership import requests
from dashboard.settings import ROOT, Settings
from tests.acceptance import NOON

DEPARTMENTS = ("관리과", "건축관리과", "징수과")
CATALOG = Like(indicators={"F3-18": Like(code="F3-18"), "F1-01": Like(code="F1-01")})


def named(words):
    notes = {"F3-18": Note(1, 2023, "F3-18", Explanation(cause="인력", help=words), "담당자", NOON)}
    return [set(each.departments) for each in requests(notes, CATALOG, DEPARTMENTS)]


@pytest.mark.parametrize(
    ("words", "departments"),
    [
        ("징수과: 체납 명단", [{"징수과"}]),
        ("건축관리과와 징수과의 합동 점검", [{"건축관리과", "징수과"}]),
        ("건축관리과: 명단", [{"건축관리과"}]),
        ("건축관리과, 관리과: 명단", [{"건축관리과", "관리과"}]),
        ("옆 과", [set()]),
        (" ", []),
    ],
)
def test_a_request_is_for_those_that_it_names(words, departments):
    assert named(words) == departments


def test_where_nothing_is_weak_missing_or_asked_for_there_is_a_sentence_and_no_empty_table(tmp_path):
    now = snapshot.load(Settings(data=ROOT / "data", year=2023, store=tmp_path))
    shown = partners.board(now.of(Month("2023-09")), (), (), (), None, now.version, NOON.date(), ranked=True)

    assert partner_words.NOTHING_OWED in shown
    assert "풀어야 할 지표" not in shown
