"""Whatever bytes a file holds, reading it ends soon, with a record or with problems in words."""

import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from opbrengst.problems import stopping
from opbrengst.reading import read_organisations
from tests.damage import LONGEST_READING, read_damaged, read_one, wrongs

pytestmark = pytest.mark.slow

REPORT = "elders/2016-04-13-x.md"
PIECES = (
    "title", "titel", "ideas", "meewerkers", "text", "date", "over", ":", ": ", " ", "  ", "\n",
    "\n  ", "\n    ", "\n  - ", "\n- ", "- ", "'", '"', "#", " #", "[", "]", "{", "}", ",", "|",
    ">", "*", "&a", "*a", "!", "@", "`", "%", "?", "\\", "---", "...", "<<", "\t", "“", "”", "’",
    "a", "é", "2016-04-13", "31 juni 2016", "\u202e", "\u200b", "\0", "\u2028", "\ufeff",
    "<<<<<<<", "=======",
)  # fmt: skip
# As large as a file may be, and made to cost more than its size.
ABOVE = "---\naanwezigen: 25\nfocus: de wijk\n"
COSTLY = {
    "brackets": "titel: " + "[" * 250_000,
    "closed brackets": "titel: " + "[" * 120_000 + "]" * 120_000,
    "braces": "titel: " + "{a: " * 60_000,
    "dashes": "titel:\n" + "- " * 120_000,
    "levels": "titel:\n" + "".join(" " * depth + "a:\n" for depth in range(1, 700)),
    "pieces": "aanbevelingen:\n" + "- x\n" * 60_000,
    "words": "".join(f"kl{number}: x\n" for number in range(20_000)),
    "unknown words": "ideeen:\n"
    + "".join("- {" + "".join(f"titl{n}: x, " for n in range(150)) + "}\n" for _ in range(150)),
    "one word": "a" * 250_000 + ": x\n",
    "colons": "titel: " + "a: " * 80_000,
    "quotes": "titel: " + "'a' " * 60_000,
    "spaces": "titel:" + " " * 250_000 + "@",
    "broken lines": "aanbevelingen:\n" + "  - 's avonds\n" * 15_000,
    "last broken lines": "aanbevelingen:\n" + "  - x\n" * 40_000 + "  - 's avonds\n" * 30,
    "one text": "waarom: |\n" + "  woord\n" * 30_000,
    "anchors": "".join(f"a{n}: &b{n} x\n" for n in range(15_000)),
    "aliases": "a0: &a0 [x, x]\n"
    + "".join(f"a{n + 1}: &a{n + 1} [*a{n}, *a{n}]\n" for n in range(5000)),
    "zeroes": "titel: " + "\0" * 200_000,
    "dash marks": "titel: x\n" + "- - - - - - - - -\n" * 10_000,
}  # fmt: skip
few = settings(max_examples=300, deadline=None, derandomize=True, database=None)


def test_five_hundred_damaged_files() -> None:
    found = read_damaged(500, seed=2)
    assert found.wrong == ()
    assert found.slowest < LONGEST_READING
    # Damage that no file survives, or every file, tests nothing.
    assert 0.02 < found.readable / found.files < 0.9


@pytest.mark.parametrize("kind", COSTLY)
def test_no_file_costs_more_than_its_size(kind: str) -> None:
    content = f"{ABOVE}{COSTLY[kind]}\n---\n".encode()
    began = time.process_time()
    found = read_one(REPORT, content)
    assert time.process_time() - began < LONGEST_READING / 2
    assert stopping(found.problems)
    assert all(len(str(problem)) < 1000 for problem in found.problems)


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
