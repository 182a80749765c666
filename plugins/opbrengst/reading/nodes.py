"""The data of a file as PyYAML's nodes, each with its position; the only room that parses YAML."""

import yaml

from opbrengst.reading.lines import BrokenLineError, diagnosis

if not yaml.__with_libyaml__:
    raise ImportError(
        "Opbrengst needs PyYAML with libyaml: the two parsers of PyYAML differ, and only the C "
        "one is supported. Install a PyYAML wheel, or build it with the libyaml headers."
    )

Node = yaml.Node
Scalar = yaml.ScalarNode
Sequence = yaml.SequenceNode
Mapping = yaml.MappingNode


def parsed(data: str, *, of_people: bool = True) -> Node | None:
    """Return the root node of the data, None when there is none; raises BrokenLineError.

    Only where data are not `of_people` may any line of them be repeated in a message.
    """
    loader = yaml.CSafeLoader(data)
    try:
        return loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = mark.line if mark else 0
        began = error.context_mark.line if error.context_mark else at
        raise diagnosis(
            data.split("\n"), at, began, error.context or "", of_people=of_people
        ) from None
    except yaml.reader.ReaderError as error:
        raise BrokenLineError("unreadable", data[: error.position].count("\n") + 1) from None
    finally:
        loader.dispose()
