"""Every Korean word on the screen, once."""

# shell
SITE = "부천시 시군종합평가"
PAGE_TITLES = {
    "overview": "종합 현황",
    "fields": "분야별 순위",
    "grades": "지표 등급표",
    "indicator": "지표 카드",
    "awards": "시상",
    "outlook": "수상 전망",
    "ledger": "전망 성적표",
    "levers": "어디에 힘쓸까",
    "scenarios": "시나리오 분석",
    "meeting": "회의 화면",
    "weak": "부진지표",
    "instructions": "지시사항",
    "reports": "보고서",
    "meetings": "회의 기록",
    "department": "부서 화면",
    "entries": "미제출 현황",
    "history": "접수 이력",
    "upload": "실적 올리기",
    "rules": "평가 기준",
    "people": "사용자",
    "audit": "감사 기록",
    "districts": "동별 현황",
    "cases": "우수사례",
    "partners": "협업",
}
SKIP_LINK = "본문 바로가기"
NEEDS_SCRIPT = "이 화면을 보려면 브라우저에서 자바스크립트를 켜야 합니다."
STRANGER = (
    "이 화면을 볼 권한이 없습니다. 대시보드가 설치된 컴퓨터에서 접속하거나 총괄 담당자에게 문의하십시오."
)
FOREIGN_ADDRESS = "이 대시보드는 설치된 컴퓨터에서만 열 수 있습니다. 주소창에 http://127.0.0.1 로 시작하는 주소를 입력하십시오."
WRONG_ADDRESS = "이 주소로는 열 수 없습니다. 주소창에 {url} 을(를) 입력하십시오."
NO_SUCH_PAGE = "이 주소에는 화면이 없습니다"
TO_HOME = "처음 화면으로 가기"
BUG = "화면을 만드는 중 문제가 생겼습니다. 새로 고쳐도 같으면 총괄 담당자에게 문의 번호 {number}을(를) 알려 주십시오."
NO_CHOICE = "고를 수 있는 {what}이(가) 없습니다. 실적을 먼저 올리십시오."
NOT_IN_THE_LIST = "주소에 적힌 {label} '{given}'{topic} 목록에 없어 '{usual}'{towards} 보여 드립니다. 목록에서 다시 고르십시오."

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

# ranks, scores and award lines
RANK = "순위"
FINAL = "최종 점수"
AWARD = "시상"
GRANT = "상사업비"
NO_FINAL = "최종 점수 없음"
NO_AWARD = "시상권 밖"
NO_RIVAL = "경쟁 시군 없음"
SAME_SCORE = "동점, 동점 처리 기준으로 순위가 갈림"
UNCERTAIN = "동점이 시상 경계에 걸쳐 있어 확정할 수 없습니다."
AWARD_BAND = "시상권 1~{last}위"

# overview
FINAL_RANK = "최종 순위"
ON_TODAY = "오늘 기준 시상"
GRADES = "지표 등급"
COMPONENTS = "점수 구성"
CHANGED_SINCE = "{month}과 달라진 것"
FIRST_MONTH = "첫 기준월이어서 견줄 지난 달이 없습니다."
FIELDS_MOVED = "순위가 바뀐 분야"
NO_FIELD_MOVED = "순위가 바뀐 분야가 없습니다."
GRADES_MOVED = "등급이 바뀐 지표"
NO_GRADE_MOVED = "등급이 바뀐 지표가 없습니다."
NEWLY_MISSING = "새로 미제출된 지표"
NO_NEWLY_MISSING = "새로 미제출된 지표가 없습니다."
BUMP = "{group} 월별 순위"
BUMP_NUMBERS = "{group} 월별 최종 순위와 점수"
SHOW_NUMBERS = "그림의 숫자를 표로 보기"
LEAGUE = "{group} 순위표"
TILEMAP_TITLE = "도내 31개 시군 위치와 그룹 내 순위"
TILEMAP = "칸마다 시군 이름, 인구 그룹 안의 최종 순위, 오늘 기준 시상을 적었습니다. 이름을 누르면 그 시군의 현황이 열립니다."
TILEMAP_KEY = "색은 시상을 뜻하며, 순위는 각 인구 그룹 안에서 매깁니다."
SEOUL = "서울특별시"

