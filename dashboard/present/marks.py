"""The mark of one cell: a grade's letter, or one syllable for why there is none; each with its words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from dashboard.model import State
from dashboard.present import labels
from dashboard.present.html import tag, text
from dashboard.scoring import CellScore

OFFICIAL = "*"
SUPPOSED = "시나리오"
SYLLABLES = {
    State.NOT_SUBMITTED: "미",
    State.NOT_APPLICABLE: "해",
    State.NO_CASES: "사",
    State.NO_PRIOR: "전",
}


class Mark(NamedTuple):
    """What is drawn, what is said, and the CSS class."""

    short: str
    words: str
    classes: str


def mark(cell: CellScore, grades: Sequence[str], *, growing: bool = False) -> Mark:
    """A grade by its letter; an official grade with a star; 미제출 by its syllable, whatever it scores.

    The grade of a value that is still ``growing`` is drawn as an outline: it is not what the year will give.
    """
    if cell.is_overridden and cell.grade:
        return Mark(f"{cell.grade}{OFFICIAL}", labels.official_grade(cell.grade), _class(cell.grade, grades))
    if cell.state in SYLLABLES or cell.grade is None:
        return Mark(SYLLABLES[cell.state], cell.state.value, f"grade absent {cell.state.name.lower()}")
    classes = _class(cell.grade, grades)
    return Mark(cell.grade, labels.grade_words(cell.grade), f"{classes} growing" if growing else classes)


def letter(grade: str, grades: Sequence[str]) -> str:
    """A grade as a coloured letter."""
    return tag("span", text(grade), class_=_class(grade, grades))


def supposed(grade: str, grades: Sequence[str]) -> str:
    """The grade that a scenario supposes: its letter and the word, never the star of an official one."""
    return f"{letter(grade, grades)} {text(SUPPOSED)}"


def badge(cell: CellScore, grades: Sequence[str], *, growing: bool = False) -> str:
    """The mark of a cell in words: a coloured letter, or the whole word for why there is none."""
    drawn = mark(cell, grades, growing=growing)
    if cell.grade is None or cell.state is State.NOT_SUBMITTED:
        return tag("span", text(drawn.words), class_=drawn.classes)
    return tag("span", text(drawn.short), class_=drawn.classes, title=drawn.words)


def counts(numbers: Mapping[str, int], grades: Sequence[str]) -> str:
    """How many of each grade: the best one always, others where there are any; a letter stays with its number."""
    return " · ".join(
        f"{grade}\u00a0{numbers[grade]}" for grade in grades if numbers[grade] or grade == grades[0]
    )


def stack(numbers: Mapping[str, int], grades: Sequence[str]) -> str:
    """The same as a bar of coloured parts, each with its letter and number."""
    parts = [
        tag(
            "span",
            text(f"{grade} {numbers[grade]}"),
            class_=_class(grade, grades),
            style=f"flex-grow:{numbers[grade]}",
        )
        for grade in grades
        if numbers[grade]
    ]
    return tag("span", *parts, class_="stack")


def legend(grades: Sequence[str], *, growing: bool = False) -> str:
    """What the marks mean, in one line; ``growing`` where some values still are."""
    letters = "".join(letter(grade, grades) for grade in grades)
    states = (
        tag(
            "span",
            tag("span", text(short), class_=f"grade absent {state.name.lower()}"),
            text(f" {state.value}"),
        )
        for state, short in SYLLABLES.items()
    )
    official = tag("span", text(f"{grades[0]}{OFFICIAL} {labels.OFFICIAL_RESULT}"))
    best = tag("span", letters, text(f" {labels.BEST_TO_LAST}"))
    outline = tag("span", text(grades[-1]), class_=f"{_class(grades[-1], grades)} growing")
    still = [tag("span", outline, text(f" {labels.IN_PROGRESS}"))] if growing else []
    return tag("p", *_spaced([best, *still, official, *states]), class_="legend")


def _spaced(parts: Iterable[str]) -> Iterable[str]:
    return (f"{part} " for part in parts)


def _class(grade: str, grades: Sequence[str]) -> str:
    return f"grade g{1 + grades.index(grade)}"
