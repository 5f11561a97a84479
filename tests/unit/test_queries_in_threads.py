"""Eight threads ask one database at once, and nobody is given another's answer."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import duckdb
import pytest

from dashboard import queries
from tests.folders import write_table

THREADS = 8
QUESTIONS = 300
AWARDS = 5


@pytest.fixture
def database(tmp_path):
    """One population group for each thread; all its awards bear its own number."""
    rows = [
        {
            "year": str(2020 + year),
            "population_group": str(thread),
            "rank": "1",
            "city": "가",
            "score": str(thread),
            "award": "우수",
        }
        for thread in range(THREADS)
        for year in range(AWARDS)
    ]
    return queries.Database(awards=[write_table(tmp_path / "awards.csv", rows)])


def in_threads(ask):
    """How many answers of each thread were not its own; all start together."""
    start = Barrier(THREADS)

    def work(thread):
        start.wait()
        return sum(ask(thread) != [thread] * AWARDS for _ in range(QUESTIONS))

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(work, range(THREADS)))


def test_nobody_gets_anothers_answer(database):
    def ask(thread):
        return [won.score for won in queries.award_history(database, thread)]

    assert in_threads(ask) == [0] * THREADS


def test_a_shared_connection_would_mix_them_up(database):
    connection = database._connection
    question = "select cast(score as integer) from awards where population_group = $population_group"

    def ask(thread):
        try:
            return [row[0] for row in connection.execute(question, {"population_group": thread}).fetchall()]
        except duckdb.Error:  # another thread closed the result before it was fetched
            return None

    assert sum(in_threads(ask)) > 0
