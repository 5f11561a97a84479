"""Why the chance of an award is what it is: our expected score and its band against the rival at the last award."""

from fractions import Fraction

from dashboard.model import Award, Catalog
from dashboard.particles import subject
from dashboard.present import labels, wording
from dashboard.present.outlook_chances import CERTAIN, IMPOSSIBLE, chance, home_of, points
from dashboard.projection import CityOutlook, Outlook


def reason(outlook: Outlook, catalog: Catalog) -> str:
    """The chance of any award, and what it rests on, in one breath; empty without awards or without a final score."""
    own, awards = home_of(outlook, catalog), catalog.rules.awards
    if not awards or own.median is None:
        return ""
    last = max(awards, key=lambda each: each.last)
    band = labels.AWARD_BAND.format(last=last.last)
    where = f"{own.city}{subject(own.city)} 마감 때 {labels.group_name(own.population_group)} {band}"
    said = chance(own, last, catalog)
    if said == CERTAIN:
        return f"{where}에 드는 것은 확정입니다. {_whatever_comes(own, own.worst_rank)}"
    if said == IMPOSSIBLE:
        return f"{where}에 들 수 없습니다. {_whatever_comes(own, own.best_rank)}"
    return f"{where}에 들 확률은 {said}입니다. {_against(own, rival_at(outlook, catalog, last))}".strip()


def rival_at(outlook: Outlook, catalog: Catalog, award: Award) -> CityOutlook | None:
    """The rival that decides: whoever is not behind it by more than a tie wins this award or a better one."""
    home = catalog.rules.home_city
    rivals = [outlook.cities[name] for name in catalog.peers(home) if name != home]
    ordered = sorted(
        (each for each in rivals if each.median is not None), key=lambda each: each.median or 0, reverse=True
    )
    return ordered[award.last - 1] if award.last <= len(ordered) else None


def _whatever_comes(own: CityOutlook, rank: int | None) -> str:
    if own.best_rank == own.worst_rank:
        return f"더 바뀔 수 있는 실적이 없어 순위는 {rank}위입니다."
    end = "아래로 내려가지" if rank == own.worst_rank else "위로 올라가지"
    return f"남은 실적이 어떻게 끝나도 {rank}위보다 {end} 않습니다."


def _against(own: CityOutlook, rival: CityOutlook | None) -> str:
    if rival is None or rival.median is None or own.median is None or own.q10 is None or own.q90 is None:
        return ""
    gap = own.median - rival.median
    place = "시상권 바로 밖의" if gap > 0 else "시상권 마지막 자리를 다투는"
    against = f"예상 {wording.score(own.median)}이 {place} {rival.city}(예상 {wording.score(rival.median)})"
    return f"{against}{_apart(gap)}, 80 % 구간 {points(own.q10, own.q90)}이 {_band(own, rival.median)} 때문입니다."


def _apart(gap: Fraction) -> str:
    if not gap:
        return "과 같고"
    return f"보다 {wording.gap(gap)} {'높고' if gap > 0 else '낮고'}"


def _band(own: CityOutlook, line: Fraction) -> str:
    if own.q10 is not None and own.q10 > line:
        return "모두 그 점수보다 높기"
    if own.q90 is not None and own.q90 < line:
        return "모두 그 점수보다 낮기"
    return "그 점수를 사이에 두고 있기"
