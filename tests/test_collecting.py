"""What Python's memory is spared while a site is made, and never longer."""

import gc

import pytest

from opbrengst.plugin.collecting import uncollected


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
