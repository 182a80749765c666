"""From plain values to frozen records, or to every problem with them at once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from opbrengst import forms
from opbrengst.messages import MESSAGES
from opbrengst.model import Known, NextMeeting, Record, Update
from opbrengst.problems import Mark, Path, Problem, Source
from opbrengst.reading.notes import REFUSED
from opbrengst.values import as_word
from opbrengst.vocabulary import VALUES, english

R = TypeVar("R", bound=Record)

# What pydantic calls a mistake, and what we call it.
_CODES = {
    "missing": "missing",
    "string_type": "text_expected",
    "tuple_type": "list_expected",
    "model_type": "mapping_expected",
    "dict_type": "mapping_expected",
}
# What a record has nothing of, by the message that says so.
_ONE_OF = {
    "next_meeting_empty": NextMeeting.one_of,
    "update_empty": Update.one_of,
}
FOR_CORRECTION = frozenset({"for_correction", VALUES["for_correction"]})


def record(
    kind: type[R],
    written: Mapping[str, Any],
    source: Source,
    within: Path = (),
    known: Known | None = None,
) -> R | tuple[Problem, ...]:
    """Return the record of what was written at the place `within` a file, or its problems.

    `known` is whom the registers know, at this location.
    """
    try:
        return kind.model_validate(written, context=known)
    except ValidationError as errors:
        return tuple(_problems(errors, source, within))


def _problems(errors: ValidationError, source: Source, within: Path) -> Iterator[Problem]:
    for error in errors.errors(include_url=False, include_input=True):
        path: Path = (*within, *error["loc"])
        if error["input"] is REFUSED or _known_already(error["type"], path, source):
            continue
        code = _CODES.get(error["type"], error["type"])
        if code not in MESSAGES:
            raise AssertionError(f"no message for {error['type']}")
        if code != "missing":
            yield source.problem(code, path, **_values(error, source))
        elif path not in source.marks:  # else it was written, and its own problem is known
            yield _missing(source, path)


def _missing(source: Source, path: Path) -> Problem:
    """Return the problem that a key is not there, or that nothing stands behind it."""
    if path in source.blanks:
        return source.problem("left_empty", path)
    return source.problem("missing", path[:-1], found=source.word(str(path[-1])))


def _known_already(kind: str, path: Path, source: Source) -> bool:
    """Tell whether what seems missing was written: then it has a problem of its own."""
    return any((*path, key) in source.marks for key in _ONE_OF.get(kind, ()))


def _values(error: ErrorDetails, source: Source) -> dict[str, object]:
    """Return what fills the blanks of the message about a refused value."""
    found = error["input"]
    values: dict[str, object] = {"found": found if isinstance(found, str) else ""}
    values.update(error.get("ctx", {}))
    if isinstance(choices := values.get("allowed"), tuple):
        values["allowed"] = ", ".join(source.word(each).replace("_", " ") for each in choices)
    return values


def form_problems(written: Mapping[str, Any], source: Source) -> Iterator[Problem]:
    """Yield what does not belong in this kind of report, and what is missing from it."""
    said = written.get("kind")
    asked = as_word(said) if isinstance(said, str) else forms.kind_of(written)
    kind = english(asked, {k: VALUES[k] for k in forms.NAMES})
    if kind is None:
        return  # the value itself is the problem, and the model says so
    misplaced = tuple(forms.misplaced(kind, written))
    unsaid = not said and "pilot" in written
    for key in misplaced:
        kinds = " of ".join(forms.NAMES[k] for k in forms.ONLY_IN[key])
        code = "kind_unsaid" if unsaid else "wrong_kind"
        yield source.problem(code, (key,), kind=forms.NAMES[kind], kinds=kinds)
    if misplaced and unsaid:
        return  # nobody knows what is missing from it
    # What was written and could not be used is not missing.
    given = frozenset(str(path[0]) for path in source.marks if path)
    for choice in forms.wanting(kind, given):
        if len(choice) == 1:
            yield _missing(source, choice)
            continue
        words = " of ".join(source.word(key) for key in choice)
        told = source.problem("missing_one_of", allowed=words)
        blank = [source.blanks[key,] for key in choice if (key,) in source.blanks]
        first = min(blank, default=Mark(told.line, told.column))
        yield replace(told, line=first.line, column=first.column)
    if as_word(str(written.get("report"))) in FOR_CORRECTION and "corrections_until" not in given:
        if ("corrections_until",) in source.blanks:
            yield source.problem("left_empty", ("corrections_until",))
        else:
            found = source.word("corrections_until")
            yield source.problem("missing", ("report",), found=found)
