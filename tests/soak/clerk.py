"""Somebody uploads by the command line, whatever becomes of the server, and remembers what was taken."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from threading import Event

from dashboard.intake.actuals import COLUMNS
from dashboard.model import Catalog, Kind
from dashboard.settings import ROOT

EVERY = 2.0, 4.0  # seconds
MONTH = "2023-09"


class Clerk:
    """``taken`` are the numbers of uploads that were said to be accepted, ``refused`` what was said instead."""

    def __init__(self, store: Path, catalog: Catalog, folder: Path) -> None:
        """Counts are what can be typed without a second column."""
        self.taken: list[int] = []
        self.refused: list[str] = []
        self.environment = os.environ | {"DASHBOARD_STORE": str(store)}
        self.folder = folder
        self.home = catalog.rules.home_city
        counts = [each.code for each in catalog.indicators.values() if each.kind is Kind.COUNT]
        self.cells = [(city, code) for city in catalog.peers(catalog.rules.home_city) for code in counts]

    def work(self, stop: Event) -> None:
        """One upload after another."""
        dice, number = Random(1), 0
        while not stop.wait(dice.uniform(*EVERY)):
            number += 1
            self._upload(self._file(dice, number))

    def _file(self, dice: Random, number: int) -> Path:
        place = self.folder / f"{number}.csv"
        with place.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS)
            writer.writeheader()
            for city, code in dice.sample(self.cells, 3):
                value = str(dice.randint(0, 400))
                writer.writerow({"기준월": MONTH, "시군": city, "지표코드": code, "실적": value})
        return place

    def _upload(self, file: Path) -> None:
        words = ["upload", str(file), "--month", MONTH, "--by", "담당자", "--json"]
        done = subprocess.run(
            [sys.executable, "-m", "dashboard", *words],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0:
            self.taken.append(json.loads(done.stdout)["id"])
        else:
            self.refused.append(done.stderr.strip()[:300])
