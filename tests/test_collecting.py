"""What Python's memory is spared while a site is made, and never longer."""

import gc
from collections.abc import Iterator
from weakref import ref

import pytest

from opbrengst.plugin.collecting import keep, uncollected


class Ring:
    """An object that only a search for rings finds, once nobody holds it any more."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def nothing_kept() -> Iterator[None]:
    """Nothing is passed over in the searches of a test but what it keeps itself."""
    gc.unfreeze()
    yield
    gc.freeze()


@pytest.mark.usefixtures("nothing_kept")
def test_what_is_kept_is_passed_over_until_more_is_kept() -> None:
    ring = Ring()
    held = ref(ring)
    keep()
    del ring
    gc.collect()
    assert held() is not None
    keep()
    assert held() is None


def test_nothing_is_collected_meanwhile() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_fails_leaves_it_as_it_was() -> None:
    with pytest.raises(ValueError, match="stuk"), uncollected():
        raise ValueError("stuk")
    assert gc.isenabled()


def test_who_had_turned_it_off_finds_it_off() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
