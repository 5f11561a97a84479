"""Which grade each city shall have in each indicator at the cut-off, drawn under the published constraints."""

from collections.abc import Iterable

from tools.sample import results
from tools.sample.dice import Dice
from tools.sample.exemptions import OVERRIDES_2023, outside
from tools.sample.names import RELATIVE, Indicator, indicators
from tools.sample.places import BY_NAME, CITIES, HOME

Plan = dict[tuple[str, str], str]
LOWER_GRADES, LOWER_WEIGHTS = ("A", "B", "C", "D"), (790, 150, 45, 15)


def plan(year: int) -> Plan:
    """The planned grade by (indicator key, city); relative indicators are not planned but ordered."""
    planned: Plan = {}
    for city in CITIES:
        planned |= dict.fromkeys(((i.key, city.name) for i in _open(year, city.name)), "S")
        planned |= {(key, city.name): grade for key, grade in _losses(year, city.name).items()}
    if year == 2023:
        planned |= {(key, city): earned for key, city, earned, _, _ in OVERRIDES_2023}
    return planned


def _open(year: int, city: str) -> list[Indicator]:
    return [i for i in indicators(year) if i.method not in RELATIVE and not outside(i.key, city)]


def _losses(year: int, city: str) -> dict[str, str]:
    dice = Dice("plan", year, city)
    lost: dict[str, str] = {}
    for field in _fields_to_lose(year, city, dice):
        indicator = _draw(
            dice, (i for i in _open(year, city) if i.home_field == field and i.key not in lost), city
        )
        lost[indicator.key] = _grade(dice, indicator, city)
    return lost


def _fields_to_lose(year: int, city: str, dice: Dice) -> list[str]:
    """The 2023 field of each lost S: in group 1 of 2023 every field that the home city shall win, then anywhere."""
    if year == 2023 and city == HOME:
        return [field for field, count in results.HOME_LOSSES_2023.items() for _ in range(count)]
    count = results.losses_of(year, city)
    spared = results.HOME_NOT_FIRST if year == 2023 and city in results.ALL_S_THERE else ""
    everywhere = [i.home_field for i in _open(year, city) if i.home_field != spared]
    needed: list[str] = []
    if year == 2023 and BY_NAME[city].group == 1:
        needed = [*dict.fromkeys(everywhere), results.HOME_FIRST_WITH_A]
    for field in needed:
        everywhere.remove(field)
    while len(needed) < count:
        field = dice.pick(everywhere)
        everywhere.remove(field)
        needed.append(field)
    return needed


def _draw(dice: Dice, candidates: Iterable[Indicator], city: str) -> Indicator:
    """One indicator, the hard ones more often; a pass-or-fail one is seldom failed, and never by the home city."""
    pool = list(candidates)
    weights = [1 if i.method == "달성여부" else _hardness(i) for i in pool]
    if city == HOME:
        weights = [weight if i.method == "구간" else 0 for i, weight in zip(pool, weights, strict=True)]
    return dice.weighted(pool, weights)


def _hardness(indicator: Indicator) -> int:
    return Dice("hard", indicator.key).pick((3, 5, 8, 8, 14))


def _grade(dice: Dice, indicator: Indicator, city: str) -> str:
    if indicator.method == "달성여부":
        return "D"
    return "A" if city == HOME else dice.weighted(LOWER_GRADES, LOWER_WEIGHTS)
