"""Any order of uploads and withdrawals: the store says what a list in memory says."""

import csv
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from dashboard.errors import AlreadyAccepted, AlreadyWithdrawn, UnknownName
from dashboard.store import Store
from tests.acceptance import after, checked

MONTHS = st.sampled_from(["2023-08", "2023-09"])
CITIES = ["부천시", "수원시", "용인시"]
CELLS = st.dictionaries(st.sampled_from(CITIES), st.integers(0, 3), min_size=1)


def counted(store, as_of=None):
    """What counts, read from the accepted files: the database would take most of the time of this test."""
    newest = {}
    for slip in store.slips(as_of):
        text = store.file(slip).read_text(encoding="utf-8-sig")
        newest |= {
            (row["기준월"], row["시군"], row["지표코드"]): row["실적"]
            for row in csv.DictReader(text.splitlines())
        }
    return newest


class Naive:
    """A list of uploads, and what counted after each change: no files, no tables."""

    def __init__(self):
        self.uploads = []
        self.past = [({}, [])]

    def is_repeated(self, month, cells):
        return any(each[:2] == [month, cells] and each[2] for each in self.uploads)

    def change(self):
        cells = {}
        for month, upload, counts in self.uploads:
            if counts:
                cells |= {(month, city, "N1"): str(value) for city, value in upload.items()}
        numbers = [number for number, (_, _, counts) in enumerate(self.uploads, start=1) if counts]
        self.past.append((cells, numbers))


class Uploads(RuleBasedStateMachine):
    """Accept, accept again, withdraw; after each step the present, now and then some past."""

    url = None

    @initialize()
    def begin(self):
        self.home = Path(tempfile.mkdtemp())
        self.store, self.naive = Store(self.home / "var", type(self).url and type(self).url()), Naive()

    @rule(month=MONTHS, cells=CELLS, again=st.booleans())
    def accept(self, month, cells, again):
        rows = [{"기준월": month, "시군": city, "실적": str(value)} for city, value in sorted(cells.items())]
        upload = checked(rows, month=month)
        repeated = self.naive.is_repeated(month, cells)
        try:
            slip = self.store.accept(upload, by="담당자", at=after(len(self.naive.past)), again=again)
        except AlreadyAccepted:
            assert repeated
            assert not again
            return
        assert again or not repeated
        self.naive.uploads.append([month, cells, True])
        self.naive.change()
        assert slip.id == len(self.naive.uploads)

    @rule(number=st.integers(1, 6))
    def withdraw(self, number):
        known = self.naive.uploads[number - 1 : number]
        moment = after(len(self.naive.past))
        try:
            self.store.withdraw(number, by="담당자", why="잘못 올림", at=moment)
        except UnknownName:
            assert not known
        except AlreadyWithdrawn:
            assert not known[0][2]
        else:
            assert known[0][2]
            known[0][2] = False
            self.naive.change()

    @rule(back=st.integers(0, 5))
    def look_back(self, back):
        version = max(0, len(self.naive.past) - 1 - back)
        cells, numbers = self.naive.past[version]
        for moment in (version, after(version)):
            assert [slip.id for slip in self.store.slips(moment)] == numbers
        assert counted(self.store, version) == cells

    @invariant()
    def the_present_is_that_of_the_list(self):
        cells, numbers = self.naive.past[-1]
        assert self.store.version() == len(self.naive.past) - 1
        assert [slip.id for slip in self.store.slips()] == numbers
        assert [past.slip.id for past in self.store.history()] == list(range(1, len(self.naive.uploads) + 1))
        assert counted(self.store) == cells

    def teardown(self):
        self.store.close()
        shutil.rmtree(self.home)


SOME = settings(
    max_examples=15,
    stateful_step_count=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


def test_on_sqlite():
    run_state_machine_as_test(Uploads, settings=SOME)


def test_on_postgresql(cluster):
    on_postgresql = type("OnPostgresql", (Uploads,), {"url": staticmethod(cluster.emptied)})
    run_state_machine_as_test(on_postgresql, settings=SOME)
