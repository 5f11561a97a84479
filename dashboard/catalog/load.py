"""A folder to a :class:`Catalog`: all findings at once, or a rulebook that can be trusted."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from dashboard.catalog import results, tables
from dashboard.catalog.check import check
from dashboard.catalog.rules import load_rules
from dashboard.errors import CatalogRefused
from dashboard.model import Catalog, Rules
from dashboard.tabular import Notebook

REQUIRED = ("rules.toml", "cities.csv", "fields.csv", "indicators.csv", "joint.csv")
OPTIONAL = (
    "targets.csv",
    "stretch.csv",
    "prior.csv",
    "not_applicable.csv",
    "adjustments.csv",
    "overrides.csv",
)


def load_catalog(folder: Path, known: Iterable[Catalog] = ()) -> Catalog:
    """Read one revision of one year's rulebook, or take the one of ``known`` that was read from the very same files.

    Raises CatalogRefused with every finding.
    """
    notebook = Notebook()
    _files_are_known(folder, notebook)
    if not notebook.findings and (same := _same(folder, known)):
        return same
    rules = load_rules(folder, notebook) if (folder / "rules.toml").exists() else None
    if rules is None or any(not (folder / name).exists() for name in REQUIRED):
        raise CatalogRefused(f"평가 기준 {folder}", notebook.findings)
    catalog = _assemble(folder, rules, notebook)
    if notebook.is_whole:
        check(catalog, notebook)
    if notebook.findings:
        raise CatalogRefused(f"평가 기준 {folder}", notebook.findings)
    return catalog


def _same(folder: Path, known: Iterable[Catalog]) -> Catalog | None:
    read = {each.sha256: each for each in known}
    return read.get(fingerprint(folder)) if read else None


def _files_are_known(folder: Path, notebook: Notebook) -> None:
    for name in REQUIRED:
        if not (folder / name).is_file():
            notebook.error(
                "missing-file", name, None, None, "", f"{folder}에 파일이 없습니다.", "파일을 넣으십시오."
            )
    for path in sorted(folder.glob("*")):
        if path.suffix in (".csv", ".toml") and path.name not in (*REQUIRED, *OPTIONAL):
            cure = f"이름을 고치거나 지우십시오. 쓸 수 있는 이름: {', '.join(OPTIONAL)}."
            notebook.error("unknown-file", path.name, None, None, path.name, "알 수 없는 파일입니다.", cure)


def _assemble(folder: Path, rules: Rules, notebook: Notebook) -> Catalog:
    return Catalog(
        rules=rules,
        cities=tables.cities(folder, notebook),
        fields=tables.fields(folder, notebook),
        indicators=tables.indicators(folder, notebook, rules),
        targets=results.numbers_by_cell(folder, "targets.csv", "목표", notebook),
        stretch=results.stretch(folder, notebook),
        prior=results.numbers_by_cell(folder, "prior.csv", "실적", notebook),
        not_applicable=results.not_applicable(folder, notebook),
        joint=results.joint(folder, notebook),
        adjustments=results.adjustments(folder, notebook),
        overrides=results.overrides(folder, notebook, rules),
        sha256=fingerprint(folder),
    )


def fingerprint(folder: Path) -> str:
    """SHA-256 over names and bytes of the catalog's files: the identity of a rulebook."""
    digest = hashlib.sha256()
    for name in (*REQUIRED, *OPTIONAL):
        path = folder / name
        if path.exists():
            content = path.read_bytes()
            digest.update(f"{name}\0{len(content)}\0".encode())
            digest.update(content)
    return digest.hexdigest()
