"""Ordinary Dutch that can be read, and yet not as it was meant.

Each trap is a text that the parser takes without a word and changes: cut off at a mark, glued to
the lines below it, or with marks that were meant to go around it.
"""

import re
from collections.abc import Iterator, Sequence

from opbrengst.model import Attendees
from opbrengst.problems import Mark
from opbrengst.reading import characters, limits, nodes
from opbrengst.reading.faults import Fault
from opbrengst.reading.notes import Notes
from opbrengst.reading.quotes import quoted
from opbrengst.reading.shapes import Shape
from opbrengst.vocabulary import KEYS, english

_KEY = re.compile(r"[ \t]*(?:- +)*([a-z_]+):(?: |$)")
_ITEM = re.compile(r"[ \t]*- ")
_KNOWN = frozenset({*KEYS, *KEYS.values()})
_OPENING, _CLOSING = "“„‘", '”“’"'
_WRAPPED = re.compile("[“”„‟‘’'\"].*[“”„‟‘’'\"]", re.DOTALL)


def is_prose(shape: Shape) -> bool:
    """Whether the writer's own words stand here, not a name, an id, a day or a choice."""
    return shape.record is Attendees or (shape.items or shape).is_prose


def traps(
    notes: Notes, node: nodes.Scalar, shape: Shape, heading: nodes.Scalar | None = None
) -> Iterator[Fault]:
    """Yield what went wrong with a text; the lines of the faults count from the top of the file.

    `heading` is what stands before the colon, where that is a part of the sentence.
    """
    text, at = str(node.value), notes.at(node)
    if excess := limits.excess(text):
        yield Fault(excess[0], at.line, at.column, excess[1])
        return
    # A text between double quotes may spell out a character that may not be typed.
    if node.style == '"' and characters.first_refused(text):
        yield _fault("backslash", at, repaired=lead(notes, node) + quoted(_typed(notes, node)))
        return
    if not is_prose(shape):
        yield from _of_words(text, at, plain=not node.style)
        return
    if not node.style:
        yield from _cut_off(notes, node, heading)
        yield from _mixed_quotes(notes, node, at)
    yield from _swallowed(notes, node)


def lead(notes: Notes, node: nodes.Node) -> str:
    """Return the dash or the key that stands before a text on its line, with a space behind it."""
    before = notes.lines[node.start_mark.line][: node.start_mark.column].strip()
    return f"{before} " if re.fullmatch(r"(?:- *)*(?:[a-z_]+:)?", before) and before else ""


def _fault(code: str, at: Mark, **values: object) -> Fault:
    return Fault(code, at.line, at.column, values)


def _typed(notes: Notes, node: nodes.Scalar) -> str:
    """Return what was typed between the quotes of a text, as far as its first line goes."""
    start, end = node.start_mark, node.end_mark
    last = end.column - 1 if start.line == end.line else None
    return notes.lines[start.line][start.column + 1 : last]


def _of_words(text: str, at: Mark, *, plain: bool) -> Iterator[Fault]:
    if found := characters.invisible(text):
        yield _fault("invisible_character", at, found=found)
    elif plain and len(text) > 1 and _WRAPPED.fullmatch(text):
        yield _fault("curly_quotes", at)


def _cut_off(notes: Notes, node: nodes.Scalar, heading: nodes.Scalar | None) -> Iterator[Fault]:
    rest = notes.rest_of_line(node.end_mark.line, node.end_mark.column).strip()
    text, first = " ".join(str(node.value).split()), heading or node
    # Behind a key without a text `# ...` is a note of the writer's own; `#...` is a sentence.
    is_text = text or lead(notes, first) == "- " or re.match(r"#[^\s#]", rest)
    if rest.startswith("#") and is_text:
        before = f"{heading.value}: " if heading else ""
        repaired = lead(notes, first) + quoted(f"{before}{text} {rest}".strip())
        yield _fault("cut_off", notes.at(first), repaired=repaired)


def _mixed_quotes(notes: Notes, node: nodes.Scalar, at: Mark) -> Iterator[Fault]:
    text = " ".join(str(node.value).split())
    if len(text) > 1 and text[0] in _OPENING and text[-1] == '"' and text.count('"') == 1:
        yield _fault("mixed_quotes", at, repaired=lead(notes, node) + quoted(text[1:-1]))


def _swallowed(notes: Notes, node: nodes.Scalar) -> Iterator[Fault]:
    """Yield the first line that became part of a text and was meant to stand on its own.

    The words before the colons of all such lines are there: they are not missing too.
    """
    found = list(_lines_of_their_own(notes, node))
    for fault in found:
        if key := english(str(fault.values.get("found")), KEYS):
            notes.marks.setdefault((key,), Mark(fault.line, 1))
    yield from found[:1]


def _lines_of_their_own(notes: Notes, node: nodes.Scalar) -> Iterator[Fault]:
    for number, line in _further_lines(notes.lines, node):
        mark = Mark(number + 1 + notes.lines_above, 1)
        key = _KEY.match(line)
        if key and key[1] in _KNOWN:
            yield _fault("key_in_text", mark, found=key[1])
        elif node.style not in ("|", ">") and _ITEM.match(line):
            yield _fault("item_in_text", mark)


def _further_lines(lines: Sequence[str], node: nodes.Scalar) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text after its first, each with its number counted from 0."""
    block = node.style in ("|", ">")
    last = node.end_mark.line - block
    for number in range(node.start_mark.line + 1, min(last + 1, len(lines))):
        yield number, lines[number]
