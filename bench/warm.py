"""Builds with what the last one left, each in a process of its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from filecmp import dircmp
from pathlib import Path

from bench.builds import ABOUT, Cost, build, command, cost


@dataclass(frozen=True)
class Warm:
    """What builds took where nothing had changed, and where one report had.

    `apart` are the files in which a site that was edited, and edited back, is not as it began.
    """

    same: Cost
    edited: Cost
    apart: Sequence[str]


def warm(folder: Path, site: Path, mkdocs: Sequence[str]) -> Warm:
    """Build the site of a folder, and again, and after an edit; the folder stays as it was."""
    clean, again = site.with_name(f"{site.name}-clean"), command(folder, site, mkdocs)
    build(folder, clean, mkdocs)
    build(folder, site, mkdocs)
    same = cost(again)
    file = min((folder / "meetings").glob("plaats-*/*-bijeenkomst.md"))
    written = file.read_text(encoding="utf-8")
    file.write_text(ABOUT.sub(r"\1 vandaag", written), encoding="utf-8")
    edited = cost(again)
    file.write_text(written, encoding="utf-8")
    cost(again)
    return Warm(same, edited, sorted(_apart(dircmp(clean, site, ignore=[]), "")))


def _apart(compared: "dircmp[str]", inside: str) -> list[str]:
    names = [*compared.left_only, *compared.right_only, *compared.diff_files]
    apart = [f"{inside}{name}" for name in names]
    for name, below in compared.subdirs.items():
        apart += _apart(below, f"{inside}{name}/")
    return apart
