"""Which other parts, and which addresses, a part of a package leads to."""

from collections.abc import Iterator
from typing import NamedTuple

from opbrengst.importers.packages import Package, inside


class Relation(NamedTuple):
    """What one id of a part leads to: a part of the package, or an address outside it."""

    kind: str
    """`header`, `footnotes`, `image`, `hyperlink`: the end of the address of its type."""
    part: str = ""
    address: str = ""


def relations(package: Package, part: str) -> dict[str, Relation]:
    """Return what a part leads to by id; the empty part is the package itself.

    UnreadableReportError when one leaves the package. Parts that are not there are left out.
    """
    folder, _, file = part.rpartition("/")
    name = f"{folder}/_rels/{file}.rels".lstrip("/")
    if name not in package:
        return {}
    found: dict[str, Relation] = {}
    for each in package.tree(name).iter("rel:Relationship"):
        kind = each.get("Type", "").rpartition("/")[2]
        target = each.get("Target", "")
        if each.get("TargetMode") == "External":
            found[each.get("Id", "")] = Relation(kind, address=target)
        elif target.startswith("#") or kind == "hyperlink":
            continue
        elif (inner := inside(folder, target)) in package:
            found[each.get("Id", "")] = Relation(kind, part=inner)
    return found


def parts(relations_: dict[str, Relation], kind: str) -> Iterator[str]:
    """Yield the parts of one kind, each once."""
    yield from dict.fromkeys(
        each.part for each in relations_.values() if each.kind == kind and each.part
    )
