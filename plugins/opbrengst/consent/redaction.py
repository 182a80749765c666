"""One walk over a programme that leaves nothing in it which may not be said."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from types import NoneType
from typing import Any, TypeVar

from pydantic import BaseModel

from opbrengst.consent.mentions import Mentions
from opbrengst.consent.names import Names
from opbrengst.dates import Term
from opbrengst.identity import slug
from opbrengst.model import Meeting, Name
from opbrengst.problems import Source
from opbrengst.programme import Programme
from opbrengst.vocabulary import SINGULARS, VALUES

V = TypeVar("V")
REFERENCES = frozenset({"about", "pilot", "merged_into"})
NOWHERE = "onbekend"
_PLAIN = frozenset({NoneType, bool, int, date})
_WITH_NAMES = frozenset({"formerly", "pictures"})
_NO_SOURCE = Source("")


class Redaction:
    """Redacts values one by one; what it does not know by its type is an error."""

    def __init__(self, programme: Programme, names: Names, mentions: Mentions) -> None:
        self._names, self._mentions = names, mentions
        self._ids = renamed(programme, mentions)
        self._known: dict[int, Any] = {}
        self._kinds: dict[type[Any], tuple[Callable[..., Any], tuple[str, ...]]] = {}

    def value(self, found: V, key: str = "") -> V:
        """Return `found`, which stood under a key, with every name and text in it redacted."""
        return self._value(found, key)  # type: ignore[no-any-return]

    def _value(self, found: Any, key: str) -> Any:
        kind = type(found)
        if kind is str:
            return self._text(found, key)
        if kind in _PLAIN:
            return found
        if kind is tuple:
            if key in _WITH_NAMES:
                found = tuple(piece for piece in found if self._may_stay(piece, key))
            return tuple([self._value(piece, key) for piece in found])
        if kind is Source:
            return _NO_SOURCE
        if kind is Name:
            return self._names.public(found, key)
        if id(found) not in self._known:
            self._known[id(found)] = self._record(found)
        return self._known[id(found)]

    def _record(self, found: Any) -> Any:
        kind = type(found)
        if kind is Term:
            return replace(found, words=self._mentions.redacted(found.words))
        if kind not in self._kinds:
            self._kinds[kind] = _made_of(kind)
        make, keys = self._kinds[kind]
        return make(**{key: self._value(getattr(found, key), key) for key in keys})

    def _may_stay(self, piece: Any, key: str) -> bool:
        """Tell whether a piece of a list stays: a former id or a picture named after one goes."""
        if key == "formerly":
            return not self._mentions.in_id(piece)
        return key != "pictures" or not self._mentions.in_id(piece.file)

    def _text(self, text: str, key: str) -> str:
        if not self._ids and not self._mentions.full:
            return text
        place, slash, identifier = text.rpartition("/")
        if identifier in self._ids:
            return f"{place}{slash}{self._ids[identifier]}"
        if key in REFERENCES and self._mentions.in_id(text) and text == slug(text):
            return NOWHERE
        return self._mentions.redacted(text)


def _made_of(kind: type[Any]) -> tuple[Callable[..., Any], tuple[str, ...]]:
    """Return what makes a record of a kind anew, and the names of what it is made of."""
    if issubclass(kind, BaseModel):
        return kind.model_construct, tuple(kind.model_fields)
    if is_dataclass(kind):
        return kind, tuple(field.name for field in fields(kind))
    raise TypeError(f"redaction does not know {kind.__name__}")


def renamed(programme: Programme, mentions: Mentions) -> Mapping[str, str]:
    """Return a new id, kind and number, for each id and file name that holds a withheld name.

    The number is the place among those of its kind at its location, so that it stays.
    """
    known = [list(_ids_of(history.meetings)) for history in programme.histories]
    taken = {identifier for place in known for _, identifier, _ in place}
    found: dict[str, str] = {}
    for place in known:
        numbers: Counter[str] = Counter()
        for kind, identifier, former in place:
            numbers[kind] += 1
            if mentions.in_id(identifier):
                found[identifier] = _free(f"{kind}-{numbers[kind]}", taken)
            now = found.get(identifier, identifier)
            found.update({old: now for old in former if mentions.in_id(old)})
    return found


def _free(identifier: str, taken: set[str]) -> str:
    while identifier in taken:
        identifier += "-2"
    return identifier


def _ids_of(meetings: tuple[Meeting, ...]) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield what each thing with an id is called in Dutch, its id and its former ids."""
    for meeting in meetings:
        day = meeting.date.isoformat()
        yield f"{day}-{VALUES[meeting.kind]}", meeting.name, meeting.formerly
        for key in ("recommendations", "conditions", "ideas", "commitments", "actions"):
            for item in getattr(meeting, key):
                yield SINGULARS[key], item.id, item.formerly
