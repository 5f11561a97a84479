"""Person-days: what an official entered for one step of a grade, or what is proposed where nobody did."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from dashboard import exact
from dashboard.present.html import tag, text
from dashboard.projection import Chance

PROPOSED_STEP = Fraction(5)
MOST = Fraction(100_000)
UNIT = "인·일"
ENTERED, PROPOSED = "적은 값", "제안"
HEADING = "지표의 품"
ABOUT = (
    f"품은 한 등급을 올리는 데 드는 사람 수 × 날수({UNIT})입니다. 적지 않은 지표는 한 등급에 "
    f"{exact.plain(PROPOSED_STEP)}{UNIT}로 제안하며, 이 제안은 자료에서 나온 값이 아니므로 담당 부서에 물어 고쳐 적으십시오. "
    "적은 값은 이 화면의 주소에 담기며, 칸을 비우고 '품 적기'를 누르면 제안으로 돌아갑니다."
)
NOTHING_ENTERED = "아직 적은 품이 없어 모든 지표를 제안한 품으로 견주고 있습니다."
REFUSED = "'{given}'은(는) 품으로 읽을 수 없습니다. 0보다 크고 100,000 이하인 수를 5나 2.5처럼 적으십시오."
NOT_READ = "주소에 적힌 품 '{given}'을(를) 읽을 수 없어 뺐습니다. 아래에서 지표나 부서를 골라 5나 2.5 같은 수를 다시 적으십시오."

Named = tuple[tuple[str, Fraction], ...]


class Effort(NamedTuple):
    """What a raise costs, and whether somebody entered that."""

    days: Fraction
    is_entered: bool


def about(names: Mapping[str, str], entered: Named) -> str:
    """What person-days are, and which were entered."""
    listed = ", ".join(f"{names[code]} {days(each)}" for code, each in entered)
    said = f"적은 품: {listed}." if listed else NOTHING_ENTERED
    return tag("p", text(said)) + tag("p", text(ABOUT), class_="note")


def read(given: Iterable[str], known: Iterable[str]) -> tuple[Named, tuple[str, ...]]:
    """Pairs of a known name and person-days out of "name:days", the last of a name; and what cannot be read.

    >>> read(["N1:2.5", "N2:", "N9:1"], ["N1", "N2"])
    ((('N1', Fraction(5, 2)),), ('N2:', 'N9:1'))
    """
    names, found, refused = set(known), dict[str, Fraction](), []
    for each in given:
        name, _, days = each.rpartition(":")
        value = number(days)
        if name in names and value is not None:
            found[name] = value
        else:
            refused.append(each)
    return tuple(found.items()), tuple(refused)


def number(given: str) -> Fraction | None:
    """Person-days, or None for what cannot be: above zero, and not more than anybody has."""
    try:
        found = exact.number(given.strip())
    except ValueError:
        return None
    return found if 0 < found <= MOST else None


def spelled(pairs: Mapping[str, Fraction]) -> list[str]:
    """As :func:`read` reads it."""
    return [f"{name}:{exact.plain(days)}" for name, days in pairs.items()]


def effort(code: str, steps: int, entered: Named) -> Effort:
    """Steps times the person-days of one step."""
    known = dict(entered)
    return Effort(steps * known.get(code, PROPOSED_STEP), code in known)


def steps(chance: Chance, goal: str, grades: Sequence[str]) -> int:
    """Steps from the most likely grade at the cut-off up to the goal; at least one, for the goal is not certain."""
    likely = chance.probabilities.index(max(chance.probabilities))
    return max(likely - grades.index(goal), 1)


def next_grade(chance: Chance, grades: Sequence[str]) -> str:
    """The grade above the most likely one; the best one where that is the most likely."""
    return grades[max(chance.probabilities.index(max(chance.probabilities)) - 1, 0)]


def words(found: Effort) -> str:
    """With its origin."""
    return f"{days(found.days)}({ENTERED if found.is_entered else PROPOSED})"


def days(value: Fraction | float) -> str:
    """Person-days with their unit.

    >>> days(Fraction(25, 2)), days(1500.0)
    ('12.5인·일', '1,500인·일')
    """
    size = float(value)
    return f"{size:,.0f}{UNIT}" if size == round(size) else f"{size:,.1f}{UNIT}"
