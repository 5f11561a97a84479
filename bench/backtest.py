"""The forecast's marks over the earlier years, printed: `make backtest`."""

from collections.abc import Sequence

from dashboard import queries, scoring
from dashboard.catalog import load_catalog
from dashboard.commands import loaded
from dashboard.model import Month
from dashboard.projection.backtest import Trial, trials
from dashboard.projection.baselines import Simple
from dashboard.projection.hindsight import hindsight
from dashboard.projection.panel import Months
from dashboard.projection.report_card import ReportCard, report_card
from dashboard.settings import settings

COVERAGE = 0.75, 0.85
WAYS = {
    Simple.STAYS: "지금 값 그대로",
    Simple.LAST_YEAR: "작년과 같음",
    Simple.LINEAR: "같은 속도로",
}


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
    report_reliability(card)
    for number in sorted({each.month.number for each in tried}):
        of_month = report_card([each for each in tried if each.month.number == number])
        print(
            f"  {number}월: 적중 {100 * of_month.coverage:.1f} % · CRPS {of_month.crps:.4f} · Brier {of_month.brier:.4f}"
        )


def report_reliability(card: ReportCard) -> None:
    """What was said of the best grade, and what came."""
    print("  최고 등급의 확률: 말한 확률 → 실현 비율 (시군 단위 재표본 90 % 구간)")
    for each in card.reliability:
        print(
            f"    {each.least:4.2f}~{each.most:4.2f} {each.cells:7,}건 {each.said:.3f} → {each.came:.3f} "
            f"({each.low:.3f}~{each.high:.3f})"
        )


def main() -> None:
    """Everything, in one run."""
    years = scored_years()
    report(list(trials(years)))
    month = sorted(years[-1])[len(years[-1]) // 2]
    learnt = hindsight(years, month)
    print(
        f"  {month}의 전망에 쓸 값: 같은 시군 지표 사이의 상관 {learnt.correlation:.3f}, "
        f"등급 확률의 보정 기울기 {learnt.calibration.slope:.2f}·이동 {learnt.calibration.shift:+.2f}"
        f"({learnt.calibration.cells:,}칸)"
    )


if __name__ == "__main__":
    main()
