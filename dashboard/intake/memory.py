"""When the search for garbage pauses: while much is built that lives on, and for what was loaded to stay."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = 50_000, 10, 10  # objects more than before, and how many younger searches to an older one


@contextmanager
def without_garbage_collection() -> Iterator[None]:
    """Searching a million new rows for garbage costs a third of the time that reading them takes."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def settle() -> None:
    """After a server's warm-up: leave out of every later search what is loaded, and search less often.

    One scoring leaves some 20,000 objects that live on as one. Searching after every 700 of them (the default) costs
    a tenth of the scoring and finds nothing.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
