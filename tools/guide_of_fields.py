"""Writes the page of the guide about all fields, from the one table: `guide/velden.md`.

python -m tools.guide_of_fields
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from opbrengst import forms
from opbrengst.messages.fields import FIELDS, Field
from opbrengst.model import Location, Meeting, Member, Name, Organisation, Person, Record
from opbrengst.reading.keys import allowed
from opbrengst.reading.shapes import fields
from opbrengst.vocabulary import SINGULARS

PAGE = Path(__file__).parent.parent / "plugins" / "opbrengst" / "guide" / "velden.md"
LEAD = """\
# Alle velden

Elk woord dat je in een verslag kunt zetten: wat er hoort, en een voorbeeld. Je hebt er per \
verslag maar een paar nodig.

Achter elk woord staat zijn Engelse naam; gebruik in één bestand een van de twee. Met `opbrengst \
new` krijg je een verslag waarin de woorden al klaarstaan.
"""
GROUPS = {
    "Opbrengstverslag": (
        "title", "purpose", "audience", "attendees", "focus", "convened_by", "facilitated_by",
        "parts", "recommendations_intro", "recommendations", "conditions", "ideas_intro", "ideas",
        "responses", "commitments", "next_meeting", "pictures",
    ),
    "Vervolgverslag": (
        "pilot", "concretised", "ownership_secured", "plan", "state", "reason", "joined", "left",
        "actions", "updates", "open_for_new",
    ),
    "Over het verslag zelf": (
        "report", "kind", "date", "example", "corrections_until", "corrections", "partner_notes",
        "formerly",
    ),
}  # fmt: skip
"""The keys of a report by the heading below which they are looked for."""
ALSO = {
    "Opbrengstverslag": "Voor een bijeenkomst met bewoners en partners, in de volgorde van het "
    "format.",
    "Vervolgverslag": "Voor een bijeenkomst van het groepje dat een idee uitwerkt. Veel van wat "
    "hierboven staat, kan hier ook.",
    "Over het verslag zelf": "Dit kan in elk verslag.",
}
KINDS = {"Opbrengstverslag": forms.OUTCOME, "Vervolgverslag": forms.FOLLOW_UP}
BESIDE: dict[str, type[Record]] = {
    "Plaats: index.md": Location,
    "Organisaties: organisations.yml": Organisation,
    "Personen: people.yml": Person,
    "Sites van een overzicht: sites.yml": Member,
}
NAMED = ("id", "formerly")
"""What everything with a name of its own has: told once."""
EDITOR = """
## Hulp in je editor

Van elk bestand heeft de site een schema: een lijst van de woorden die er mogen staan. Een editor \
die schema’s leest, vult een woord aan en laat zien wat het betekent, terwijl je typt.

In VS Code gaat dat zo. Installeer de extensie YAML van Red Hat. Zet dan in \
`.vscode/settings.json`, met het adres van jullie eigen site:

```json
{
  "files.associations": {"**/meetings/*/*.md": "yaml"},
  "yaml.schemas": {
    "https://opbrengst.example/handleiding/verslag.schema.json": "meetings/*/[0-9]*.md",
    "https://opbrengst.example/handleiding/plaats.schema.json": "meetings/*/index.md",
    "https://opbrengst.example/handleiding/organisaties.schema.json": "organisations.yml",
    "https://opbrengst.example/handleiding/personen.schema.json": "people.yml",
    "https://opbrengst.example/handleiding/sites.schema.json": "sites.yml"
  }
}
```

