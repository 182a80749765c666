"""What could not be placed, or only with doubt: kept in order, and told at the top of the file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import TextWrapper
from typing import NamedTuple

from opbrengst.importers.drafts.runs import one_line
from opbrengst.messages.importing import DOUBTS, HEAD, NO_DOUBTS, ONE_DOUBT, SOME_DOUBTS

_REASON = TextWrapper(90, subsequent_indent="   ", break_long_words=False, break_on_hyphens=False)
_TEXT = TextWrapper(
    90, initial_indent="   > ", subsequent_indent="   > ",
    break_long_words=False, break_on_hyphens=False,
)  # fmt: skip


class Doubt(NamedTuple):
    """A reason in a sentence, and the words of the document that it is about, if any.

    `at` is the place in the document of what it is about.
    """

    at: int
    reason: str
    text: str = ""


@dataclass
class Notes:
    """What is noted while a document is read.

    `left_out` are the words that the draft does not repeat, each with why: a heading of the
    format, an instruction, a blank, a mark of a list. All else is in a field or in a doubt.
    """

    doubts: list[Doubt] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)

    def doubt(self, at: int, code: str, text: str = "", **values: object) -> None:
        """Note a doubt about what stands at a place in the document."""
        self.doubts.append(Doubt(at, DOUBTS[code].format(**values), one_line(text)))

    def leave(self, why: str, text: str) -> None:
        """Note words that are of the format, and not of its writer."""
        if text.strip():
            self.left_out.append((why, one_line(text)))


def told(doubts: list[Doubt]) -> Iterator[str]:
    """Yield the comments at the top of a draft: what it is, and each doubt in its order."""
    yield HEAD
    number = len(doubts)
    yield NO_DOUBTS if not number else ONE_DOUBT if number == 1 else SOME_DOUBTS.format(number)
    for count, doubt in enumerate(sorted(doubts, key=lambda doubt: doubt.at), start=1):
        yield ""
        yield "\n".join(_REASON.wrap(f"{count}. {doubt.reason}"))
        if doubt.text:
            yield "\n".join(_TEXT.wrap(doubt.text))
    if number:
        yield ""
