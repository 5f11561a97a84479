"""The words of 우수사례, and a case told in a list, in a form and beside another's text."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from dashboard.model import Case, CaseText
from dashboard.present.html import column, table, tag, text
from dashboard.present.uploads import moment

FIELDS = {
    "title": "사례 이름",
    "department": "소관 부서",
    "quarter": "분기",
    "status": "상태",
    "indicator": "지표",
    "links": "증빙 링크",
}
LINKS_HELP = "증빙 링크(한 줄에 하나, http:// 또는 https://)"
NEW, PICK, SAVE = "새 사례", "사례", "저장"
HEADING, VERSIONS = "사례 등록과 고치기", "지금까지의 판 {count}건"
NO_INDICATOR, NO_LINK = "지표 없음", "증빙 없음"
SAVED = "저장했습니다. 앞의 내용도 남아 있습니다."
NO_RIGHT = "이 사례는 {department} 담당자만 고칠 수 있습니다."
NO_DEPARTMENT = "맡은 부서가 없어 사례를 등록할 수 없습니다. 총괄 담당자에게 맡은 부서를 확인하십시오."
CONFLICT = (
    "그 사이 {by}님이 {at}에 이 사례를 고쳤습니다. 두 내용을 견주어 고르십시오. 아직 저장한 것은 없습니다."
)
KEEP_MINE, TAKE_THEIRS = "내 내용으로 저장", "저장된 내용을 쓰기"
GOAL, SET_GOAL = "부서마다 분기별 목표(건)", "목표 저장"
GOAL_SET = "목표를 저장했습니다."

CHANCES = "정성 지표의 확률"
CHANCES_ABOUT = (
    "심사로 정하는 지표는 숫자로 예측하기 어려우므로 소관 부서가 가장 높은 등급으로 끝날 확률을 적을 수 있습니다. "
    "적으면 수상 전망이 예측 대신 그 확률을 쓰고 '소관 부서 입력'이라고 밝힙니다. 제안값은 결과가 나온 사례의 선정 비율을 "
    "예측과 섞은 것입니다(예측을 사례 2건만큼 봅니다). 선정된 사례가 등급을 정한다고 알려진 것은 아니므로 참고로만 쓰십시오."
)
CHANCE_OF, PERCENT, ENTER, TAKE_BACK = (
    "확률을 적을 지표",
    "확률(%)",
    "이 확률을 전망에 쓰기",
    "적은 확률 거두기",
)
ENTERED, TAKEN_BACK = (
    "확률을 저장했습니다. 수상 전망이 이 확률을 씁니다.",
    "확률을 거두었습니다. 수상 전망이 예측을 씁니다.",
)
ONLY_LEAD = "확률은 주관부서({department}) 담당자만 적을 수 있습니다."
ALL_SETTLED = "심사로 정하는 지표의 등급이 모두 정해져 적을 확률이 없습니다."
OWNED = "소관 부서 입력"


def name(each: Case) -> str:
    """A case in a list to choose from."""
    return f"{each.number}번 {each.said.title[:40]}({each.said.department})"


def quarter(number: int) -> str:
    """How a quarter reads."""
    return f"{number}분기"


def links(found: Sequence[str]) -> str:
    """Links to evidence: only where they lead is said, and the other side learns nothing of us."""
    if not found:
        return text(NO_LINK)
    made = (
        tag("a", text(shown(each)), href=each, target="_blank", rel="noopener noreferrer nofollow")
        for each in found
    )
    return "<br>".join(made)


def shown(link: str, most: int = 48) -> str:
    """An address short enough for a cell, its host whole.

    >>> shown("https://www.bucheon.go.kr/a")
    'www.bucheon.go.kr/a'
    """
    parts = urlsplit(link)
    said = f"{parts.netloc.rpartition('@')[2]}{parts.path}"
    return said if len(said) <= most else f"{said[: most - 1]}…"


def conflict(other: Case) -> str:
    """Who was faster."""
    return CONFLICT.format(by=other.by, at=moment(other.at))


def beside(mine: CaseText, other: Case) -> str:
    """Both texts, field by field."""
    rows = (
        tag(
            "tr",
            tag("th", text(label), scope="row"),
            *(tag("td", text(_said(said, field))) for said in (mine, other.said)),
        )
        for field, label in FIELDS.items()
    )
    return table("내 내용과 저장된 내용", map(column, ("항목", "내 내용", f"{other.by}님의 내용")), rows)


def versions(found: Sequence[Case]) -> str:
    """Every version, newest first."""
    head = map(column, ("고친 때", "고친 사람", *FIELDS.values()))
    rows = (
        tag(
            "tr",
            tag("th", text(moment(each.at)), scope="row", class_="whole"),
            tag("td", text(each.by)),
            *(tag("td", text(_said(each.said, field))) for field in FIELDS),
        )
        for each in found
    )
    return table(VERSIONS.format(count=len(found)), head, rows)


def _said(said: CaseText, field: str) -> str:
    match field:
        case "quarter":
            return quarter(said.quarter)
        case "links":
            return " ".join(said.links) or NO_LINK
        case "indicator":
            return said.indicator or NO_INDICATOR
        case _:
            return str(getattr(said, field))
