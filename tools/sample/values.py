"""The values at the cut-off that earn the planned grades, in whole numbers where an office would count."""

from fractions import Fraction

from tools.sample import results
from tools.sample.dice import Dice
from tools.sample.exemptions import outside
from tools.sample.names import RATIOS, RELATIVE, Indicator, indicators
from tools.sample.places import CITIES, HOME, City
from tools.sample.plan import plan
from tools.sample.ruler import GRADES, Raw, Yardstick, level_of, raw_of

Key = tuple[str, str]
FIRST_YEAR = 2021
TRIES = 48


def cutoff_values(year: int, prior: dict[Key, Fraction]) -> dict[Key, Raw]:
    """Every applicable (indicator key, city) at the end of September."""
    planned = plan(year)
    values: dict[Key, Raw] = {}
    for indicator in indicators(year):
        if indicator.method in RELATIVE:
            values |= _ordered(indicator, year)
            continue
        for city in CITIES:
            if not outside(indicator.key, city.name):
                key = (indicator.key, city.name)
                known = prior.get(key) or earlier_level(indicator, city)
                values[key] = _steered(indicator, city, year, planned[key], known)
    return values


def earlier_level(indicator: Indicator, city: City) -> Fraction:
    """The level of 2020, which no file holds: the usual size, for the first year's comparison with its prior."""
    if indicator.method != "전년대비":
        return Fraction(1)
    usual = int(indicator.size) * city.population // 100_000
    return Fraction(max(80, usual * Dice("earlier", indicator.key, city.name).between(880, 1120) // 1000))


def denominator(indicator: Indicator, city: City, year: int) -> int:
    """How many cases, residents or won a ratio is over: the city's size, its own bent, and a little growth."""
    if indicator.kind not in RATIOS:
        return 0
    if indicator.size == "100000":
        return city.population + city.population * (year - 2022) // 300
    bent = Dice("bent", indicator.key, city.name).between(820, 1180)
    growth = 1000 + 14 * (year - FIRST_YEAR) + Dice("growth", indicator.key, city.name, year).bell(25)
    if indicator.size.startswith("="):
        usual = int(indicator.size[1:]) * 1_000_000
    else:
        usual = int(indicator.size) * (city.population + 60_000) * 10
    return max(20, usual * bent // 1000 * growth // 1000 // 1_000_000)


def _steered(indicator: Indicator, city: City, year: int, grade: str, prior: Fraction) -> Raw:
    """A value of the planned grade, or of the next better grade that whole numbers can reach."""
    if indicator.method == "정성등급":
        return Raw(grade=grade)
    stick = Yardstick(indicator, indicator.target_of(city), prior)
    for wanted in reversed(GRADES[: GRADES.index(grade) + 1]):
        raw = _search(stick, city, year, wanted)
        if raw:
            return raw
    raise ValueError(f"no value earns {grade} for {indicator.key} in {city.name}")


def _search(stick: Yardstick, city: City, year: int, grade: str) -> Raw | None:
    indicator = stick.indicator
    dice = Dice("value", indicator.key, city.name, year, grade)
    cases = denominator(indicator, city, year)
    near, far = stick.band(grade)
    habit = Dice("habit", indicator.key, city.name).between(0, 1000)
    for _ in range(TRIES):
        place = (habit + 2 * dice.between(0, 1000)) // 3
        level = stick.level(near + (far - near) * place / 1000)
        raw = raw_of(indicator, level, cases)
        found = level_of(indicator, raw)
        if found is not None and stick.grade(found) == grade:
            return raw
        cases += cases // 40
    return None


def _ordered(indicator: Indicator, year: int) -> dict[Key, Raw]:
    """Values of an indicator that is judged within the group: a best city, the others step by step below."""
    values: dict[Key, Raw] = {}
    for group in (1, 2, 3):
        dice = Dice("order", indicator.key, group, year)
        level = Fraction(dice.between(9910, 9990), 100) if indicator.method == "그룹순위" else Fraction(100)
        for place, city in enumerate(_by_strength(indicator, group, year)):
            if place:
                level -= _step(indicator, place, dice)
            cases = denominator(indicator, city, year)
            values[indicator.key, city.name] = raw_of(indicator, level, cases)
    return values


def _by_strength(indicator: Indicator, group: int, year: int) -> list[City]:
    """The group from best to last; the cities with published top results come first in 2023."""
    leaders = (HOME, results.ALL_S_2023) if year == 2023 else ()
    strength = {
        city.name: (city.name in leaders, Dice("strength", indicator.key, city.name, year).between(0, 10**6))
        for city in CITIES
    }
    members = [city for city in CITIES if city.group == group and not outside(indicator.key, city.name)]
    return sorted(members, key=lambda city: strength[city.name], reverse=True)


def _step(indicator: Indicator, place: int, dice: Dice) -> Fraction:
    """How far a city is below the one before it, in points: under a spread most are close and the last is far."""
    if indicator.method == "그룹순위":
        return Fraction(dice.between(35, 140), 100)
    return Fraction(0) if place < 5 else Fraction(dice.between(10, 60) if place < 9 else 1200, 100)
