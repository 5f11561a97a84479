"""The ways in which people write a number: what is plain, what has to be asked, what cannot be read."""

import re
import unicodedata
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from dashboard import exact

MOST_LETTERS = 200
MOST_DIGITS = 60  # on each side of the point, as canonical files hold them
SIGNED = re.compile(r"(?P<sign>[-+△▲▽▼]?)\s*(?P<digits>[\d,.]*\d)\s*(?P<unit>[^\d\s,.()][^\d,()]{0,11})?")
BRACKETED = re.compile(r"\(\s*(?P<digits>[\d,.]*\d)\s*\)\s*(?P<unit>[^\d\s,.()][^\d,()]{0,11})?")
EXCEL_ERROR = re.compile(r"#(?:DIV/0!|N/A|REF!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)|#{3,}")
MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\ufe63": "-", "∆": "△"})
NOT_SUBMITTED = frozenset(("미제출", "미입력", "미보고", "미집계", "-", "--", "—", "ㅡ", "―"))
NOT_APPLICABLE = frozenset(("해당없음", "해당사항없음", "해당무", "비해당", "미해당"))
MULTIPLES = ("십", "백", "천", "만", "억", "조")
UNITS = frozenset(
    "% ‰ 퍼센트 건 명 인 개 개소 개사 개관 개교 회 원 점 호 세대 가구 대 톤 kg t km m ㎡ m2 ha kw kwh "
    "시간 일 월 년 팀 곳 종 위 단지 단계 등급 면 권 필지 동 읍면동 마리 그루 본 포 식 차 과정 사업 기관 단체".split()
)


class Doubt(StrEnum):
    """Why a text is no number, or a number only after a question."""

    NONE = ""
    TRIANGLE = "minus-by-triangle"
    BRACKETS = "minus-by-brackets"
    UNCLEAR_MARK = "unclear-mark"
    FORMULA = "formula-without-result"
    EXCEL_ERROR = "excel-error"
    NOT_A_NUMBER = "not-a-number"


ASKED = (Doubt.NONE, Doubt.TRIANGLE, Doubt.BRACKETS)


class Number(NamedTuple):
    """What was written: ``text`` as canonical files spell it, ``value`` None where it cannot be read."""

    text: str
    value: Fraction | None
    unit: str = ""
    doubt: Doubt = Doubt.NONE


def missing(text: str) -> str:
    """미제출, 해당없음 or "" for the words of a cell without a number.

    >>> missing("해당 사항 없음"), missing("-"), missing("0")
    ('해당없음', '미제출', '')
    """
    word = "".join(unicodedata.normalize("NFKC", text).split()).strip("()")
    if word in NOT_APPLICABLE:
        return "해당없음"
    return "미제출" if word in NOT_SUBMITTED else ""


@lru_cache(maxsize=20_000)
def number(text: str) -> Number:
    """Read a number; a doubt says what to ask or why not.

    >>> number("１,234건").text, number("△0.4").text, number("(1,200)").text, number("12,34").doubt.value
    ('1234', '-0.4', '-1200', 'not-a-number')
    """
    if text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS:
        return Number(text, Fraction(int(text)))
    if len(text) > MOST_LETTERS:
        return Number("", None, doubt=Doubt.NOT_A_NUMBER)
    return _spelled(unicodedata.normalize("NFKC", text).translate(MINUS).strip())


def _spelled(plain: str) -> Number:
    if found := BRACKETED.fullmatch(plain):
        return _made("-", found["digits"], found["unit"], Doubt.BRACKETS)
    if found := SIGNED.fullmatch(plain):
        return _signed(found)
    if plain.startswith(("=", "@")):
        return Number("", None, doubt=Doubt.FORMULA)
    is_error = EXCEL_ERROR.match(plain)
    return Number("", None, doubt=Doubt.EXCEL_ERROR if is_error else Doubt.NOT_A_NUMBER)


def _signed(found: re.Match[str]) -> Number:
    sign = found["sign"]
    if sign in ("▲", "▽", "▼"):
        return Number("", None, doubt=Doubt.UNCLEAR_MARK)
    doubt = Doubt.TRIANGLE if sign == "△" else Doubt.NONE
    return _made("-" if sign in ("-", "△") else "", found["digits"], found["unit"], doubt)


def _made(sign: str, digits: str, unit: str | None, doubt: Doubt) -> Number:
    bare = "".join((unit or "").split())
    if max(map(len, digits.replace(",", "").split("."))) > MOST_DIGITS:
        return Number("", None, doubt=Doubt.NOT_A_NUMBER)
    try:
        value = exact.number(sign + digits)
    except ValueError:
        return Number("", None, doubt=Doubt.NOT_A_NUMBER)
    return Number(sign + digits.replace(",", ""), value, bare, doubt)


def is_unit(word: str, unit: str) -> bool:
    """May this word stand behind a number of an indicator with this unit? The same, or a plain counter."""
    return not word or _same(word, unit) or (word.casefold() in UNITS and not has_multiple(word))


def has_multiple(word: str) -> bool:
    """천원, 백만원, 억: the number stands for a thousand times as much and more."""
    return word.startswith(MULTIPLES) and word not in UNITS


def _same(word: str, unit: str) -> bool:
    return "".join(unicodedata.normalize("NFKC", unit).split()).casefold() == word.casefold()
