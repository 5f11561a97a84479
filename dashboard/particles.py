"""Korean particles that agree with the word before them, so that no sentence has to say 은(는)."""

SYLLABLES = range(0xAC00, 0xD7A4)
FINALS = 28
RIEUL = 8
# How digits are read: 영 일 이 삼 사 오 육 칠 팔 구; the number is the final consonant of the reading.
DIGITS = {"0": 21, "1": RIEUL, "3": 16, "6": 1, "7": RIEUL, "8": RIEUL}


def topic(word: object) -> str:
    """은 or 는.

    >>> topic("부천시"), topic("3.13"), topic("증감률(%)")
    ('는', '은', '은')
    """
    return "은" if _final(word) else "는"


def subject(word: object) -> str:
    """이 or 가.

    >>> subject("목표"), subject("배점")
    ('가', '이')
    """
    return "이" if _final(word) else "가"


def thing(word: object) -> str:
    """을 or 를.

    >>> thing("2023-13"), thing("기준")
    ('을', '을')
    """
    return "을" if _final(word) else "를"


def towards(word: object) -> str:
    """으로 or 로; a final ㄹ takes 로.

    >>> towards("316"), towards("7"), towards("미정")
    ('으로', '로', '으로')
    """
    return "로" if _final(word) in (0, RIEUL) else "으로"


def _final(word: object) -> int:
    """The final consonant of what is said last, quotes and signs aside; 0 for none or unknown."""
    spoken = [letter for letter in str(word) if letter in DIGITS or letter.isalnum()]
    last = spoken[-1] if spoken else ""
    if last and ord(last) in SYLLABLES:
        return (ord(last) - SYLLABLES.start) % FINALS
    return DIGITS.get(last, 0)
