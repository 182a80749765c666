"""One walk over a programme that leaves nothing in it which may not be said."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from functools import partial
from types import NoneType
from typing import Any, TypeVar

from pydantic import BaseModel

from opbrengst.consent.mentions import Mentions
from opbrengst.consent.names import Names
from opbrengst.dates import Term
from opbrengst.history import History
from opbrengst.identity import slug
from opbrengst.memory import Memory, Same
from opbrengst.model import Edition, Meeting, Name, Organisation, Picture
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

    def __init__(
        self,
        programme: Programme,
        names: Names,
        mentions: tuple[Mentions, Mentions],
        memory: Memory,
    ) -> None:
        self._programme, self._names, self._memory = programme, names, memory
        self._mentions, self._public = mentions
        self._edition = names.audience.edition
        self._ids = renamed(programme, self._public, memory)
        self._barred = frozenset(_barred(programme, self._public, self._edition))
        self._known: dict[int, Any] = {}
        self._kinds: dict[type[Any], tuple[Callable[..., Any], tuple[str, ...]]] = {}
        self._place = ""

    def programme(self) -> Programme:
        """Return the programme with every name and text in it redacted.

        A place is not redacted again where all that tells of it is as it was, and so is all on
        which it depends what may be said.
        """
        programme, ground = self._programme, self._memory.kept(self._ground())
        organisations = self._memory.of((Redaction, Same(ground)), self._organisations)
        told = {history.location.id: history for history in programme.histories}
        histories = []
        for place, history in told.items():
            # A report is of its own place, also where another place is told what it says.
            others = sorted(programme.mingled.get(place, frozenset()) & told.keys())
            of = (*(told[each] for each in others), history)
            question = (Redaction, Same(*of, ground))
            histories.append(self._memory.of(question, partial(self._of, *of)))
        return replace(
            programme,
            histories=tuple(histories),
            organisations=organisations,
            pictures=programme.pictures - self._barred,
        )

    def _organisations(self) -> Mapping[str, Organisation]:
        redacted = map(self._value, self._programme.organisations.values())
        return {organisation.id: organisation for organisation in redacted}

    def _ground(self) -> Hashable:
        """Return all that decides what may be said, beside what is said."""
        organisations = self._programme.organisations
        return (
            (self._names.ground, Same(self._mentions, self._public)),
            (frozenset(self._ids.items()), self._barred),
            (tuple(organisations), Same(*organisations.values())),
        )

    def _of(self, *histories: History) -> History:
        """Return the last, redacted; some reports of the others are told there."""
        for history in histories:
            self._reports_of(history)
        redacted: History = self._value(histories[-1])
        return redacted

    def _reports_of(self, history: History) -> None:
        self._place = history.location.id
        for meeting in history.meetings:
            self._value(meeting)

    def _value(self, found: Any, key: str = "") -> Any:
        kind = type(found)
        if kind is str:
            return None if self._is_dropped(found, key) else self._text(found, key)
        if kind in _PLAIN:
            return found
        if kind is tuple:
            if key in _WITH_NAMES:
                found = tuple(piece for piece in found if self._may_stay(piece, key))
            return tuple([self._value(piece, key) for piece in found])
        if kind is Source:
            return _NO_SOURCE
        if kind is Name:
            return self._named(found, key)
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

    def _named(self, name: Name, key: str) -> Name:
        if name.organisation is None:
            return self._names.public(name, key, self._place)
        known = self._value(self._programme.organisations[name.organisation])
        return name.model_copy(update={"text": known.name, "organisation": known.id})

    def _may_stay(self, piece: Any, key: str) -> bool:
        """Tell whether a piece of a list stays: a former id or a picture named after one goes."""
        if key == "formerly":
            return not self._public.in_id(piece)
        return key != "pictures" or f"{self._place}/{piece.file}" not in self._barred

    def _is_dropped(self, text: str, key: str) -> bool:
        """Tell whether a text goes whole: what only partners read, a link that holds a name."""
        if key == "partner_notes":
            return self._edition != "partners"
        return key == "website" and self._public.in_id(text)

    def _text(self, text: str, key: str) -> str:
        if not self._ids and not self._mentions.full:
            return text
        if renamed := self._renamed(text):
            return renamed
        if key in REFERENCES and self._public.in_id(text) and text == slug(text):
            return NOWHERE
        return self._mentions.redacted(text)

    def _renamed(self, text: str) -> str | None:
        """Return the new form of an id, or of `location/id`; None where it keeps its own."""
        place, slash, identifier = text.rpartition("/")
        own = self._ids.get((place or self._place, identifier))
        instead = own or (None if slash else self._ids.get(("", identifier)))
        elsewhere = self._ids.get(("", place)) if slash else None
        if instead is None and elsewhere is None:
            return None
        return f"{elsewhere or place}{slash}{instead or identifier}"


def may_be_seen(picture: Picture, edition: Edition) -> bool:
    """Tell whether the readers of an edition may see a picture, by the consent of who is on it."""
    return not picture.people_recognisable or picture.consent in {"public", edition}


def _barred(programme: Programme, public: Mentions, edition: Edition) -> Iterator[str]:
    """Yield each picture that may not be seen: where one report says so, no other shows it."""
    yield from filter(public.in_id, programme.pictures)
    for history in programme.histories:
        for meeting in history.meetings:
            for picture in meeting.pictures:
                file = f"{meeting.location}/{picture.file}"
                if not may_be_seen(picture, edition) or public.in_id(file):
                    yield file


def _made_of(kind: type[Any]) -> tuple[Callable[..., Any], tuple[str, ...]]:
    """Return what makes a record of a kind anew, and the names of what it is made of."""
    if issubclass(kind, BaseModel):
        return kind.model_construct, tuple(kind.model_fields)
    if is_dataclass(kind):
        return kind, tuple(field.name for field in fields(kind))
    raise TypeError(f"redaction does not know {kind.__name__}")


Ids = Mapping[tuple[str, str], str]
"""A place with an id or a file name there → what it is called instead; of all places under ``."""


def renamed(programme: Programme, mentions: Mentions, memory: Memory) -> Ids:
    """Return a new id, kind and number, for each id and file name that holds a withheld name.

    The number is the place among those of its kind at its location, so that it stays.
    """
    found = dict(_renamed("", _of_all(programme), mentions))
    for history in programme.histories:
        question = (_renamed_at, Same(history, mentions))
        found.update(memory.of(question, partial(_renamed_at, history, mentions)))
    return found


def _renamed_at(history: History, mentions: Mentions) -> Ids:
    return dict(_renamed(history.location.id, _of_place(history.meetings), mentions))


Called = tuple[str, str, tuple[str, ...]]
"""What a thing with an id is called in Dutch, its id and its former ids."""


def _renamed(
    place: str, things: Iterator[Called], mentions: Mentions
) -> Iterator[tuple[tuple[str, str], str]]:
    known = list(things)
    taken = {identifier for _, identifier, _ in known}
    numbers: Counter[str] = Counter()
    for kind, identifier, former in known:
        numbers[kind] += 1
        now = identifier
        if mentions.in_id(identifier):
            now = _free(f"{kind}-{numbers[kind]}", taken)
            yield (place, identifier), now
        yield from (((place, old), now) for old in former if mentions.in_id(old))


def _free(identifier: str, taken: set[str]) -> str:
    while identifier in taken:
        identifier += "-2"
    return identifier


def _of_all(programme: Programme) -> Iterator[Called]:
    for history in programme.histories:
        yield "plaats", history.location.id, history.location.formerly
    for identifier in programme.organisations:
        yield "organisatie", identifier, ()


def _of_place(meetings: tuple[Meeting, ...]) -> Iterator[Called]:
    for meeting in meetings:
        day = meeting.date.isoformat()
        yield f"{day}-{VALUES[meeting.kind]}", meeting.name, meeting.formerly
        for key in ("recommendations", "conditions", "ideas", "commitments", "actions"):
            for item in getattr(meeting, key):
                yield SINGULARS[key], item.id, item.formerly
