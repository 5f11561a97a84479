"""Words of the papers' page."""

from collections.abc import Sequence
from enum import StrEnum

from dashboard.present.html import tag, text


class Kind(StrEnum):
    """What can be written."""

    PROGRESS = "추진상황"
    CARDS = "관리카드"
    DEPARTMENT = "부서"
    ORDERS = "지시사항"


KIND, FORMAT = "보고서", "파일"
MAKE, TAKE = "보고서 만들기", "내려받기: {name}"
MAKING, WRITING = "보고서를 만드는 중입니다", "{sections}개 가운데 {number}번째: {title}"
MADE, NOT_MADE = "보고서를 만들었습니다", "보고서를 만들지 못했습니다"
ABOUT = (
    "화면과 같은 자료로 회의 자료를 만듭니다. 쪽마다 기준일시·작성부서·자료 판·추정 여부가 찍힙니다. "
    "정부 문서 체계의 방침에 따라 한글 문서는 hwp가 아니라 hwpx로 만듭니다."
)
FORM = "우리 시 서식 채우기"
FORM_ABOUT = (
    "부서에서 쓰는 한글 서식(hwpx)을 올리면 '지표명', '실적', '등급', '부진사유' 같은 이름 옆이나 아래의 빈칸을 채워 "
    "드립니다. 첫 줄에 '지표코드'가 있는 목록은 줄마다 그 지표의 값을 채웁니다. 이미 글이 있는 칸과 나머지 서식은 "
    "그대로 둡니다."
)
FORM_LABEL, FORM_OF, FORM_FILL = "한글 서식(hwpx)", "채울 지표", "서식 채우기"
FILLED = "빈칸 {count}곳을 채웠습니다: {names}."
KEPT = "이미 글이 있어 그대로 둔 칸 {count}곳: {names}."
NOTHING_FREE = "채울 빈칸이 없습니다."
NO_LABELS = (
    "서식의 표에서 아는 이름을 찾지 못했습니다. 표의 칸에 '지표명', '실적'처럼 적혀 있는지 확인하십시오."
)
ALL_INDICATORS = "모든 지표"
NAMES = {
    Kind.PROGRESS: "추진상황 보고(총괄·변화·부진지표·전망)",
    Kind.CARDS: "지표 관리카드",
    Kind.DEPARTMENT: "부서 한 장",
    Kind.ORDERS: "지시사항 목록",
}
FORMATS = {"pdf": "PDF", "hwpx": "한글(hwpx)", "xlsx": "엑셀(xlsx)", "pptx": "파워포인트(pptx)"}


def filled(done: Sequence[str], kept: Sequence[str]) -> list[str]:
    """What became of a form, in sentences."""
    if not done and not kept:
        return [NO_LABELS]
    said = [FILLED.format(count=len(done), names=", ".join(done))] if done else [NOTHING_FREE]
    return [*said, KEPT.format(count=len(kept), names=", ".join(kept))] if kept else said


def about() -> str:
    """What the page is for."""
    return tag("p", text(ABOUT), class_="note")


def title(month: str) -> str:
    """The message of the page."""
    return f"{month} 회의 자료"
