"""How the text of one value becomes a day, a number, a choice or a reference, or a message."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any, Literal, get_args

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from opbrengst.dates import Term, core, day, doubt, doubt_of_term, term
from opbrengst.identity import ID, LONGEST_ID, is_id, made_id, nearest, shortened_id
from opbrengst.vocabulary import VALUES, english

_TIME = re.compile(r"(\d{1,2})[:.](\d{2})(?:\s*uur)?")
_REFERENCE = re.compile(rf"(?:{ID.pattern}/)?{ID.pattern}(?:\.md)?")
_WEBSITE = re.compile(r"(?i)https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d+)?(?:[/?#][!-~]*)?")
_SITE = re.compile(
    r"(?:https://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|http://(?:localhost|127\.0\.0\.1))(?::\d{1,5})?"
    r"(?:/[A-Za-z0-9_~%-][A-Za-z0-9._~%-]*)*/?"
)
_UNSAFE = frozenset("\"'<>\\^`{|}")
_COUNT = re.compile(
    r"(?:(ongeveer|circa|rond de|zo[’']n|ca\.|±)\s*)?(\d+)\b\s*(.*)", re.IGNORECASE | re.DOTALL
)


def refusal(code: str, **found: object) -> PydanticCustomError:
    """Return the error that carries `code` of the table of messages to the reader."""
    return PydanticCustomError(code, code, found or None)


def as_word(text: str) -> str:
    """Return text as it is spelt in the vocabulary: `Niet nagekomen` is `niet_nagekomen`."""
    return re.sub(r"[\s-]+", "_", text.strip().lower())


def choice(literal: Any) -> BeforeValidator:
    """Return the validator that takes a value of the Literal in English or in Dutch."""
    allowed = {value: VALUES.get(value, value) for value in get_args(literal)}

    def chosen(text: Any) -> Any:
        if not isinstance(text, str):
            return text
        if name := english(as_word(text), allowed):
            return name
        if meant := nearest(as_word(text), [*allowed, *allowed.values()]):
            raise refusal("near_choice", found=text, meant=meant.replace("_", " "))
        raise refusal("not_a_choice", found=text, allowed=tuple(allowed))

    return BeforeValidator(chosen)


def _from_text(code: str, convert: Callable[[str], Any]) -> Callable[[Any], Any]:
    def validator(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return convert(value)
        except PydanticCustomError:
            raise  # it says more than `code` does
        except ValueError:
            raise refusal(code, found=value) from None

    return validator


def _time(text: str) -> str:
    found = _TIME.fullmatch(text.strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise ValueError(text)
    return f"{int(found[1]):02}:{found[2]}"


def _count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,5}", text.strip()):
        raise ValueError(text)
    return int(text)


def _id(text: str) -> str:
    if not is_id(text):
        raise refusal("bad_id", found=text, meant=made_id(text) or "krantenkiosk")
    return _short(text)


def _reference(text: str) -> str:
    if not _REFERENCE.fullmatch(text):
        raise refusal("bad_reference", found=text, meant=made_id(text) or "krantenkiosk")
    for segment in text.split("/"):
        _short(segment)
    return text.removesuffix(".md")


def _short(identifier: str) -> str:
    if len(identifier) > LONGEST_ID:
        raise refusal("long_id", most=LONGEST_ID, meant=shortened_id(identifier))
    return identifier


def _website(text: str) -> str:
    if not _WEBSITE.fullmatch(text) or _UNSAFE & set(text):
        raise refusal("bad_website")
    return text


def _site(text: str) -> str:
    if not _SITE.fullmatch(text):
        # A word to come in by is for nobody who reads a message.
        raise refusal("bad_site_address", found=re.sub(r"//[^/]*@", "//…@", text))
    return f"{text.rstrip('/')}/"


def attendance(text: str) -> dict[str, Any]:
    """Return count, about and groups of `ongeveer 25 wijkbewoners, vrijwilligers en …`.

    A text without a number has no count; the words themselves are always kept.
    """
    found = _COUNT.match(text.strip())
    rest = found[3] if found else text
    groups = [g.strip(" .\n") for g in re.split(r",|\ben\b", rest) if g.strip(" .\n")]
    return {
        "words": text,
        "count": found[2] if found else None,
        "about": "yes" if found and found[1] else "no",
        "groups": tuple(groups),
    }


def in_pictures(name: str) -> str:
    """Return where a picture lies below its location."""
    return name if "/" in name else f"pictures/{name}"


def one_or_more(value: Any) -> Any:
    """Return a single value as a list of one."""
    return (value,) if isinstance(value, str | dict) else value


def date_or_none(text: str) -> date | None:
    """Return the day at the head of a file's name, or None."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _day(text: str) -> date:
    if found := doubt(text):
        code, values = found
        raise refusal(code, **values)
    return day(text)


a_day = _from_text("bad_date", _day)
a_time = _from_text("bad_time", _time)
an_id = _from_text("bad_id", _id)
a_reference = _from_text("bad_reference", _reference)
a_website = _from_text("bad_website", _website)
a_site = _from_text("bad_site_address", _site)
a_count = _from_text("bad_count", _count)


def a_term(value: Any) -> Term | Any:
    """Return the Term that the words set."""
    if not isinstance(value, str):
        return value
    if found := doubt_of_term(core(value), value):
        code, values = found
        raise refusal(code, **values)
    return term(value)


_YES_NO = choice(Literal["yes", "no"])
YES_OR_NO = BeforeValidator(
    lambda value: value if isinstance(value, bool) else _YES_NO.func(value) == "yes"  # type: ignore[call-arg]
)
