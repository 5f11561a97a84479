"""Scenarios in words: each change as a sentence, the title, and the words of the screen."""

from dashboard.exact import plain
from dashboard.model import Catalog
from dashboard.present import comparison_words, labels, wording
from dashboard.scoring import CityScore
from dashboard.scoring.scenario import (
    Applies,
    Change,
    Graded,
    GradeOn,
    JointScore,
    Missing,
    RankOn,
    Ratio,
    Share,
    TieBreak,
    Value,
    Weight,
)

SCENARIO = "시나리오"
NOW = "지금 그대로"
NAME = "시나리오 이름"
BASE = "새 시나리오"
KIND = "무엇을 바꿉니까"
ADD, ANOTHER, DROP = "이 변화 더하기", "다른 시나리오와 나란히 보기", "이 시나리오 지우기"
TAKE_OUT = "마지막 변화 빼기"
WHICH = "고칠 시나리오"
SIDE_BY_SIDE = "시나리오 나란히 보기"
CHANGED = "지금과 달라지는 것"
SENSITIVITY = "미확정 기준이 달라진다면"
BUILD = "시나리오 만들기"
LINKED = "시나리오는 이 화면의 주소에 담겨 있습니다. 주소를 보내면 받은 사람도 같은 시나리오를 봅니다."
TODAY = "마감 전의 달이므로 그달까지의 실적으로 오늘 매긴 순위와 시상입니다. 마감 때의 확률은 '수상 전망'에서 보십시오."
NO_CHANGE = "아직 바꾼 것이 없습니다. 아래에서 바꿀 것을 고르고 '이 변화 더하기'를 누르십시오."
NOT_A_NUMBER = "'{given}'은(는) 숫자가 아닙니다. 95나 95.5처럼 적으십시오."
KINDS = {
    Value: "실적",
    Graded: "등급",
    Applies: "해당 여부",
    JointScore: "정부합동평가 점수",
    Weight: "배점",
    Share: "올해와 전년도의 비중",
    Ratio: "등급별 배점 비율",
    GradeOn: "반올림과 등급의 순서",
    RankOn: "순위를 매기는 소수 자리",
    TieBreak: "동점 처리",
    Missing: "미제출 처리",
}
IDLE = (
    "동점 처리를 달리하는 {count}가지 방법도 하나씩 넣어 보았으며, {group}의 순위와 시상은 모두 그대로입니다."
)
SAVED = "저장한 시나리오"
SAVE, SAVED_AS = (
    "이 이름으로 저장",
    "'{name}' 시나리오를 저장했습니다. 아래 목록에서 언제든지 다시 열 수 있습니다.",
)
DELETE, DELETED_IS = (
    "저장한 시나리오 지우기",
    "'{name}' 시나리오를 목록에서 지웠습니다. 무엇이었는지는 감사 기록에 남습니다.",
)
TO_DELETE = "지울 시나리오"
SAVED_NOTHING = (
    "저장한 시나리오가 아직 없습니다. 바꿀 것을 더하고 이름을 적은 뒤 '이 이름으로 저장'을 누르십시오."
)
OPEN, BESIDE = "열기", "나란히 보기에 더하기"
UNREADABLE = "지금의 평가 기준으로는 열 수 없음"
APPLIES = {True: "해당 지표로 봄", False: "해당없음으로 봄"}
GRADE_ON = {True: "반올림한 값으로 등급을 매김", False: "반올림하지 않고 등급을 매김"}
MISSING = {True: "미제출은 가장 낮은 등급", False: "미제출은 합산에서 제외"}


def change(said: Change, catalog: Catalog) -> str:
    """One change in words."""
    match said:
        case Value(city=city, indicator=code):
            return f"{_cell(city, code, catalog)} 실적 {_reported(said, catalog)}"
        case Graded(city, code, grade):
            return f"{_cell(city, code, catalog)} {labels.grade_words(grade)}"
        case Applies(city, code, applies):
            return f"{_cell(city, code, catalog)} {APPLIES[applies]}"
        case JointScore(city, score):
            return f"{city} 정부합동평가(전년도) {plain(score)}점"
        case Weight(code, weight):
            return f"{_name(code, catalog)} 배점 {plain(weight)}점"
        case _:
            return rule(said, catalog)


def rule(said: Share | Ratio | GradeOn | RankOn | TieBreak | Missing, catalog: Catalog) -> str:
    """A change of the rulebook in words."""
    match said:
        case Share(part):
            return f"올해 {wording.percent(part)} : 전년도 {wording.percent(1 - part)}"
        case Ratio(grade, ratio):
            return f"{labels.grade_words(grade)}은 배점의 {wording.percent(ratio)}"
        case GradeOn(rounded):
            return GRADE_ON[rounded]
        case RankOn(digits):
            return "순위는 정확한 점수로" if digits is None else f"순위는 소수 {digits}자리로 반올림한 점수로"
        case TieBreak(chain):
            named = ", ".join(breaker(each, catalog) for each in chain)
            return f"동점은 {named} 순으로 가름" if chain else "동점은 공동 순위"
        case Missing(lowest):
            return MISSING[lowest]


def breaker(spelled: str, catalog: Catalog) -> str:
    """What breaks a tie, in words."""
    head, _, rest = spelled.partition(":")
    if head == "count":
        return f"{labels.grade_words(rest)} 수"
    if head == "field":
        return f"{catalog.fields[rest].name} 득점률"
    return {"city_eval": "시군종합평가 점수", "joint_eval": "정부합동평가 점수"}[head]


def standing(city: CityScore) -> str:
    """Rank with its group, and award."""
    group = labels.group_name(city.population_group)
    return f"{group} {wording.rank(city.in_final)}, {comparison_words.award(city)}"


def title(name: str, before: CityScore, after: CityScore) -> str:
    """The message of the page."""
    if standing(before) == standing(after):
        return f"{name}: {after.city} {standing(after)} 그대로"
    return f"{name}: {after.city} {standing(before)} → {standing(after)}"


def _cell(city: str, code: str, catalog: Catalog) -> str:
    return f"{city} {_name(code, catalog)}"


def _name(code: str, catalog: Catalog) -> str:
    return labels.indicator_name(code, catalog.indicators[code].name)


def _reported(said: Value, catalog: Catalog) -> str:
    if said.numerator is not None and said.denominator is not None:
        return f"{plain(said.numerator)}/{plain(said.denominator)}"
    unit = catalog.indicators[said.indicator].unit
    return "없음" if said.value is None else f"{plain(said.value)}{unit}"
