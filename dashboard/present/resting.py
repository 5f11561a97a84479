"""What a projection rests on: by cell, as a whole, and where no rival has been seen."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dashboard.model import Catalog
from dashboard.present import labels
from dashboard.present.outlook_words import percent
from dashboard.projection import Basis, CityOutlook, Outlook
from dashboard.projection.award_line import AwardLine, chance_of
from dashboard.scoring import Scores

UNSEEN = "경쟁 시군 미관측"
BY_CELL = {
    Basis.PACE: "올해 실적과 앞선 연도의 진도",
    Basis.PACE_ALONE: "올해 실적",
    Basis.HISTORY: "앞선 연도",
    Basis.AIM: "다른 지표가 끝나는 수준",
    Basis.REPORTED: "올해 보고된 등급",
    Basis.LAST_GRADE: "지난해 등급",
    Basis.ALL_GRADES: "모든 시군의 앞선 등급",
    Basis.GIVEN: "소관 부서 입력",
    Basis.KNOWN: "마감된 실적",
    Basis.OFFICIAL: "공식 결과",
    Basis.NOT_APPLICABLE: "합산에서 빠짐",
}
FROM_BEFORE = {Basis.PACE, Basis.HISTORY, Basis.LAST_GRADE}


def resting(outlook: Outlook, scores: Scores) -> str:
    """What every chance of this month rests on."""
    if outlook.chances.month >= outlook.chances.until:
        return (
            f"{labels.month_name(outlook.chances.until)}에 마감되어 제출된 실적은 모두 확정된 것으로 봅니다."
        )
    is_learnt = any(each.basis in FROM_BEFORE for each in outlook.chances.cells.values())
    if not scores.actuals.reports:
        if is_learnt:
            return (
                "올해 실적이 아직 없어 앞선 연도의 실적만으로 전망했습니다. 실적을 올리면 전망이 좁혀집니다."
            )
        return (
            "올해 실적도 앞선 연도의 실적도 없어 평가 기준과 흔히 끝나는 수준만으로 전망했습니다. "
            "실적을 올리면 전망이 좁혀집니다."
        )
    month = labels.month_name(scores.month)
    if is_learnt:
        return f"{month}까지 반영된 실적과 앞선 연도의 흐름으로 전망했습니다."
    return f"{month}까지 반영된 실적만으로 전망했습니다. 앞선 연도의 실적을 넣으면 전망이 좁혀집니다."


def counted(outlook: Outlook, catalog: Catalog) -> str:
    """How many indicators of the home city rest on what, most first."""
    home = catalog.rules.home_city
    found = Counter(BY_CELL[outlook.chances.cells[home, code].basis] for code in catalog.indicators)
    return f"{home} 지표별 근거: {', '.join(f'{words} {count}개' for words, count in found.most_common())}."


def unseen(own: CityOutlook, lines: Sequence[AwardLine]) -> Iterator[str]:
    """No rival has reported: what takes their place, and what the home city's score is worth against it."""
    yield (
        "경쟁 시군의 올해 실적이 없습니다. 아래 순위 확률은 경쟁 시군을 어림한 것이므로 "
        "공개된 시상 이력의 추세로 본 시상선을 함께 보십시오."
        if lines
        else "경쟁 시군의 올해 실적이 없고 공개된 시상 점수도 두 해가 되지 않아, 순위 확률은 경쟁 시군을 어림한 것입니다."
    )
    if lines:
        yield f"{lines[0].year}년 시상선: {', '.join(_line(each, own) for each in lines)}."


def _line(line: AwardLine, own: CityOutlook) -> str:
    seen = f"{line.q10:.2f}~{line.q90:.2f}점, 공개된 {line.years}개 연도"
    chance = chance_of(line, own)
    reached = "" if chance is None else f", 우리 점수가 넘을 확률 {percent(chance)}"
    return f"{line.rank}위 {line.median:.2f}점({seen}{reached})"
