"""What the sample is steered to: published results where there are any, plausible ones beside them.

The steering chooses raw values, joint scores and adjustments; no result itself is ever written to a file.
Published (news releases): every total of 2021 and 2022 below; of 2023 시흥시 101.85, 김포시 101.05, 의왕시 98.94 with
its joint score 94.56, 여주시 97.50, and 부천시's 99 S and 2 A, 4th in the joint evaluation and 3rd in all.
"""

from fractions import Fraction
from functools import cache

from tools.sample.dice import Dice
from tools.sample.exact import number
from tools.sample.places import CITIES, HOME


def _table(lines: str) -> dict[str, Fraction]:
    return {name: number(score) for name, score in (line.split() for line in lines.strip().splitlines())}


# Final scores by year. Those not published here keep the order that is known and stay clear of ties.
FINALS = {
    2021: _table(
        """
고양시 100.01
성남시 99.38
화성시 97.94
용인시 97.58
수원시 96.82
시흥시 99.27
파주시 98.67
김포시 98.22
의정부시 98.19
양주시 98.06
구리시 97.71
의왕시 96.80
양평군 94.58
동두천시 94.01
이천시 93.83
"""
    ),
    2022: _table(
        """
성남시 99.31
고양시 98.69
수원시 98.17
화성시 98.09
용인시 97.48
시흥시 100.45
파주시 99.62
김포시 98.84
하남시 98.79
양주시 97.82
구리시 96.71
의왕시 96.50
양평군 95.74
여주시 95.27
동두천시 94.57
"""
    ),
    2023: _table(
        """
고양시 100.21
성남시 99.76
부천시 99.71
안산시 99.64
안양시 99.18
수원시 99.12
용인시 98.67
화성시 98.35
남양주시 97.93
평택시 97.41
시흥시 101.85
김포시 101.05
파주시 100.32
하남시 100.25
의정부시 99.87
광명시 99.80
양주시 99.31
광주시 98.74
오산시 98.22
군포시 97.96
구리시 99.02
의왕시 98.94
이천시 97.58
여주시 97.50
양평군 97.26
안성시 97.19
동두천시 96.83
포천시 96.55
과천시 95.90
가평군 95.41
연천군 94.62
"""
    ),
}

# Joint evaluation scores that matter for a published rank or are published; the others follow from the finals.
JOINT = {
    2021: {},
    2022: {},
    2023: _table(
        """
고양시 98.62
성남시 98.41
안산시 97.12
부천시 96.24
안양시 95.87
수원시 95.63
용인시 95.18
화성시 95.02
남양주시 94.46
평택시 93.71
시흥시 98.94
김포시 98.37
의왕시 94.56
여주시 93.88
포천시 92.87
과천시 91.42
가평군 91.05
연천군 90.18
"""
    ),
}

# 2023: how many indicators are not S. 부천시's two are told by field: its one lost first place is in F6.
LOSSES_2023 = {
    "고양시": 9, "성남시": 10, "안산시": 10, "안양시": 12, "수원시": 12, "용인시": 14, "화성시": 16, "남양주시": 17,
    "평택시": 18, "시흥시": 0, "김포시": 5, "파주시": 7, "하남시": 8, "의정부시": 9, "광명시": 10, "양주시": 12,
    "광주시": 14, "오산시": 15, "군포시": 16, "구리시": 9, "의왕시": 10, "이천시": 13, "여주시": 13, "양평군": 14,
    "안성시": 15, "동두천시": 16, "포천시": 16, "과천시": 17, "가평군": 18, "연천군": 25,
}  # fmt: skip
HOME_FIRST_WITH_A, HOME_NOT_FIRST = "F3", "F6"
HOME_LOSSES_2023 = {HOME_FIRST_WITH_A: 1, HOME_NOT_FIRST: 1}
ALL_S_THERE = ("성남시", "고양시")
ALL_S_2023 = "시흥시"

# How far a city runs ahead (+) of the usual course of the year, in thousandths of a month, fading by September.
PACE_2023 = {
    HOME: 200,
    "화성시": 900,
    "수원시": 700,
    "안양시": 500,
    "고양시": 300,
    "용인시": 600,
    "성남시": 200,
}

# The home city in each month (place 0 stands for no month): slow in winter, catching up in summer.
HOME_SURGES_2023 = (0, -300, -200, -150, 0, 50, 0, 50, -50, 0, 0, 0, 0)


def losses_of(year: int, city: str) -> int:
    """How many indicators of a city are planned below S."""
    if year == 2023:
        return LOSSES_2023.get(city, sum(HOME_LOSSES_2023.values()))
    below_99 = int((99 - finals_of(year)[city]) * 6)
    return max(6, 6 + below_99) + Dice("losses", year, city).between(0, 3)


@cache
def pace_of(year: int, city: str) -> int:
    """Thousandths of a month by which a city is ahead of the usual course, fading by September."""
    drawn = Dice("pace", year, city).bell(900)
    return PACE_2023.get(city, drawn) if year == 2023 else drawn


@cache
def surge_of(year: int, city: str, month: int) -> int:
    """A city's good or bad month, in thousandths of a month, over all its indicators."""
    drawn = Dice("surge", year, city, month).bell(450)
    return HOME_SURGES_2023[month] if (year, city) == (2023, HOME) else drawn


@cache
def finals_of(year: int) -> dict[str, Fraction]:
    """Every city's final score to two decimals: the given ones, the others below their group's last given one."""
    finals = dict(FINALS[year])
    for group in (1, 2, 3):
        rest = [city.name for city in CITIES if city.group == group and city.name not in finals]
        score = min(finals[city.name] for city in CITIES if city.group == group and city.name in finals)
        dice = Dice("finals", year, group)
        for name in sorted(rest, key=lambda name: (Dice("order", year, name).between(0, 999), name)):
            score -= Fraction(dice.between(4, 38), 100)
            finals[name] = score
    return finals
