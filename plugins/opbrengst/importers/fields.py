"""The fields of a paragraph: what they lead to, and what they show without saying so."""

import re
from dataclasses import dataclass, field
from itertools import pairwise
from xml.etree.ElementTree import Element

from opbrengst.importers.elements import at, number, on, value

CHECKED, UNCHECKED = "☒", "☐"
_PIECES = re.compile(r'"([^"]*)"|(\S+)')


@dataclass
class _Field:
    instruction: str = ""
    begin: Element | None = None
    result: bool = False
    link: str = ""


@dataclass
class Fields:
    """The fields that are open at a point of a text; they may run over paragraphs."""

    _open: list[_Field] = field(default_factory=list)

    @property
    def link(self) -> str:
        """Where the words at this point lead to."""
        return next((each.link for each in reversed(self._open) if each.link), "")

    def instruct(self, text: str) -> None:
        """Take in a piece of what a field is told to do."""
        if self._open and not self._open[-1].result:
            self._open[-1].instruction += text

    def mark(self, element: Element) -> str:
        """Take in `w:fldChar`; return what a field that has no result shows all the same."""
        kind = element.get("w:fldCharType")
        if kind == "begin":
            self._open.append(_Field(begin=element))
        elif kind == "separate" and self._open:
            self._open[-1].result = True
            self._open[-1].link = target(self._open[-1].instruction)
        elif kind == "end" and self._open:
            return _shown(self._open.pop())
        return ""


def target(instruction: str) -> str:
    """Return the address that an instruction `HYPERLINK` leads to; empty for any other."""
    pieces = [quoted or bare for quoted, bare in _PIECES.findall(instruction)]
    if not pieces or pieces[0].upper() != "HYPERLINK":
        return ""
    address, anchor = "", ""
    for before, piece in pairwise(pieces):
        if before == r"\l":
            anchor = f"#{piece}"
        elif not piece.startswith("\\") and before not in {r"\o", r"\t"}:
            address = address or piece
    return address + anchor if address else ""


def _shown(ended: _Field) -> str:
    words = ended.instruction.split(maxsplit=2)
    if ended.result or not words or ended.begin is None:
        return ""
    if words[0] == "MACROBUTTON":
        return words[2] if len(words) > 2 else ""
    if words[0] == "FORMCHECKBOX":
        box = at(ended.begin, "w:ffData", "w:checkBox")
        said = at(box, "w:checked")
        return CHECKED if on(at(box, "w:default") if said is None else said) else UNCHECKED
    if words[0] == "FORMDROPDOWN":
        listed = at(ended.begin, "w:ffData", "w:ddList")
        choices = [] if listed is None else listed.findall("w:listEntry")
        chosen = number(at(listed, "w:result")) or 0
        return value(choices[chosen]) if chosen < len(choices) else ""
    return ""
