"""What owners expect is part of the data that people see: another version, and replayed as it was."""

from datetime import timedelta

import pytest

from dashboard import snapshot, version
from dashboard.settings import ROOT, Settings
from dashboard.store import store_of
from tests.acceptance import NOON


@pytest.fixture
def place(tmp_path):
    return Settings(data=ROOT / "data", year=2023, store=tmp_path / "var")


def test_a_chance_changes_the_version_until_it_is_taken_back(place):
    own, bare = store_of(place).own_chances, snapshot.load(place)
    quiet = version.signature(place)
    own.enter(2023, "F3-22", 40, by="담당자", at=NOON)
    entered = snapshot.load(place, before=bare)

    assert version.signature(place) != quiet
    assert [(each.indicator, each.percent) for each in entered.own_chances] == [("F3-22", 40)]
    assert entered.version != bare.version
    own.take_back(2023, "F3-22", by="담당자", at=NOON)
    assert snapshot.load(place, before=bare).version == bare.version


def test_a_meeting_is_replayed_with_the_chances_of_its_day(place):
    own = store_of(place).own_chances
    own.enter(2023, "F3-22", 40, by="담당자", at=NOON)
    seen = snapshot.load(place)
    own.enter(2023, "F3-22", 90, by="담당자", at=NOON + timedelta(days=1))

    replayed = snapshot.load(place, as_of=seen.journal, said_by=NOON)
    assert (replayed.version, replayed.own_chances) == (seen.version, seen.own_chances)
    assert snapshot.load(place, before=seen).version != seen.version
