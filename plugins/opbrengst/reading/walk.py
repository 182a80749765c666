"""From YAML nodes to plain values under English keys, with the position of each."""

from collections.abc import Iterator, Mapping
from typing import Any

from opbrengst.identity import nearest
from opbrengst.model import Attendees, Meeting, Record
from opbrengst.problems import Mark, Path, Problem, Source
from opbrengst.reading import nodes
from opbrengst.reading.lines import quoted
from opbrengst.reading.shapes import Shape, fields
from opbrengst.vocabulary import KEYS, KEYS_OF_ATTENDEES, english

ABSENT = object()
MANY = 12
COMMON_TO_PAGES = frozenset({"title", "date"})


class Walk:
    """One walk over one file's data; afterwards `source` and `problems` hold what it met."""

    def __init__(self, file: str, data: str, lines_above: int) -> None:
        self.lines = data.split("\n")
        self.lines_above = lines_above
        self.marks: dict[Path, Mark] = {}
        self.words: dict[Path, str] = {}
        self.source = Source(file, self.marks, self.words)
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def record(self, node: nodes.Node | None, record: type[Record]) -> dict[str, Any]:
        """Return the mapping at the top of a file; empty when there is none."""
        if node is None:
            return {}
        value = self._value(node, Shape(record=record), ())
        return value if isinstance(value, dict) else {}

    def mappings(self, node: nodes.Node | None, record: type[Record]) -> dict[str, dict[str, Any]]:
        """Return a register: a mapping of an id to a record."""
        if not isinstance(node, nodes.Mapping):
            return {}
        found = {}
        for key, value in node.value:
            self._mark(key, (key.value,))
            found[key.value] = self._value(value, Shape(record=record), (key.value,))
        return {k: v for k, v in found.items() if isinstance(v, dict)}

    def misplaced(self, node: nodes.Mapping) -> Iterator[Problem]:
        """Yield the keys above an ordinary page that only a report may have."""
        reserved = {word for name in fields(Meeting) for word in (name, KEYS[name])}
        for key, _ in node.value:
            if key.value in reserved - COMMON_TO_PAGES:
                self._mark(key, (key.value,))
                yield self.source.problem("meeting_keys_on_page", (key.value,), found=key.value)

    def _problem(self, code: str, path: Path, **values: object) -> object:
        self.problems.append(self.source.problem(code, path, **values))
        return ABSENT

    def _mark(self, node: nodes.Node, path: Path) -> None:
        mark = node.start_mark
        self.marks[path] = Mark(mark.line + 1 + self.lines_above, mark.column + 1)

    def _value(self, node: nodes.Node, shape: Shape, path: Path) -> Any:
        if path not in self.marks or isinstance(path[-1], int):
            self._mark(node, path)
        if (refused := self._refused(node, path)) is not None:
            return refused
        if isinstance(node, nodes.Scalar):
            return self._scalar(node, shape, path)
        if isinstance(node, nodes.Sequence):
            return self._sequence(node, shape, path)
        assert isinstance(node, nodes.Mapping)  # noqa: S101 - YAML has these three
        return self._mapping(node, shape, path)

    def _refused(self, node: nodes.Node, path: Path) -> object | None:
        if id(node) in self._seen:
            return self._problem("alias", path)
        self._seen.add(id(node))
        at = node.start_mark
        first = self.lines[at.line][at.column : at.column + 1] if at.line < len(self.lines) else ""
        if first == "&":
            return self._problem("alias", path)
        if first == "!":
            return self._problem("tag", path, repaired=quoted(self.lines[at.line][at.column :]))
        return None

    def _scalar(self, node: nodes.Scalar, shape: Shape, path: Path) -> Any:
        if not node.value.strip():
            return ABSENT
        if shape.items is not None and not shape.items.takes_sentence:
            return self._problem("list_expected", path)
        if shape.record is not None and not shape.takes_sentence and shape.record is not Attendees:
            return self._problem("mapping_expected", path, example=_example(shape.record))
        if node.style is None:
            self._not_cut_off(node, shape, path)
        return node.value

    def _not_cut_off(self, node: nodes.Scalar, shape: Shape, path: Path) -> None:
        end = node.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        inner = shape.items or shape
        if inner.is_prose and rest.startswith("#"):
            whole = " ".join(node.value.split()) + " " + rest.strip()
            self._problem("cut_off", path, repaired=quoted(whole))

    def _sequence(self, node: nodes.Sequence, shape: Shape, path: Path) -> Any:
        if shape.items is None:
            record = shape.record
            code = "mapping_expected" if record else "text_expected"
            return self._problem(code, path, example=_example(record) if record else "")
        if node.flow_style and shape.items.is_prose and len(node.value) > 1:
            return self._problem("flow_sentences", path)
        pieces = [self._value(n, shape.items, (*path, i)) for i, n in enumerate(node.value)]
        return tuple(piece for piece in pieces if piece is not ABSENT)

    def _mapping(self, node: nodes.Mapping, shape: Shape, path: Path) -> Any:
        if path and isinstance(path[-1], int) and (sentence := self._sentence(node, shape, path)):
            return sentence
        if shape.record is None:
            code = "list_expected" if shape.items else "text_expected"
            return self._problem(code, path)
        words = KEYS_OF_ATTENDEES if shape.record is Attendees else KEYS
        known = fields(shape.record)
        allowed = {name: words[name] for name in known}
        found: dict[str, Any] = {}
        for key, value in node.value:
            name = self._key(key, allowed, path, found)
            if name is not None:
                found[name] = self._value(value, known[name], (*path, name))
        return {name: value for name, value in found.items() if value is not ABSENT}

    def _key(
        self, key: nodes.Node, allowed: Mapping[str, str], path: Path, found: Mapping[str, Any]
    ) -> str | None:
        word = key.value if isinstance(key, nodes.Scalar) else ""
        name = english(word, allowed)
        place = (*path, name or word)
        first = self.words.get(place, word)
        if place not in self.marks:
            self._mark(key, place)
            self.words[place] = word
        if word == "<<":
            self._problem("merge_key", place)
        elif name is None:
            self._unknown(word, allowed, place)
        elif name in found and first == word:
            self._problem("duplicate_key", place, found=word)
        elif name in found:
            self._problem("both_spellings", place, found=first, other=word)
        else:
            return name
        return None

    def _unknown(self, word: str, allowed: Mapping[str, str], place: Path) -> None:
        meant = nearest(word, [*allowed, *allowed.values()])
        if meant:
            self._problem("near_key", place, found=word, meant=meant)
        elif len(allowed) > MANY:
            self._problem("unknown_key_of_many", place, found=word)
        else:
            words = ", ".join(sorted(allowed.values()))
            self._problem("unknown_key", place, found=word, allowed=words)

    def _sentence(self, node: nodes.Mapping, shape: Shape, path: Path) -> Any:
        """Return the sentence with a colon that this one-pair mapping is, or None.

        A list below the colon makes the points of a text that may have them.
        """
        if not shape.is_prose or len(node.value) != 1:
            return None
        key, value = node.value[0]
        if not isinstance(key, nodes.Scalar) or isinstance(value, nodes.Mapping):
            return None
        known = fields(shape.record) if shape.record else {}
        allowed = {name: KEYS[name] for name in known}
        if english(key.value, allowed):
            return None
        if isinstance(value, nodes.Sequence):
            return self._with_points(key, value, known, path)
        sentence = f"{key.value}: {_as_written(self.lines, value)}".strip()
        if key.value == key.value.lower() and (
            meant := nearest(key.value, [*allowed, *allowed.values()])
        ):
            return self._problem(
                "near_key_or_sentence", path, found=key.value, meant=meant, sentence=sentence
            )
        return sentence

    def _with_points(
        self, key: nodes.Scalar, value: nodes.Sequence, known: Mapping[str, Shape], path: Path
    ) -> Any:
        if "points" not in known:
            return self._problem("text_expected", path)
        self._mark(value, (*path, "points"))
        points = self._value(value, known["points"], (*path, "points"))
        return {"text": f"{key.value}:", "points": () if points is ABSENT else points}


def _as_written(lines: list[str], node: nodes.Scalar) -> str:
    """Return a scalar with its quotation marks, which belong to the sentence here."""
    if node.style not in ("'", '"'):
        return str(node.value)
    start, end = node.start_mark, node.end_mark
    if start.line != end.line:
        return str(node.value)
    return lines[start.line][start.column : end.column]


def _example(record: type[Record]) -> str:
    required = [n for n, f in record.model_fields.items() if f.is_required() and n in KEYS]
    return ", ".join(f"{name}: …" for name in required or ["text"])
