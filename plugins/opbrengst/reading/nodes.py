"""The data of a file as PyYAML's nodes, each with its position; the only room that parses YAML."""

import yaml

from opbrengst.reading.lines import diagnosis

if not yaml.__with_libyaml__:
    raise ImportError(
        "Opbrengst needs PyYAML with libyaml: the two parsers of PyYAML differ, and only the C "
        "one is supported. Install a PyYAML wheel, or build it with the libyaml headers."
    )

Node = yaml.Node
Scalar = yaml.ScalarNode
Sequence = yaml.SequenceNode
Mapping = yaml.MappingNode


def parsed(data: str) -> Node | None:
    """Return the root node of the data, None when there is none; raises BrokenLineError."""
    loader = yaml.CSafeLoader(data)
    try:
        return loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise diagnosis(data.split("\n"), mark.line if mark else 0) from None
    except yaml.YAMLError:
        raise diagnosis(data.split("\n"), 0) from None
    finally:
        loader.dispose()
