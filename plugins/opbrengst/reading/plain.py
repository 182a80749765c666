"""YAML that we wrote ourselves: its values, without their positions."""

from typing import Any

import yaml


def plain(text: str) -> Any:
    """Return the values of a text of our own, such as an example of a rule."""
    return yaml.load(text, yaml.CSafeLoader)
