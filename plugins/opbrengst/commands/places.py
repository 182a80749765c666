"""The places that a report may be of: those that are there, and one more."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from opbrengst.commands.blanks import Filling
from opbrengst.gathering import Settings
from opbrengst.identity import folded, is_id, shortened_id, slug
from opbrengst.messages import questions
from opbrengst.model import Location, Organisation
from opbrengst.problems import stopping
from opbrengst.reading import Reading
from opbrengst.reading.names import RESERVED
from opbrengst.reading.registers import read_organisations
from opbrengst.vocabulary import dutch
from opbrengst.writing import Field, Names, file_of, register


class NoPlaceError(Exception):
    """No place can be made of a name; the argument says why, with a blank for the name."""

    def sentence(self, name: str) -> str:
        """Return why not."""
        return str(self).format(found=name)


@dataclass(frozen=True)
class Place:
    """A place by the name of its folder; one that is not there yet has more to it.

    `library` is the id of an organisation, empty where nobody said; `registered` is the name of
    that organisation where the register does not have it yet.
    """

    id: str
    name: str
    new: bool = False
    library: str = ""
    registered: str = ""


def places(reading: Reading) -> tuple[Place, ...]:
    """Return the places that are there, by name."""
    known = (Place(each.id, each.name) for each in reading.locations)
    return tuple(sorted(known, key=lambda place: (folded(place.name), place.id)))


def place_called(reading: Reading, said: str) -> Place | None:
    """Return the place of a folder or a name, or None."""
    wanted = folded(said.strip().strip("/"))
    found = [each for each in places(reading) if wanted in (each.id, folded(each.name))]
    return found[0] if len(found) == 1 else None


def libraries(reading: Reading) -> tuple[Organisation, ...]:
    """Return the libraries of the register, by name."""
    found = (each for each in reading.organisations.values() if "library" in each.roles)
    return tuple(sorted(found, key=lambda each: folded(each.name)))


def organisation_called(reading: Reading, said: str) -> Organisation | None:
    """Return the organisation of an id or a name, or None."""
    known = reading.organisations
    wanted = folded(said)
    named = (each for each in known.values() if folded(each.name) == wanted)
    return known.get(said) or next(named, None)


def new_place(name: str, library: str = "", registered: str = "") -> Place:
    """Return a place that is not there yet; NoPlaceError says why there can be none."""
    made = shortened_id(slug(name))
    if not is_id(made):
        raise NoPlaceError(questions.NAMELESS)
    if made in RESERVED:
        raise NoPlaceError(questions.TAKEN)
    return Place(made, " ".join(name.split()), True, library, registered)


def new_library(reading: Reading, name: str) -> str:
    """Return the id of an organisation that the register does not have yet."""
    made, number = shortened_id(slug(name)) or "bibliotheek", 2
    while made in reading.organisations:
        made, number = f"{made}-{number}", number + 1
    return made


def index_of(settings: Settings, place: Place) -> tuple[Path, bytes]:
    """Return the file that makes a folder a place, and where it goes."""
    known = {"name": place.name, "library": place.library}
    told = Filling()
    fields = [
        Field(dutch(key), known.get(key, ""), tuple(told.comments(Location, key)))
        for key in ("name", "library", "municipality", "intro")
    ]
    return settings.meetings / place.id / "index.md", file_of(fields).encode()


def register_with(settings: Settings, place: Place) -> bytes | None:
    """Return the register with one library more; None where it cannot be added to as it is."""
    file = settings.organisations
    written = file.read_bytes() if file.is_file() else b""
    known, problems = read_organisations(file.name, written or b"{}\n")
    if stopping(problems):
        return None
    told = b"".join((written.rstrip(), b"\n\n" if written.strip() else b"", _entry(known, place)))
    found, problems = read_organisations(file.name, told)
    return None if stopping(problems) or found.keys() != {*known, place.library} else told


def _entry(known: Mapping[str, Organisation], place: Place) -> bytes:
    """Return the entry of a library, in the language of the others."""
    english = any(not each.source.dutch for each in known.values())
    name, roles, library = (
        each if english else dutch(each) for each in ("name", "roles", "library")
    )
    fields = (Field(name, place.registered), Field(roles, Names((library,))))
    return register([Field(place.library, fields)]).encode()
