"""Runs the soak for SOAK_SECONDS (15 minutes where nothing is said), prints what it found, and fails with what is wrong."""

import os
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from threading import Event
from time import monotonic

from dashboard.catalog import load_catalog
from dashboard.settings import ROOT, Settings
from dashboard.store import Store
from tests.soak import truth
from tests.soak.clerk import Clerk
from tests.soak.crowd import Seen, look_on
from tests.soak.house import House

VIEWERS = 200
KILLED_AT = (1 / 6, 2 / 6)  # of the whole time
WARM_AT = 1 / 2
LEAST_WARM = 240.0  # seconds: Streamlit keeps what it sent to a viewer who left for two minutes
MOST_GROWTH = 1.10


def main() -> int:
    """0 where nothing was lost, nothing wrong was shown and the memory stayed flat."""
    seconds = float(os.environ.get("SOAK_SECONDS") or 900)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data=ROOT / "data", year=2023, store=Path(folder) / "var")
        clerk, seen = _clerk(settings, Path(folder)), Seen()
        house = House(settings.store)
        memory = _run(house, clerk, seen, seconds)
        store = Store(settings.store)
        troubles = [*_troubles(settings, store, clerk, seen, memory), *house.bugs()]
        store.close()
    for each in troubles[:20]:
        print(f"  {each}", file=sys.stderr)
    return int(bool(troubles))


def _clerk(settings: Settings, folder: Path) -> Clerk:
    (folder / "files").mkdir()
    return Clerk(settings.store, load_catalog(settings.catalog), folder / "files")


def _run(house: House, clerk: Clerk, seen: Seen, seconds: float) -> list[float]:
    """Memory in MB, a reading a second, from when the server is warm to the end."""
    stop = Event()
    house.start()
    began, memory, kills = monotonic(), [], [seconds * each for each in KILLED_AT]
    with ThreadPoolExecutor(VIEWERS + 1) as pool:
        jobs = [pool.submit(look_on, house.port, each, seen, clerk.home, stop) for each in range(VIEWERS)]
        jobs.append(pool.submit(clerk.work, stop))
        try:
            while (spent := monotonic() - began) < seconds and not stop.wait(1):
                if kills and spent > kills[0]:
                    kills.pop(0)
                    house.kill()
                    house.start()
                if spent > seconds * WARM_AT:
                    memory.append(house.memory())
        finally:
            stop.set()
        for job in jobs:
            job.result()
    house.kill()
    return memory


def _troubles(settings: Settings, store: Store, clerk: Clerk, seen: Seen, memory: list[float]) -> list[str]:
    known = truth.versions(settings, store)
    shown = len({figure[0] for figure in seen.figures})
    tenth = max(len(memory) // 10, 1)
    first, last = median(memory[:tenth]), median(memory[-tenth:])
    print(
        f"{VIEWERS} viewers, {seen.runs} runs, {seen.reconnected} times connected anew; {len(clerk.taken)} uploads accepted, "
        f"{len(known)} versions, {shown} of them seen, {sum(seen.figures.values())} figures compared; "
        f"memory {first:.0f} MB, in the end {last:.0f} MB ({last / first:.2f} times)"
    )
    found = [*seen.wrong, *clerk.refused, *truth.wrong(seen, known)]
    found += [f"upload {number} was accepted and is gone" for number in truth.lost(clerk.taken, store)]
    if not clerk.taken or shown < 2 or not seen.reconnected or seen.runs < VIEWERS:
        found.append("too little happened to say anything")
    if len(memory) < LEAST_WARM:
        print("too short to judge the memory: ask for 900 seconds")
    elif last > first * MOST_GROWTH:
        found.append(f"memory grew from {first:.0f} to {last:.0f} MB")
    return found


if __name__ == "__main__":
    sys.exit(main())
