"""Officials who upload at the same moment: all succeed, and the later slip wins cell by cell."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

from dashboard.store import Store
from tests.acceptance import NOON, checked, counted

PEOPLE = 8
EACH = 5


def upload(person, number):
    """One cell that everybody writes, and one of their own."""
    rows = [{"시군": "부천시", "실적": f"{person}{number}"}, {"시군": f"시군{person}", "실적": str(number)}]
    return checked(rows, name=f"{person}-{number}")


def accept_some(home, url, person):
    store = Store(home, url)
    slips = [store.accept(upload(person, number), by=f"담당{person}", at=NOON) for number in range(EACH)]
    store.close()
    return slips


def assert_that_all_count(store, told):
    slips = store.slips()
    newest = slips[-1].name.split("-")

    assert sorted(slip.id for each in told for slip in each) == [slip.id for slip in slips]
    assert store.version() == len(slips) == len(told) * EACH
    assert counted(store) == {("2023-09", "부천시", "N1"): "".join(newest)} | {
        ("2023-09", f"시군{person}", "N1"): str(EACH - 1) for person in range(len(told))
    }


def test_processes_that_begin_with_no_store_at_all(store, url):
    with ProcessPoolExecutor(4, multiprocessing.get_context("spawn")) as pool:
        told = list(pool.map(accept_some, [store.home] * 4, [url] * 4, range(4)))

    assert_that_all_count(store, told)


def test_threads_that_share_a_store(store):
    def some(person):
        return [store.accept(upload(person, number), by="담당자", at=NOON) for number in range(EACH)]

    with ThreadPoolExecutor(PEOPLE) as pool:
        told = list(pool.map(some, range(PEOPLE)))

    assert_that_all_count(store, told)


def test_whoever_reads_the_newest_version_has_seen_all_before_it(store):
    """Numbers that were given in another order than that of the commits would hide an upload for ever."""
    seen = []

    def read():
        while len(seen) < 200 and store.version() < PEOPLE * EACH:
            version = store.version()
            seen.append((version, len(store.history(version))))

    def some(person):
        for number in range(EACH):
            store.accept(upload(person, number), by="담당자", at=NOON)

    with ThreadPoolExecutor(PEOPLE + 1) as pool:
        reader = pool.submit(read)
        list(pool.map(some, range(PEOPLE)))
        reader.result()

    assert [version for version, _ in seen] == [uploads for _, uploads in seen]
    assert seen == sorted(seen)
