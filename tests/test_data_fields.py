"""The promise of the open data: which fields there are, that none leaks, that each has words."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel, create_model

from opbrengst.editions import data
from opbrengst.editions.data.fields import fields_of
from opbrengst.editions.data.rows import ROWS
from opbrengst.editions.data.v1 import TYPES, Record
from opbrengst.editions.data.words import SHARED, dictionary
from opbrengst.editions.outlet import Outlet
from opbrengst.findings import found
from opbrengst.gathering import gathered
from opbrengst.model import Record as Written
from opbrengst.options import settings_of
from opbrengst.rendering import TEMPLATES, Templates
from opbrengst.vocabulary import ROLE_WORDS
from tests.canaries import CANARY
from tests.conftest import GOLDEN

PROMISED = GOLDEN / "data" / "v1-fields.txt"
OURS = Templates([], ROLE_WORDS)


def described() -> set[str]:
    """Every field of every type, in a line: what it is, whether it may be empty, its choices."""
    return {line for name, type_ in TYPES.items() for line in lines(name, type_)}


def lines(name: str, type_: type[Record]) -> Iterable[str]:
    yield f"{name} key {' '.join(type_.key)}"
    for field in fields_of(type_):
        filled = "always" if field.required else "or empty"
        leads = f" → {type_.refers[field.name]}" if field.name in type_.refers else ""
        chosen = f" of {' '.join(field.choices)}" if field.choices else ""
        yield f"{name}.{field.name} {field.kind} {filled}{leads}{chosen}"


def test_within_v1_there_are_only_additions(request: pytest.FixtureRequest) -> None:
    """To bless adds what is new; what was promised can only be taken out by hand."""
    promised = set(PROMISED.read_text("utf-8").splitlines()) if PROMISED.exists() else set()
    now = described()
    if request.config.getoption("--bless"):
        promised |= now
        PROMISED.write_text("".join(f"{line}\n" for line in sorted(promised)), "utf-8")
    assert promised - now == set(), "this was promised: make a version 2 instead"
    assert now - promised == set(), "new in v1: make bless, and say it on the page of the data"


def test_every_type_has_rows_and_every_field_one_kind() -> None:
    assert list(ROWS) == list(TYPES)
    for type_ in TYPES.values():
        names = [field.name for field in fields_of(type_)]
        assert {*type_.key, *type_.refers} <= set(names)
        assert set(type_.refers.values()) <= set(TYPES)
        assert "example" in names


def test_a_field_of_two_kinds_is_refused() -> None:
    @dataclass(frozen=True)
    class Either(Record):
        started: bool | int

    with pytest.raises(TypeError, match="started is of 2 kinds"):
        fields_of(Either)


def test_each_field_has_its_words() -> None:
    for entry in dictionary(OURS):
        assert list(entry.meanings) == [field.name for field in entry.fields]
        wanting = [
            n for n, said in {"": entry.meaning, **entry.meanings}.items() if said[-1] != "."
        ]
        assert wanting == [], entry.name


def test_a_field_without_words_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    text = (TEMPLATES / "data" / "ideas.html").read_text("utf-8")
    (tmp_path / "data" / "ideas.html").write_text(text.replace("rung: ", "rang: "), "utf-8")
    with pytest.raises(KeyError, match="rung"):
        dictionary(Templates([tmp_path], ROLE_WORDS))


def test_there_are_no_words_for_what_is_not_there() -> None:
    known = {field.name for type_ in TYPES.values() for field in fields_of(type_)}
    for name in (*TYPES, SHARED):
        own = {field.name for field in fields_of(TYPES[name])} if name in TYPES else known
        text = (TEMPLATES / "data" / f"{name}.html").read_text("utf-8")
        told = {line.partition(": ")[0] for line in text.splitlines()[1:] if ": " in line}
        assert told - own == set(), name


# A field that somebody adds to the model, with something in it that must not get out.


def miniature() -> Outlet:
    settings = settings_of(GOLDEN / "miniature" / "mkdocs.yml")
    redacted = found(gathered(settings), settings).redacted
    return Outlet(redacted, OURS, "https://miniatuur.example/", frozenset())


class Grown:
    """Makes values anew with one more field in every written record, each value once."""

    def __init__(self) -> None:
        self._kinds: dict[type[BaseModel], type[BaseModel]] = {}
        self._known: dict[int, tuple[Any, Any]] = {}
        self.records = 0

    def __call__(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(self, value))
        if isinstance(value, Mapping):
            return {key: self(each) for key, each in value.items()}
        if not isinstance(value, Written) and not is_dataclass(value):
            return value
        if id(value) not in self._known:
            self._known[id(value)] = (value, self._made(value))
        return self._known[id(value)][1]

    def _made(self, value: Any) -> Any:
        if not isinstance(value, Written):
            return replace(value, **{f.name: self(getattr(value, f.name)) for f in fields(value)})
        kind = type(value)
        more: Any = {"telephone": (str, CANARY)}
        grown = self._kinds.setdefault(kind, create_model(kind.__name__, __base__=kind, **more))
        self.records += 1
        known = {name: self(getattr(value, name)) for name in kind.model_fields}
        return grown.model_construct(**known, telephone=CANARY)


def test_a_new_field_of_the_model_changes_nothing() -> None:
    outlet, grow = miniature(), Grown()
    grown = replace(outlet, redacted=grow(outlet.redacted))
    assert grow.records > 40
    assert grown.redacted.programme.histories[0].meetings[0].ideas[0].telephone == CANARY  # type: ignore[attr-defined]
    assert dict(data.documents(grown)) == dict(data.documents(outlet))


def test_a_field_that_is_spelled_out_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """So the test above would have told."""
    outlet, grow = miniature(), Grown()
    grown = replace(outlet, redacted=grow(outlet.redacted))
    made: Mapping[str, Callable[..., Any]] = {**ROWS, "parts": lambda _: iter(leaking(grown))}
    monkeypatch.setattr("opbrengst.editions.data.rows.ROWS", made)
    assert CANARY.encode() in dict(data.documents(grown))["data/v1/opbrengst.json"]


def leaking(outlet: Outlet) -> Iterable[Record]:
    meeting: Any = outlet.redacted.programme.histories[0].meetings[0]
    yield TYPES["parts"](meeting.reference, 1, meeting.telephone, None, None, False)  # type: ignore[call-arg]
