"""Values → the text of a file that the reader reads back as the same values.

It is meant to be read and changed by people: a plain line where YAML takes the words as they are,
else a block, in which any sign may stand, and quotation marks only where neither will do.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from textwrap import TextWrapper
from typing import NamedTuple

from opbrengst.vocabulary import KEYS

_WIDEST = 92
_STEP = "  "
# What YAML, or our reader, takes for something else than the words that stand there.
_NOT_PLAIN = re.compile(r"\A[^\w‘“„(€]|:(?:\s|\Z)|\s#|[\"'\\\n\t`”’]\Z|\A['\"]|\n|\t|  ")
_NOT_IN_A_LINE = re.compile(r"[,\[\]{}:#\"'\n]")
_KNOWN = frozenset({*KEYS, *KEYS.values()})
_KEY = re.compile(r"\s*(?:- +)*([a-z_]+):(?:\s|\Z)")
_WRAPPED = TextWrapper(_WIDEST, break_long_words=False, break_on_hyphens=False)


class Names(tuple[str, ...]):
    """Names or ids, which stand in one line between brackets."""

    __slots__ = ()


class Field(NamedTuple):
    """A key with its value, empty where it is still to be filled in; `notes` stand above it."""

    key: str
    value: "Value" = ""
    notes: tuple[str, ...] = ()


Value = str | Names | Sequence["Value"] | Sequence[Field]
"""A text, names, a list, or a mapping, whose pieces are all fields."""


def file_of(fields: Iterable[Field], notes: Iterable[str] = ()) -> str:
    """Return a whole file: the data between lines of dashes, with `notes` as comments on top.

    A key with notes of its own stands apart from what is above it.
    """
    above = list(_comments(notes))
    return "\n".join(("---", *above, *_apart(fields, first=not above), "---", ""))


def register(entries: Iterable[Field]) -> str:
    """Return entries of a register that is a mapping, as `organisations.yml`."""
    return "\n".join((*_mapping(entries), ""))


def entry(fields: Iterable[Field]) -> str:
    """Return one piece of a register that is a list, as `people.yml`."""
    return "\n".join((*_item(list(fields)), ""))


def _apart(fields: Iterable[Field], *, first: bool) -> Iterator[str]:
    for field in fields:
        yield from ("",) if field.notes and not first else ()
        yield from _mapping([field])
        first = False


def _comments(notes: Iterable[str]) -> Iterator[str]:
    for note in notes:
        yield from (f"# {line}".rstrip() for line in note.splitlines() or ("",))


def _mapping(fields: Iterable[Field]) -> Iterator[str]:
    for field in fields:
        yield from _comments(field.notes)
        first, *further = _value(field.value)
        yield f"{field.key}: {first}".rstrip()
        yield from further


def _value(value: Value) -> list[str]:
    """Return what stands behind the key, and the lines below it, a step deeper than the key."""
    if isinstance(value, Names):
        return [f"[{', '.join(map(_in_a_line, value))}]"]
    if isinstance(value, str):
        return _text(value)
    lines = _mapping(_fields(value)) if _fields(value) else _items(value)
    return ["", *(f"{_STEP}{line}" if line else line for line in lines)]


def _fields(value: Value) -> list[Field]:
    return [piece for piece in value if isinstance(piece, Field)]


def _items(pieces: Iterable[Value]) -> Iterator[str]:
    for piece in pieces:
        yield from _item(piece)


def _item(piece: Value) -> Iterator[str]:
    """Yield a piece of a list: what its first line would be stands behind the dash."""
    fields = [] if isinstance(piece, str | Names) else _fields(piece)
    if not fields:
        first, *further = _value(piece)
        yield f"- {first}".rstrip()
        yield from further
        return
    yield from _comments(fields[0].notes)
    first, *further = _mapping([fields[0]._replace(notes=()), *fields[1:]])
    yield f"- {first}"
    yield from (f"{_STEP}{line}" if line else line for line in further)


def _in_a_line(name: str) -> str:
    return _quoted(name) if _NOT_PLAIN.search(name) or _NOT_IN_A_LINE.search(name) else name


def _text(text: str) -> list[str]:
    """Return a text as it stands behind its key or dash, and the lines below."""
    if len(text) <= _WIDEST and not _NOT_PLAIN.search(text):
        return [text]
    lines = text.split("\n")
    if len(lines) == 1:
        wrapped = _WRAPPED.wrap(text)
        lines = wrapped if " ".join(wrapped) == text and not _misread(wrapped) else lines
    if _misread(lines) or text != text.strip() or not text:
        return [_quoted(text)] if text else [""]
    mark = ">-" if "\n" not in text else "|-"
    return [mark, *(f"{_STEP}{line}".rstrip() for line in lines)]


def _misread(lines: Iterable[str]) -> bool:
    """Tell whether a line would be taken for a key of the file that slipped into a text."""
    return any((found := _KEY.match(line)) and found[1] in _KNOWN for line in lines)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
