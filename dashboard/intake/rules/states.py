"""A cell without a number: 미제출 and 해당없음 stay apart, and neither is ever invented."""

from collections.abc import Iterator, Mapping

from dashboard.intake.columns import FIELDS
from dashboard.intake.headings import GRADE, STATE, VALUE
from dashboard.intake.problem import Problem
from dashboard.intake.reading import Reading, says_something
from dashboard.model import Indicator, Method, Severity, State
from dashboard.particles import subject, topic

ABSENT = (State.NOT_SUBMITTED, State.NOT_APPLICABLE)


def reconciled(reading: Reading, missing: Mapping[str, str], *, given: str) -> Iterator[Problem]:
    """Set the state of a reading whose cells hold words instead of numbers; ask where words contradict."""
    column, word = next(iter(missing.items()))
    told = State(word)
    if len(set(missing.values())) > 1 or (given and reading.state in ABSENT and reading.state is not told):
        message = "미제출과 해당없음이 한 줄에 함께 있습니다."
        yield Problem("state-contradicted", column, word, message, "둘 중 하나만 적으십시오.")
    elif given and reading.state not in ABSENT and told is State.NOT_APPLICABLE:
        message = f"값은 해당없음인데 상태는 {reading.state}입니다."
        yield Problem(
            "state-contradicted", STATE, given, message, "상태를 해당없음으로 고치거나 값을 적으십시오."
        )
    elif reading.numbers:
        message = f"한 줄에 숫자와 '{word}'{subject(word)} 함께 있습니다."
        yield Problem("state-contradicted", column, word, message, "빠진 값을 적거나, 숫자를 지우십시오.")
    else:
        yield from _read_as(reading, missing, told)


def _read_as(reading: Reading, missing: Mapping[str, str], told: State) -> Iterator[Problem]:
    reading.state = told
    column = next(iter(missing))
    text = reading.entry.texts[FIELDS.index(column)]
    if told is State.NOT_SUBMITTED and not any(letter.isalpha() for letter in text.replace("ㅡ", "-")):
        message = f"'{text}' 표시를 미제출로 읽었습니다."
        cure = "맞으면 그대로 두고, 해당없음이면 해당없음이라고 적으십시오."
        yield Problem("dash-as-missing", column, text, message, cure, Severity.WARNING)


def nothing_told(reading: Reading, indicator: Indicator) -> Iterator[Problem]:
    """A row without a value counts as 미제출, and replaces an earlier value: the person is asked."""
    if reading.state in ABSENT or says_something(reading, indicator):
        return
    wanted = GRADE if indicator.method is Method.ENTERED_GRADE else VALUE
    column = wanted if reading.entry.cell(wanted) else VALUE
    reading.state = State.NOT_SUBMITTED
    message = f"{wanted}{subject(wanted)} 없어 미제출로 접수합니다."
    cure = "값이 있으면 적고, 낼 것이 아니면 상태에 해당없음이라고 적으십시오."
    yield Problem("no-value", column, "", message, cure, Severity.WARNING)


def value_beside_state(reading: Reading, _: Indicator) -> Iterator[Problem]:
    """A number in a row that says 미제출 or 해당없음 does not count."""
    if reading.state in ABSENT and reading.numbers:
        column, number = next(iter(reading.numbers.items()))
        message = f"상태가 '{reading.state}'이므로 값 {number.text}{topic(number.text)} 쓰지 않습니다."
        cure = "값을 내려면 상태를 제출로 고치십시오."
        yield Problem("value-beside-state", column, number.text, message, cure, Severity.WARNING)
