"""The words of 동별 현황."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from fractions import Fraction

from dashboard.intake.breakdown import CheckedBreakdowns
from dashboard.model import Breakdown, Indicator, KeptBreakdown, Severity
from dashboard.particles import subject
from dashboard.present import labels, values
from dashboard.present.district_goals import Goal, has_left
from dashboard.present.html import tag, text
from dashboard.present.uploads import moment

TITLE = "{name}: {count}개 동 가운데 {worst} 가장 뒤처짐({rate})"
NO_TITLE = "{name}: 동별 자료 없음"
NOTHING_YET = "이 달의 동별 자료가 없습니다. 아래에서 서식을 내려받아 채운 뒤 올리십시오."
UNCHECKED = "시의 실적이 아직 제출되지 않아 동별 합과 견주지 못했습니다. 시의 실적을 올리면 다시 견줍니다."
SAME = "동별 합 {told} 시가 제출한 값과 같습니다."
CONTRADICTS = "동별 합 {told} 시가 제출한 값({city})과 다릅니다. 시의 실적이 그 뒤 바뀌었습니다. 동별 자료를 다시 올리십시오."
RANKING = "{month} {name} 동별 순위와 남은 양"
CATEGORIES = "{month} {name} 구분별"
LATE = "조치기한이 지난 것 {count}건({day} 기준, 오래된 것부터)"
NOTHING_LATE = "조치기한이 지났는데 남은 것이 없습니다."
SHARE = "나눈 몫({goal})"
LATE_HEAD = "기한 지남"
BY_CATEGORY = "구분별"
NO_RANK, NO_CASES, NO_CATEGORY = "순위 없음", "사례없음", "구분 없음"

UPLOAD = "동별 자료 올리기"
HOW = (
    "엑셀(xlsx)이나 CSV 파일을 올리십시오. 열은 기준월, 지표코드, 동, 구분, 분자, 분모, 조치기한입니다. "
    "동별 분자·분모의 합이 시의 실적과 다르면 반영하지 않고 어디가 다른지 알려 드립니다."
)
DROP = "동별 자료 파일"
TEMPLATE = "서식 내려받기({name})"
KEEP, KEEP_ASKED = "반영", "확인할 것을 확인했고 반영"
KEPT = "동별 자료 {count}건을 반영했습니다. 앞의 자료도 기록에 남아 있습니다."


def summary(checked: CheckedBreakdowns) -> str:
    """What a file holds and how much is wrong with it."""
    found = Counter(each.severity for each in checked.findings)
    counts = " · ".join(f"{severity} {found[severity]:,}건" for severity in Severity)
    rows = sum(len(each.parts) for each in checked.breakdowns)
    return tag("p", text(f"{checked.name}: {counts} · 동별 값 {rows:,}줄"), class_="lead")


def replaced(found: Iterable[Breakdown], known: Mapping[tuple[str, str], KeptBreakdown]) -> str:
    """What each table of a file would take the place of, and in how many lines it differs."""
    said = [_replaced(each, known.get((each.month, each.indicator))) for each in found]
    return tag("ul", *(tag("li", text(each)) for each in said), class_="plain") if said else ""


def _replaced(new: Breakdown, held: KeptBreakdown | None) -> str:
    what = f"{labels.month_name(new.month)} {new.indicator}"
    if held is None:
        return f"{what}: 처음 올리는 동별 자료입니다."
    places = {(each.district, each.category) for each in {*new.parts} ^ {*held.breakdown.parts}}
    if not places:
        return f"{what}: 지금 쓰이는 자료와 같습니다."
    return f"{what}: 지금 쓰이는 자료({source(held).removeprefix('자료: ')})를 바꿉니다. 달라지는 줄 {len(places):,}개."


def month_end(day: date) -> str:
    """Of which day the figures speak."""
    return f"{day} 현재"


def source(kept: KeptBreakdown) -> str:
    """Where the table comes from."""
    if not isinstance(kept.at, datetime):
        return f"자료: {kept.name}(프로그램에 든 자료)"
    return f"자료: {kept.name}, {kept.by}, {moment(kept.at)} 반영"


def pair(over: Fraction, under: Fraction) -> str:
    """분자/분모."""
    return f"{values.counted(over)}/{values.counted(under)}"


def counted(amount: Fraction, indicator: Indicator) -> str:
    """An amount of 분자 with its unit."""
    return f"{values.counted(amount)}{values.numerator_words(indicator)[1]}"


def late(amount: Fraction, indicator: Indicator) -> str:
    """What is late, in words where nothing is."""
    return counted(amount, indicator) if amount else "없음"


def numbers(indicator: Indicator) -> tuple[str, ...]:
    """The columns that hold numbers, before the shares."""
    left = ("남은 양",) if has_left(indicator) else ()
    return (f"실적({indicator.unit})", "분자/분모", *left)


def late_head(indicator: Indicator) -> tuple[str, ...]:
    """The last column, where there is something to be late with."""
    return (LATE_HEAD,) if has_left(indicator) else ()


def goal(
    wanted: Goal, indicator: Indicator, left: Fraction | int, share: Mapping[str, Fraction] | None
) -> str:
    """What the city still needs and how it was shared, or why it could not be."""
    what, amount = values.numerator_words(indicator)[0], counted(wanted.amount, indicator)
    rest = counted(Fraction(left), indicator)
    if share is None:
        return (
            f"{wanted.name}까지 {what} {amount}{subject(amount)} 더 필요하지만 동에 남은 것은 모두 {rest}입니다. "
            "지금의 분모로는 다 처리해도 모자라므로 나누지 않았습니다."
        )
    return (
        f"{wanted.name}까지 지금의 분모에서 {what} {amount}{subject(amount)} 더 필요합니다. "
        f"동마다 남은 양(모두 {rest})에 비례해 나누었고 "
        "몫의 합은 필요한 양과 같습니다."
    )
