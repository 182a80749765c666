"""Damaged Word files: refused in a sentence, or read to the last word that they still show."""

import pytest

from tests.word_damage import read_damaged


@pytest.mark.slow
def test_three_hundred_damaged_word_files() -> None:
    found = read_damaged(300, seed=1)
    assert found.wrong == ()
    # Damage that no file survives, or every file, tests nothing.
    assert 0.2 < found.readable / found.files < 0.95
