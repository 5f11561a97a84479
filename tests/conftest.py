"""What more than one room of tests needs: the running server, and a server bound elsewhere."""

from collections.abc import Callable, Iterator

import pytest
from streamlit import config

from bench.running import Running, serve
from dashboard.settings import settings


@pytest.fixture(scope="session", autouse=True)
def nothing_of_this_computer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A store that was never used: what somebody uploaded on this computer must not decide a test.

    Nor do the many servers that are started learn for ten seconds what few of them are asked.
    """
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("DASHBOARD_STORE", str(tmp_path_factory.mktemp("store") / "var"))
        environment.setenv("DASHBOARD_LOOK_AHEAD", "off")
        environment.delenv("DASHBOARD_DATABASE_URL", raising=False)
        settings.cache_clear()
        yield
    settings.cache_clear()


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
