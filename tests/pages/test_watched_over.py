"""What whoever watches over the server is told, and how often one person may upload."""

from urllib.request import urlopen

import pytest
from prometheus_client import REGISTRY

from bench.running import free_port, serve
from bench.visitor import visit
from dashboard.errors import DashboardError, TooOften
from dashboard.ui import metrics, pace
from tests.acceptance import value
from tests.pages.opening import opened

OUTCOMES = (metrics.ACCEPTED, metrics.REFUSED)


def uploads():
    """How many were accepted, and how many refused."""
    told = (REGISTRY.get_sample_value("dashboard_uploads_total", {"outcome": each}) for each in OUTCOMES)
    return [each or 0 for each in told]


@pytest.mark.parametrize(("look_ahead", "busy"), [("on", "1.0"), ("off", "0.0")])
def test_runs_of_pages_and_looking_ahead_are_told_on_a_port_of_their_own(look_ahead, busy):
    port = free_port()
    told = {"DASHBOARD_METRICS_PORT": str(port), "DASHBOARD_LOOK_AHEAD": look_ahead}
    with serve(environment=told) as server:
        with visit(server.port, "fields") as visitor:
            visitor.run()
        with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
            told = answer.read().decode()

    assert 'dashboard_run_seconds_count{page="fields"} 1.0' in told
    assert "dashboard_snapshot_seconds_count 1.0" in told
    assert "dashboard_store_away 0.0" in told
    assert f"dashboard_looking_ahead {busy}" in told


def test_without_a_port_nobody_is_told_anything():
    port = free_port()
    with serve(environment={"DASHBOARD_METRICS_PORT": ""}), pytest.raises(OSError, match="refused"):
        urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10)


def test_an_upload_is_counted_by_what_became_of_it():
    before = uploads()
    with metrics.upload():
        pass
    with pytest.raises(DashboardError), metrics.upload():
        raise DashboardError("거절")

    assert [now - then for now, then in zip(uploads(), before, strict=True)] == [1, 1]


def test_who_uploads_more_than_anybody_needs_waits_and_others_do_not():
    for _ in range(pace.ACCEPT.amount):
        pace.accept_one("담당자")

    with pytest.raises(TooOften, match=r"10분 동안 파일을 60개 넘게 .+몇 분 뒤에 다시"):
        pace.accept_one("담당자")
    pace.accept_one("다른 담당자")
    pace.read_one("담당자")


def test_who_sends_more_than_a_machine_can_hold_waits():
    for _ in range(4):
        pace.receive_one("담당자", 255 * pace.MB)

    with pytest.raises(TooOften, match=r"10분 동안 파일을 1,024MB 넘게 보냈습니다"):
        pace.receive_one("담당자", 1)
    pace.receive_one("다른 담당자", 255 * pace.MB)


def test_the_page_says_so_and_loses_nothing(own_store):
    for _ in range(pace.READ.amount):
        pace.read_one("이 컴퓨터 사용자")
    at = opened("upload")
    at.file_uploader[0].set_value([("실적.csv", value(90).raw, "text/csv")]).run()

    assert "10분 동안 파일을 120개 넘게 읽었습니다" in at.error[0].value
    assert own_store.slips() == []
