"""From plain values to frozen records, or to every problem with them at once."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from opbrengst import forms
from opbrengst.messages import MESSAGES
from opbrengst.model import Record
from opbrengst.problems import Path, Problem, Source
from opbrengst.vocabulary import KEYS, VALUES, english

R = TypeVar("R", bound=Record)

# What pydantic calls a mistake, and what we call it.
_CODES = {
    "missing": "missing",
    "string_type": "text_expected",
    "tuple_type": "list_expected",
    "model_type": "mapping_expected",
    "dict_type": "mapping_expected",
    "greater_than_equal": "bad_count",
}


def record(kind: type[R], written: Mapping[str, Any], source: Source) -> R | tuple[Problem, ...]:
    """Return the record of what was written, or its problems."""
    try:
        return kind.model_validate(written)
    except ValidationError as errors:
        return tuple(_problems(errors, source))


def _problems(errors: ValidationError, source: Source) -> Iterator[Problem]:
    for error in errors.errors(include_url=False, include_input=True):
        path: Path = tuple(error["loc"])
        code = _CODES.get(error["type"], error["type"])
        if code == "missing":
            if path in source.marks:
                continue  # it was written, and its own problem is already known
            key = str(path[-1])
            word = KEYS.get(key, key) if _writes_dutch(source) else key
            yield source.problem("missing", path[:-1], found=word)
            continue
        if code not in MESSAGES:
            raise AssertionError(f"no message for {error['type']}")
        values = {"found": _shown(error["input"]), "example": "text: …", **error.get("ctx", {})}
        yield source.problem(code, path, **values)


def _shown(found: Any) -> str:
    return found if isinstance(found, str) else ""


def _writes_dutch(source: Source) -> bool:
    """Tell whether the writer of a file uses the Dutch words: they are answered in kind."""
    dutch = sum(word != path[-1] for path, word in source.words.items())
    return 2 * dutch > len(source.words)


def form_problems(written: Mapping[str, Any], source: Source) -> Iterator[Problem]:
    """Yield what does not belong in this kind of report, and what is missing from it."""
    asked = str(written.get("kind", forms.kind_of(written))).strip().lower().replace(" ", "_")
    kind = english(asked, {k: VALUES[k] for k in forms.NAMES})
    if kind is None:
        return  # the value itself is the problem, and the model says so
    dutch = _writes_dutch(source)
    for key in forms.misplaced(kind, written):
        word = source.words.get((key,), key)
        kinds = " of ".join(forms.NAMES[k] for k in forms.ONLY_IN[key])
        remedy = f"Het hoort in een {kinds}; zet het daar, of schrijf bij soort wat dit is."
        yield source.problem(
            "wrong_kind", (key,), found=word, kind=forms.NAMES[kind], remedy=remedy
        )
    given = frozenset(path[0] for path in source.marks if path and isinstance(path[0], str))
    for choice in forms.wanting(kind, given):
        words = " of ".join(KEYS[key] if dutch else key for key in choice)
        code = "missing" if len(choice) == 1 else "missing_one_of"
        yield source.problem(code, (), found=words)
