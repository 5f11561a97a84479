"""The forecast's marks over the earlier years: within the band, skill over three simple ways, reliability."""

from collections.abc import Iterator, Mapping, Sequence

from dashboard.present import labels, outlook_words
from dashboard.present.html import column, table, tag, text
from dashboard.projection.baselines import Simple
from dashboard.projection.reliability import Bin
from dashboard.projection.report_card import ReportCard

HEADING = "앞선 연도로 시험한 성적"
CALIBRATION = "확률을 그대로 믿어도 되는가"
WORKING = "앞선 연도를 그 전 해들만으로 예측해 보고 있습니다."
TOO_FEW = (
    "앞선 연도의 자료가 두 해가 되지 않아 시험할 수 없습니다. 앞선 연도의 실적을 data/actuals에 넣으십시오."
)
WAYS = {Simple.STAYS: "지금 값 그대로", Simple.LAST_YEAR: "작년과 같음", Simple.LINEAR: "같은 속도로"}
SKILLS = ("값(CRPS)", "등급(Brier)", "등급(RPS)")
LEAST, MOST = 0.75, 0.85
MEASURES = (
    "CRPS는 예측한 값의 분포와 실제 값의 거리, Brier는 등급마다 말한 확률과 실제의 차이, RPS는 등급의 차례까지 본 차이입니다. "
    "0.6이면 견준 방법의 오차를 60 % 줄였다는 뜻입니다."
)
HOW = (
    "해마다 그 앞의 해들만 알고 전망한 뒤 실제와 견준 것입니다. 다만 예측 방법의 몇 가지 상수는 이 해들을 보며 골랐으므로, "
    "처음 보는 해의 성적은 이보다 낮을 수 있습니다."
)
TRUE = "말한 확률은 칸마다 실제로 이루어진 비율의 90 % 구간 안에 있습니다."


def summary(card: ReportCard | None) -> str:
    """The marks in sentences and a table."""
    if card is None:
        return tag("p", text(TOO_FEW), class_="lead")
    return "".join(
        (
            *(tag("p", text(each), class_="lead") for each in sentences(card)),
            _skills(card),
            tag("p", text(f"{MEASURES} {HOW}"), class_="note"),
        )
    )


def sentences(card: ReportCard) -> Iterator[str]:
    """Coverage against its goal, and whether the forecast beats doing without."""
    held = "들어맞습니다" if LEAST <= card.coverage <= MOST else "벗어납니다"
    yield (
        f"80 % 구간 안에 든 실제 값은 {100 * card.coverage:.1f} %로 목표 75~85 %에 {held}"
        f"(값 {card.values:,}건, 등급 {card.grades:,}건)."
        if held == "들어맞습니다"
        else f"80 % 구간 안에 든 실제 값은 {100 * card.coverage:.1f} %로 목표 75~85 %를 {held}"
        f"(값 {card.values:,}건, 등급 {card.grades:,}건). 구간을 그대로 믿지 마십시오."
    )
    yield f"예측 오차는 값 CRPS {card.crps:.3f}, 등급 Brier {card.brier:.3f}·RPS {card.ranked:.3f}입니다(0에 가까울수록 좋음)."
    yield beaten({WAYS[way]: skill for way, skill in card.skills.items()})


def beaten(skills: Mapping[str, Sequence[float]]) -> str:
    """Which simple ways are not beaten in everything."""
    worse = [f"'{name}'" for name, skill in skills.items() if min(skill) <= 0]
    if worse:
        return f"{', '.join(worse)} 방법보다 낫지 않은 항목이 있습니다. 아래 표를 확인하십시오."
    return "세 가지 단순한 방법 모두보다 모든 항목에서 낫습니다."


def calibration(bins: Sequence[Bin]) -> str:
    """Where a chance of the best grade can be taken at its word, and where it was said too low or too high."""
    low = [_range(each) for each in bins if each.said < each.low]
    high = [_range(each) for each in bins if each.said > each.high]
    said = [f"{', '.join(low)}라고 한 칸은 실제보다 낮게 말했습니다"] if low else []
    said += [f"{', '.join(high)}라고 한 칸은 실제보다 높게 말했습니다"] if high else []
    return tag("p", text(f"가장 높은 등급이 될 확률이 {'. '.join(said)}." if said else TRUE), class_="lead")


def _range(each: Bin) -> str:
    return f"{100 * each.least:.0f}~{100 * each.most:.0f} %"


def _skills(card: ReportCard) -> str:
    rows = {WAYS[way]: skill for way, skill in card.skills.items()}
    return skill_table("단순한 방법보다 나은 정도", SKILLS, rows)


def skill_table(caption: str, heads: Sequence[str], skills: Mapping[str, Sequence[float]]) -> str:
    """One row a simple way."""
    rows = (_skill(name, heads, skill) for name, skill in skills.items())
    named = f"{caption}(1이면 완벽, 0 이하면 낫지 않음)"
    return table(named, map(column, ("견준 방법", *heads)), rows, classes="sheet cards-when-narrow")


def _skill(name: str, heads: Sequence[str], skill: Sequence[float]) -> str:
    pairs = zip(heads, skill, strict=True)
    cells = (tag("td", text(_signed(each)), class_="whole", data_label=head) for head, each in pairs)
    return tag("tr", tag("th", text(name), scope="row"), *cells)


def _signed(value: float) -> str:
    """Minus as public budgets write it."""
    return f"△{-value:.3f}" if value < 0 else f"{value:.3f}"


def reliability(bins: Sequence[Bin]) -> str:
    """Said against came, as a table."""
    head = [
        column("말한 확률"),
        column("칸", class_="n"),
        column("평균", class_="n"),
        column("실제로 이루어진 비율(90 % 구간)", class_="n"),
    ]
    drawn = table("말한 확률과 실제", head, (_bin(each) for each in bins))
    return tag("details", tag("summary", text(labels.SHOW_NUMBERS)), drawn)


def _bin(each: Bin) -> str:
    cells = [
        f"{each.cells:,}",
        outlook_words.percent(each.said),
        f"{100 * each.came:.1f} %({100 * each.low:.1f}~{100 * each.high:.1f} %)",
    ]
    name = tag("th", text(_range(each)), scope="row")
    return tag("tr", name, *(tag("td", text(words), class_="n") for words in cells))
