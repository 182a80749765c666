"""A site in which every text field of the model holds a hostile text, and its benign twin.

The fields are those of the model: what takes any text gets the hostile one, so that a new field is
covered by itself. Only the structure is written by hand: which kind of report says what of what.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Annotated, Any, get_origin

import yaml
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from opbrengst import forms
from opbrengst.model import Location, Meeting, Name, Organisation, Record
from tests.canaries import CANDIDATES, accepted, classes
from tests.photographs import png

PAYLOADS: Mapping[str, str] = yaml.safe_load(
    (Path(__file__).parent / "hostile_payloads.yml").read_text(encoding="utf-8")
)
# What steers a machine, or turns a line around, is refused in the folder already.
REFUSED = {name: text for name, text in PAYLOADS.items()
           if re.search("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)}  # fmt: skip
PUBLISHED = {name: text for name, text in PAYLOADS.items() if name not in REFUSED}
BENIGN = "Gewone woorden"
IDS = {
    "Recommendation": "advies",
    "Condition": "voorwaarde",
    "Idea": "idee",
    "Commitment": "toezegging",
    "Action": "afspraak",
}
# What is said of what, and of which picture, is written by hand below; it is no text.
BY_HAND = frozenset({
    "formerly", "merged_into", "state", "kind", "report", "corrections_until", "file", "to",
    "joined", "left", "cancelled", "pilot",
})  # fmt: skip
CHANGES = (
    {"about": "idee"},
    {"about": "advies", "state": "declined"},
    {"about": "afspraak", "state": "done"},
    {"about": "voorwaarde", "state": "lifted"},
)
SAID_ONCE = {"recommendations", "conditions", "ideas", "commitments"}


@cache
def takes_text(record: type[Record], key: str) -> bool:
    """Tell whether a field takes any text at all."""
    return accepted(TypeAdapter(typed(record, key)), "<& Zomaar een zin.")


def filled(record: type[Record], text: str, depth: int = 0) -> dict[str, Any]:
    """Every field that a writer may fill, with the text wherever any text is taken."""
    written = {
        key: value(record, key, field, text, depth)
        for key, field in record.model_fields.items()
        if key not in record.supplied | BY_HAND and (key != "points" or depth < 3)
    }
    own = {"id": IDS[record.__name__]} if record.__name__ in IDS else {}
    about = {"about": ["advies"]} if isinstance(written.get("about"), list) else {}
    return {**written, **own, **about}


def value(record: type[Record], key: str, field: FieldInfo, text: str, depth: int) -> Any:
    """What a field is given."""
    many = get_origin(field.annotation) is tuple
    for each in classes(field.annotation):
        made = name(text) if each is Name else filled(each, text, depth + 1)
        return [made] if many else made
    # In words of the format letters that nobody sees are refused, as they are in names.
    if takes_text(record, key) and (key != "due" or text.isprintable()):
        return [text] if many else text
    return [plain(record, key)] if many else plain(record, key)


@cache
def plain(record: type[Record], key: str) -> str:
    """The first ordinary value that a field takes."""
    takes = TypeAdapter(typed(record, key))
    return next(each for each in CANDIDATES if accepted(takes, each))


def typed(record: type[Record], key: str) -> Any:
    """The type of a field with its validators."""
    field = record.model_fields[key]
    return Annotated[field.annotation, "with its validators", *field.metadata]


def name(text: str) -> str:
    """A text as a part of somebody's name: the text alone would be taken out of all others.

    In names, letters that nobody sees are refused.
    """
    return f"{text} genaamd" if text.isprintable() else "Bewoner A"


def place(number: int, text: str) -> Iterator[tuple[str, str]]:
    """The files of one place: what it is, and a report of each kind."""
    party, folder = f"partij-{number}", f"meetings/plaats-{number}"
    # Lists are in the order of the names of places, which is that of the benign twins.
    where = {"name": f"Plaats {number:03} {text}", "library": party, "municipality": party}
    yield f"{folder}/index.md", dumped({**filled(Location, text), **where}, text)
    for kind, name, written in reports(party, text):
        wrong = set(forms.misplaced(kind, written))
        kept = {key: each for key, each in written.items() if key not in wrong}
        yield f"{folder}/{name}.md", dumped({**kept, "kind": kind}, text)


def reports(party: str, text: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Kind, name and content of each report of a place."""
    said = filled(Meeting, text)
    del said["date"]
    told = said.pop("updates")[0]
    ahead = {**said["next_meeting"], "date": "2026-12-24"}
    names = {"convened_by": [party, name(text)], "facilitated_by": [f"{name(text)} zelf"]}
    said |= {"next_meeting": ahead, **names}
    said["pictures"][0]["file"] = "bord.png"
    said["corrections"][0]["date"] = "2026-11-10"
    said["ideas"][0]["owners"] = [party, name(text)]
    said["commitments"][0]["by"] = party
    yield "outcome", "2026-09-01-opbrengst", said
    later = {key: each for key, each in said.items() if key not in SAID_ONCE}
    handed = {**told, "about": "toezegging", "state": "transferred", "to": party}
    updates = [handed, *({**told, **change} for change in CHANGES)]
    group = {"pilot": "idee", "state": "started", "attendees": text, "updates": updates,
             "joined": [f"{name(text)} ook"], "left": [name(text)]}  # fmt: skip
    yield "follow_up", "2026-10-01-vervolg", {**later, **group}
    withdrawn = {**told, "about": "toezegging", "state": "withdrawn"}
    news = {"pilot": "idee", "updates": [withdrawn], "next_meeting": {"cancelled": text}}
    yield "notice", "2026-11-01-bericht", {**later, **news}


def files(texts: Iterable[str]) -> dict[str, str | bytes]:
    """A whole site: a place and an organisation for each text."""
    register: dict[str, Any] = {}
    found: dict[str, str | bytes] = {"meetings/index.md": "# Welkom\n"}
    for number, text in enumerate(texts):
        named = f"{name(text)} van partij {number}"
        told = {**filled(Organisation, text), "name": named, "roles": ["library"]}
        register[f"partij-{number}"] = told
        found.update(place(number, text))
        found[f"meetings/plaats-{number}/pictures/bord.png"] = png()
    return {**found, "organisations.yml": yaml.dump(register, Dumper=_Plain, allow_unicode=True)}


def twin(texts: Iterable[str]) -> list[str]:
    """A benign text for each hostile one, that may stand wherever that one may."""
    return [
        f"{BENIGN} {number}" if text.isprintable() else f"{BENIGN}\n{number}"
        for number, text in enumerate(texts)
    ]


class _Plain(yaml.CSafeDumper):
    def ignore_aliases(self, _data: Any) -> bool:
        return True


def dumped(written: Mapping[str, Any], text: str) -> str:
    """A file with this front matter, and the text again below it."""
    above = yaml.dump(written, Dumper=_Plain, sort_keys=False, allow_unicode=True)
    return f"---\n{above}---\n{text}\n"
