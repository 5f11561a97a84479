"""Every button that an admin is shown anywhere, pressed with every field filled in by those for whom it was not drawn."""

from datetime import date
from fractions import Fraction
from urllib.parse import urlencode

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg

from bench.visitor import visit
from dashboard.access import Role
from dashboard.model import Act, CaseStatus, CaseText
from dashboard.present import case_words
from dashboard.present import people as people_words
from dashboard.scoring.scenario import Graded, JointScore, Scenario
from dashboard.scoring.scenario_text import spelled
from dashboard.store import Store
from dashboard.store.dump import dump
from dashboard.ui.site import SITE
from tests import people
from tests.acceptance import NOON, after, checked
from tests.pages.forging import deltas, served
from tests.people import ADMIN, HEADER, PROXY, STRANGER, VIEWER

OFFICIAL = "elsewhere@example.org"  # for a department that no indicator is of
SUPPOSED = Scenario("전년도 만점", (JointScore("부천시", Fraction(1000)),))
QUERIES = {
    "history": "upload=접수+1번",
    "scenarios": urlencode({"scenario": spelled(SUPPOSED)}),
    "cases": "month=2023년+1월",
}
TEXTS = ("text_input", "text_area")
WRITTEN = {people_words.EMAIL: "intruder@example.org", case_words.LINKS_HELP: "https://example.org"}
ANYTHING = "2023-10-01"  # a day where one is asked for, a text everywhere else
# What an admin's press of these does write: the forged message is one that would work.
WRITES = {
    "outlook": {"이 전망을 기록"},
    "scenarios": {"이 이름으로 저장", "저장한 시나리오 지우기"},
    "weak": {"저장"},
    "department": {"답변하기"},
    "instructions": {"답변하기", "지시하기"},
    "cases": {"목표 저장", "저장", "이 확률을 전망에 쓰기"},
    "meeting": {"답변하기", "지시하기"},
    "meetings": {"지금 자료로 기록"},
    "history": {"이 접수 되돌리기"},
    "people": {"권한 주기", "지표 담당자 정하기"},
}


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    """A store with something of each kind that could be changed."""
    store = Store(tmp_path_factory.mktemp("people") / "var")
    people.let_in(store)
    people.grant(store, OFFICIAL, Role.OFFICIAL, "없는 과")
    fire = {"시군": "부천시", "지표코드": "F3-14", "실적": "90"}
    store.accept(checked([fire]), by="담당자", at=NOON)
    store.save_scenario(
        "만회", spelled(Scenario("만회", (Graded("부천시", "F3-14", "B"),))), by="담당자", at=after(1)
    )
    case = CaseText("사례", "녹지과", 1, CaseStatus.FOUND)
    store.cases.add(2023, case, by="담당자", at=after(3))
    yield store
    store.close()


@pytest.fixture(autouse=True)
def one_open_instruction(store):
    """Whatever became of the one of the page before: that it was answered there must not draw other buttons here."""
    for each in store.instructions.every():
        for act in {"완료": (), "답변": (Act.ACCEPTED,)}.get(each.state, (Act.ANSWERED, Act.ACCEPTED)):
            store.instructions.add(each.id, act, text="점검했습니다", by="담당자", at=after(3))
    store.instructions.give(
        month="2023-09",
        department="감사담당관",  # whose screen opens first
        person="",
        due=date(2023, 10, 2),
        text="점검",
        by="담당자",
        at=after(4),
    )


@pytest.fixture(scope="module")
def server(store):
    """One server for all."""
    with served(store, PROXY) as server:
        yield server


def at(server, email, key):
    return visit(server.port, key, QUERIES.get(key, ""), headers={HEADER: email})


def drawn(run, kind):
    found = [each.delta.new_element for each in deltas(run)]
    return [getattr(each, kind) for each in found if each.WhichOneof("type") == kind]


def forged(visitor, run, button):
    """The message of a browser in which every text was written and this button pressed."""
    message = BackMsg()
    message.rerun_script.page_script_hash, message.rerun_script.query_string = (
        visitor.page_hash,
        visitor.query,
    )
    states = message.rerun_script.widget_states.widgets
    for kind in TEXTS:
        for field in drawn(run, kind):
            written = states.add()
            written.id, written.string_value = field.id, WRITTEN.get(field.label, ANYTHING)
    pressed = states.add()
    pressed.id, pressed.trigger_value = button.id, True
    return message


@pytest.mark.parametrize("key", list(SITE))
def test_a_press_that_was_forged_writes_nothing(server, store, key):
    with at(server, ADMIN, key) as admin:
        run = admin.run()
        buttons = drawn(run, "button")
        messages = [forged(admin, run, each) for each in buttons]
    before = dump(store.opened)
    for email in (STRANGER, VIEWER, OFFICIAL):
        with at(server, email, key) as visitor:
            own = {each.id for each in drawn(visitor.run(), "button")}
            for button, message in zip(buttons, messages, strict=True):
                if button.id not in own:
                    visitor.ask(message)
    assert dump(store.opened) == before

    wrote = set()
    for button in buttons:
        with at(server, ADMIN, key) as admin:
            run = admin.run()
            now = next((each for each in drawn(run, "button") if each.label == button.label), None)
            if now:
                before = dump(store.opened)
                admin.ask(forged(admin, run, now))
                wrote |= {now.label} if dump(store.opened) != before else set()
    assert wrote == WRITES.get(key, set())
