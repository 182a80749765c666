"""YAML that we wrote ourselves: its values, without their positions."""

from typing import Any

import yaml


def texts(text: str) -> Any:
    """Return the values of a text of our own as our reader sees them: every scalar is a text."""
    return yaml.load(text, yaml.CBaseLoader)  # noqa: S506 - it makes texts of all, and no more


def plain(text: str) -> Any:
    """Return the values of a text of our own, such as an example of a rule."""
    return yaml.load(text, yaml.CSafeLoader)
