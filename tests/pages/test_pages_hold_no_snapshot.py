"""An open page, which Streamlit keeps for minutes after its browser has gone, keeps no old snapshot in memory."""

import gc

import pytest

from dashboard.snapshot import Snapshot
from dashboard.ui import desk
from dashboard.ui.site import SITE
from tests.acceptance import NOON, checked
from tests.pages.opening import opened


@pytest.mark.parametrize("key", list(SITE))
def test_what_waits_for_a_press_holds_no_snapshot(own_store, key):
    choices = {"upload": "접수 1번"} if key == "history" else {}
    fire = {"시군": "부천시", "지표코드": "F3-14", "실적": "12"}
    own_store.accept(checked([fire], month="2023-09"), by="담당자", at=NOON)
    page = opened(key, **choices)
    version = desk.current().version
    own_store.accept(checked([fire | {"실적": "13"}], month="2023-09"), by="담당자", at=NOON)
    desk.current()
    gc.collect()

    assert page.session_state
    assert [each for each in gc.get_objects() if isinstance(each, Snapshot) and each.version == version] == []
