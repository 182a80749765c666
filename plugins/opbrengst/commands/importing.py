"""A report made elsewhere, as the draft of a meeting: what is known beside it, and its files."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from opbrengst.commands.places import (
    NoPlaceError,
    Place,
    index_of,
    new_place,
    organisation_called,
    place_called,
    places,
    register_with,
)
from opbrengst.gathering import Settings, collected
from opbrengst.identity import folded, shortened_id, slug
from opbrengst.importers.blocks import Block
from opbrengst.importers.drafts import Draft, Ground, NewPerson
from opbrengst.importers.drafts.heads import Proposal, proposal
from opbrengst.importers.drafts.names import label_pattern
from opbrengst.messages.importing import SAID
from opbrengst.model import Meeting, Organisation
from opbrengst.model.pieces import pieces
from opbrengst.reading import Reading, read_people
from opbrengst.writing import Field, Names, entry

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
class Known:
    """The site as it is, for somebody who adds a report to it."""

    settings: Settings
    root: Path
    """The folder of its `mkdocs.yml`."""
    reading: Reading = field(repr=False)

    @property
    def register(self) -> Path:
        """The register of people, where the site says that it is, or where it would be."""
        return self.settings.people or self.root / _USUAL_REGISTER

    def propose(self, blocks: Sequence[Block]) -> Proposal:
        """Return the place and the day that a document names itself."""
        return proposal(blocks, {each.id: each.name for each in self.reading.locations})


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
                (here.library if here else place.library) or "",
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
    label = label_pattern(role_words)
    for text in texts:
        yield from (folded(found[0]) for found in label.finditer(text))


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


def there(site: Known) -> str:
    """Return the places that there are, for a sentence."""
    return ", ".join(each.id for each in places(site.reading)) or "nog geen"


def given_place(site: Known, said: str, library: str = "") -> Place:
    """Return the place of a folder or a name, a new one where its library is given."""
    if found := place_called(site.reading, said):
        return found
    if not library:
        raise CannotImportError("unknown_place", found=said, there=there(site))
    known_ = organisation_called(site.reading, library)
    if known_ is None:
        file, known_ids = site.settings.organisations.name, ", ".join(site.reading.organisations)
        raise CannotImportError("unknown_library", found=library, file=file, there=known_ids)
    try:
        place = new_place(said, known_.id)
    except NoPlaceError as refused:
        raise CannotImportError("said", said=refused.sentence(said)) from None
    if (site.settings.meetings / place.id / "index.md").exists():
        raise CannotImportError("unknown_place", found=said, there=there(site))
    return place


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


def first_picture(site: Known, place: Place, name: str) -> int:
    """Return the first number from which on no picture of the report has a name that is taken."""
    folder = site.settings.meetings / place.id / "pictures"
    there = [path.stem for path in folder.iterdir()] if folder.is_dir() else []
    numbers = [int(each.rpartition("-")[2]) for each in there if re.fullmatch(rf"{name}-\d+", each)]
    return max(numbers, default=0) + 1


def files(
    site: Known, place: Place, name: str, made: Draft, said: Mapping[str, Consented]
) -> dict[Path, bytes]:
    """Return every file that a draft makes, and the registers to which it adds.

    `said` are the people who said yes, by their names.
    """
    folder = site.settings.meetings / place.id
    found: dict[Path, bytes] = {}
    if place.new:
        index, content = index_of(site.settings, place)
        found[index] = content
    if place.registered and (told := register_with(site.settings, place)) is not None:
        found[site.settings.organisations] = told
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


def shown(site: Known, path: Path) -> str:
    """Return a path as the writer knows it: from the folder of the site on."""
    root = site.root
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)
