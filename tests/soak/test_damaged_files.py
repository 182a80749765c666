"""Twenty thousand damaged files: no traceback, no hang, no memory, nothing swallowed."""

import resource

import pytest

from tests.damage import LONGEST_READING, read_damaged

FILES, MOST_MEMORY = 20_000, 300  # MB


@pytest.mark.soak
def test_twenty_thousand_damaged_files() -> None:
    before = _peak()
    found = read_damaged(FILES)
    print(f"\n{found.readable} of {found.files} readable, slowest {found.slowest:.2f} s, "  # noqa: T201
          f"{_peak() - before:.0f} MB more")  # fmt: skip
    assert found.wrong == ()
    assert found.slowest < LONGEST_READING
    assert _peak() - before < MOST_MEMORY


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
