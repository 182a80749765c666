"""A file's bytes, taken apart into the data above and the text below."""

import re
from dataclasses import dataclass

_FENCE = re.compile(r"-{3}[ \t]*")


@dataclass(frozen=True)
class FrontMatter:
    """The data between the two lines of dashes, and the body below them.

    `lines_above` is the number of lines before the data, `body_line` the first line of the body,
    so that messages count from the top of the file. `present` is False where the file has no such
    lines of dashes; then all is body.
    """

    data: str
    body: str
    lines_above: int
    body_line: int = 1
    present: bool = True


class UnreadableError(Exception):
    """A file that cannot be taken apart; `code` is the message, `line` where it shows."""

    def __init__(self, code: str, line: int = 1) -> None:
        super().__init__(code)
        self.code, self.line = code, line


def decoded(content: bytes) -> str:
    """Return the text of a UTF-8 file, with or without a byte order mark, on Unix line ends."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError("not_utf8", content[: error.start].count(b"\n") + 1) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def taken_apart(content: bytes) -> FrontMatter:
    """Return the two halves of a file; raises UnreadableError when it is empty or never closed."""
    text = decoded(content)
    if not text.strip():
        raise UnreadableError("empty_file")
    lines = text.split("\n")
    if not _FENCE.fullmatch(lines[0]):
        return FrontMatter("", text, 0, present=False)
    for number, line in enumerate(lines[1:], start=1):
        if _FENCE.fullmatch(line):
            data, body = "\n".join(lines[1:number]) + "\n", "\n".join(lines[number + 1 :])
            return FrontMatter(data, body.strip(), 1, number + 2 + _blank_lines(body))
    raise UnreadableError("unclosed_front_matter", len(lines))


def _blank_lines(text: str) -> int:
    return len(text) - len(text.lstrip("\n"))
