"""What stands beside the text of a document: kept as doubts where it says something of its own."""

import re
from collections.abc import Iterable, Sequence

from opbrengst.identity import folded
from opbrengst.importers.blocks import Block
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.instructions import taken_out
from opbrengst.importers.drafts.lines import ASIDE
from opbrengst.importers.drafts.runs import cleaned, one_line, text_of

_PAGE = re.compile(
    r"(?:pagina|blz\.?|bladzijde)?\s*\d{0,3}(?:\s*(?:van|/|-)\s*\d{1,3})?", re.IGNORECASE
)


def note_asides(blocks: Iterable[Block], notes: Notes, known: Sequence[str]) -> None:
    """Note what stands in headers, footers, notes and hidden text; `known` is said already."""
    said = {folded(each) for each in known}
    for at, block in enumerate(blocks):
        if block.where not in ASIDE:
            continue
        if block.kind == "picture":
            notes.doubt(at, f"picture_in_{block.where}", cleaned(block.text))
            continue
        runs = tuple(run._replace(text=cleaned(run.text)) for run in block.runs)
        left = one_line(text_of(taken_out(runs, at, notes)))
        if _PAGE.fullmatch(left):
            notes.leave("page number", left)
        elif folded(left) in said and block.where != "hidden":
            notes.leave("said already", left)
        elif left:
            notes.doubt(at, f"in_{block.where}", left)
