"""Characters that nobody sees: which are refused everywhere, and which outside of prose.

What turns the direction of a text or steers a machine is refused everywhere: a Dutch report never
needs it, and it makes a reader see something else than what is written. What has no width is
refused in words of the format, ids and names, where it makes two things of what looks like one.
In prose it comes along from Word or a web page and nobody can see it to take it away: there it is
left out, so that it cannot hide a name from redaction or a word from the search. Joiners between
two characters that are not Latin stay: emoji and Persian are made with them.
"""

import re
from collections.abc import Iterator

from opbrengst.reading.encodings import at_column
from opbrengst.reading.faults import Fault

_CONTROL = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff"
_DIRECTION = "\u202a-\u202e\u2066-\u2069"
_LOST = "\ufffd"
_ANY_REFUSED = re.compile(f"[{_CONTROL}{_DIRECTION}{_LOST}]")  # quick; this one tells which
_REFUSED = re.compile(f"(?P<control>[{_CONTROL}])|(?P<direction>[{_DIRECTION}])|(?P<lost>{_LOST})")
_CODES = {
    "control": "control_character",
    "direction": "direction_character",
    "lost": "lost_character",
}
_NO_WIDTH = re.compile(
    "[\xad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e007f]"
)
_LATIN = "\0-\u024f\u1e00-\u1eff"
_JOINER = re.compile(f"(?<=[^{_LATIN}])[\u200c\u200d](?=[^{_LATIN}])")


def refused(text: str) -> Iterator[Fault]:
    """Yield each line's first character of each kind that may stand nowhere."""
    if not _ANY_REFUSED.search(text):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        told = set()
        for found in _REFUSED.finditer(line):
            code = _CODES[str(found.lastgroup)]
            if code not in told:
                told.add(code)
                column = at_column(line[: found.start()])
                yield Fault(code, number, column, {"found": name(found[0])})


def without_refused(text: str) -> str:
    """Return a text without what may stand nowhere; a lost letter keeps its place."""
    return _REFUSED.sub(lambda found: found["lost"] or "", text)


def first_refused(text: str) -> Fault | None:
    """Return the first fault of a text that has one."""
    return next(refused(text), None)


def invisible(text: str) -> str | None:
    """Return the name of the first character without width in a text, or None."""
    found = _NO_WIDTH.search(text)
    return name(found[0]) if found else None


def visible_prose(text: str) -> str:
    """Return prose without what nobody sees, joiners of emoji and of other scripts excepted."""
    if text.isascii():
        return text
    joiners = {found.start() for found in _JOINER.finditer(text)}
    return _NO_WIDTH.sub(lambda found: found[0] if found.start() in joiners else "", text)


def name(character: str) -> str:
    """Return what a character is called in a message: `U+202E`."""
    return f"U+{ord(character):04X}"
