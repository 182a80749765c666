"""The two sentences of a message, with how much it weighs."""

from typing import NamedTuple


class Message(NamedTuple):
    """A sentence that says what is wrong and one that says what to do; blanks in braces."""

    severity: str
    what: str
    remedy: str


def error(what: str, remedy: str) -> Message:
    """Return a message that stops the build."""
    return Message("error", what, remedy)


def warning(what: str, remedy: str) -> Message:
    """Return a message that stops a strict build only."""
    return Message("warning", what, remedy)


def hint(what: str, remedy: str) -> Message:
    """Return a message that stops nothing."""
    return Message("hint", what, remedy)
