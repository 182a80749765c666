"""A document as its paragraphs, in reading order, whatever program made it."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["paragraph", "heading", "item", "picture"]
Where = Literal["body", "table", "box", "note", "header", "footer", "hidden"]


class Run(NamedTuple):
    r"""Words in one look; `\n` is a line broken within the paragraph."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    """Where the words lead to, empty where they are no link."""


class Cell(NamedTuple):
    """A place in a table; all three count from 1."""

    table: int
    row: int
    column: int


@dataclass(frozen=True)
class Block:
    """One paragraph, or a picture, whose description is its text.

    What its program calls a heading or an item of a list is one here; what only looks like one, a
    line in bold or one that begins with a typed bullet, is a paragraph. `depth` is the level of a
    heading, 1 to 9, or how deep an item nests, from 1; 0 for all else.
    """

    runs: tuple[Run, ...]
    kind: Kind = "paragraph"
    depth: int = 0
    numbered: bool = False
    style: str = ""
    """The name of its style in the document, in English where the program has such a name."""
    where: Where = "body"
    cell: Cell | None = None
    picture: bytes = b""

    @property
    def text(self) -> str:
        """Its words without their look."""
        return "".join(run.text for run in self.runs)

    @property
    def bold(self) -> bool:
        """Whether all its words are bold, and there are any."""
        seen = [run.bold for run in self.runs if run.text.strip()]
        return bool(seen) and all(seen)
