"""The words before the colons of one mapping: known, misspelt, doubled, or none of ours."""

from opbrengst.identity import nearest
from opbrengst.model import (
    Attendees,
    Location,
    Meeting,
    Member,
    Organisation,
    Point,
    Recommendation,
    Record,
)
from opbrengst.problems import Path
from opbrengst.reading import characters, nodes
from opbrengst.reading.notes import Notes
from opbrengst.reading.shapes import fields
from opbrengst.vocabulary import KEYS, KEYS_OF_ATTENDEES, MEANT, PEOPLE, SINGULARS, english

MANY = 12
OWNERS = {"owners": KEYS["owners"]}
OF_PEOPLE = {key: KEYS[key] for key in PEOPLE}


def allowed(record: type[Record]) -> dict[str, str]:
    """Return the keys of a record, English → Dutch."""
    words = KEYS_OF_ATTENDEES if record is Attendees else KEYS
    return {name: words[name] for name in fields(record)}


def _elsewhere(word: str) -> str:
    """Return in what a word of the format belongs, where it does: `een idee of een afspraak`."""
    found = [
        f"een {SINGULARS[name]}"
        for name, shape in fields(Meeting).items()
        if name in SINGULARS and shape.items and shape.items.record
        if english(word, allowed(shape.items.record))
    ]
    return " of ".join(found)


class Keys:
    """The keys of one mapping, taken one by one."""

    def __init__(self, notes: Notes, record: type[Record], path: Path) -> None:
        self._notes, self._record, self._path = notes, record, path
        self._allowed = allowed(record)

    def name(self, key: nodes.Node, *, split: bool = False) -> str | None:
        """Return the English name of a key, or None when it may not be used: that is noted.

        `split` tells that it may be the end of a text that a comma cut in two.
        """
        word = key.value if isinstance(key, nodes.Scalar) else ""
        name = english(word, self._allowed)
        if name is None:
            if split:
                self._note(key, "split_at_comma")
            else:
                self._unknown(key, word)
            return None
        place = (*self._path, name)
        if first := self._notes.words.get(place):
            self._note(
                key, "duplicate_key" if first == word else "both_spellings", found=first, other=word
            )
            return None
        self._notes.words[place] = word
        self._notes.marks[place] = self._notes.at(key)
        return name

    def _unknown(self, key: nodes.Node, word: str) -> None:
        if hidden := characters.invisible(word):
            self._note(key, "invisible_character", found=hidden)
            return
        known = [*self._allowed, *self._allowed.values()]
        meant = next((ours for ours in MEANT.get(word, ()) if ours in known), nearest(word, known))
        if word == "<<":
            self._note(key, "merge_key")
        elif self._record in (Recommendation, Point) and english(word, OWNERS):
            self._note(key, "owner_on_recommendation")
        elif meant:
            self._note(key, "near_key", found=word, meant=meant)
            # What was meant is there: it is not missing too.
            place = (*self._path, english(meant, self._allowed) or meant)
            self._notes.marks.setdefault(place, self._notes.at(key))
        elif word != word.lower() or " " in word or not word:
            self._note(key, "not_a_key")  # it may be somebody's name
        elif self._record not in (Location, Member, Organisation) and (where := _elsewhere(word)):
            self._note(key, "key_elsewhere", found=word, where=where)
        elif len(self._allowed) > MANY:
            self._note(key, "unknown_key_of_many", found=word)
        else:
            words = self._allowed.values() if self._notes.source.dutch else self._allowed.keys()
            self._note(key, "unknown_key", found=word, allowed=", ".join(sorted(words)))

    def _note(self, key: nodes.Node, code: str, **values: object) -> None:
        self._notes.problem_of(key, code, self._path, **values)
