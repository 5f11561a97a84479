"""Sentences of the steps after the cell: field, city evaluation, final score, rank and award."""

from collections.abc import Callable, Mapping
from typing import Any

from dashboard.model import Indicator
from dashboard.present.numbers import number

Facts = Mapping[str, Any]  # each step names its own facts; a wrong name is a KeyError in the spec tests


def _field_rate(facts: Facts, _: Indicator) -> str:
    if facts["rate"] is None:
        return f"'{facts['name']}' 분야에는 적용되는 지표가 없어 득점률과 순위가 없습니다."
    return (
        f"'{facts['name']}' 분야 득점률은 100 × {number(facts['points'])} ÷ {number(facts['weight'])}"
        f" = {number(facts['rate'])}이고, {facts['population_group']}그룹 {facts['ranked']}개 시군 중"
        f" {rank_words(facts['place'].rank, tied=facts['place'].tied)}입니다."
    )


def rank_words(rank: int | None, *, tied: bool) -> str:
    """A rank, said to be shared where it is."""
    return f"공동 {rank}위" if tied else f"{rank}위"


def _mean(facts: Facts, _: Indicator) -> str:
    block = f"{facts['block']} " if facts["block"] else ""
    over = "(해당없음의 배점을 분야 안에서 나눔)" if facts["over_field"] else ""
    return (
        f"{block}득점 합 {number(facts['points'])} ÷ 배점 합 {number(facts['weight'])}{over} × 100"
        f" = {number(facts['mean'])}점입니다."
    )


def _blocks(facts: Facts, _: Indicator) -> str:
    terms = " + ".join(
        f"{block} {number(facts['shares'][block])} × {number(mean)}"
        for block, mean in facts["reached"].items()
    )
    return f"구분별 몫으로 더하면 {terms} → {number(facts['base'])}점입니다."


def _city_eval(facts: Facts, _: Indicator) -> str:
    if not facts["adjustment"]:
        return f"가점·감점 없이 시군종합평가 점수는 {number(facts['score'])}점입니다."
    terms = f"{number(facts['base'])} + 가감점 {number(facts['adjustment'])}"
    return f"시군종합평가 점수는 {terms} = {number(facts['score'])}점입니다."


def _place(facts: Facts, what: str) -> str:
    if facts["rank"] is None:
        return f"{what} 점수가 없어 순위를 매기지 않습니다."
    by = "정확한 값" if facts["digits"] is None else f"소수 {facts['digits']}자리 값"
    return (
        f"{what} 순위는 {facts['group']}그룹 {facts['cities']}개 시군 중"
        f" {rank_words(facts['rank'], tied=facts['tied'])}입니다({by} 기준)."
    )


def _joint(facts: Facts, _: Indicator) -> str:
    if facts["score"] is None:
        return "정부합동평가 점수는 미정입니다."
    return f"정부합동평가 점수는 {number(facts['score'])}점입니다({facts['state']})."


def _final(facts: Facts, _: Indicator) -> str:
    terms = " + ".join(f"{number(weight)} × {name} {number(score)}" for name, weight, score in facts["terms"])
    return f"최종 점수는 {terms} = {number(facts['score'])}점입니다."


def _award(facts: Facts, _: Indicator) -> str:
    unsure = " 동점이 시상 경계에 걸쳐 있어 확정할 수 없습니다." if facts["uncertain"] else ""
    if facts["award"] is None:
        return f"시상 순위에 들지 않습니다.{unsure}"
    return f"{facts['rank']}위이므로 {facts['award']}, 상사업비는 {facts['grant']:,}원입니다.{unsure}"


STANDING: Mapping[str, Callable[[Facts, Indicator], str]] = {
    "field_rate": _field_rate,
    "mean": _mean,
    "blocks": _blocks,
    "city_eval": _city_eval,
    "city_eval_rank": lambda facts, _: _place(facts, "시군종합평가"),
    "joint": _joint,
    "final": _final,
    "no_final": lambda facts, _: f"{facts['missing']} 점수가 없어 최종 점수와 순위가 없습니다.",
    "final_rank": lambda facts, _: _place(facts, "최종"),
    "award": _award,
}
