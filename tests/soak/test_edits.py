"""Two hundred edits of a preview, each compared with a clean one."""

import random

import pytest

from tests.edited import edited, random_edit

EDITS = 200


@pytest.mark.soak
def test_every_answer_after_each_of_two_hundred_edits_is_that_of_a_clean_preview() -> None:
    chance, gone = random.Random(26), set[str]()  # noqa: S311 - chance that can be repeated
    with edited() as made:
        for _ in range(EDITS):
            done, files = random_edit(chance, made.files)
            made.edit(files)
            assert (done, made.differences(gone)) == (done, [])
        assert made.whole_builds < EDITS / 2
