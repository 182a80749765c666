"""The cells of a table in the order in which they are read: each behind what stands above it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from opbrengst.importers.blocks import Block, Cell, Run
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.runs import alike, one_line
from opbrengst.importers.drafts.signs import LABELS

_IDEA = "Idee"
_COLUMNS = (*(phrase for phrases in LABELS.values() for phrase in phrases), _IDEA)

Head = tuple[int, dict[int, str]]
"""The row with the labels of a table, and the label above each of its columns."""


def in_reading_order(blocks: Sequence[Block], notes: Notes) -> list[Block]:
    """Return blocks with the label of its column in front of each cell that has one above it."""
    tables: dict[int, list[Block]] = {}
    begun: dict[Cell, Block] = {}
    for block in blocks:
        if block.cell:
            tables.setdefault(block.cell.table, []).append(block)
            if block.text.strip():
                begun.setdefault(block.cell, block)
    heads = {table: head for table, cells in tables.items() if (head := _head(cells))}
    return [_labelled(block, heads, begun, notes) for block in blocks]


def _head(cells: Sequence[Block]) -> Head | None:
    """Return the row with labels above its columns, and those; None where they stand beside."""
    rows = sorted({block.cell.row for block in cells if block.cell})
    for row in rows[:-1]:
        said = [
            (block.cell.column, one_line(block.text).rstrip(" :"))
            for block in cells
            if block.cell and block.cell.row == row and block.text.strip()
        ]
        known = {column: text for column, text in said if any(alike(text, c) for c in _COLUMNS)}
        # With something beside it, the last one is answered there; without, below.
        if len(said) > 1 and said[-1][0] in known and len(known) == len(dict(said)):
            return row, known
        if len(said) > 1 and said[-1][0] in known and said[-2][0] not in known:
            return row, {said[-1][0]: known[said[-1][0]]}
    return None


def _labelled(
    block: Block, heads: Mapping[int, Head], begun: Mapping[Cell, Block], notes: Notes
) -> Block:
    """Return a block behind the label of its column, if it is the first of its cell."""
    if not block.cell or block.cell.table not in heads or block.kind == "picture":
        return block
    row, labels = heads[block.cell.table]
    label = labels.get(block.cell.column, "")
    if block.cell.row == row and label:
        notes.leave("label", block.text)
        return replace(block, runs=())
    if block.cell.row <= row or not label or begun.get(block.cell) is not block:
        return block
    if alike(label, _IDEA) and one_line(block.text).casefold().startswith("ide"):
        return block
    return replace(block, runs=(Run(f"{label}: "), *block.runs), kind="paragraph", depth=0)
