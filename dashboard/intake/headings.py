"""What a column's heading means: the canonical columns, by any of the names officials give them."""

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

from dashboard.intake import months

MONTH, CITY, CODE, NAME = "기준월", "시군", "지표코드", "지표명"
NUMERATOR, DENOMINATOR, VALUE = "분자", "분모", "실적"
GRADE, STATE, NOTE = "등급", "상태", "비고"
NUMBERS = (NUMERATOR, DENOMINATOR, VALUE)
KEYS = (MONTH, CITY, CODE, NAME)
MEASURES = (*NUMBERS, GRADE, STATE, NOTE)
IGNORE = ""  # a column chosen by hand not to be read, or one of our own templates that only helps to fill in
UNIT, TO_FILL, LAST_MONTH = "단위", "적을 칸", "지난달"
OUR_LIST = "오류목록"  # the sheet that we put into an official's workbook: never read as one of theirs

SYNONYMS = {
    MONTH: "기준월 기준년월 기준연월 기준일 기준일자 기준시점 연월 년월 월 실적월 평가월 제출월 보고월 해당월",
    CITY: "시군 시군명 시군구 시군구명 시군별 기관 기관명 자치단체 자치단체명 지자체 지자체명 도시 도시명",
    CODE: "지표코드 지표번호 코드 지표id 지표no 코드번호 관리번호",
    NAME: "지표명 지표 지표이름 세부지표 세부지표명 평가지표 평가지표명 성과지표 성과지표명",
    NUMERATOR: "분자 분자값 분자실적",
    DENOMINATOR: "분모 분모값 분모실적",
    VALUE: "실적 실적값 실적치 누계 누계실적 누적 누적실적 누계실적값 값 추진실적 달성실적 현재실적 최종실적",
    GRADE: "등급 평가등급 정성등급 정성평가등급",
    STATE: "상태 제출상태 자료상태 제출여부",
    NOTE: "비고 참고 메모 특이사항 참고사항",
}
MEANINGS = {word: meaning for meaning, words in SYNONYMS.items() for word in words.split()}
MEANINGS |= dict.fromkeys((UNIT, TO_FILL.replace(" ", "")), IGNORE)
MEANINGS |= {f"{LAST_MONTH}{column}": IGNORE for column in (*NUMBERS, GRADE, STATE)}
ROW_NUMBERS = frozenset(("번호", "연번", "순번", "no", "no.", "순"))
UNITS = re.compile(r"\((?:단위[:：]?)?[^()]*\)|\[[^\]]*\]")
OTHER_TIMES = re.compile(r"당월|전월|전년|지난|작년|목표|계획|예상|증감|순위|\d년실적")
MARKS = str.maketrans("", "", " \t\r\n·ㆍ/*※_-'\"")


class Heading(NamedTuple):
    """One column: what it holds, of which month and of which city or indicator where its heading names one."""

    label: str
    meaning: str | None = None
    month: str = ""
    item: str = ""


def folded(label: str) -> str:
    """A heading without spaces, marks and units, as it is looked up.

    >>> folded("시 · 군 명"), folded("실적(건)"), folded("실적(당월)")
    ('시군명', '실적', '실적(당월)')
    """
    plain = unicodedata.normalize("NFKC", label)
    bare = UNITS.sub("", "".join(plain.split()))
    text = "".join(plain.split()) if OTHER_TIMES.search(plain) else bare
    return text.translate(MARKS).casefold()


def meaning_of(label: str, mapping: Mapping[str, str]) -> str | None:
    """The canonical column, by hand where ``mapping`` (heading → column) says so; None for no known heading."""
    chosen = mapping.get(" ".join(label.split()))
    return chosen if chosen is not None else MEANINGS.get(folded(label))


def heading(parts: tuple[str, ...], mapping: Mapping[str, str]) -> Heading:
    """A column's heading from its parts, top to bottom; equal parts of a merged cell count once."""
    told = tuple(dict.fromkeys(part for part in parts if part))
    label = " ".join(" ".join(told).split())
    if label in mapping:
        return Heading(label, mapping[label])
    found = Heading(label)
    for part in told:
        found = _joined(found, part, mapping)
    return _with_year(found)


def _with_year(found: Heading) -> Heading:
    """2023년 over 1월, 2월, 3월 …"""
    year = re.fullmatch(r"(20\d\d)\s*년?도?", found.item)
    if year and months.is_month_alone(found.month):
        return found._replace(month=f"{year[1]}년 {found.month}", item="")
    return found


def _joined(found: Heading, part: str, mapping: Mapping[str, str]) -> Heading:
    meaning = meaning_of(part, mapping)
    if meaning is not None:
        return found._replace(meaning=meaning)
    month, rest = _month_in(part)
    if month:
        meaning = meaning_of(rest, mapping) if rest else found.meaning
        is_other = rest and meaning is None
        return found._replace(month=month, meaning=meaning, item=part if is_other else found.item)
    return found if _is_unit(part) else found._replace(item=f"{found.item} {part}".strip())


def _month_in(part: str) -> tuple[str, str]:
    """A month at the front of a heading, as it is written, and the words behind it.

    >>> _month_in("2023. 6월 분자"), _month_in("6월말"), _month_in("6대 분야")
    (('2023. 6월', '분자'), ('6월말', ''), ('', ''))
    """
    plain = " ".join(unicodedata.normalize("NFKC", part).split())
    if months.month(plain, 2000) and not plain.isdecimal():
        return plain, ""
    head = re.match(r"'?(?:(?:20)?\d\d\s*[년./-]\s*)?\d{1,2}월\s*말?", plain)
    if head and months.month(head[0].strip(), 2000):
        return head[0].strip(), plain[head.end() :].strip(" ()")
    return (plain, "") if re.fullmatch(r"20\d\d(0[1-9]|1[0-2])", plain) else ("", "")


def _is_unit(part: str) -> bool:
    return re.fullmatch(r"[(\[].*[)\]]", part.strip()) is not None
