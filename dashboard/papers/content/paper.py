"""The shape of a paper: sections of points, tables and charts under one stamp. Writers know nothing else."""

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction


class Level(StrEnum):
    """The steps of an official paper (개조식), by the mark that opens the line."""

    SECTION = "□"
    POINT = "○"
    DETAIL = "-"
    NOTE = "※"


class Align(StrEnum):
    """Words stand left, numbers right, marks in the middle."""

    LEFT = "left"
    RIGHT = "right"
    CENTER = "center"


class ChartKind(StrEnum):
    """The pictures that paper needs; each is drawn natively by every format that can."""

    BAR = "bar"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Stamp:
    """What every page carries: as of when, by whom, from which data, and how certain."""

    as_of: str  # 기준일시
    department: str  # 작성부서
    version: str  # 자료 판
    notices: tuple[str, ...]  # "확정 전 자체 추정", "표본 자료(가상)", …

    @property
    def line(self) -> str:
        """All of it in one line."""
        return " · ".join(
            (
                f"기준일시 {self.as_of}",
                f"작성부서 {self.department}",
                f"자료 판 {self.version}",
                *self.notices,
            )
        )


@dataclass(frozen=True, slots=True)
class Point:
    """One line of the text, without its mark."""

    level: Level
    text: str


@dataclass(frozen=True, slots=True)
class Cell:
    """``text`` is what is read; ``number`` the exact value behind it, for a workbook, shown with ``digits`` decimals.

    ``grade`` gives it that grade's colour; a cell of ours stands out among those of others.
    """

    text: str
    number: Fraction | None = None
    digits: int = 2
    grade: str | None = None
    is_ours: bool = False


def marked(row: tuple[Cell, ...], *, ours: bool) -> tuple[Cell, ...]:
    """The row, standing out if it is ours."""
    return tuple(replace(each, is_ours=ours) for each in row)


@dataclass(frozen=True, slots=True)
class Column:
    """``share`` is its part of the width, in relation to the others.

    The cells of a ``naming`` column say what stands right of them.
    """

    name: str
    share: float = 1.0
    align: Align = Align.LEFT
    naming: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; without rows the sentence ``empty`` stands in its place.

    Columns without names make a table without a head.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str

    @property
    def head(self) -> tuple[tuple[Cell, ...], ...]:
        """The names of the columns as a row, or no row."""
        names = tuple(Cell(each.name) for each in self.columns)
        return (names,) if any(each.name for each in self.columns) else ()


@dataclass(frozen=True, slots=True)
class Series:
    """Values of a line or of bars, one for each category; None leaves a gap. Floats: it is a picture.

    ``said`` are the same values as they are read, word for word as on screen.
    """

    name: str
    values: tuple[float | None, ...]
    said: tuple[str, ...]
    is_ours: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture; ``alt`` says in a sentence what it shows."""

    kind: ChartKind
    title: str
    alt: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]


Block = Point | Table | Chart


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the paper: a heading on paper, a sheet in a workbook, slides in a presentation.

    An ``attached`` one is data behind the paper and goes into the workbook alone; one on its ``own_page`` begins a new page.
    """

    title: str
    blocks: tuple[Block, ...]
    attached: bool = False
    own_page: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper; ``file_name`` is without its ending. ``separate`` sections begin on a new page (관리카드).

    ``grades``, best first, are those whose cells are coloured.
    """

    title: str
    subtitle: str
    file_name: str
    stamp: Stamp
    sections: tuple[Section, ...]
    separate: bool = False
    grades: tuple[str, ...] = ()
