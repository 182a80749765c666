"""Two hundred edits, each built with what the last build left, and compared with a clean build."""

from pathlib import Path

import pytest

from tests.test_warm import Warm, compared

EDITS = 200


@pytest.mark.soak
def test_after_each_of_two_hundred_edits_a_build_makes_what_a_clean_one_makes(
    tmp_path: Path,
) -> None:
    (tmp_path / "away").mkdir()
    warm = Warm(tmp_path / "files")
    warm.build()
    compared(warm, seed=26, edits=EDITS)
