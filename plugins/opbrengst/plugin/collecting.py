"""What Python's memory is spared while a site is made."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Look for no rings of objects meanwhile: hundreds of thousands are made, and all are kept."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def keep() -> None:
    """Pass over all there is now, in every search for rings that follows: it is there to stay.

    What an earlier call kept is looked through once more, so that nothing stays for ever. It is
    looked through the first time too: Python then searches less often for as long as it is there.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
