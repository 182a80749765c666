"""Quotation marks in a line that cannot be read, and the line as its writer most likely meant."""

import re

_APOSTROPHE = re.compile(r"'[a-z]{1,2}\b")
_WITHIN_A_WORD = re.compile(r"(?<=\w)'(?=\w)")
_CURLY = "“”„‟‘’"


def quoted(text: str) -> str:
    """Return text between double quotes, safe to read back."""
    return '"' + _in_pairs(text.replace("\\", "\\\\"), '"').replace('"', "”") + '"'


def is_apostrophe(text: str) -> bool:
    """Tell whether a text begins as `'s avonds` does."""
    return bool(_APOSTROPHE.match(text))


def repair(text: str) -> tuple[str, str | None]:
    """Return what is wrong with a text that begins with a quotation mark, and its repair."""
    mark = text[0]
    if is_apostrophe(text):
        return "first_character", quoted(text.replace("'", "’"))
    closing = text.find(mark, 1)
    if closing == -1:
        return _unclosed(text)
    if closing == len(text) - 1:
        return ("backslash", quoted(text[1:-1])) if mark == '"' and "\\" in text else ("", None)
    return _inner(text, mark, closing)


def _unclosed(text: str) -> tuple[str, str]:
    if len(text) > 1 and text[-1] in _CURLY:
        return "mixed_quotes", quoted(text[1:-1])
    return "unclosed_quote", quoted(text[1:])


def _inner(text: str, mark: str, closing: int) -> tuple[str, str]:
    """Return the repair of a text that goes on after what closes its first quotation mark."""
    inner = text[1:-1]
    if mark == "'":
        text, inner = (_WITHIN_A_WORD.sub("’", each) for each in (text, inner))
    whole = text.endswith(mark) and (mark not in inner or text[closing - 1].isspace())
    return "after_quote", quoted(_in_pairs(inner if whole else text, mark))


def _in_pairs(text: str, mark: str) -> str:
    """Return text with ‘single curly marks’ for each pair of a mark."""
    parts = text.split(mark)
    if len(parts) % 2 == 0:
        parts[-2:] = [f"{parts[-2]}{mark}{parts[-1]}"]
    return "".join(f"‘{part}’" if at % 2 else part for at, part in enumerate(parts))
