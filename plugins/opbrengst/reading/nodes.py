"""The data of a file as PyYAML's nodes, each with its position; the only room that parses YAML."""

from collections.abc import Sequence as Pieces
from dataclasses import dataclass
from typing import Any

import yaml

from opbrengst.reading import limits
from opbrengst.reading.faults import Fault
from opbrengst.reading.lines import Broken, diagnosis, tabs

if not yaml.__with_libyaml__:
    raise ImportError(
        "Opbrengst needs PyYAML with libyaml: the two parsers of PyYAML differ, and only the C "
        "one is supported. Install a PyYAML wheel, or build it with the libyaml headers."
    )

Node = yaml.Node
Scalar = yaml.ScalarNode
Sequence = yaml.SequenceNode
Mapping = yaml.MappingNode


@dataclass(frozen=True)
class Parsed:
    """The data of a file: `root` is None when there are none, or when they cannot be read.

    `data` are as `root` was read from them: a line that could not be read is there as repaired,
    so that what is wrong further on is found too. `faults` are those lines; their lines count
    from the first of the data.
    """

    root: Node | None
    data: str
    faults: tuple[Fault, ...] = ()


class _TooDeepError(Exception):
    """Lists in lists in lists: raised while they are read, before they cost anything."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class _Loader(yaml.CSafeLoader):
    """PyYAML's loader, which stops at the deepest that data may nest."""

    def __init__(self, data: str) -> None:
        super().__init__(data)
        self._depth = 0

    def descend_resolver(
        self,
        current_node: Any,
        current_index: Any,  # noqa: ARG002 - PyYAML calls it with two
    ) -> None:
        """Note that a node begins inside another."""
        self._depth += 1
        # A text is a node too, one deeper than what it stands in.
        if self._depth > limits.DEPTH + 1:
            raise _TooDeepError(current_node.start_mark.line + 1)

    def resolve(
        self,
        kind: type[Node],  # noqa: ARG002 - PyYAML calls it with three
        value: Any,  # noqa: ARG002
        implicit: Any,  # noqa: ARG002
    ) -> str:
        """Return one tag for all: every scalar is read as text, and the model's type decides."""
        return "tag:yaml.org,2002:str"

    def ascend_resolver(self) -> None:
        """Note that a node ends."""
        self._depth -= 1


def parsed(data: str, *, of_people: bool = True) -> Parsed:
    """Return the root node of the data, and every line that cannot be read.

    Only where data are not `of_people` may any line of them be repeated in a message.
    """
    lines = data.split("\n")
    faults: list[Fault] = []
    while True:
        whole = "\n".join(lines)
        found = _root(whole, lines, of_people)
        if not isinstance(found, Broken):
            return Parsed(found, whole, tuple(faults))
        if found.line in {fault.line for fault in faults}:
            return Parsed(None, whole, tuple(faults))  # the repair was none
        faults.append(found.fault)
        if found.fault.code == "tab":
            faults.extend(tabs(lines, found.line))
        read_again = len(faults) * len(data) > limits.READ_AGAIN
        if found.repaired is None or read_again or len(faults) >= limits.REPAIRS:
            return Parsed(None, whole, tuple(faults))
        lines[found.line - 1] = found.repaired


def _root(data: str, lines: Pieces[str], of_people: bool) -> Node | Broken | None:
    loader = _Loader(data)
    try:
        root: Node | None = loader.get_single_node()
    except _TooDeepError as deep:
        return Broken(Fault("too_deep_data", deep.line, 1, {"most": limits.DEPTH}))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = mark.line if mark else 0
        began = error.context_mark.line if error.context_mark else at
        reading = f"{error.context or ''}, {error.problem or ''}"
        return diagnosis(lines, at, began, reading, of_people=of_people)
    finally:
        loader.dispose()
    return root
