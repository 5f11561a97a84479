"""Names as people write them: the same but for spelling is taken, nearly the same is asked, never guessed."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple

LONGEST = 60
NEAR = 0.8
MOST_ASKED = 300  # different unknown names of one file that are compared with all known ones
PROVINCE = re.compile(r"^경기도?\s*")
MARKS = re.compile(r"[\s·ㆍ・,.()\[\]‐-―'\"_/~-]+")


class Found(NamedTuple):
    """The known name, or none and the one that was perhaps meant."""

    name: str | None
    perhaps: str = ""


def folded(text: str) -> str:
    """A name without what spelling adds: spaces, marks, width, case.

    >>> folded("ｆ１－01 "), folded("노인 일자리·지원(누계)")
    ('f101', '노인일자리지원누계')
    """
    return MARKS.sub("", unicodedata.normalize("NFKC", text)).casefold()


class Names:
    """Known names and all their spellings; a spelling that fits two of them fits none."""

    def __init__(self, spellings: Iterable[tuple[str, str]]) -> None:
        """``spellings`` are pairs of a spelling and the name it stands for."""
        self._exact: dict[str, str | None] = {}
        self._known: dict[str, str | None] = {}
        for spelling, name in spellings:
            for known, key in ((self._exact, spelling), (self._known, folded(spelling))):
                known[key] = name if known.get(key, name) == name else None
        self._apart = {unicodedata.normalize("NFD", key): name for key, name in self._known.items() if name}
        self._answers: dict[str, Found] = {}
        self._asked = 0

    def find(self, text: str) -> Found:
        """The name that this text spells."""
        answer = self._answers.get(text)
        if answer is None:
            answer = self._answers[text] = self._look(text)
        return answer

    def _look(self, text: str) -> Found:
        key = folded(text[: LONGEST * 4])
        name = self._exact.get(unicodedata.normalize("NFC", text)) or self._known.get(key)
        return Found(name) if name else Found(None, self._perhaps(key))

    def _perhaps(self, key: str) -> str:
        """Letters are compared as they are typed, ㅂㅜㅊㅓㄴ: one wrong key is one wrong letter."""
        if not key or len(key) > LONGEST or self._asked >= MOST_ASKED:
            return ""
        self._asked += 1
        close = difflib.get_close_matches(unicodedata.normalize("NFD", key), self._apart, n=1, cutoff=NEAR)
        return self._apart[close[0]] if close else ""


def cities(known: Iterable[str]) -> Names:
    """부천 and 경기도 부천시 are 부천시."""
    spellings = []
    for name in known:
        spellings += [(name, name), (f"경기도{name}", name), (f"경기{name}", name)]
        if name.endswith(("시", "군")) and len(name) > len("부천"):
            spellings += [(name[:-1], name), (f"경기도{name[:-1]}", name)]
    return Names(spellings)


def codes(known: Iterable[str]) -> Names:
    """Indicator codes, whatever their width and case."""
    return Names((code, code) for code in known)


def titles(known: Mapping[str, str]) -> Names:
    """Names of indicators to their codes; a code may stand where a name should."""
    return Names([*((title, code) for code, title in known.items()), *((code, code) for code in known)])
