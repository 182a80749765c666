"""Whatever bytes a file holds, reading it ends soon, with a record or with problems in words."""

from hypothesis import example, given, settings
from hypothesis import strategies as some

from opbrengst.reading import read_organisations
from tests.damage import LONGEST_READING, read_damaged, read_one, wrongs

REPORT = "elders/2016-04-13-x.md"
PIECES = (
    "title", "titel", "ideas", "meewerkers", "text", "date", "over", ":", ": ", " ", "  ", "\n",
    "\n  ", "\n    ", "\n  - ", "\n- ", "- ", "'", '"', "#", " #", "[", "]", "{", "}", ",", "|",
    ">", "*", "&a", "*a", "!", "@", "`", "%", "?", "\\", "---", "...", "<<", "\t", "“", "”", "’",
    "a", "é", "2016-04-13", "31 juni 2016", "\u202e", "\u200b", "\0", "\u2028", "\ufeff",
    "<<<<<<<", "=======",
)  # fmt: skip
few = settings(max_examples=300, deadline=None, derandomize=True, database=None)


def test_five_hundred_damaged_files() -> None:
    found = read_damaged(500, seed=2)
    assert found.wrong == ()
    assert found.slowest < LONGEST_READING
    # Damage that no file survives, or every file, tests nothing.
    assert 0.02 < found.readable / found.files < 0.9


@few
@given(some.binary(max_size=400))
@example(b"---\n---")
@example(b"\xef\xbb\xbf")
def test_any_bytes(content: bytes) -> None:
    assert list(wrongs(REPORT, content, read_one(REPORT, content))) == []


@few
@given(some.lists(some.sampled_from(PIECES), max_size=60).map("".join))
def test_any_pieces_of_a_report(data: str) -> None:
    content = f"---\n{data}\n---\n".encode()
    assert list(wrongs(REPORT, content, read_one(REPORT, content))) == []


@few
@given(some.lists(some.sampled_from(PIECES), max_size=40).map("".join))
def test_any_pieces_of_a_register(data: str) -> None:
    _, problems = read_organisations("organisations.yml", data.encode())
    assert all(str(problem).isprintable() for problem in problems)
