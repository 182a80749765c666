"""The words before the colons of one mapping: known, misspelt, doubled, or none of ours."""

from opbrengst.identity import nearest
from opbrengst.model import Attendees, Point, Recommendation, Record
from opbrengst.problems import Path
from opbrengst.reading import nodes
from opbrengst.reading.notes import Notes
from opbrengst.reading.shapes import fields
from opbrengst.vocabulary import KEYS, KEYS_OF_ATTENDEES, PEOPLE, english

MANY = 12
OWNERS = {"owners": KEYS["owners"]}
OF_PEOPLE = {key: KEYS[key] for key in PEOPLE}


def allowed(record: type[Record]) -> dict[str, str]:
    """Return the keys of a record, English → Dutch."""
    words = KEYS_OF_ATTENDEES if record is Attendees else KEYS
    return {name: words[name] for name in fields(record)}


class Keys:
    """The keys of one mapping, taken one by one."""

    def __init__(self, notes: Notes, record: type[Record], path: Path) -> None:
        self._notes, self._record, self._path = notes, record, path
        self._allowed = allowed(record)

    def name(self, key: nodes.Node) -> str | None:
        """Return the English name of a key, or None when it may not be used: that is noted."""
        word = key.value if isinstance(key, nodes.Scalar) else ""
        name = english(word, self._allowed)
        if name is None:
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
        meant = nearest(word, [*self._allowed, *self._allowed.values()])
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
        elif len(self._allowed) > MANY:
            self._note(key, "unknown_key_of_many", found=word)
        else:
            words = self._allowed.values() if self._notes.source.dutch else self._allowed.keys()
            self._note(key, "unknown_key", found=word, allowed=", ".join(sorted(words)))

    def _note(self, key: nodes.Node, code: str, **values: object) -> None:
        self._notes.problem_of(key, code, self._path, **values)
