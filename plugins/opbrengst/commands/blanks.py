"""The keys of a file that is to be filled in, each with what belongs there as a comment."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from textwrap import wrap
from typing import NamedTuple

from opbrengst.messages import blanks as words
from opbrengst.messages.fields import FIELDS
from opbrengst.model import Attendees, Meeting, Name, Record
from opbrengst.reading.keys import allowed
from opbrengst.reading.shapes import Shape, fields
from opbrengst.writing import Field, Names, Value

WIDEST = 90
"""The longest line of a comment (characters), without the sign in front."""


class Blank(NamedTuple):
    """A key to fill in: its own keys where it is a mapping, or a list of `times` mappings."""

    key: str
    within: tuple[str, ...] = ()
    times: int = 1


@dataclass(frozen=True)
class Filling:
    """What is known of a file beforehand.

    `values` and `notes` are by key of the report; a note stands below what the table says of it.
    `examples` are those of this site in the place of the table's, by record and key.
    """

    values: Mapping[str, Value] = field(default_factory=dict)
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    examples: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def fields(self, blanks: Iterable[Blank]) -> list[Field]:
        """Return the keys of a report in Dutch, each with its comments and what is known."""
        return [self._field(blank) for blank in blanks]

    def _field(self, blank: Blank) -> Field:
        key, shape = blank.key, fields(Meeting)[blank.key]
        known = self.values.get(key)
        value = self._empty(shape, blank) if known is None else known
        notes = self.notes.get(key, ())
        # What is filled in already needs no more than is known of it.
        if isinstance(known, str) and notes:
            told = [line for note in notes for line in lines(note)]
        else:
            with_example = known is None and not blank.within
            told = [*self.comments(Meeting, key, *notes, example=with_example)]
        if blank.times > 1 and blank.within:
            told.extend(lines(words.AGAIN))
        return Field(allowed(Meeting)[key], value, tuple(told))

    def comments(
        self, record: type[Record], key: str, *notes: str, example: bool = True
    ) -> Iterator[str]:
        """Yield the lines that say what belongs behind a key, what is known, and an example."""
        told = FIELDS[record.__name__][key]
        shown = self.examples.get((record.__name__, key), told.example).removeprefix("- ")
        if shown and _of_names(fields(record)[key]):
            shown = f"[{shown.strip('[]')}]"
        given = words.EXAMPLE.format(example=shown) if example and shown else ""
        whole = f"{told.what} {given}".strip()
        if notes or (given and len(whole) > WIDEST):
            # An example may be copied whole only where it stands on one line.
            yield from (line for text in (told.what, *notes) for line in lines(text))
            yield from (given,) if given else ()
        else:
            yield from lines(whole)

    def _empty(self, shape: Shape, blank: Blank) -> Value:
        """Return nothing, in the form in which something is to be typed there."""
        if shape.items is None:
            return self._entry(shape.record, blank, True) if blank.within else ""
        if blank.within:
            of = shape.items.record
            return [self._entry(of, blank, at == 0) for at in range(blank.times)]
        return Names(()) if _of_names(shape) else [""] * blank.times

    def _entry(self, record: type[Record] | None, blank: Blank, told: bool) -> list[Field]:
        assert record is not None and record is not Attendees  # noqa: S101, PT018 - of our own
        return [self.inner(record, key, told=told) for key in blank.within]

    def inner(self, record: type[Record], key: str, *, told: bool = True) -> Field:
        """Return an empty key of a mapping within the report."""
        empty: Value = Names(()) if _of_names(fields(record)[key]) else ""
        notes = tuple(self.comments(record, key)) if told else ()
        return Field(allowed(record)[key], empty, notes)


def _of_names(shape: Shape) -> bool:
    return bool(shape.items and shape.items.record is Name)


def lines(text: str) -> list[str]:
    """Return a comment as lines that fit on a screen; what begins with spaces keeps them."""
    inset = text[: len(text) - len(text.lstrip())]
    return wrap(text, WIDEST, subsequent_indent=inset, break_long_words=False) or [""]
