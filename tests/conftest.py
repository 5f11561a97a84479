"""What more than one room of tests needs: the running server, and a server bound elsewhere."""

from collections.abc import Callable, Iterator

import pytest
from streamlit import config

from bench.running import Running, serve


@pytest.fixture(scope="session")
def house() -> Iterator[Running]:
    """The real server, started once."""
    with serve() as server:
        yield server


@pytest.fixture
def bound_to() -> Iterator[Callable[[str | None], None]]:
    """Says to what address the server is bound; AppTest starts none of its own."""
    before = config.get_option("server.address")
    yield lambda address: config.set_option("server.address", address)
    config.set_option("server.address", before)
