"""A report made elsewhere, as the draft of a meeting: what is known beside it, and its files."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from opbrengst.gathering import Settings, collected
from opbrengst.identity import folded, is_id, shortened_id, slug
from opbrengst.importers.blocks import Block
from opbrengst.importers.drafts import Draft, Ground, NewPerson
from opbrengst.importers.drafts.heads import Proposal, proposal
from opbrengst.messages.importing import SAID
from opbrengst.model import Meeting, Organisation
from opbrengst.model.pieces import pieces
from opbrengst.reading import RESERVED, Reading, read_people
from opbrengst.writing import Field, Names, entry, file_of

_USUAL_REGISTER = "people.yml"
_EXAMPLES = re.compile(r"\s*\([^()]*\)$")
_WITH_IDS = ("recommendations", "conditions", "ideas", "commitments", "actions")
_SLUG_WORDS = 5


class CannotImportError(Exception):
    """Why nothing can be made, in a sentence for the writer."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(SAID[code].format(**values))


@dataclass(frozen=True)
class Consented:
    """What somebody said about their name: how it may be shown, since a day."""

    manner: str
    given_on: date


@dataclass(frozen=True)
class Place:
    """Where the report belongs; `new` where its folder is still to be made."""

    id: str
    name: str
    new: bool = False


@dataclass(frozen=True)
class Known:
    """The site as it is, for somebody who adds a report to it."""

    settings: Settings
    root: Path
    """The folder of its `mkdocs.yml`."""
    reading: Reading = field(repr=False)

    @property
    def places(self) -> dict[str, str]:
        """The places of the site: folder → name."""
        return {place.id: place.name for place in self.reading.locations}

    @property
    def register(self) -> Path:
        """The register of people, where the site says that it is, or where it would be."""
        return self.settings.people or self.root / _USUAL_REGISTER

    def propose(self, blocks: Sequence[Block]) -> Proposal:
        """Return the place and the day that a document names itself."""
        return proposal(blocks, self.places)


def known(settings: Settings, root: Path) -> Known:
    """Return the site of these settings; the register of people is read wherever it lies."""
    site = Known(settings, root, collected(settings))
    if settings.people is None and site.register.is_file():
        return Known(settings, root, collected(replace(settings, people=site.register)))
    return site


def ground(site: Known, place: Place, day: date, *, keep_names: bool) -> Ground:
    """Return what is known where a report belongs."""
    reading = site.reading
    meetings = [meeting for meeting in reading.meetings if meeting.location == place.id]
    here = next((each for each in reading.locations if each.id == place.id), None)
    words = site.settings.role_words
    people = (s for p in reading.people.persons if p.location == place.id for s in p.spellings)
    return Ground(
        place=place.id,
        name=place.name,
        day=day,
        organisations=dict(
            _organisations(
                reading.organisations,
                (here and here.library) or "",
                (here and here.municipality) or "",
            )
        ),
        people=reading.people,
        labels=frozenset(_labels([*people, *_texts(meetings)], words)),
        ids=frozenset(_ids(meetings)),
        role_words=words,
        register=site.register.name,
        keep_names=keep_names,
    )


def _organisations(
    register: Mapping[str, Organisation], library: str, municipality: str
) -> Iterator[tuple[str, str]]:
    """Yield each folded name of an organisation with its id; those of the place by their kind."""
    for identifier, known_ in register.items():
        yield folded(identifier), identifier
        yield folded(_EXAMPLES.sub("", known_.name)), identifier
        yield folded(known_.name), identifier
    named = {folded(each.name): identifier for identifier, each in register.items()}
    for kind, who in (("bibliotheek", library), ("bieb", library), ("gemeente", municipality)):
        identifier = who if who in register else named.get(folded(who), "")
        if identifier:
            yield kind, identifier


def _labels(texts: Iterable[str], role_words: Mapping[str, str]) -> Iterator[str]:
    words = "|".join(map(re.escape, role_words))
    label = re.compile(rf"\b(?:{words})\s+(?:[a-z]|\d{{1,3}})\b", re.IGNORECASE)
    for text in texts:
        yield from (folded(found) for found in label.findall(text))


def _texts(meetings: Iterable[Meeting]) -> Iterator[str]:
    for meeting in meetings:
        for _, found in pieces(meeting):
            yield found if isinstance(found, str) else found.text


def _ids(meetings: Iterable[Meeting]) -> Iterator[str]:
    for meeting in meetings:
        for key in _WITH_IDS:
            for item in getattr(meeting, key):
                yield item.id
                yield from (former.rpartition("/")[2] for former in item.formerly)


