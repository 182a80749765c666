"""The cells of a table in the order in which they are read: below their headings, one row at a time."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from opbrengst.importers.blocks import Block, Run
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.runs import one_line
from opbrengst.importers.drafts.signs import LABELS
from opbrengst.importers.drafts.runs import alike

_COLUMNS = (*(phrase for phrases in LABELS.values() for phrase in phrases), "Idee", "Beschrijving")


def in_reading_order(blocks: Sequence[Block], notes: Notes) -> list[Block]:
    """Return blocks, those of a table with labels above its columns behind their labels."""
    found: list[Block] = []
    for table, group in groupby(blocks, lambda block: block.cell.table if block.cell else 0):
        own = list(group)
        found.extend(_by_label(own, notes) if table and _has_headings(own) else own)
    return found


def _has_headings(cells: Sequence[Block]) -> bool:
    """Tell whether the first row of a table says what stands below each of its columns."""
    rows = {block.cell.row for block in cells if block.cell}
    first = [block for block in cells if block.cell and block.cell.row == min(rows)]
    texts = [one_line(block.text).rstrip(" :") for block in first if block.text.strip()]
    return len(texts) > 1 < len(rows) and all(any(alike(t, c) for c in _COLUMNS) for t in texts)


def _by_label(cells: Sequence[Block], notes: Notes) -> Iterator[Block]:
    rows = sorted({block.cell.row for block in cells if block.cell})
    labels = {
        block.cell.column: block
        for block in cells
        if block.cell and block.cell.row == rows[0] and block.text.strip()
    }
    for block in labels.values():
        notes.leave("label", block.text)
    for block in cells:
        if block.cell is None or block.cell.row == rows[0]:
            continue
        label = labels.get(block.cell.column)
        yield from _labelled(block, one_line(label.text).rstrip(" :") if label else "")


def _labelled(block: Block, label: str) -> Iterable[Block]:
    if not label or alike(label, "Beschrijving") or not block.text.strip():
        return [block]
    return [replace(block, runs=(Run(f"{label}: "), *block.runs), kind="paragraph")]
