"""How far the next grade is, in words that somebody can act on."""

from dashboard.model import Indicator
from dashboard.particles import thing
from dashboard.present import labels, values
from dashboard.scoring.distance import Distance, Need, Silence

WHY_NOT = {
    Silence.BEST: "이미 가장 높은 등급입니다.",
    Silence.RELATIVE: "다른 시군의 실적에 따라 달라지는 등급이므로 필요한 양을 미리 말할 수 없습니다.",
    Silence.ENTERED: "심사로 정하는 등급이므로 필요한 양을 수로 말할 수 없습니다.",
    Silence.OVERRIDDEN: "공식 결과로 정해진 등급이므로 실적이 늘어도 바뀌지 않습니다.",
    Silence.NO_VALUE: "제출된 실적이 없어 필요한 양을 말할 수 없습니다.",
    Silence.DOES_NOT_COUNT: "득점과 배점의 합에서 빠지는 지표입니다.",
    Silence.OUT_OF_REACH: "지금의 분모나 기준으로는 이 실적만 바꾸어 이를 수 있는 등급이 없습니다.",
}

HEADS = {
    None: "",
    Silence.BEST: "최고 등급",
    Silence.RELATIVE: "그룹과 견줌",
    Silence.ENTERED: "심사로 정함",
    Silence.OVERRIDDEN: "공식 결과",
    Silence.NO_VALUE: "미제출",
    Silence.DOES_NOT_COUNT: "합산 제외",
    Silence.OUT_OF_REACH: "구할 수 없음",
}


def short(need: Need, indicator: Indicator) -> str:
    """The next grade in a few words, e.g. "S까지 조치 건수 35건 더"."""
    name, amount = _what(need, indicator)
    return f"{need.grade}까지 {name}{amount} {'더' if need.change > 0 else '덜'}"


def amount(need: Need, indicator: Indicator) -> str:
    """How much more or less, with its unit."""
    return f"{_what(need, indicator)[1]} {'더' if need.change > 0 else '덜'}"


def lines(found: Distance, indicator: Indicator) -> list[str]:
    """One sentence a grade, the next one first; or why there are none."""
    if found.silence:
        return [WHY_NOT[found.silence]]
    return [_line(need, indicator) for need in found.needs]


def _line(need: Need, indicator: Indicator) -> str:
    name, size = _what(need, indicator)
    what, kept = (name.strip(), "지금의 분모에서 ") if need.of_numerator else ("실적", "")
    verb = "늘리면" if need.change > 0 else "줄이면"
    result = values.shown(need.rounded, indicator)
    size = measured(size)
    return f"{kept}{what}{thing(what)} {size} {verb} {result}, {labels.grade_words(need.grade)}입니다."


def _what(need: Need, indicator: Indicator) -> tuple[str, str]:
    size = values.counted(abs(need.change))
    if not need.of_numerator:
        return "", f"{size}{indicator.unit}"
    name, unit = values.numerator_words(indicator)
    return f"{name} ", f"{size}{unit}"


def measured(size: str) -> str:
    """An amount that names no unit reads as one.

    >>> measured("35건"), measured("115"), measured("2.5%")
    ('35건', '115만큼', '2.5%')
    """
    return f"{size}만큼" if size[-1:].isdigit() else size
