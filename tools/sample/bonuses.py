"""가점 and 감점: a city's adjustment told as a few decisions that add up to it."""

from collections.abc import Iterator

from tools.sample.dice import Dice
from tools.sample.places import CITIES
from tools.sample.years import Year

BONUSES = (
    "정성 우수사례 선정", "규제혁신 경진대회 입상", "적극행정 우수사례 선정", "도정 시책 협력 가점", "재난 대응 유공 가점",
    "정부 포상 수상 가점", "시군 협업사업 추진 가점", "일자리 우수기관 선정", "주민참여 우수사례 선정", "조기 집행 우수 가점",
)  # fmt: skip
PENALTIES = ("자료 제출 지연 감점", "실적 오류 정정 감점", "증빙 보완 지연 감점")


def adjustment_rows(year: Year) -> Iterator[tuple[str, ...]]:
    for city in CITIES:
        dice = Dice("bonuses", year.year, city.name)
        reasons = list(BONUSES)
        for part in _parts(int(year.adjustments[city.name] * 100), dice):
            reason = dice.pick(reasons if part > 0 else PENALTIES)
            if part > 0:
                reasons.remove(reason)
            yield city.name, _signed(part), f"표본: {reason}", "표본"


def _parts(total: int, dice: Dice) -> list[int]:
    """Hundredths of a point that add up to the total: bonuses of at most 0.8, at times a small penalty."""
    parts = [-dice.pick((5, 10, 15, 20))] if total < 0 or dice.chance(200) else []
    left = total - sum(parts)
    if left < 0:
        return [total]
    while left > 80:
        part = 5 * dice.between(6, 15)
        parts.append(part)
        left -= part
    return [part for part in [*parts, left] if part]


def _signed(hundredths: int) -> str:
    whole, part = divmod(abs(hundredths), 100)
    return f"{'-' if hundredths < 0 else ''}{whole}.{part:02d}"
