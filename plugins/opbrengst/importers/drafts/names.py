"""Names of people → labels, the same for one person in the whole report, and who they are of."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from string import ascii_uppercase

from opbrengst.consent import Mentions
from opbrengst.identity import folded
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.parties import (
    Piece,
    counted,
    is_name,
    is_nobody,
    like_names,
    pieces,
)
from opbrengst.model import People

_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+(?=[A-Z])")
_AND = re.compile(r"\ben\b", re.IGNORECASE)
_GROUP = frozenset({"groep", "de groep"})
LETTERED = "bewoner"
"""The role whose labels have letters; the others have numbers."""


@dataclass(frozen=True)
class Ground:
    """What is known where a report belongs.

    `organisations` maps each folded name to an id, `labels` are those in use at the place and
    `ids` the ids there, `register` is what the register of people is called. With `keep_names`
    names stay as they are.
    """

    place: str
    name: str
    day: date
    organisations: Mapping[str, str] = field(default_factory=dict)
    people: People = field(default_factory=People)
    labels: frozenset[str] = frozenset()
    ids: frozenset[str] = frozenset()
    role_words: Mapping[str, str] = field(default_factory=dict)
    register: str = "people.yml"
    keep_names: bool = False


@dataclass(frozen=True)
class NewPerson:
    """Somebody who is in no register yet, and what they are called in the report."""

    name: str
    label: str
    role: str
    note: str = ""


def label_pattern(role_words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds a label in a text: its role, and the letter or number behind it."""
    words = "|".join(map(re.escape, role_words))
    return re.compile(rf"\b({words})\s+([A-Z]|\d{{1,3}})\b", re.IGNORECASE)