Wat een schema niet ziet, zoals een dag die niet bestaat, zegt `opbrengst check`. Schrijf je tekst \
onder de gegevens, dan kan de editor daar iets op aanmerken: dat geeft niet.
"""


def page() -> str:
    """Return the whole page."""
    return "\n".join((LEAD, *_reports(), *_of_all(), *_beside())).rstrip() + "\n" + EDITOR


def _reports() -> Iterator[str]:
    for heading, keys in GROUPS.items():
        asked = _one_of(KINDS[heading]) if heading in KINDS else ""
        yield from (f"## {heading}", "", f"{ALSO[heading]} {asked}".rstrip(), "")
        for key in keys:
            yield from _section(key, FIELDS["Meeting"][key])
    yield from ("## Bericht", "", _notice(), "")


def _section(key: str, field: Field) -> Iterator[str]:
    """Yield a key of a report: what it is, where it may stand, an example, what is in it."""
    word = allowed(Meeting)[key]
    yield from (f"### {field.title}", "", f"{_called(word, key)}. {_where(key)}", "")
    yield from (field.what, "", "```yaml", *field.under(word), "```", "")
    yield from _within(Meeting, key)


def _within(record: type[Record], key: str) -> Iterator[str]:
    """Yield the keys of what stands within a key, and of what stands within that."""
    shape = fields(record)[key]
    held = shape.record or (shape.items.record if shape.items else None)
    if held in (None, Name, record):
        return
    assert held  # noqa: S101 - as above
    one = SINGULARS.get(key)
    each = f"In {'elke' if one in OF_THE else 'elk'} {one}:"
    yield from (each if one else "Daarin kan staan:", "", *_list(held), "")
    for inner in fields(held):
        yield from _within(held, inner)


OF_THE = frozenset({
    "aanbeveling", "randvoorwaarde", "reactie", "toezegging", "afspraak", "voortgang", "correctie",
})  # fmt: skip
"""The words that are no ‘het’."""


def _list(record: type[Record]) -> Iterator[str]:
    """Yield the keys of a record, a line each."""
    needed = {key for key in fields(record) if record.model_fields[key].is_required()}
    for key, field in FIELDS[record.__name__].items():
        if key in NAMED and record is not Location:
            continue
        must = ", moet" if key in needed else ""
        word = allowed(record)[key]
        yield f"- {_called(word, key)}{must}: {_lowered(field.what)} `{_in_a_line(word, field)}`"


def _in_a_line(word: str, field: Field) -> str:
    """Return the example of a key on one line: a list of one between brackets."""
    shown = field.example.removeprefix("- ")
    return f"{word}: {shown}" if shown == field.example else f"{word}: [{shown}]"


def _of_all() -> Iterator[str]:
    yield from ("## Korte namen", "")
    yield (
        "Dit kan bij alles waar een ander verslag naar verwijst: aanbevelingen, randvoorwaarden, "
        "ideeën, toezeggingen en afspraken."
    )
    yield ""
    for key in NAMED:
        field, word = FIELDS["Idea"][key], allowed(Meeting).get(key, key)
        yield f"- {_called(word, key)}: {_lowered(field.what)} `{field.under(word)[0]}`"
    yield ""


def _beside() -> Iterator[str]:
    for heading, record in BESIDE.items():
        yield from (f"## {heading}", "", *_list(record), "")


def _called(word: str, key: str) -> str:
    return f"`{word}`" if word == key else f"`{word}` (`{key}`)"


def _lowered(text: str) -> str:
    return text[0].lower() + text[1:]


def _where(key: str) -> str:
    """Return in which reports a key may stand, and in which it must."""
    kinds = forms.ONLY_IN.get(key, tuple(forms.NAMES))
    must = [kind for kind, choices in forms.REQUIRED.items() if (key,) in choices]
    pairs = [c for choices in forms.REQUIRED.values() for c in choices if len(c) == 2 and key in c]
    if tuple(must) == kinds:
        return f"Moet in een {_or(forms.NAMES[kind] for kind in kinds)}."
    told = "In elk verslag." if len(kinds) == len(forms.NAMES) else ""
    told = told or f"In een {_or(forms.NAMES[kind] for kind in kinds)}."
    if must:
        return f"{told} Moet in een {_or(forms.NAMES[kind] for kind in must)}."
    others = [f"`{allowed(Meeting)[each]}`" for pair in pairs for each in pair if each != key]
    return f"{told} Moet als {others[0]} er niet staat." if others else told


def _one_of(kind: str) -> str:
    """Return of which keys a report of a kind must have at least one."""
    [choice] = [each for each in forms.REQUIRED[kind] if len(each) > 2]
    words = _or(f"`{allowed(Meeting)[key]}`" for key in choice)
    return f"Minstens een van deze moet erin: {words}."


def _notice() -> str:
    """Return what a notice is, and what it may hold."""
    return f"Voor nieuws zonder bijeenkomst. Zet er `soort: bericht` in. {_one_of(forms.NOTICE)}"


def _or(names: Iterable[str]) -> str:
    *head, last = names
    return f"{', '.join(head)} of {last}" if head else last


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
