"""Ordinary Dutch in a list of texts: a sentence with a colon in it, which YAML takes for data."""

from typing import Any

from opbrengst.identity import nearest
from opbrengst.problems import Path
from opbrengst.reading import characters, nodes
from opbrengst.reading.keys import OF_PEOPLE, allowed
from opbrengst.reading.notes import REFUSED, Notes
from opbrengst.reading.quotes import quoted
from opbrengst.reading.shapes import Shape
from opbrengst.reading.traps import traps
from opbrengst.vocabulary import english


def heading_of(node: nodes.Mapping, shape: Shape) -> nodes.Scalar | None:
    """Return what stands before the colon of a sentence; None when the mapping is data."""
    if not shape.is_prose or len(node.value) != 1:
        return None
    key, value = node.value[0]
    if not isinstance(key, nodes.Scalar) or isinstance(value, nodes.Mapping):
        return None
    known = allowed(shape.record) if shape.record else {}
    # A line of people that slipped into a list of texts is no sentence either.
    return None if english(key.value, {**known, **OF_PEOPLE}) else key


def sentence(notes: Notes, node: nodes.Mapping, shape: Shape, path: Path) -> Any:
    """Return the sentence that a mapping of one pair is; a misspelt key is noted instead."""
    key, value = node.value[0]
    begins = notes.rest_of_line(node.start_mark.line, node.start_mark.column)
    if begins.startswith("? "):
        return notes.problem("first_character", path, found="?", repaired=f"- {quoted(begins)}")
    found = list(traps(notes, value, Shape(free=True), key))
    for fault in found:
        notes.fault(fault, path)
    if found:
        return REFUSED
    whole = characters.visible_prose(f"{key.value}: {_as_written(notes, value)}".strip())
    known = allowed(shape.record) if shape.record else {}
    meant = nearest(key.value, [*known, *known.values()])
    if meant and key.value == key.value.lower():
        return notes.problem(
            "near_key_or_sentence", path, found=key.value, meant=meant, sentence=quoted(whole)
        )
    return whole


def _as_written(notes: Notes, node: nodes.Scalar) -> str:
    """Return a scalar with its quotation marks, which belong to the sentence here."""
    start, end = node.start_mark, node.end_mark
    if node.style not in ("'", '"') or start.line != end.line:
        return str(node.value)
    return notes.lines[start.line][start.column : end.column]