class Labels:
    """Who is called what in one report."""

    def __init__(self, ground: Ground, notes: Notes, texts: Iterable[str]) -> None:
        self._ground, self._notes = ground, notes
        self._label = label_pattern(ground.role_words)
        self._taken = set(ground.labels)
        for text in texts:
            self._taken.update(folded(found[0]) for found in self._label.finditer(text))
        self._known = {folded(label): label for label in ground.labels}
        self.new: dict[str, NewPerson] = {}
        self._told: dict[str, str] = {}

    def named(self, text: str, role: str, at: int, label: str) -> list[str]:
        """Return whom a line names, as the file may say it; what is no name becomes a doubt."""
        found: list[str] = []
        for sentence in _SENTENCE.split(text):
            if is_nobody(sentence):
                self._notes.leave("nobody", sentence)
            elif like_names(sentence):
                found += self._of_line(sentence, role, at, label)
            else:
                self._notes.doubt(at, "not_named", sentence, label=label)
        return list(dict.fromkeys(found))

    def _of_line(self, text: str, role: str, at: int, label: str) -> list[str]:
        found: list[str] = []
        named = list(pieces(text, self._ground.organisations))
        if not any(map(self._is_somebody, named)):
            self._notes.doubt(at, "not_named", text, label=label)
            return found
        for piece in named:
            if is_nobody(piece.text) and not piece.note:
                self._notes.leave("nobody", piece.text)
                continue
            said = list(self._said(piece, role, at))
            if not said:
                rest = f"{piece.text} ({piece.note})" if piece.note else piece.text
                self._notes.doubt(at, "not_named", rest, label=label)
            found.extend(said)
        self._notes.leave("between names", " ".join(_AND.findall(text)))
        return found

    def _is_somebody(self, piece: Piece) -> bool:
        return bool(
            piece.organisation
            or counted(piece.text, self._ground.role_words)
            or self._label.fullmatch(piece.text)
            or folded(piece.text) in _GROUP
            or is_name(piece.text)
        )

    def replaced(self, text: str) -> str:
        """Return a text of the report with the label for each full name in it."""
        return self._mentions.redacted(text) if self._told else text

    def finish(self) -> None:
        """Note who may be one and the same; from here on nobody is added."""
        self._mentions = Mentions({}, self._told, self._ground.role_words)
        by_first: dict[str, list[str]] = {}
        for spelt, label in self._told.items():
            by_first.setdefault(spelt.split()[0], []).append(label)
        for spelt, label in self._told.items():
            others = [each for each in by_first[spelt.split()[0]] if each != label]
            if " " not in spelt and others:
                self._notes.doubt(0, "same_person", one=label, other=others[0])

    def _said(self, piece: Piece, role: str, at: int) -> Iterator[str]:
        if piece.organisation:
            yield piece.organisation
            self._notes.leave("organisation", piece.text)
            if piece.note:
                self._notes.doubt(at, "not_named", piece.note, label=piece.organisation)
            return
        if number := counted(piece.text, self._ground.role_words):
            labels = [self._free(number[1]) for _ in range(number[0])]
            self._notes.doubt(at, "counted", piece.text, labels=", ".join(labels))
            yield from labels
        elif found := self._label.fullmatch(piece.text):
            yield f"{found[1].capitalize()} {found[2].upper()}"
            self._notes.leave("label again", piece.text)
            self._note(piece, at)
        elif folded(piece.text) in _GROUP:
            yield "groep"
            self._notes.leave("group", piece.text)
            self._note(piece, at)
        elif is_name(piece.text):
            if folded(piece.text) in map(folded, self._ground.role_words):
                free = self._free(folded(piece.text))
                self._notes.doubt(at, "role_alone", piece.text, labels=free)
                yield free
                self._note(piece, at)
            else:
                yield self._person(piece, role, at)

    def _note(self, piece: Piece, at: int) -> None:
        if piece.note:
            self._notes.doubt(at, "not_named", piece.note, label=piece.text)

    def _person(self, piece: Piece, role: str, at: int) -> str:
        if self._ground.keep_names:
            self._note(piece, at)
            return piece.text
        spelt = folded(piece.text)
        if spelt in self._told:
            self._with_note(spelt, piece, at)
            return self._told[spelt]
        roles = {folded(word): word for word in self._ground.role_words}
        role = roles.get(folded(piece.note)) or roles.get(role) or next(iter(roles.values()), role)
        note = "" if folded(piece.note) in roles else piece.note
        if piece.note and not note:
            self._notes.leave("role", piece.note)
        known = self._ground.people.at(self._ground.place).get(spelt)
        if known is not None:
            self._told[spelt] = self._label_of(known, role, at)
            self._with_note(spelt, Piece(piece.text, note), at)
            return self._told[spelt]
        label = self._free(role)
        self._told[spelt] = label
        self.new[spelt] = NewPerson(piece.text, label, role.capitalize(), note)
        return label

    def _with_note(self, spelt: str, piece: Piece, at: int) -> None:
        """Keep a further note about somebody who is known already."""
        mine = self.new.get(spelt)
        if mine and piece.note and piece.note not in mine.note:
            note = ", ".join(filter(None, (mine.note, piece.note)))
            self.new[spelt] = replace(mine, note=note)
        elif piece.note and not mine:
            self._notes.doubt(at, "not_named", piece.note, label=self._told[spelt])

    def _label_of(self, known: int, role: str, at: int) -> str:
        """Return the label that an entry of the register has, or a new one for its owner to add."""
        person = self._ground.people.persons[known]
        for spelling in person.spellings:
            if self._label.fullmatch(spelling):
                return spelling
        roles = {folded(word): word for word in self._ground.role_words}
        label = self._free(roles.get(folded(person.role or ""), role))
        line = self._ground.people.source.mark(("people", known)).line
        self._notes.doubt(at, "label_missing", label=label, file=self._ground.register, line=line)
        return label

    def _free(self, role: str) -> str:
        """Return the next label of a role that nobody has at this place."""
        numbers = (str(number) for number in range(1, 1000))
        letters = (*ascii_uppercase, *numbers) if role == LETTERED else tuple(numbers)
        label = next(
            made
            for each in letters
            if folded(made := f"{role.capitalize()} {each}") not in self._taken
        )
        self._taken.add(folded(label))
        return label
