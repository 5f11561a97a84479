"""Words of the papers' page."""

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
MAKING, WRITING = "보고서를 만드는 중입니다", "{sections}개 부분을 쓰는 중입니다"
MADE, NOT_MADE = "보고서를 만들었습니다", "보고서를 만들지 못했습니다"
ABOUT = (
    "화면과 같은 자료로 회의 자료를 만듭니다. 쪽마다 기준일시·작성부서·자료 판·추정 여부가 찍힙니다. "
    "정부 문서 체계의 방침에 따라 한글 문서는 hwp가 아니라 hwpx로 만듭니다."
)
ALL_INDICATORS = "모든 지표"
NAMES = {
    Kind.PROGRESS: "추진상황 보고(총괄·변화·부진지표·전망)",
    Kind.CARDS: "지표 관리카드",
    Kind.DEPARTMENT: "부서 한 장",
    Kind.ORDERS: "지시사항 목록",
}
FORMATS = {"pdf": "PDF", "hwpx": "한글(hwpx)", "xlsx": "엑셀(xlsx)", "pptx": "파워포인트(pptx)"}


def about() -> str:
    """What the page is for."""
    return tag("p", text(ABOUT), class_="note")


def title(month: str) -> str:
    """The message of the page."""
    return f"{month} 회의 자료"
