"""The cells of a table in the order in which they are read: each behind what stands above it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from opbrengst.importers.blocks import Block, Run
from opbrengst.importers.drafts.doubts import Notes
from opbrengst.importers.drafts.runs import alike, one_line
from opbrengst.importers.drafts.signs import LABELS

_IDEA = "Idee"
_COLUMNS = (*(phrase for phrases in LABELS.values() for phrase in phrases), _IDEA)


def in_reading_order(blocks: Sequence[Block], notes: Notes) -> list[Block]:
    """Return blocks with the label of its column in front of each cell that has one above it."""
    tables = sorted({block.cell.table for block in blocks if block.cell})
    heads = {table: head for table in tables if (head := _head(_of(blocks, table)))}
    return [each for block in blocks for each in _labelled(block, blocks, heads, notes)]


def _of(blocks: Sequence[Block], table: int) -> list[Block]:
    return [block for block in blocks if block.cell and block.cell.table == table]


def _head(cells: Sequence[Block]) -> tuple[int, dict[int, str]] | None:
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
    block: Block,
    blocks: Sequence[Block],
    heads: dict[int, tuple[int, dict[int, str]]],
    notes: Notes,
) -> Iterator[Block]:
    if not block.cell or block.cell.table not in heads or block.kind == "picture":
        yield block
        return
    row, labels = heads[block.cell.table]
    label = labels.get(block.cell.column, "")
    if block.cell.row == row and label:
        notes.leave("label", block.text)
    elif block.cell.row > row and label and block.text.strip() and _begins(block, blocks):
        told = alike(label, _IDEA) and one_line(block.text).casefold().startswith("ide")
        yield (
            block
            if told
            else replace(block, runs=(Run(f"{label}: "), *block.runs), kind="paragraph", depth=0)
        )
    else:
        yield block


def _begins(block: Block, blocks: Sequence[Block]) -> bool:
    """Tell whether a paragraph is the first of its cell."""
    return next(each for each in blocks if each.cell == block.cell and each.text.strip()) is block
