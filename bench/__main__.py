"""Prints what was measured, with the goal of each line."""

from statistics import median

from bench import engine, pages, projection, reports, uploading
from dashboard.present import agenda, labels

PAGE_LIMIT, PAGE_RATIO, MEETING_LIMIT = 50, 3, 300


def report_pages() -> None:
    """Every page against the empty one."""
    spent = pages.measure()
    empty = spent[pages.EMPTY]
    print(f"화면 다시 그리기 (목표: {PAGE_LIMIT} ms 이하, 빈 화면의 {PAGE_RATIO}배 이하)")
    print(f"  {'응답 ms':>8} {'배':>5} {'처리 ms':>9} {'배':>5}")
    for key, page in spent.items():
        ratios = page.waited / empty.waited, page.worked / empty.worked
        name = labels.PAGE_TITLES.get(key, "(빈 화면)")
        print(f"  {page.waited:9.1f} {ratios[0]:6.1f} {page.worked:10.1f} {ratios[1]:6.1f}  {name}")


def report_meeting() -> None:
    """Every screen of a meeting."""
    print(f"회의 화면 넘기기 (목표: {MEETING_LIMIT} ms 이하; 처음은 서버를 켠 뒤 첫 회의)")
    print(f"  {'처음 ms':>8} {'다시 ms':>8}")
    for step, (first, again) in pages.of_a_meeting().items():
        print(f"  {first:10.1f} {again:9.1f}  {agenda.STEPS[step]}")


def report_engine() -> None:
    """Snapshot, scoring, uploads, projection and papers."""
    print("계산 (여러 번 잰 것은 중앙값과 가장 빠른 것, 그때마다 곁에서 잰 한 달 채점의 몇 배인가)")
    print(f"  {'ms':>8} {'빠른 ms':>7} {'배':>6}")
    for timing in (
        *engine.measure(),
        *uploading.measure(),
        *projection.measure(),
        *reports.measure(),
    ):
        print(f"  {median(timing.runs):9.1f} {_compared(timing):>16}  {timing.name} ({_goal(timing)} 이하)")


def _compared(timing: engine.Timing) -> str:
    return "" if timing.ratio is None else f"{min(timing.runs):9.1f} {timing.ratio:6.2f}"


def _goal(timing: engine.Timing) -> str:
    goal = f"목표: {timing.goal:.0f} ms"
    return goal if timing.ratio is None else f"{goal}, {timing.goal / engine.ONE_MONTH:.1f}배"


def main() -> None:
    """Everything, in one run."""
    report_engine()
    report_pages()
    report_meeting()


if __name__ == "__main__":
    main()
