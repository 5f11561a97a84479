"""The outlook of the home city in sentences: rank with its group, chances never 0 % or 100 % unless proven."""

from collections.abc import Iterator

from dashboard.exact import show
from dashboard.model import Catalog
from dashboard.projection import CityOutlook, Outlook, Way


def lines(outlook: Outlook, catalog: Catalog) -> list[str]:
    """What is to be said of the home city."""
    home = outlook.cities[catalog.rules.home_city]
    if home.median is None or home.q10 is None or home.q90 is None:
        return [
            f"{home.city}: 최종 점수를 낼 수 없어 순위를 전망하지 않습니다. 정부합동평가 점수(joint.csv)를 확인하십시오."
        ]
    band = f"{show(home.median, 2)}점(80 % 구간 {show(home.q10, 2)}~{show(home.q90, 2)}점)"
    where = f"{home.city}({home.population_group}그룹)"
    return [
        f"{where} 마감 때 최종 점수 전망: {band}. 확정 전 자체 추정입니다.",
        f"{where} 있을 수 있는 순위: {home.best_rank}위~{home.worst_rank}위.",
        *_awards(home),
        f"{where} 상사업비 기댓값: {round(home.expected_grant or 0):,}원.",
        way(home),
    ]


def _awards(home: CityOutlook) -> Iterator[str]:
    for name, chance in home.awards.items():
        yield f"{home.city}({home.population_group}그룹) {name} 확률: {percent(chance)}."


def percent(chance: float, *, proven: bool = False) -> str:
    """A chance in words; ``proven`` where nothing else can happen.

    >>> percent(0.004), percent(0.25), percent(0.999), percent(1.0, proven=True)
    ('1 % 미만', '25 %', '99 % 초과', '100 %')
    """
    if proven:
        return "100 %" if chance > 0.5 else "0 %"
    if chance < 0.01:
        return "1 % 미만"
    return "99 % 초과" if chance > 0.99 else f"{100 * chance:.0f} %"


def unbroken(chance: float) -> str:
    """A chance in words whose number is not torn from its sign at the end of a line."""
    return percent(chance).replace(" ", "\u00a0")


def way(home: CityOutlook) -> str:
    """How the chances were found, and how far they can be off."""
    if home.way is Way.EXACT:
        return "계산 방법: 정확(모든 경우의 확률을 더했습니다)."
    if home.way is Way.GRID:
        return f"계산 방법: 격자 근사(점수의 표준편차가 {home.error:.4f}점 넘게 늘지 않습니다)."
    return (
        f"계산 방법: 모의(확률의 표준오차 {100 * home.error:.1f} %포인트 이하). "
        "다른 시군과 견주는 지표나 동점 처리 때문입니다."
    )
