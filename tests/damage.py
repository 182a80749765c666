"""Files as they come back from a bad evening: cut, doubled, mixed up, full of strange bytes."""

import faulthandler
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from opbrengst.problems import stopping
from opbrengst.reading import Reading, Registers, read

ROOT = Path(__file__).parent.parent
REGISTER = "organisations.yml"
PLACE = b"---\nname: Elders\n---\n"
LONGEST_READING = 10.0
"""The longest that reading one file may take (seconds)."""
HOSTILE = (
    b"\0", b"\x1b[2J", b"\x7f", b"\x80", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80", b"\xef\xbb\xbf", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae",
    b"\xe2\x80\x8b", b"\xe2\x81\xa6", b"\xc2\xa0", b"\xc2\xad", b"\xef\xbf\xbd", b"\xef\xbf\xbf",
    b"\xf3\xa0\x81\x81", b"\r", b"\r\n", b"\n", b"\n\n", b"\t", b"\v", b" ", b"  ", b"    ", b":",
    b": ", b"- ", b"-", b"--- ", b"\n---\n", b"\n...\n", b"\n%YAML 1.1\n", b"#", b" # ", b"'",
    b'"', b'"\\u202e"', b"\\", b"`", b"@", b"*", b"&a ", b"*a", b"! ",
    b"!!python/object:os.system ", b"<<: *a\n", b"? ", b"| ", b">\n", b"[", b"]", b"{", b"}",
    b",", b"[" * 3000, b"{a: " * 500, b"- " * 500, b"a: " * 300, b"[a](" * 200, b"<<<<<<< HEAD\n",
    b"\n=======\n", b"\n>>>>>>> b\n", "“".encode(), "’".encode(), "„".encode(), b"id: ",
    b"owners: ", b"meewerkers: [", b"state: started\n", b"date: 31 juni 2016\n", b"{{ x }}",
    b"<script>", b"javascript:alert(1)", b"x" * 3000,
)  # fmt: skip
ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "cp1252", "mac-roman", "cp037")


@dataclass(frozen=True)
class Findings:
    """What came of reading so many damaged files; `slowest` in seconds."""

    files: int
    readable: int
    slowest: float
    wrong: tuple[str, ...]


def originals() -> dict[str, bytes]:
    """The files that people wrote, by their path below the folder of meetings, and the register."""
    folder = ROOT / "meetings"
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.md")}
    written = {name: path.read_bytes() for name, path in sorted(files.items())}
    return {**written, REGISTER: (ROOT / REGISTER).read_bytes()}


def damaged(chance: random.Random, content: bytes, others: Sequence[bytes]) -> bytes:
    """Return a file with one to four things done to it; `others` lend it their pieces."""
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(DAMAGES)(chance, content)
    if chance.random() < 0.05:
        content = content[: chance.randrange(len(content) + 1)] + chance.choice(others)
    if chance.random() < 0.05:
        content = content.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")
    return content


def read_one(name: str, content: bytes) -> Reading:
    """Read one file as a folder would, beside a place of its own."""
    if name == REGISTER:
        return read({}, (), "meetings", Registers((REGISTER, content)))
    place = {f"{name.partition('/')[0]}/index.md": PLACE} if "/" in name else {}
    return read({**place, name: content}, (), "meetings", Registers())


def read_damaged(count: int, seed: int = 1) -> Findings:
    """Read so many damaged files, and return what should not have happened."""
    chance, files = random.Random(seed), originals()  # noqa: S311 - chance that can be repeated
    names, contents = list(files), list(files.values())
    readable, slowest, wrong = 0, 0.0, list[str]()
    for number in range(count):
        name = chance.choice(names)
        content = damaged(chance, files[name], contents)
        faulthandler.dump_traceback_later(6 * LONGEST_READING, exit=True)
        began = time.perf_counter()
        found = read_one(name, content)
        slowest = max(slowest, time.perf_counter() - began)
        readable += not stopping(found.problems)
        wrong.extend(f"{seed}/{number}: {each}" for each in wrongs(name, content, found))
    faulthandler.cancel_dump_traceback_later()
    return Findings(count, readable, slowest, tuple(wrong))


def wrongs(name: str, content: bytes, found: Reading) -> Iterator[str]:
    """Yield what is wrong with a reading: a mistake without a word, or a word without a place."""
    lines = content.count(b"\n") + content.count(b"\r") + 2
    for problem in found.problems:
        if not 1 <= problem.line <= lines:
            yield f"{problem!r} has no place in a file of {lines} lines"
        if not str(problem).isprintable() or "{" in problem.remedy.partition("Schrijf")[0]:
            yield f"{problem!r} cannot be read"
    of_a_place = "/" in name and not name.endswith("/index.md")
    if of_a_place and bool(found.meetings) == bool(stopping(found.problems)):
        yield f"{name} was swallowed, or published in spite of its mistakes"


# What can be done to a file.


def _lines(change: Callable[[random.Random, list[bytes], int], None]) -> "Damage":
    def done(chance: random.Random, content: bytes) -> bytes:
        lines = content.split(b"\n")
        change(chance, lines, chance.randrange(len(lines)))
        return b"\n".join(lines)

    return done


def _swap_lines(chance: random.Random, lines: list[bytes], at: int) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _shift_line(chance: random.Random, lines: list[bytes], at: int) -> None:
    lines[at] = b" " * chance.randint(1, 4) + lines[at] if chance.random() < 0.5 else lines[at][1:]


def _join_lines(_chance: random.Random, lines: list[bytes], at: int) -> None:
    lines[at : at + 2] = [b" ".join(lines[at : at + 2])]


def _move_line(chance: random.Random, lines: list[bytes], at: int) -> None:
    lines.insert(chance.randrange(len(lines)), lines.pop(at))


def _insert(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(HOSTILE) + content[at:]


def _replace(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + chance.choice(HOSTILE) + content[at + chance.randint(1, 8) :]


def _delete(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at + chance.choice((1, 1, 1, 2, 5, 30)) :]


def _double(chance: random.Random, content: bytes) -> bytes:
    at, length = chance.randrange(len(content) + 1), chance.choice((1, 1, 2, 10, 80))
    return content[: at + length] + content[at:]


def _truncate(chance: random.Random, content: bytes) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def _swap(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + content[at : at + 2][::-1] + content[at + 2 :]


def _any_byte(chance: random.Random, content: bytes) -> bytes:
    at = chance.randrange(len(content) + 1)
    return content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]


Damage = Callable[[random.Random, bytes], bytes]
DAMAGES: tuple[Damage, ...] = (
    _lines(lambda _, lines, at: lines.__delitem__(at)),
    _lines(lambda _, lines, at: lines.insert(at, lines[at])),
    _lines(_swap_lines),
    _lines(_shift_line),
    _lines(_shift_line),
    _lines(_join_lines),
    _lines(_move_line),
    _insert, _insert, _replace, _delete, _double, _truncate, _swap, _any_byte,
)  # fmt: skip
