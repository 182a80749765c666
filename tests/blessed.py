"""Texts that were read and found good, in a folder, beside those that are made now."""

import difflib
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest


def bless(folder: Path, actual: Mapping[str, str]) -> None:
    """Accept texts by their path: from now on, these are what a folder expects."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in actual.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


def compared(folder: Path, actual: Mapping[str, str]) -> None:
    """Fail, and show the difference, where texts are not those that a folder expects."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    expected = {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in paths}
    if expected != actual:
        told = f"{_difference(expected, actual)}\nIf this is as it should be: make bless"
        pytest.fail(told, pytrace=False)


def _difference(expected: Mapping[str, str], actual: Mapping[str, str]) -> str:
    return "".join(
        line
        for name in sorted({*expected, *actual})
        for line in difflib.unified_diff(
            expected.get(name, "").splitlines(keepends=True),
            actual.get(name, "").splitlines(keepends=True),
            f"expected/{name}",
            f"actual/{name}",
            n=1,
        )
    )
