"""A site in which given names stand in every text, id and address, in every picture and page.

Only the structure is written here, which report says what of what: `canary_fields` fills the rest.
"""

from collections.abc import Iterator, Mapping, Sequence

import yaml

from opbrengst import forms
from opbrengst.identity import slug
from opbrengst.model import (
    Action,
    Commitment,
    Condition,
    Idea,
    Location,
    Meeting,
    Organisation,
    Recommendation,
)
from tests.canary_fields import FIRST, Written, filled, identifier, prose, text
from tests.hostile import dumped
from tests.photographs import taken

DAYS = {
    FIRST: "2026-01-14",
    "start": "2026-02-11",
    "einde": "2026-03-11",
    "bericht": "2026-04-15",
    "correctie": "2026-05-20",
    "concept": "2026-06-17",
    "later": "2066-06-16",
}
"""The reports of one name: the mark of each, that stands in its ids, and its day."""
Files = dict[str, str | bytes]


def files(names: Sequence[str], place: str = "oost") -> Files:
    """The files of the site, without its `mkdocs.yml`; `place` is the folder of the reports.

    Besides, each name has a place of its own, that is called after it.
    """
    found: Files = {"organisations.yml": register(names)}
    for page, title in (("index", "Welkom"), ("over", "Over ons")):
        found[f"meetings/{page}.md"] = ordinary(names, title, f"{place}/pictures/bord-0.png")
    found[f"meetings/{place}/index.md"] = location(names, place)
    for number, name in enumerate(names):
        told = list(reports(name, number))
        own, (first, said) = slug(name), told[0]
        found[f"meetings/{own}/index.md"] = location([name], own)
        found[f"meetings/{own}/{first}.md"] = dumped(said, prose(name))
        for called, written in told:
            found[f"meetings/{place}/{called}.md"] = dumped(written, prose(name))
        for folder in (place, own):
            for file, content in pictures(name, number).items():
                found[f"meetings/{folder}/pictures/{file}"] = content
    return found


def party(name: str) -> str:
    """The organisation that is called after somebody: only one of the register may promise."""
    return f"Stichting {name}"


def register(names: Sequence[str]) -> str:
    """The register of organisations, one for each name."""
    told = {
        f"stichting-{slug(name)}": {
            **filled(Organisation, name),
            "name": party(name),
            "roles": ["library", "partner", "municipality"],
            "website": f"https://{slug(name)}.example/{slug(name)}",
        }
        for name in names
    }
    return yaml.safe_dump(told, sort_keys=False, allow_unicode=True)


def ordinary(names: Sequence[str], title: str, picture: str) -> str:
    """A page of the site's owner."""
    everybody = " en ".join(names)
    above = {"title": f"{title}: {everybody}", "description": text(everybody)}
    shown = [f'![Het bord van {name}]({picture} "{name}")\n\n## {name}' for name in names]
    return dumped(above, "\n\n".join([f"# {title}", *shown, *map(prose, names)]))


def location(names: Sequence[str], folder: str) -> str:
    """What a place is."""
    where = {
        **filled(Location, " en ".join(names)),
        "library": party(names[0]),
        "municipality": party(names[-1]),
        "formerly": [f"vroeger-{folder}-{slug(name)}" for name in names],
    }
    return dumped(where, "\n\n".join(map(prose, names)))


def pictures(name: str, number: int) -> dict[str, bytes]:
    """Pictures with the name in what a camera tells, two of them named after somebody as well."""
    called = {f"bord-{number}.{suffix}": suffix for suffix in ("png", "jpg", "webp")}
    called |= {f"{slug(name)}.png": "png", f"Foto van {name}.jpg": "jpg"}
    return {file: taken(suffix, secret=name.encode()) for file, suffix in called.items()}


# The reports of one name.


def reports(name: str, number: int) -> Iterator[tuple[str, Written]]:
    """Every kind of report in every state, each after the name of its file."""
    for mark, (kind, own) in said(name).items():
        called = f"bij-{slug(name)}" if mark == "bericht" else f"{mark}-{number}"
        yield f"{DAYS[mark]}-{called}", {**report(name, mark, kind, number), **own}


def report(name: str, mark: str, kind: str, number: int) -> Written:
    """A report with every field that may stand in one of its kind."""
    told, day = filled(Meeting, name, mark), DAYS[mark]
    del told["date"]
    told["commitments"][0]["by"] = party(name)
    told["corrections"][0]["date"] = told["next_meeting"]["date"] = day
    picture = {**told["pictures"][0], "consent": "public"}  # of whoever is on it
    told |= {
        "kind": kind,
        "ideas": ideas(name, mark, name),
        "pictures": [{**picture, "file": file} for file in pictures(name, number)],
        "facilitated_by": [party(name)],  # nobody facilitates where they step forward
        "updates": updates({"about": identifier(Idea, name), "joined": [name]}, name=name),
        "formerly": [f"{day}-vroeger-{slug(name)}"],
    }
    wrong = set(forms.misplaced(kind, told))
    return {key: each for key, each in told.items() if key not in wrong}


def ideas(name: str, mark: str, owner: str) -> list[Written]:
    """Two ideas, of which the second goes up in the first."""
    first = {**filled(Idea, name, mark), "owners": [owner, "Bewoner A"]}
    known, former = f"{first['id']}-samen", [f"{first['formerly'][0]}-samen"]
    return [first, {**first, "id": known, "formerly": former, "merged_into": first["id"]}]


def updates(*changes: Written, name: str) -> list[Written]:
    """What became of things, with every text that may be said of it."""
    return [{**change, "text": text(name), "reason": text(name)} for change in changes]


def said(name: str) -> Mapping[str, tuple[str, Written]]:
    """What kind of report each is, by its mark, and what it says otherwise than the others."""
    pilot = {"pilot": identifier(Idea, name)}
    started = {"state": "started", "joined": [name], "attendees": f"12 bewoners en {name}"}
    stopped = {
        "state": "stopped",
        "left": [name],
        "facilitated_by": [name],
        "ideas": ideas(name, "einde", "Bewoner B"),
        "updates": updates(
            {"about": identifier(Action, name, "start"), "state": "done"},
            {"about": identifier(Condition, name), "state": "lifted"},
            {"about": identifier(Recommendation, name), "state": "declined"},
            name=name,
        ),
    }
    handed = {"about": identifier(Commitment, name), "state": "transferred", "to": party(name)}
    news = {
        "facilitated_by": [name],
        "next_meeting": {"cancelled": text(name)},
        "updates": updates(handed, name=name),
    }
    return {
        FIRST: (forms.OUTCOME, {}),
        "start": (forms.FOLLOW_UP, {**pilot, **started}),
        "einde": (forms.FOLLOW_UP, {**pilot, **stopped}),
        "bericht": (forms.NOTICE, {**pilot, **news}),
        "correctie": (
            forms.OUTCOME,
            {"report": "for_correction", "corrections_until": "2026-06-30"},
        ),
        "concept": (forms.OUTCOME, {"report": "draft"}),
        "later": (forms.OUTCOME, {}),
    }
