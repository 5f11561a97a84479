"""What counts is scored: sample months first, uploads after them, any moment of the past to the digit."""

from datetime import date
from fractions import Fraction

import pytest

from dashboard import snapshot, version
from dashboard.errors import ActualsRefused, StoreDamaged
from dashboard.settings import Settings
from dashboard.store import store_of
from tests.acceptance import NOON, after, checked, value
from tests.folders import write_actuals, write_catalog

CITIES = "시군\n부천시\n수원시"


@pytest.fixture
def settings(tmp_path):
    """A year with one sample month, and a store that was never used."""
    write_catalog(tmp_path / "catalog" / "2023", cities=CITIES)
    write_actuals(tmp_path / "actuals" / "2023" / "2023-09.csv", "시군 | 실적\n부천시 | 80\n수원시 | 85")
    (tmp_path / "history").mkdir()
    return Settings(tmp_path, 2023, store=tmp_path / "var")


def values(loaded, month="2023-09"):
    return {city: cell.value for (city, _), cell in loaded.of(month).cells.items()}


def digits(loaded):
    """Every score of every month, exactly."""
    return {month: (scores.cells, scores.fields, scores.cities) for month, scores in loaded.scores.items()}


def test_sample_months_count_as_the_first_slips(settings):
    store_of(settings).accept(value(95), by="담당자", at=NOON)

    assert values(snapshot.load(settings)) == {"부천시": 95, "수원시": 85}


def test_without_uploads_nothing_is_made_and_the_version_is_that_of_the_files(settings):
    before = snapshot.load(settings)
    slip = store_of(settings).accept(value(95), by="담당자", at=NOON)
    with_upload = snapshot.load(settings)
    store_of(settings).withdraw(slip.id, by="담당자", why="잘못 올림", at=NOON)

    assert with_upload.version != before.version
    assert snapshot.load(settings).version == before.version


def test_reading_makes_no_store(settings):
    snapshot.load(settings)
    version.signature(settings)

    assert not settings.store.exists()


def test_the_signature_is_another_one_after_every_change(settings):
    store, seen = store_of(settings), [version.signature(settings)]
    store.accept(value(95), by="담당자", at=NOON)
    seen.append(version.signature(settings))
    store.withdraw(1, by="담당자", why="잘못 올림", at=NOON)
    seen.append(version.signature(settings))

    assert len(set(seen)) == 3


def test_a_new_month_is_there_at_once(settings):
    store_of(settings).accept(value(70, month="2023-10"), by="담당자", at=NOON)

    assert list(snapshot.load(settings).scores) == ["2023-09", "2023-10"]


def test_a_meeting_of_the_past_is_replayed_to_the_digit(settings):
    store, then = store_of(settings), [digits(snapshot.load(settings))]
    for minutes, number in enumerate((95, "0.1", 70)):
        store.accept(value(number), by="담당자", at=after(minutes))
        then.append(digits(snapshot.load(settings)))
    store.withdraw(2, by="담당자", why="잘못 올림", at=after(3))
    then.append(digits(snapshot.load(settings)))

    assert [digits(snapshot.load(settings, version)) for version in range(5)] == then
    assert [digits(snapshot.load(settings, after(minutes))) for minutes in range(-1, 4)] == then
    assert len({str(each) for each in then}) == 4  # withdrawing what was replaced changes nothing
    assert values(snapshot.load(settings, 2))["부천시"] == Fraction(1, 10)


def test_the_same_file_again_beats_what_came_between(settings):
    for number, again in ((90, False), (95, False), (90, True)):
        store_of(settings).accept(value(number), by="담당자", at=NOON, again=again)

    assert values(snapshot.load(settings))["부천시"] == 90


def test_uploads_of_last_year_count_for_last_year(settings, tmp_path):
    period = {"start": "01-01", "cutoff": "09-30", "joint_cutoff": "12-31", "review_end": "11-20"}
    dates = {name: date.fromisoformat(f"2022-{day}") for name, day in period.items()}
    rules = {"evaluation_year": 2022, "period": dates}
    write_catalog(tmp_path / "catalog" / "2022", cities=CITIES, rules=rules)
    store_of(settings).accept(value(70, month="2022-09"), by="담당자", at=NOON)

    loaded = snapshot.load(settings)
    assert list(loaded.scores) == ["2023-09"]
    assert [
        row[:2] for row in loaded.database.ask("months", start="2022-01", until="2022-12", sample="표본")
    ] == [("2022-09", 1)]


def test_an_upload_that_the_rulebook_does_not_know_any_more_is_named(settings):
    store_of(settings).accept(checked("시군\n용인시"), by="담당자", at=NOON)

    with pytest.raises(ActualsRefused, match=r"접수 1번\(실적.csv\) 2행 시군: '용인시'"):
        snapshot.load(settings)


def test_an_accepted_file_that_is_gone_is_never_passed_over(settings):
    slip = store_of(settings).accept(value(95), by="담당자", at=NOON)
    store_of(settings).file(slip).unlink()

    with pytest.raises(StoreDamaged, match="접수 1번"):
        snapshot.load(settings)


def test_a_month_is_scored_again_only_when_something_up_to_it_changed(settings):
    store = store_of(settings)
    store.accept(value(70, month="2023-08"), by="담당자", at=NOON)
    before = snapshot.load(settings)
    store.accept(value(90), by="담당자", at=NOON)
    after_september = snapshot.load(settings, before=before)
    store.accept(value(75, month="2023-08"), by="담당자", at=NOON)
    after_august = snapshot.load(settings, before=after_september)

    assert after_september.of("2023-08") is before.of("2023-08")
    assert after_september.of("2023-09") is not before.of("2023-09")
    assert after_august.of("2023-08") is not before.of("2023-08")
    assert after_august.of("2023-09") is not after_september.of("2023-09")  # 연1회 may come from August
    assert digits(after_august) == digits(snapshot.load(settings))
    assert digits(after_september) == digits(snapshot.load(settings, 2))


def test_another_rulebook_scores_every_month_again(settings, tmp_path):
    before = snapshot.load(settings)
    write_catalog(tmp_path / "catalog" / "2023", cities=CITIES, rules={"revision": 2})

    after_revision = snapshot.load(settings, before=before)

    assert after_revision.catalog.rules.revision == 2
    assert after_revision.of("2023-09") is not before.of("2023-09")