def place_called(site: Known, identifier: str, name: str = "") -> Place:
    """Return a place by its folder, a new one by its name too; CannotImportError says why not."""
    if identifier in site.places:
        return Place(identifier, site.places[identifier])
    if not is_id(identifier) or identifier in RESERVED:
        raise CannotImportError("bad_place", found=identifier, there=there(site))
    if (site.settings.meetings / identifier / "index.md").exists():
        raise CannotImportError("place_without_name", found=identifier)
    if not name:
        raise CannotImportError("new_place", found=identifier, there=there(site))
    return Place(identifier, name, new=True)


def there(site: Known) -> str:
    """Return the places that there are, for a sentence."""
    return ", ".join(sorted(site.places)) or "nog geen"


def stem(site: Known, place: Place, day: date, chosen: str, title: str) -> str:
    """Return the name of the new report; CannotImportError where there is one of that name."""
    words = chosen or "-".join(slug(title).split("-")[:_SLUG_WORDS]) or "bijeenkomst"
    if shortened_id(slug(words)) != words:
        meant = shortened_id(slug(words)) or "bijeenkomst"
        raise CannotImportError("bad_slug", meant=meant)
    name = f"{day.isoformat()}-{words}"
    file = site.settings.meetings / place.id / f"{name}.md"
    if file.exists():
        raise CannotImportError("taken", file=shown(site, file))
    return name


def pictures_called(site: Known, place: Place, name: str) -> int:
    """Return the first number from which on no picture of the report has a name that is taken."""
    folder = site.settings.meetings / place.id / "pictures"
    there = [path.stem for path in folder.iterdir()] if folder.is_dir() else []
    numbers = [int(each.rpartition("-")[2]) for each in there if re.fullmatch(rf"{name}-\d+", each)]
    return max(numbers, default=0) + 1


def files(
    site: Known, place: Place, name: str, made: Draft, said: Mapping[str, Consented]
) -> dict[Path, bytes]:
    """Return every file that a draft adds or, the register of people only, adds to.

    `said` are the people who said yes, by their names.
    """
    folder = site.settings.meetings / place.id
    found: dict[Path, bytes] = {}
    if place.new:
        found[folder / "index.md"] = file_of([Field("naam", place.name)]).encode()
    for photograph in made.photographs:
        found[folder / "pictures" / photograph.file] = photograph.content
    found[folder / f"{name}.md"] = made.text.encode()
    if made.people:
        found[site.register] = _registered(site, place, made.people, said)
    return found


def _registered(
    site: Known, place: Place, people: Sequence[NewPerson], said: Mapping[str, Consented]
) -> bytes:
    """Return the register with the new entries below what is there; nothing of that changes."""
    register = site.register
    before = register.read_bytes() if register.is_file() else b""
    gap = b"" if not before or before.endswith(b"\n") else b"\n"
    new = "".join(entry(_entry(place, each, said.get(each.name))) for each in people)
    whole = before + gap + new.encode()
    read, problems = read_people(register.name, whole)
    known_before = len(site.reading.people.persons)
    names = [person.name for person in read.persons[known_before:]]
    if names != [person.name for person in people]:
        why = f"{problems[0].what} {problems[0].remedy}" if problems else ""
        raise CannotImportError("register", file=register.name, why=why)
    return whole


def _entry(place: Place, person: NewPerson, said: Consented | None) -> list[Field]:
    fields = [
        Field("naam", person.name),
        Field("ook_bekend_als", Names((person.label,))),
        Field("locatie", place.id),
        Field("rol", person.role),
    ]
    if said:
        fields += [
            Field("tonen", said.manner),
            Field("toestemming", "openbaar"),
            Field("gegeven_op", said.given_on.isoformat()),
        ]
    else:
        fields.append(Field("toestemming", "geen"))
    return [*fields, *([Field("notitie", person.note)] if person.note else [])]


def write(made: Mapping[Path, bytes], register: Path) -> None:
    """Write all files or none; only the register of people may be there already.

    It comes last, in one step, for what is in it cannot be taken back.
    """
    new = [path for path in made if path != register or not register.exists()]
    undo: list[Path] = []
    try:
        for path in new:
            for folder in reversed([each for each in path.parents if not each.exists()]):
                folder.mkdir()
                undo.append(folder)
            with path.open("xb") as file:
                undo.append(path)
                file.write(made[path])
        if register in made and register not in new:
            _exchange(register.resolve(), made[register])
    except BaseException:
        for path in reversed(undo):
            with suppress(OSError):
                path.rmdir() if path.is_dir() else path.unlink()
        raise


def _exchange(file: Path, content: bytes) -> None:
    """Put a file in the place of another in one step, with the same rights."""
    beside = file.with_name(f".{file.name}.opbrengst-import")
    try:
        with beside.open("xb") as new:
            beside.chmod(file.stat().st_mode & 0o777)
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        beside.replace(file)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def shown(site: Known, path: Path) -> str:
    """Return a path as the writer knows it: from the folder of the site on."""
    root = site.root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
