"""The data of a file as other programs see them: texts only, or typed as YAML 1.1 or 1.2 does."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import yaml

FRONT = re.compile(r"\A﻿?\s*---[ \t]*\n(.*?\n)??---[ \t]*(?:\n|\Z)", re.DOTALL)


class Modern(yaml.SafeLoader):
    """A loader of YAML 1.2: `yes` and 19:30 are texts."""


Modern.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+0123456789."),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Modern.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), first)

SEEN: Mapping[str, Callable[[str], Any]] = {
    "texts": lambda text: yaml.load(text, yaml.CBaseLoader),  # noqa: S506 - texts of all
    "1.1": lambda text: yaml.load(text, yaml.CSafeLoader),
    "1.2": lambda text: yaml.load(text, Modern),  # noqa: S506 - a safe loader
}


def data_of(text: str) -> str:
    """The data of a file, without the lines around them; empty where there are none."""
    found = FRONT.match(text.replace("\r\n", "\n").replace("\r", "\n"))
    return (found[1] or "") if found else ""


def instances(data: str) -> Iterator[tuple[str, Any]]:
    """The data as each kind of program sees them; nothing where one cannot read them."""
    for kind, load in SEEN.items():
        try:
            yield kind, as_json(load(data))
        except (yaml.YAMLError, ValueError, TypeError, RecursionError):
            continue


def as_json(value: Any) -> Any:
    """A value as JSON has it: keys are texts, and so are days."""
    if isinstance(value, dict):
        return {as_text(key): as_json(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [as_json(each) for each in value]
    return value.isoformat() if isinstance(value, date) else value


def as_text(key: Any) -> str:
    """A key as it is written in JSON."""
    return (
        {True: "true", False: "false", None: "null"}.get(key, str(key))
        if key is None or isinstance(key, bool)
        else str(key)
    )
