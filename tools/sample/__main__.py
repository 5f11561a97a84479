"""python -m tools.sample --out data: writes the sample's catalogs and monthly files."""

import argparse
from pathlib import Path

from tools.sample import breakdowns
from tools.sample.actuals import COLUMNS, monthly_rows
from tools.sample.dice import Dice
from tools.sample.rulebook import write_catalog
from tools.sample.tables import write_table
from tools.sample.years import YEARS, sample_years


def write_sample(folder: Path) -> None:
    """Write catalog/<year>/, actuals/<year>/ and the newest year's breakdowns/<year>/; facts are left alone."""
    for year in sample_years():
        write_catalog(year, folder / "catalog" / str(year.year))
        monthly = monthly_rows(year)
        for month, rows in monthly.items():
            write_table(_file(folder / "actuals", year.year, month), COLUMNS, rows)
        if year.year == YEARS[-1]:
            for month, rows in breakdowns.monthly_rows(year.year, monthly).items():
                write_table(_file(folder / "breakdowns", year.year, month), breakdowns.COLUMNS, rows)


def _file(folder: Path, year: int, month: int) -> Path:
    return folder / str(year) / f"{year}-{month:02d}.csv"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.sample", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("data"), help="folder to write into")
    parser.add_argument(
        "--seed",
        default="",
        help="draw other years of the same kind; not every seed can keep the published facts",
    )
    given = parser.parse_args()
    Dice.seed = given.seed
    write_sample(given.out)


if __name__ == "__main__":
    main()
