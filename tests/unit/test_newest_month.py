"""The month that pages open with: the newest that our city has reported at least half of."""

import pytest

from dashboard import snapshot
from dashboard.settings import Settings
from tests.folders import write_actuals, write_catalog

INDICATORS = "지표코드\nN1\nN2\nN3\nN4"


def reported(month, *codes, city="부천시"):
    return [{"기준월": month, "시군": city, "지표코드": code, "실적": "1"} for code in codes]


@pytest.mark.parametrize(
    ("case", "rows", "newest"),
    [
        ("아무것도 없으면 고를 달도 없다", [], None),
        ("모두 낸 달", reported("2023-08", "N1", "N2", "N3", "N4"), "2023-08"),
        (
            "새 달의 첫 줄은 아직 그달을 열지 않는다",
            [*reported("2023-08", "N1", "N2", "N3", "N4"), *reported("2023-09", "N1")],
            "2023-08",
        ),
        (
            "절반을 내면 그달을 연다",
            [*reported("2023-08", "N1", "N2", "N3", "N4"), *reported("2023-09", "N1", "N2")],
            "2023-09",
        ),
        (
            "절반을 낸 달이 없으면 가장 새 달",
            [*reported("2023-01", "N1"), *reported("2023-02", "N2")],
            "2023-02",
        ),
        (
            "다른 시군이 먼저 낸 달은 아직 열지 않는다",
            [*reported("2023-08", "N1", "N2"), *reported("2023-09", "N1", "N2", "N3", "N4", city="수원시")],
            "2023-08",
        ),
    ],
)
def test_newest_month(tmp_path, case, rows, newest):
    write_catalog(tmp_path / "catalog" / "2023", cities="시군\n부천시\n수원시", indicators=INDICATORS)
    if rows:
        write_actuals(tmp_path / "actuals" / "2023" / "reports.csv", rows)
    (tmp_path / "actuals").mkdir(exist_ok=True)
    (tmp_path / "history").mkdir()
    assert snapshot.load(Settings(tmp_path, 2023, store=tmp_path / "var")).newest == newest, case
