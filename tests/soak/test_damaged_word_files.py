"""Ten thousand damaged Word files: refused in a sentence, or read to the last word."""

import pytest

from tests.word_damage import read_damaged

FILES = 10_000


@pytest.mark.soak
def test_ten_thousand_damaged_word_files() -> None:
    found = read_damaged(FILES, seed=1_000_000)
    print(f"\n{found.readable} of {found.files} readable")  # noqa: T201 - a soak tells what it measured
    assert found.wrong == ()
