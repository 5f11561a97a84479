"""An open page, which Streamlit keeps for minutes after its browser has gone, keeps no old snapshot in memory."""

import gc

from dashboard.snapshot import Snapshot
from dashboard.ui import desk
from dashboard.ui.site import SITE
from tests.acceptance import NOON, checked
from tests.pages.opening import opened

FIRE = {"시군": "부천시", "지표코드": "F3-14"}


def upload(store, value):
    store.accept(checked([FIRE | {"실적": value}], month="2023-09"), by="담당자", at=NOON)
    return desk.current().version


def is_in_memory(version):
    gc.collect()
    return any(isinstance(each, Snapshot) and each.version == version for each in gc.get_objects())


def test_what_waits_for_a_press_holds_no_snapshot(own_store):
    version = upload(own_store, "12")
    choices = {"history": {"upload": "접수 1번"}}
    pages = {key: opened(key, **choices.get(key, {})) for key in SITE}
    assert all(page.session_state for page in pages.values())
    assert is_in_memory(version)
    upload(own_store, "13")

    let_go = []  # the last of them is one that held it
    while is_in_memory(version):
        let_go.append(pages.popitem()[0])
    assert let_go == []
