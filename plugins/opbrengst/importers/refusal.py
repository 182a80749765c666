"""Why a report made elsewhere cannot be read, or may not be."""


class UnreadableReportError(Exception):
    """A file of which nothing is read; `code` is that of the message, `values` fill its blanks."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def broken() -> UnreadableReportError:
    """Return the refusal of a file that ends too early or contradicts itself."""
    return UnreadableReportError("word_broken")


def unsafe() -> UnreadableReportError:
    """Return the refusal of a file that holds what no program puts there by itself."""
    return UnreadableReportError("word_unsafe")


def too_much() -> UnreadableReportError:
    """Return the refusal of a file that would fill the machine."""
    return UnreadableReportError("word_blown_up")
