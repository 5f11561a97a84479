"""What is said of a cell that spells no known name, month, number, grade or state."""

from collections.abc import Collection

from dashboard.intake.headings import GRADE, MONTH, NAME, STATE
from dashboard.intake.numbers import Doubt, Number, has_multiple, is_unit
from dashboard.intake.problem import Problem
from dashboard.intake.refusal import clipped
from dashboard.model import REPORTABLE, Indicator, Severity
from dashboard.particles import thing, topic, towards

DOUBTS = {
    Doubt.TRIANGLE: ("△를 빼기로 읽어 {text}입니다.", "빼기가 맞으면 그대로 두고, 아니면 숫자만 적으십시오."),
    Doubt.BRACKETS: (
        "괄호를 빼기로 읽어 {text}입니다.",
        "빼기가 맞으면 그대로 두고, 아니면 괄호를 지우십시오.",
    ),
    Doubt.UNCLEAR_MARK: (
        "세모 부호가 늘었다는 뜻인지 빼기인지 알 수 없습니다.",
        "빼기이면 -를, 아니면 부호 없이 숫자만 적으십시오.",
    ),
    Doubt.FORMULA: (
        "수식이 들어 있고 그 결과가 파일에 없습니다.",
        "엑셀에서 열어 저장하거나, 수식을 값으로 바꾸어 올리십시오.",
    ),
    Doubt.EXCEL_ERROR: ("엑셀 오류값입니다.", "수식을 고쳐 숫자가 나오게 하거나 값을 적으십시오."),
    Doubt.NOT_A_NUMBER: ("숫자가 아닙니다.", "숫자만 적으십시오(예: 1,234.5)."),
}
ASKED = (Doubt.TRIANGLE, Doubt.BRACKETS)


def blank(column: str) -> Problem:
    """A key that is not there."""
    return Problem("blank-cell", column, "", f"'{column}' 칸이 비어 있습니다.", "값을 적으십시오.")


def unknown_month(text: str, *, is_torn: bool = False) -> Problem:
    """A month in no known spelling, or one whose last digit may be lost."""
    given = clipped(text)
    if is_torn:
        message = f"'{given}'{topic(given)} 1월인지, 끝의 0이 사라진 10월인지 알 수 없습니다."
        return Problem("torn-month", MONTH, given, message, "2023-01이나 2023-10처럼 적으십시오.")
    return Problem(
        "unknown-month", MONTH, given, f"'{given}'에서 기준월을 알 수 없습니다.", "2023-06처럼 적으십시오."
    )


def unknown_name(column: str, text: str, perhaps: str = "") -> Problem:
    """A city or indicator that the rulebook does not have."""
    given = clipped(text)
    message = f"'{given}'{topic(given)} 평가 기준에 없습니다."
    cure = f"혹시 '{perhaps}'입니까? 맞으면 그렇게 고치십시오." if perhaps else "이름을 확인하십시오."
    return Problem("unknown-name", column, given, message, cure)


def code_and_name_differ(name: str, code: str, known_as: str) -> Problem:
    """지표코드 and 지표명 of one row speak of two indicators."""
    message = f"지표코드 {clipped(code)}의 이름은 '{known_as}'인데 지표명에는 '{clipped(name)}'{towards(name)} 적혀 있습니다."
    return Problem(
        "code-and-name-differ", NAME, clipped(name), message, "코드와 이름 가운데 틀린 쪽을 고치십시오."
    )


def doubtful(column: str, text: str, number: Number) -> Problem:
    """A number that has to be asked for, or none at all."""
    message, cure = DOUBTS[number.doubt]
    severity = Severity.WARNING if number.doubt in ASKED else Severity.ERROR
    given = clipped(text)
    is_none = number.doubt is Doubt.NOT_A_NUMBER
    message = f"'{given}'{topic(given)} {message}" if is_none else message.format(text=number.text)
    return Problem(number.doubt.value, column, given, message, cure, severity)


def other_unit(column: str, text: str, number: Number, indicator: Indicator | None) -> Problem | None:
    """A unit behind the number that is not the indicator's own; nothing is ever converted."""
    if column == "실적" and indicator is not None:
        if is_unit(number.unit, indicator.unit) and (number.unit != "%" or indicator.unit in ("%", "")):
            return None
    elif is_unit(number.unit, "") or has_multiple(number.unit):
        return None
    wanted = f"이 지표의 단위는 '{indicator.unit}'입니다." if indicator and indicator.unit else ""
    message = (
        f"숫자 뒤의 '{clipped(number.unit)}'{thing(number.unit)} 단위로 읽을 수 없습니다. {wanted}".strip()
    )
    return Problem("other-unit", column, clipped(text), message, "지표의 단위로 바꾸어 숫자만 적으십시오.")


def unknown_grade(given: str, grades: Collection[str]) -> Problem:
    """A grade that the rulebook does not have."""
    cure = f"{', '.join(grades)} 중에서 고르십시오."
    return Problem("unknown-grade", GRADE, given, f"'{given}'{topic(given)} 없는 등급입니다.", cure)


def unknown_state(given: str) -> Problem:
    """A state that nobody may report."""
    cure = f"{', '.join(sorted(REPORTABLE))} 중에서 고르십시오."
    return Problem("unknown-state", STATE, given, f"'{given}'{topic(given)} 쓸 수 없는 상태입니다.", cure)
