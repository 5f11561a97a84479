"""Where a city stands and what a change of rules does, each in one line."""

from collections.abc import Mapping
from typing import Any

from dashboard import exact
from dashboard.catalog.diff import Change
from dashboard.present.standing_sentences import rank_words
from dashboard.scoring import CityScore


def standing(home: CityScore) -> str:
    """Where the home city stands, in one sentence."""
    if home.final is None:
        return f"{home.city}: 정부합동평가 점수가 없어 최종 순위가 없습니다."
    rank = rank_words(home.in_final.rank, tied=home.in_final.tied)
    return (
        f"{home.city}: {home.population_group}그룹 {rank}, 최종 {exact.show(home.final, 2)}점,"
        f" {home.award or '시상 없음'}, 상사업비 {home.grant:,}원"
    )


def change(one: Change) -> str:
    """One changed item of a rulebook."""
    where = " ".join(part for part in (one.table, one.item, one.column) if part)
    if one.before is None:
        return f"{where}: 새로 생김 ({one.after})"
    if one.after is None:
        return f"{where}: 없어짐 ({one.before})"
    return f"{where}: {one.before} → {one.after}"


def moved(move: Mapping[str, Any]) -> str:
    """Whose place or award a change of rules moves."""
    before, after = (
        f"{each['rank']}위({each['award'] or '시상 없음'})" if each["rank"] else "순위 없음"
        for each in (move["before"], move["after"])
    )
    return f"{move['city']}: {before} → {after}"
