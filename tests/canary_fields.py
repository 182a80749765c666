"""Records with a name in every field that takes a name or a text, so that a new one has it too."""

import unicodedata
from typing import Any, get_origin

from opbrengst.identity import slug
from opbrengst.model import (
    Commitment,
    Idea,
    Identified,
    Name,
    Recommendation,
    Record,
    Response,
    Update,
)
from tests.canaries import classes
from tests.hostile import BY_HAND, IDS, plain, takes_text

FIRST = "avond"
"""The mark of the report that says first what all others refer to."""
REFERRING = (Idea, Response, Commitment, Update)
"""Where `about` is a reference; elsewhere it is a text, or a number."""
Written = dict[str, Any]


def shouted(name: str) -> str:
    """A name in another spelling: capitals, the accents apart, more space between its words."""
    return unicodedata.normalize("NFD", name.upper()).replace(" ", "  ")


def text(name: str) -> str:
    """A sentence with a name, in two spellings."""
    return f"Dat zei {name}, en ook {shouted(name)} vond dat."


def prose(name: str) -> str:
    """A piece of Markdown with a name in whatever may stand in one."""
    words, address = name.split(), f"https://elders.example/{slug(name)}/"
    return "\n\n".join([
        text(name),
        f"{' '.join(f'**{word}**' for word in words)} en {'&nbsp;'.join(words)} waren er ook.",
        f"Het was {name}s idee.",
        f'Zie [hier]({address} "{name}") of <{address}>.',
        f'<span title="{name}">{name}</span>',
        f"<!-- {name} -->",
    ])  # fmt: skip


def identifier(record: type[Record], name: str, mark: str = FIRST) -> str:
    """The id of the one thing of a kind in the report with a mark."""
    return f"{IDS[record.__name__]}-{slug(name)}-{mark}"


def filled(record: type[Record], name: str, mark: str = FIRST, depth: int = 0) -> Written:
    """Every field that a writer may fill; what refers to something is written by hand."""
    written: Written = {}
    for key, field in record.model_fields.items():
        if key in record.supplied | BY_HAND or (key == "points" and depth > 2):
            continue
        inside = next(classes(field.annotation), None)
        given: Any = name
        if inside is None:
            given = _plain(record, key, name)
        elif inside is not Name:
            given = filled(inside, name, mark, depth + 1)
        written[key] = [given] if get_origin(field.annotation) is tuple else given
    if issubclass(record, Identified):
        known = identifier(record, name, mark)
        written |= {"id": known, "formerly": [f"vroeger-{known}"]}
    return written


def _plain(record: type[Record], key: str, name: str) -> str:
    if key == "about" and record in REFERRING:
        return identifier(Recommendation, name)
    return text(name) if takes_text(record, key) else plain(record, key)
