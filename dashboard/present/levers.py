"""Where to push: what each indicator's grades are worth at the cut-off for their effort, and what that rests on."""

from collections.abc import Mapping
from typing import NamedTuple

from dashboard.model import Indicator
from dashboard.present import efforts, facts, labels, outlook_chances, outlook_words, wording
from dashboard.present.efforts import Effort, Named
from dashboard.present.html import tag, text
from dashboard.present.outlook import unseen_badge
from dashboard.present.resting import resting
from dashboard.projection import Chance, CityOutlook, Lever, Levers, Outlook
from dashboard.scoring import Scores

ESTIMATE = "자체 전망"
ABOUT = (
    "지표 하나가 마감 때 가장 높은 등급으로 끝날 때 시상 확률과 상사업비 기댓값이 얼마나 달라지는지를, "
    "다른 지표의 전망은 그대로 두고 계산했습니다."
)
ALL_CERTAIN = "실적 마감이 지나 모든 등급이 정해졌습니다. 도에서 확정하는 등급이 달라질 때 무엇이 바뀌는지만 보여 드립니다."
UNSEEN = " 경쟁 시군의 올해 실적이 아직 없어 그 시군들도 앞선 연도의 실적만으로 전망했습니다."
NO_FINAL = "최종 점수를 낼 수 없어 힘쓸 곳을 계산하지 않습니다. 정부합동평가 점수를 확인하십시오."


class Push(NamedTuple):
    """One indicator: its chances, its next and its most valuable grade, and what they cost."""

    indicator: Indicator
    chance: Chance
    best: Lever
    near: Lever
    effort: Effort
    near_effort: Effort

    @property
    def per_day(self) -> float:
        """Change of the expected grant for one person-day, of the better one of both grades; in won."""
        pairs = ((self.best, self.effort), (self.near, self.near_effort))
        return max(lever.change / float(effort.days) for lever, effort in pairs)


def pushes(outlook: Outlook, levers: Levers, scores: Scores, entered: Named = ()) -> tuple[Push, ...]:
    """Every indicator whose best grade raises the expected grant, the most for one person-day first."""
    best = scores.catalog.rules.grades[0]
    known = {(each.indicator, each.grade): each for each in levers.levers}
    found = [
        _push(each, outlook.chances.cells[levers.city, each.indicator], known, scores, entered)
        for each in levers.levers
        if each.grade == best and round(each.change) > 0
    ]
    return tuple(sorted(found, key=lambda each: (-each.per_day, each.indicator.code)))


def _push(
    best: Lever, chance: Chance, known: Mapping[tuple[str, str], Lever], scores: Scores, entered: Named
) -> Push:
    code, grades = best.indicator, scores.catalog.rules.grades
    near = known[code, efforts.next_grade(chance, grades)]
    costs = (
        efforts.effort(code, efforts.steps(chance, each.grade, grades), entered) for each in (best, near)
    )
    return Push(scores.catalog.indicators[code], chance, best, near, *costs)


def title(outlook: Outlook, levers: Levers, scores: Scores, entered: Named = ()) -> str:
    """The one indicator worth most for its effort."""
    found = pushes(outlook, levers, scores, entered)
    if not found:
        return f"{levers.city}{group_of(levers, scores)}: 지표 하나로 높일 수 있는 상사업비 기댓값이 없습니다"
    first = found[0]
    name = labels.indicator_name(first.indicator.code, first.indicator.name)
    return (
        f"품에 견주어 가장 값진 지표는 {name}: {first.best.grade}등급이면 "
        f"상사업비 기댓값 {money(first.best.change)} 상승"
    )


def group_of(levers: Levers, scores: Scores) -> str:
    """The group of the city, in brackets."""
    return f"({labels.group_name(scores.cities[levers.city].population_group)})"


def money(change: float) -> str:
    """A change of the expected grant to the nearest ten thousand won; never zero for something.

    >>> money(12_345_678.0), money(3000.0)
    ('1,235만원', '1만원 미만')
    """
    man = round(abs(change) / wording.MAN)
    return wording.won(man * wording.MAN) if man else "1만원 미만"


def top(
    outlook: Outlook, levers: Levers, scores: Scores, version: str, *, rivals_unseen: bool = False
) -> str:
    """Facts, what the numbers mean, what they rest on and how they were found."""
    home = outlook.cities[levers.city]
    if home.expected_grant is None:
        return facts.line(scores, version) + tag("p", text(NO_FINAL), class_="lead")
    now = (
        f"{levers.city}{group_of(levers, scores)}의 시상 {_awarded(home, scores)}, "
        f"상사업비 기댓값은 {money(home.expected_grant)}입니다."
    )
    lines = [tag("p", text(each), class_="note") for each in (ABOUT, outlook_words.way(home))]
    settled = tag("p", text(ALL_CERTAIN), class_="lead") if is_settled(outlook, levers.city) else ""
    badge = tag("p", unseen_badge(), text(UNSEEN), class_="lead") if rivals_unseen else ""
    rests = tag("p", text(resting(outlook, scores)), class_="lead")
    said = tag("p", text(now), class_="lead") + badge + (settled or rests)
    return facts.line(scores, version, ESTIMATE) + said + "".join(lines)


def _awarded(home: CityOutlook, scores: Scores) -> str:
    """The chance of any award; certain or impossible only where the ranks that can happen prove it."""
    awards = scores.catalog.rules.awards
    if not awards:
        return "없음"
    said = outlook_chances.chance(home, max(awards, key=lambda each: each.last), scores.catalog)
    return said if said in {outlook_chances.CERTAIN, outlook_chances.IMPOSSIBLE} else f"확률은 {said}"


def is_settled(outlook: Outlook, city: str) -> bool:
    """Is every cell of the city certain?"""
    return all(each.is_certain for (name, _), each in outlook.chances.cells.items() if name == city)


def departments(scores: Scores) -> list[str]:
    """Every lead department."""
    return sorted(
        {each.lead_department for each in scores.catalog.indicators.values() if each.lead_department}
    )
