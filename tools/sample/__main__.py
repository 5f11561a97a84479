"""python -m tools.sample --out data: writes the sample's catalogs and monthly files."""

import argparse
from pathlib import Path

from tools.sample.actuals import COLUMNS, monthly_rows
from tools.sample.rulebook import write_catalog
from tools.sample.tables import write_table
from tools.sample.years import sample_years


def write_sample(folder: Path) -> None:
    """Write data/catalog/<year>/ and data/actuals/<year>/; data/history/ holds facts and is left alone."""
    for year in sample_years():
        write_catalog(year, folder / "catalog" / str(year.year))
        for month, rows in monthly_rows(year).items():
            file = folder / "actuals" / str(year.year) / f"{year.year}-{month:02d}.csv"
            write_table(file, COLUMNS, rows)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.sample", description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("data"), help="folder to write into")
    write_sample(parser.parse_args().out)


if __name__ == "__main__":
    main()
