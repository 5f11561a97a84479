"""The marks for ranks and awards over the earlier years, in sentences and a table."""

from collections.abc import Sequence

from dashboard.present.html import tag, text
from dashboard.present.ledger_marks import TOO_FEW, WAYS, beaten, skill_table
from dashboard.projection.baselines import Simple
from dashboard.projection.race_card import RaceCard
from dashboard.projection.reliability import Bin

HEADING = "순위와 시상 확률의 성적"
SHOW = "순위와 시상 확률도 시험합니다(처음 한 번은 수십 초까지 걸립니다)"
WAYS_OF_RANKS = WAYS | {Simple.STAYS: "오늘 순위 그대로"}
KNOWN = "정부합동평가 점수와 가감점은 그 해의 것을 미리 아는 것으로 두었습니다."


def summary(card: RaceCard | None) -> str:
    """The scores, and whether ranks are foretold better than without a forecast."""
    if card is None:
        return tag("p", text(TOO_FEW), class_="lead")
    skills = {WAYS_OF_RANKS[way]: skill for way, skill in card.skills.items()}
    scores = f"순위 RPS {card.ranked:.3f}, 시상 여부 Brier {card.brier:.3f}"
    said = (
        f"예측 오차는 {scores}입니다(시군별 전망 {card.places:,}건, 0에 가까울수록 좋음).",
        beaten(skills),
    )
    drawn = skill_table("순위·시상 확률이 단순한 방법보다 나은 정도", ("순위(RPS)", "시상(Brier)"), skills)
    return "".join(tag("p", text(each), class_="lead") for each in said) + drawn + _known()


def _known() -> str:
    return tag("p", text(KNOWN), class_="note")


def alt(bins: Sequence[Bin]) -> str:
    """The chart in a sentence."""
    pairs = ", ".join(f"{100 * each.said:.0f} %라고 말한 것은 {100 * each.came:.0f} %" for each in bins)
    return f"시상 확률과 실제로 이루어진 비율: {pairs}."
