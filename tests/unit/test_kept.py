"""What is kept is worked out by one, however many ask at once, until it is forgotten."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pytest

from dashboard.ui.kept import forget, kept


def test_many_who_ask_at_once_get_what_one_worked_out():
    asked, together, go_on = [], Barrier(9, timeout=30), Event()

    @kept(4)
    def answer(question):
        asked.append(question)
        go_on.wait(30)
        return question * 2

    def ask(question):
        together.wait()
        return answer(question)

    with ThreadPoolExecutor(8) as pool:
        answers = [pool.submit(ask, 21) for _ in range(8)]
        together.wait()
        go_on.set()

    assert [each.result() for each in answers] == [42] * 8
    assert asked == [21]


def test_an_answer_is_kept_until_it_is_forgotten():
    asked = []

    @kept(4)
    def answer(question, *, loudly=False):
        asked.append((question, loudly))

    for _ in range(2):
        answer(1)
        answer(1, loudly=True)
    forget()
    answer(1)

    assert asked == [(1, False), (1, True), (1, False)]


def test_a_failure_is_nobody_s_answer():
    asked = []

    @kept(4)
    def answer():
        asked.append(1)
        if len(asked) == 1:
            raise LookupError
        return "found"

    with pytest.raises(LookupError):
        answer()

    assert answer() == "found"
