"""What is told to whoever looks on."""

from datetime import datetime

import pytest

from dashboard.errors import StoreAway, StoreDamaged, StoreReadOnly
from dashboard.present import notices

FIVE_PAST_NINE = datetime.fromisoformat("2023-10-02T09:05:00+09:00")


@pytest.mark.parametrize("kind", [StoreAway, StoreReadOnly])
def test_a_store_that_is_away_is_told_with_the_time_of_what_is_shown(kind):
    said = notices.away(kind("저장소에 쓸 수 없습니다(/srv/store)."), FIVE_PAST_NINE)

    assert said.startswith("접수 저장소에 연결할 수 없어 09:05에 읽은 자료를 보여 드립니다.")
    assert "/srv/store" not in said


def test_a_damaged_store_says_what_is_damaged():
    said = notices.away(StoreDamaged("접수 3번의 파일이 없거나 바뀌었습니다."), FIVE_PAST_NINE)

    assert "09:05에 읽은 자료" in said
    assert said.endswith("접수 3번의 파일이 없거나 바뀌었습니다.")


def test_the_place_for_notices_is_there_before_there_is_one():
    assert notices.status("") == '<div role="status" class="no-notice"></div>'
    assert notices.status("알림") == '<div role="status" class="notice"><p>알림</p></div>'
