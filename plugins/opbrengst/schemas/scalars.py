"""What may stand behind one key, as JSON Schema: a text, a day, a number, a choice, an id.

The reader takes every scalar as text. A program that checks a file may have seen something else in
it: 19:30 as a number, `yes` as true, a day as a day. So what is no text is let through where it may
have been one.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from opbrengst import values
from opbrengst.dates import MONTHS
from opbrengst.identity import ID, LONGEST_ID
from opbrengst.reading.limits import TEXT as LONGEST_TEXT
from opbrengst.vocabulary import VALUES

Schema = dict[str, Any]

BLANK = r"^\s*$"
_TYPES = ["string", "number", "boolean", "null", "array"]
_ID = rf"(?!\d{{4}}-\d{{2}}-\d{{2}}(-|$)){ID.pattern.replace('(?:', '(')}"
_SEGMENT = ID.pattern.replace("(?:", "(")
_WORD = r"[A-Za-z]+"


def scalar(**more: Any) -> Schema:
    """Return the schema of a scalar; an empty list is an empty value here too."""
    return {"type": _TYPES, "maxItems": 0, **more}


def _pattern(form: str, *, ends: bool = True) -> Schema:
    return scalar(pattern=rf"{BLANK}|^{form}{'$' if ends else ''}")


def _any_case(word: str) -> str:
    """Return a pattern for a word however its capitals and its spaces are written."""
    letters = (f"[{each.upper()}{each}]" if each.isalpha() else r"[\s_-]+" for each in word)
    return "".join(letters)


def spelt(names: Iterable[str]) -> str:
    """Return the pattern of words of the vocabulary, in either language and any capitals."""
    words = dict.fromkeys(word for name in names for word in (VALUES.get(name, name), name))
    return rf"^\s*({'|'.join(map(_any_case, words))})\s*$"


def choice(names: Iterable[str]) -> Schema:
    """Return the schema of a choice; its Dutch words stand first, for who looks them up."""
    given = tuple(names)
    words = dict.fromkeys([*(VALUES.get(each, each) for each in given), *given])
    listed: list[Any] = [*words, *((True, False) if "no" in given else ()), None]
    other = {"type": "string", "pattern": f"{BLANK}|{spelt(given)}"}
    return {"anyOf": [{"enum": listed}, other, {"type": "array", "maxItems": 0}]}


_DAY = (
    r"\s*(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}-\d{1,2}-\d{4}"
    rf"|({_WORD}\s+)?\d{{1,2}}\s+({'|'.join(_any_case(each) for each in MONTHS)})\s+\d{{4}})\s*"
)
TEXT = scalar(maxLength=LONGEST_TEXT)
OF: Mapping[Callable[..., Any], Schema] = {
    values.a_day: _pattern(_DAY),
    values.a_term: TEXT,
    values.a_time: _pattern(r"\s*([01]?\d|2[0-3])[:.][0-5]\d(\s*uur)?\s*"),
    values.a_count: _pattern(r"\s*\d{1,5}\s*") | {"minimum": 0, "maximum": 99_999},
    values.an_id: _pattern(_ID) | {"maxLength": LONGEST_ID},
    values.a_reference: _pattern(rf"({_SEGMENT}/)?{_SEGMENT}(\.md)?"),
    values.a_website: _pattern(
        r"[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d+)?"
        r"([/?#][!#-&(-;=?-\[\]_a-z~]*)?"
    ),
    values.a_site: _pattern(
        r"(https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?|http://(localhost|127\.0\.0\.1))(:\d{1,5})?"
        r"(/[A-Za-z0-9_~%-][A-Za-z0-9._~%-]*)*/?"
    ),
}
"""What makes a value of a text → the schema of the texts that it takes."""
YES_OR_NO = choice(("yes", "no"))
