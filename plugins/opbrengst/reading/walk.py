"""From YAML nodes to plain values under English keys, with the position of each."""

from collections.abc import Iterator
from typing import Any

from opbrengst.model import Attendees, Meeting, Name, Record
from opbrengst.problems import Path, Problem
from opbrengst.reading import characters, limits, nodes, sentences
from opbrengst.reading.keys import Keys
from opbrengst.reading.lines import BULLET
from opbrengst.reading.notes import EMPTY, REFUSED, Notes
from opbrengst.reading.quotes import quoted
from opbrengst.reading.shapes import Shape, fields
from opbrengst.reading.traps import is_prose, lead, traps
from opbrengst.vocabulary import KEYS, PEOPLE

DEEPEST_POINTS = 2
# Labels, not sentences: they may stand between brackets.
SHORT = frozenset({"groups", "also_known_as"})
COMMON_TO_PAGES = frozenset({"title", "titel", "date", "datum"})


class Walk:
    """One walk over the data of one file."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._seen: set[int] = set()

    def record(self, node: nodes.Node | None, record: type[Record], example: str) -> dict[str, Any]:
        """Return the mapping at the top of a file; empty when there is none."""
        if self._has_no_words(node, example):
            return {}
        assert node is not None  # noqa: S101 - nothing has no words
        value = self._value(node, Shape(record=record), ())
        return value if isinstance(value, dict) else {}

    def register(
        self, node: nodes.Node | None, record: type[Record], example: str
    ) -> dict[str, dict[str, Any]]:
        """Return a mapping of ids to the mappings of records."""
        if self._has_no_words(node, example):
            return {}
        assert isinstance(node, nodes.Mapping)  # noqa: S101 - all else has no words
        found: dict[str, Any] = {}
        for key, value in node.value:
            identifier = self._identifier(key)
            if identifier is None:
                continue
            if identifier in found:
                self._notes.problem_of(key, "duplicate_key", (), found=identifier)
                continue
            self._notes.marks[identifier,] = self._notes.at(key)
            entry = self._value(value, Shape(record=record), (identifier,))
            if entry is EMPTY and isinstance(value, nodes.Mapping):
                self._notes.marks[identifier,] = self._notes.at(key)
                entry = {}  # it was begun: what it lacks is told
            found[identifier] = entry
        return {k: v for k, v in found.items() if isinstance(v, dict)}

    def entries(self, node: nodes.Node | None, example: str) -> list[nodes.Node]:
        """Return the entries of a register that is a list."""
        if node is not None and not isinstance(node, nodes.Sequence):
            self._notes.problem_of(node, "no_entries", (), example=example)
        return list(node.value) if isinstance(node, nodes.Sequence) else []

    def entry(self, node: nodes.Node, record: type[Record], path: Path) -> dict[str, Any]:
        """Return the mapping of one entry; a plain text is what its record is called by."""
        value = self._value(node, Shape(record=record), path)
        if isinstance(value, str) and record.sentence:
            return {record.sentence: value}
        return value if isinstance(value, dict) else {}

    def _identifier(self, key: nodes.Node) -> str | None:
        """Return the id before the colon of an entry of a register, unless it is none."""
        if self._refused(key, ()):
            return None
        if not isinstance(key, nodes.Scalar):
            self._notes.problem_of(key, "not_a_key", ())
            return None
        if key.value == "<<":
            self._notes.problem_of(key, "merge_key", ())
            return None
        if found := characters.invisible(key.value):
            self._notes.problem_of(key, "invisible_character", (), found=found)
            return None
        return str(key.value)

    def misplaced(self, node: nodes.Node | None) -> Iterator[Problem]:
        """Yield the keys above an ordinary page that only a report may have."""
        reserved = {word for name in fields(Meeting) for word in (name, KEYS[name])}
        for key, _ in node.value if isinstance(node, nodes.Mapping) else ():
            if isinstance(key, nodes.Scalar) and key.value in reserved - COMMON_TO_PAGES:
                self._notes.problem_of(key, "meeting_keys_on_page", (), found=key.value)
        yield from self._notes.problems

    def _has_no_words(self, node: nodes.Node | None, example: str) -> bool:
        if node is not None and not isinstance(node, nodes.Mapping):
            self._notes.problem_of(node, "no_words", (), example=example)
        return not isinstance(node, nodes.Mapping)

    def _value(self, node: nodes.Node, shape: Shape, path: Path) -> Any:
        if path not in self._notes.marks:
            self._notes.marks[path] = self._notes.at(node)
        if self._refused(node, path):
            return REFUSED
        if path and path[-1] == "points" and path.count("points") > DEEPEST_POINTS:
            return self._notes.problem("too_nested", path)
        if isinstance(node, nodes.Scalar):
            return self._scalar(node, shape, path)
        if isinstance(node, nodes.Sequence):
            return self._sequence(node, shape, path)
        assert isinstance(node, nodes.Mapping)  # noqa: S101 - YAML has these three
        return self._mapping(node, shape, path)

    def _refused(self, node: nodes.Node, path: Path) -> bool:
        """Tell whether a node is an alias or bears an anchor or a tag; that is noted."""
        begins = self._notes.rest_of_line(node.start_mark.line, node.start_mark.column)
        if id(node) in self._seen:
            self._notes.problem("alias", path)
            return True
        self._seen.add(id(node))
        if not begins.startswith(("&", "!")):
            return False
        if not isinstance(node, nodes.Scalar):
            code = "mark_on_data"
        elif begins.startswith("&"):
            code = "alias"
        else:
            code = "line_with_names" if PEOPLE.intersection(path) else "tag"
        repaired = lead(self._notes, node) + quoted(begins.strip())
        self._notes.problem_of(node, code, path, found=begins[0], repaired=repaired)
        return True

    def _scalar(self, node: nodes.Scalar, shape: Shape, path: Path) -> Any:
        found = list(traps(self._notes, node, shape))
        for fault in found:
            self._notes.fault(fault, path)
        if not node.value.strip():
            return REFUSED if found else self._notes.empty(path)
        if shape.items is not None and not node.style and self._no_item(node, path):
            return REFUSED
        if shape.items is not None and not shape.items.takes_sentence:
            return self._notes.problem("list_expected", path)
        if shape.record is not None and not shape.takes_sentence and shape.record is not Attendees:
            return self._notes.problem(
                "mapping_expected", path, example=self._example(shape.record)
            )
        if found:
            return REFUSED
        return characters.visible_prose(node.value) if is_prose(shape) else node.value

    def _no_item(self, node: nodes.Scalar, path: Path) -> bool:
        """Tell whether a text was meant as the first piece of a list; that is noted."""
        first = self._notes.rest_of_line(node.start_mark.line, node.start_mark.column)
        if bullet := BULLET.fullmatch(first):
            code = "list_expected" if path[-1] in PEOPLE else "bullet"
            self._notes.problem_of(node, code, path, repaired=f"- {bullet[2]}")
        elif node.value.startswith("-"):
            self._notes.problem("dash", path)
        return bool(bullet) or node.value.startswith("-")

    def _sequence(self, node: nodes.Sequence, shape: Shape, path: Path) -> Any:
        if not node.value:
            return self._notes.empty(path)
        if shape.items is None:
            return self._no_list(shape, path)
        if len(node.value) > limits.ITEMS:
            return self._too_many(len(node.value), path)
        texts = sum(isinstance(piece, nodes.Scalar) for piece in node.value)
        of_sentences = shape.items.is_prose and path[-1] not in SHORT
        if node.flow_style and of_sentences and texts > 1:
            return self._notes.problem("flow_sentences", path)
        pieces: list[Any] = []
        for piece in node.value:
            # What is refused keeps its place, so that the places of the others stay right.
            value = self._value(piece, shape.items, (*path, len(pieces)))
            pieces.extend([] if value is EMPTY else [value])
        return tuple(pieces) if pieces else self._notes.empty(path)

    def _no_list(self, shape: Shape, path: Path) -> object:
        if shape.record is Name:
            return self._notes.problem("one_name_expected", path)
        if shape.record is None or shape.record is Attendees:
            return self._notes.problem("text_expected", path)
        if shape.takes_sentence:
            return self._notes.problem("dash_twice", path)
        return self._notes.problem("mapping_expected", path, example=self._example(shape.record))

    def _mapping(self, node: nodes.Mapping, shape: Shape, path: Path) -> Any:
        if path and isinstance(path[-1], int) and (key := sentences.heading_of(node, shape)):
            value = node.value[0][1]
            if isinstance(value, nodes.Sequence):
                return self._with_points(key, value, shape, path)
            return sentences.sentence(self._notes, node, shape, path)
        if shape.record is None:
            code = "list_expected" if shape.items else "text_expected"
            return self._notes.problem("name_expected" if path[-1] in PEOPLE else code, path)
        if shape.record is Name and any(
            key.value not in ("text", "tekst") for key, _ in node.value
        ):
            return self._notes.problem("name_expected", path)
        return self._pairs(node, shape.record, path)

    def _pairs(self, node: nodes.Mapping, record: type[Record], path: Path) -> Any:
        if len(node.value) > limits.ITEMS:
            return self._too_many(len(node.value), path)
        keys, known = Keys(self._notes, record, path), fields(record)
        found: dict[str, Any] = {}
        for key, value in node.value:
            if self._refused(key, path) or (name := self._name(keys, key, value, node)) is None:
                continue
            found[name] = self._value(value, known[name], (*path, name))
        if node.value and not found:
            return REFUSED
        if all(value is EMPTY for value in found.values()):
            return self._notes.empty(path)
        return {n: value for n, value in found.items() if value not in (EMPTY, REFUSED)}

    def _name(
        self, keys: Keys, key: nodes.Node, value: nodes.Node, around: nodes.Mapping
    ) -> str | None:
        # Between braces, what comes after a comma in a text looks like a word without a text.
        alone = isinstance(value, nodes.Scalar) and not value.value and not value.style
        return keys.name(key, split=bool(around.flow_style and alone))

    def _too_many(self, number: int, path: Path) -> object:
        return self._notes.problem("too_many", path, found=number, most=limits.ITEMS)

    def _with_points(
        self, key: nodes.Scalar, value: nodes.Sequence, shape: Shape, path: Path
    ) -> Any:
        """Return the text with points that a list below the colon of a sentence makes."""
        known = fields(shape.record) if shape.record else {}
        if "points" not in known:
            return self._notes.problem("text_expected", path)
        points = self._value(value, known["points"], (*path, "points"))
        text = characters.visible_prose(f"{key.value}:")
        return {"text": text, "points": points if isinstance(points, tuple) else ()}

    def _example(self, record: type[Record]) -> str:
        """Return the least that a record needs, as its writer would write it."""
        required = [n for n in fields(record) if record.model_fields[n].is_required()]
        return ", ".join(f"{self._notes.source.word(name)}: …" for name in required or ["text"])
