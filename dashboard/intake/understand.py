"""Entries to readings: each cell by its own function, which notes what it cannot read."""

import unicodedata
from collections.abc import Mapping
from functools import cached_property

from dashboard.intake import months, nearly, numbers
from dashboard.intake.columns import FIELDS
from dashboard.intake.headings import CITY, CODE, GRADE, MONTH, NAME, NOTE, NUMBERS, STATE, VALUE
from dashboard.intake.nearly import Found
from dashboard.intake.problem import Problem
from dashboard.intake.reading import Reading
from dashboard.intake.refusal import clipped
from dashboard.intake.rules import states, words
from dashboard.intake.tall import Entry
from dashboard.model import REPORTABLE, Catalog, Indicator, Method, Month, State

AT = {name: place for place, name in enumerate(FIELDS)}
NUMBER_PLACES = tuple((column, AT[column]) for column in NUMBERS)
TRIMMED = str.maketrans("", "", " \t")


class Reader:
    """Knows the names of one rulebook, and of which year 6월 is."""

    def __init__(self, catalog: Catalog, month: Month | None, year: int) -> None:
        self._catalog, self._month, self._year = catalog, month, year
        self._cities = nearly.cities(catalog.cities)
        self._codes = nearly.codes(catalog.indicators)
        self._names = nearly.titles({code: each.name for code, each in catalog.indicators.items()})
        self._months: dict[str, Month | None] = {}

    def understand(self, entry: Entry, problems: list[Problem]) -> Reading:
        """One entry; problems are added to the list."""
        texts = entry.texts
        reading = Reading(entry, note=texts[AT[NOTE]])
        reading.month = self._month_of(texts[AT[MONTH]], problems)
        reading.city = self._city_of(texts[AT[CITY]], problems)
        reading.indicator = self._indicator_of(texts[AT[CODE]], texts[AT[NAME]], problems)
        self._read_values(reading, problems)
        return reading

    def _month_of(self, text: str, problems: list[Problem]) -> Month | None:
        if not text:
            if self._month is None:
                problems.append(words.blank(MONTH))
            return self._month
        if text not in self._months:
            self._months[text] = months.month(text, self._year)
        found = self._months[text]
        if found is None:
            problems.append(words.unknown_month(text, is_torn=months.is_torn(text)))
        return found

    def _city_of(self, text: str, problems: list[Problem]) -> str | None:
        if text in self._catalog.cities:
            return text
        if not text:
            problems.append(words.blank(CITY))
            return None
        return self._found(self._cities.find(text), CITY, text, problems)

    def _indicator_of(self, code: str, name: str, problems: list[Problem]) -> Indicator | None:
        if code in self._catalog.indicators and not name:
            return self._catalog.indicators[code]
        if not code and not name:
            problems.append(words.blank(CODE))
            return None
        named = self._names.find(name) if name else Found(None)
        if not code:
            return self._known(self._found(named, NAME, name, problems))
        coded = self._codes.find(code)
        if coded.name is None:  # a name often stands under the heading 지표코드
            coded = Found(self._names.find(code).name, coded.perhaps)
        if coded.name and named.name and coded.name != named.name:
            problems.append(words.code_and_name_differ(name, code, self._catalog.indicators[coded.name].name))
        return self._known(self._found(coded, CODE, code, problems))

    def _found(self, found: Found, column: str, text: str, problems: list[Problem]) -> str | None:
        if found.name is None:
            perhaps = self._catalog.indicators.get(found.perhaps)
            shown = f"{perhaps.code} {perhaps.name}" if perhaps else found.perhaps
            problems.append(words.unknown_name(column, text, shown))
        return found.name

    def _known(self, code: str | None) -> Indicator | None:
        return self._catalog.indicators[code] if code else None

    def _read_values(self, reading: Reading, problems: list[Problem]) -> None:
        texts = reading.entry.texts
        missing: dict[str, str] = {}
        for column, place in NUMBER_PLACES:
            if text := texts[place]:
                if text.isdecimal():
                    self._read_number(reading, column, text, problems)
                elif word := numbers.missing(text):
                    missing[column] = word
                elif column == VALUE and _is_grade(text, reading):
                    found: list[Problem] = []
                    reading.grade = self._grade_of(text, reading.indicator, found)
                    problems += [each._replace(column=VALUE) for each in found]
                else:
                    self._read_number(reading, column, text, problems)
        if text := texts[AT[GRADE]]:
            if word := numbers.missing(text):
                missing[GRADE] = word
            else:
                reading.grade = self._grade_of(text, reading.indicator, problems)
        reading.state = self._state_of(texts[AT[STATE]], problems)
        if missing:
            problems += states.reconciled(reading, missing, given=texts[AT[STATE]])

    def _read_number(self, reading: Reading, column: str, text: str, problems: list[Problem]) -> None:
        found = numbers.number(text)
        if found.doubt is not numbers.Doubt.NONE:
            problems.append(words.doubtful(column, text, found))
        if found.value is not None:
            reading.numbers[column] = found
            if found.unit and (problem := words.other_unit(column, text, found, reading.indicator)):
                problems.append(problem)

    def _grade_of(self, text: str, indicator: Indicator | None, problems: list[Problem]) -> str:
        grades = self._catalog.rules.grades
        if text in grades:
            return text
        plain = unicodedata.normalize("NFKC", text).strip()
        same = [grade for grade in grades if grade.casefold() in (plain.casefold(), plain[:-2].casefold())]
        if len(same) == 1 and plain.removesuffix("등급").casefold() == same[0].casefold():
            return same[0]
        if indicator is not None and indicator.method is Method.ENTERED_GRADE:
            problems.append(words.unknown_grade(clipped(text), grades))
        return plain

    def _state_of(self, text: str, problems: list[Problem]) -> State:
        if not text:
            return State.SUBMITTED
        if text in self._states:
            return self._states[text]
        plain = numbers.missing(text) or unicodedata.normalize("NFKC", text).translate(TRIMMED)
        if plain in self._states:
            return self._states[plain]
        problems.append(words.unknown_state(clipped(text)))
        return State.SUBMITTED

    @cached_property
    def _states(self) -> Mapping[str, State]:
        return {state.value: state for state in REPORTABLE}


def _is_grade(text: str, reading: Reading) -> bool:
    """A wide sheet has one cell for each indicator: that of a 정성등급 holds its grade."""
    indicator = reading.indicator
    graded = indicator is not None and indicator.method is Method.ENTERED_GRADE
    return graded and not reading.entry.texts[AT[GRADE]] and numbers.number(text).value is None
