"""Every Korean word on the screen, once."""

# shell
SITE = "부천시 시군종합평가"
PAGE_TITLES = {
    "overview": "종합 현황",
    "fields": "분야별 순위",
    "grades": "지표 등급표",
    "indicator": "지표 카드",
    "awards": "시상",
    "rules": "평가 기준",
}
SKIP_LINK = "본문 바로가기"
NEEDS_SCRIPT = "이 화면을 보려면 브라우저에서 자바스크립트를 켜야 합니다."
STRANGER = (
    "이 화면을 볼 권한이 없습니다. 대시보드가 설치된 컴퓨터에서 접속하거나 총괄 담당자에게 문의하십시오."
)
FOREIGN_ADDRESS = "이 대시보드는 설치된 컴퓨터에서만 열 수 있습니다. 주소창에 http://127.0.0.1 로 시작하는 주소를 입력하십시오."
BUG = "화면을 만드는 중 문제가 생겼습니다. 새로 고쳐도 같으면 총괄 담당자에게 문의 번호 {number}을(를) 알려 주십시오."
NO_CHOICE = "고를 수 있는 {what}이(가) 없습니다. 실적을 먼저 올리십시오."

# pickers
ALL = "전체"
MONTH = "기준월"
POPULATION_GROUP = "인구 그룹"
CITY = "시군"
FIELD = "분야"
INDICATOR = "지표"
DEPARTMENT = "부서"
GRADE = "등급"
ROLLUP = "분야 묶음"
ROLLUP_NONE = "분야 그대로"

# facts under a title
VERSION = "자료 판"
PROVISIONAL = "확정 전 자체 추정"
SAMPLE_DATA = "표본 자료(가상)"
ASSUMED = "미확정 기준"


def month_name(month: str) -> str:
    """How a month reads: 2023-09 is 2023년 9월."""
    return f"{month[:4]}년 {int(month[5:])}월"


def group_name(population_group: int) -> str:
    """How a population group reads."""
    return f"{population_group}그룹"


def indicator_name(code: str, name: str) -> str:
    """How an indicator reads in a picker."""
    return f"{code} {name}"
