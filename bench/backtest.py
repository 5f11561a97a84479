"""The forecast's marks over the earlier years, printed: `make backtest`."""

from collections.abc import Sequence

from dashboard import queries, scoring
from dashboard.catalog import load_catalog
from dashboard.commands import loaded
from dashboard.model import Month
from dashboard.present.ledger_marks import WAYS
from dashboard.present.race_marks import WAYS_OF_RANKS
from dashboard.projection.backtest import hindsight, trials
from dashboard.projection.panel import Months
from dashboard.projection.race import races
from dashboard.projection.race_card import RaceCard, race_card
from dashboard.projection.reliability import Bin
from dashboard.projection.report_card import report_card
from dashboard.projection.trial import Trial
from dashboard.settings import settings

COVERAGE = 0.75, 0.85


def scored_years() -> list[Months]:
    """Every year that has reports, oldest first, each month scored under its own rulebook."""
    folders = sorted(each for each in (settings().data / "catalog").iterdir() if each.name.isdecimal())
    return [_scored(each.name) for each in folders]


def _scored(year: str) -> Months:
    catalog = load_catalog(settings().data / "catalog" / year)
    paths = sorted((settings().data / "actuals" / year).glob("*.csv"))
    months = [Month.parse(path.stem) for path in paths]
    with loaded(paths, catalog) as database:
        return {month: scoring.score(queries.actuals(database, month, catalog), catalog) for month in months}


def report(tried: Sequence[Trial]) -> None:
    """All months together, then month by month."""
    card = report_card(tried)
    low, high = COVERAGE
    print(f"전망 성적표: 값 {card.values:,}건, 등급 {card.grades:,}건")
    print(f"  80 % 구간 적중 {100 * card.coverage:.1f} % (목표: {100 * low:.0f}~{100 * high:.0f})")
    print(f"  CRPS {card.crps:.4f} · Brier {card.brier:.4f} · RPS {card.ranked:.4f}")
    for way, skill in card.skills.items():
        print(
            f"  '{WAYS[way]}'보다 나은 정도: CRPS {skill.crps:+.3f} · Brier {skill.brier:+.3f} · RPS {skill.ranked:+.3f}"
        )
    report_reliability("최고 등급의 확률", card.reliability)
    for number in sorted({each.month.number for each in tried}):
        of_month = report_card([each for each in tried if each.month.number == number])
        print(
            f"  {number}월: 적중 {100 * of_month.coverage:.1f} % · CRPS {of_month.crps:.4f} · Brier {of_month.brier:.4f}"
        )


def report_race(card: RaceCard) -> None:
    """Ranks and awards of all cities, every second month."""
    print(f"순위·시상 성적표: {card.places:,}건")
    print(f"  RPS(순위) {card.ranked:.4f} · Brier(시상 여부) {card.brier:.4f}")
    for way, skill in card.skills.items():
        print(f"  '{WAYS_OF_RANKS[way]}'보다 나은 정도: RPS {skill.ranked:+.3f} · Brier {skill.brier:+.3f}")
    report_reliability("시상 확률", card.reliability)


def report_reliability(name: str, found: Sequence[Bin]) -> None:
    """What was said, and what came."""
    print(f"  {name}: 말한 확률 → 실현 비율 (시군 단위 재표본 90 % 구간)")
    for each in found:
        print(
            f"    {each.least:4.2f}~{each.most:4.2f} {each.cells:7,}건 {each.said:.3f} → {each.came:.3f} "
            f"({each.low:.3f}~{each.high:.3f})"
        )


def main() -> None:
    """Everything, in one run."""
    years = scored_years()
    tried = list(trials(years))
    report(tried)
    raced = race_card(races(tried, years))
    if raced:
        report_race(raced)
    month = sorted(years[-1])[len(years[-1]) // 2]
    learnt = hindsight(years, month)
    print(
        f"  {month}의 전망에 쓸 값: 같은 시군 지표 사이의 상관 {learnt.correlation:.3f}, "
        f"등급 확률의 보정 기울기 {learnt.calibration.slope:.2f}·이동 {learnt.calibration.shift:+.2f}"
        f"({learnt.calibration.cells:,}칸)"
    )


if __name__ == "__main__":
    main()