# awards
AWARD_LINES = "{group} 시상 경계"
AWARDS_TABLE = "{group} 시군별 시상 경계와의 차이"
AWARD_HISTORY = "{group} 시상 이력(공개된 실제 결과)"
HISTORY_NOTE = (
    "시상 이력은 보도자료로 공개된 결과이고, 오늘 기준 시상은 이 대시보드의 자료로 계산한 추정입니다."
)
NOT_PUBLISHED = "미공개"
NO_HISTORY = "공개된 시상 이력이 없습니다."
TIES_SHARE = "같은 점수가 시상 경계에 걸치면 모두 더 나은 시상으로 봅니다."
NO_WINNER = "오늘 기준으로 시상 대상이 없습니다."

# rulebook
SOURCE = "근거"
NO_SOURCE = "근거 적지 않음"
NO_FORMULA = "산식 적지 않음"
TO_BE_CONFIRMED = "편람에서 확인 필요"
OWN_SETTING = "우리 시 관리 기준(점수에 영향 없음)"
SCHEDULE = "일정"
SCHEDULE_CAPTION = "{month} 말일부터 센 남은 날"
RULE_SENTENCES = "계산 규칙"
RULES_CAPTION = "실적에서 순위와 시상까지, 계산하는 순서대로"
RULE_METHODS = "채점방식"
RULE_GROUPS = "인구 그룹"
RULE_INDICATORS = "지표 기준"
NO_INDICATOR = "고른 분야와 부서에 맞는 지표가 없습니다."
OTHER_RULES = "시군별 기준과 공식 결과"
DATES = {
    "start": "실적 기간 시작",
    "cutoff": "시군종합평가 실적 마감",
    "joint_cutoff": "정부합동평가 실적 마감",
    "review_end": "도 검증 종료",
}


def month_name(month: str) -> str:
    """How a month reads: 2023-09 is 2023년 9월."""
    return f"{month[:4]}년 {int(month[5:])}월"


def group_name(population_group: int) -> str:
    """How a population group reads."""
    return f"{population_group}그룹"


def indicator_name(code: str, name: str) -> str:
    """How an indicator reads in a picker."""
    return f"{code} {name}"


# grades and values of indicators
NUMERATOR = "분자"
DENOMINATOR = "분모"
NO_PARTS = "분자·분모 없이 실적만 제출"
NOT_GIVEN = "분자·분모 미제출"
NO_GRADE = "등급 없음"
DOWNLOAD_GRADES = "이 표를 CSV 파일로 내려받기"
OFFICIAL_RESULT = "공식 결과가 계산을 대신함"
BEST_TO_LAST = "왼쪽이 가장 높은 등급"
TARGET = "목표"
TREND = "월별 추이"
PEERS = "시군별 실적과 순위"
RULE_OF_INDICATOR = "이 지표의 평가 기준"
TRACE = "이 점수가 나온 과정 전부 보기"
NOTHING_APPLIES = "해당 지표 없음"
IN_PROGRESS = "진행 중"
STILL_RUNNING = (
    "누계 지표는 마감({month})까지 실적이 쌓입니다."
    " '진행 중'인 지표의 등급이 오늘 낮다고 하여 부진을 뜻하지는 않습니다."
)
NOTHING_FITS = "조건에 맞는 지표 없음"
NOTHING_FOUND = "고른 조건에 맞는 지표가 없습니다. 분야, 등급, 부서 가운데 하나를 '전체'로 바꾸십시오."


def grade_words(grade: str) -> str:
    """How a grade is said."""
    return f"{grade}등급"


def official_grade(grade: str) -> str:
    """How a grade is said that the province decided."""
    return f"{grade}등급(공식 결과)"
