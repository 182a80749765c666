"""How the text of one value becomes a day, a number, a choice or a reference, or a message."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Literal, get_args

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from opbrengst.dates import Term, day, term
from opbrengst.identity import ID, is_id, nearest, slug
from opbrengst.vocabulary import VALUES, english

_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?:\s*uur)?")
_REFERENCE = re.compile(rf"(?:{ID.pattern}/)?{ID.pattern}(?:\.md)?")
_COUNT = re.compile(
    r"(?:(ongeveer|circa|zo[’']n|ca\.)\s+)?(\d+)\b\s*(.*)", re.IGNORECASE | re.DOTALL
)


def refusal(code: str, **found: object) -> PydanticCustomError:
    """Return the error that carries `code` of the table of messages to the reader."""
    return PydanticCustomError(code, code, found or None)


def choice(literal: Any) -> BeforeValidator:
    """Return the validator that takes a value of the Literal in English or in Dutch."""
    allowed = {value: VALUES.get(value, value) for value in get_args(literal)}

    def chosen(text: Any) -> Any:
        if not isinstance(text, str):
            return text
        word = re.sub(r"[\s-]+", "_", text.strip().lower())
        if name := english(word, allowed):
            return name
        meant = nearest(word, [*allowed, *allowed.values()])
        words = ", ".join(w.replace("_", " ") for w in allowed.values())
        raise refusal("not_a_choice", found=text, allowed=words, meant=meant or "")

    return BeforeValidator(chosen)


def _from_text(code: str, convert: Callable[[str], Any]) -> Callable[[Any], Any]:
    def validator(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return convert(value)
        except ValueError:
            raise refusal(code, found=value) from None

    return validator


def _time(text: str) -> str:
    found = _TIME.fullmatch(text.strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise ValueError(text)
    return f"{int(found[1]):02}:{found[2]}"


def _id(text: str) -> str:
    if not is_id(text):
        raise refusal("bad_id", found=text, meant=slug(text) or "krantenkiosk")
    return text


def _reference(text: str) -> str:
    if not _REFERENCE.fullmatch(text):
        raise refusal("bad_reference", found=text, meant=slug(text) or "krantenkiosk")
    return text.removesuffix(".md")


def attendance(text: str) -> dict[str, Any]:
    """Return count, about and groups of `ongeveer 25 wijkbewoners, vrijwilligers en …`.

    A text without a number has no count; the words themselves are always kept.
    """
    found = _COUNT.match(text.strip())
    rest = found[3] if found else text
    groups = [g.strip() for g in re.split(r",|\ben\b", rest) if g.strip()]
    return {
        "words": text,
        "count": found[2] if found else None,
        "about": "yes" if found and found[1] else "no",
        "groups": tuple(groups),
    }


def one_or_more(value: Any) -> Any:
    """Return a single value as a list of one."""
    return (value,) if isinstance(value, str | dict) else value


def date_or_none(text: str) -> date | None:
    """Return the day at the head of a file's name, or None."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


a_day = _from_text("bad_date", day)
a_time = _from_text("bad_time", _time)
an_id = _from_text("bad_id", _id)
a_reference = _from_text("bad_reference", _reference)
a_count = _from_text("bad_count", int)


def a_term(value: Any) -> Term | Any:
    """Return the Term that the words set."""
    return term(value) if isinstance(value, str) else value


_YES_NO = choice(Literal["yes", "no"])
YES_OR_NO = BeforeValidator(
    lambda value: value if isinstance(value, bool) else _YES_NO.func(value) == "yes"  # type: ignore[call-arg]
)
