"""The examples of the table of fields, put together as files that a reader reads."""

from collections.abc import Iterator

from opbrengst import forms
from opbrengst.messages.fields import FIELDS
from opbrengst.model import Meeting, Name, Record
from opbrengst.reading.keys import allowed
from opbrengst.reading.shapes import fields
from opbrengst.vocabulary import VALUES

# What a record needs beyond the keys that the model requires.
NEEDED = {"Update": ("state",), "NextMeeting": ("date",)}
KEYS = [(record, key) for record, known in FIELDS.items() for key in known]


def records(record: type[Record] = Meeting) -> Iterator[tuple[type[Record], str, type[Record]]]:
    """Yield each record that another holds, with its holder and the key there."""
    for key, shape in fields(record).items():
        held = shape.record or (shape.items and shape.items.record)
        if held and held not in (record, Name):
            yield record, key, held
            yield from records(held)


HELD = {held.__name__: (holder, key, held) for holder, key, held in records()}


def kind_for(key: str) -> str:
    """The kind of report in which a key of a meeting may stand."""
    if said := {"pilot": forms.FOLLOW_UP, "kind": forms.NOTICE}.get(key):
        return said
    return forms.ONLY_IN.get(key, (forms.OUTCOME,))[0]


def entry(record: type[Record], keys: tuple[str, ...]) -> list[str]:
    """The lines of a mapping with the examples of these keys, and of all that it needs."""
    needed = [key for key, field in record.model_fields.items() if field.is_required()]
    given = [*needed, *NEEDED.get(record.__name__, ()), *keys]
    known = allowed(record)
    return [
        line
        for key in dict.fromkeys(given)
        for line in FIELDS[record.__name__][key].under(known[key])
    ]


def of_meeting(key: str) -> str:
    """A report that has the example of a key, and no more than it needs."""
    return report(kind_for(key), key, FIELDS["Meeting"][key].under(allowed(Meeting)[key]))


def of_record(name: str, key: str) -> str:
    """A report with an entry that has the example of a key of it."""
    holder, held_by, record = HELD[name]
    lines = entry(record, (key,))
    if fields(holder)[held_by].items:
        lines = [f"{'- ' if at == 0 else '  '}{line}" for at, line in enumerate(lines)]
    lines = [f"{allowed(holder)[held_by]}:", *(f"  {line}" for line in lines)]
    if holder is Meeting:
        return report(kind_for(held_by), held_by, tuple(lines))
    outer, outer_key, _ = HELD[holder.__name__]
    assert outer is Meeting
    above = [*entry(holder, ()), *lines]
    whole = [f"  {'- ' if at == 0 else '  '}{line}" for at, line in enumerate(above)]
    return report(kind_for(outer_key), outer_key, (f"{allowed(Meeting)[outer_key]}:", *whole))


def report(kind: str, key: str, lines: tuple[str, ...]) -> str:
    """A report of a kind with these lines for a key, and else what it must have."""
    must = [choice[0] for choice in forms.REQUIRED[kind] if key not in choice]
    said = [] if key == "kind" else [f"soort: {VALUES[kind]}"]
    known = allowed(Meeting)
    for each in must:
        said.extend(FIELDS["Meeting"][each].under(known[each]))
    return "\n".join(("---", *said, *lines, "---", ""))
