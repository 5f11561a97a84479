"""What may be shown: the standings of every version that ever counted, scored apart from the server."""

from dashboard import exact, snapshot
from dashboard.model import Month
from dashboard.settings import Settings
from dashboard.snapshot import Snapshot
from dashboard.store import Store
from tests.soak.clerk import MONTH
from tests.soak.crowd import Seen

Standing = tuple[str, str]  # rank, final score as a screen has them


def versions(settings: Settings, store: Store) -> dict[str, dict[str, Standing]]:
    """By 자료 판 the standing of every city, from before the first upload to after the last."""
    found: dict[str, dict[str, Standing]] = {}
    before: Snapshot | None = None
    for line in range(store.version() + 1):
        before = snapshot.load(settings, line, before=before)
        cities = before.scores[Month(MONTH)].cities.values()
        found[before.version] = {
            each.city: (str(each.in_final.rank), exact.show(each.final, 2)) for each in cities if each.final
        }
    return found


def wrong(seen: Seen, known: dict[str, dict[str, Standing]]) -> list[str]:
    """A sentence for every figure that no version has."""
    said = []
    for version, city, rank, score in seen.figures:
        if version not in known:
            said.append(f"자료 판 {version} was never accepted")
            continue
        true_rank, true_score = known[version][city]
        if score != true_score or rank not in {"", true_rank}:
            said.append(f"{version} {city}: shown {rank} {score}, true {true_rank} {true_score}")
    return said


def lost(taken: list[int], store: Store) -> list[int]:
    """Uploads that were said to be accepted and that the history does not know."""
    known = {past.slip.id for past in store.history()}
    return [number for number in taken if number not in known]
