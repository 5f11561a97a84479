"""Viewers: each opens pages one after another, and remembers every figure that was shown with its 자료 판."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from threading import Event, Lock

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed, InvalidHandshake

from bench.visitor import Visitor, visit

PAGES = ("", "awards", "awards", "fields", "grades", "outlook")
VERSION = re.compile(r"자료 판 ([0-9a-f]{10})")
STANDING = re.compile(r"<li>(\d+)위 <b[^>]*>([^<]+)</b> ([\d.]+)점, ")
HOME = re.compile(r'<p class="lead">최종 ([\d.]+)점')
PAUSE = 2.0, 8.0  # seconds between two looks of one viewer

Figure = tuple[str, str, str, str]  # 자료 판, city, rank or "", final score


@dataclass
class Seen:
    """What all viewers together were shown."""

    figures: Counter[Figure] = field(default_factory=Counter)
    runs: int = 0
    reconnected: int = 0
    wrong: list[str] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def add(self, page: str, messages: list[ForwardMsg], home: str) -> None:
        """One run of a page."""
        html = "".join(_html(messages))
        version = VERSION.search(html)
        alerts = [each for each in messages if _element(each) in {"exception", "alert"}]
        with self.lock:
            self.runs += 1
            if alerts or version is None:
                self.wrong.append(f"{page or 'overview'}: {str(alerts)[:300] or 'no 자료 판'}")
                return
            self.figures.update(
                (version[1], city, rank, score) for rank, city, score in STANDING.findall(html)
            )
            self.figures.update((version[1], home, "", score) for score in HOME.findall(html))


def _element(message: ForwardMsg) -> str | None:
    if message.WhichOneof("type") != "delta":
        return None
    return str(message.delta.new_element.WhichOneof("type"))


def _html(messages: list[ForwardMsg]) -> Iterator[str]:
    for message in messages:
        if _element(message) == "html":
            yield message.delta.new_element.html.body


def look_on(port: int, number: int, seen: Seen, home: str, stop: Event) -> None:
    """One viewer, until told to stop; a server that is gone is asked for again."""
    dice = Random(number)
    stop.wait(dice.uniform(0, PAUSE[1]))
    while not stop.is_set():
        page = dice.choice(PAGES)
        try:
            with visit(port, page) as visitor:
                _stay(visitor, page, seen, home, dice, stop)
        except (OSError, EOFError, ConnectionClosed, InvalidHandshake, TimeoutError):
            with seen.lock:
                seen.reconnected += 1
            stop.wait(1)


def _stay(visitor: Visitor, page: str, seen: Seen, home: str, dice: Random, stop: Event) -> None:
    for _ in range(dice.randint(2, 8)):
        seen.add(page, visitor.run(), home)
        if stop.wait(dice.uniform(*PAUSE)):
            return
