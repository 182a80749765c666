"""The register of the sites made elsewhere, of which an overview is made."""

from opbrengst.identity import DEVICES
from opbrengst.model import Member
from opbrengst.problems import Problem
from opbrengst.reading import nodes, records
from opbrengst.reading.faults import UnreadableError
from opbrengst.reading.front_matter import cleared
from opbrengst.reading.notes import noted
from opbrengst.reading.walk import Walk


def read_members(file: str, content: bytes) -> tuple[tuple[Member, ...], tuple[Problem, ...]]:
    """Return the sites of `sites.yml` in the order of the file, and the problems of it."""
    try:
        text, faults = cleared(content)
    except UnreadableError as unreadable:
        return (), (unreadable.fault.problem(file),)
    parsed = nodes.parsed(text, of_people=False)
    notes = noted(file, parsed, faults)
    written = Walk(notes).register(parsed.root, Member, "bibliotheek-dorp: …")
    members: list[Member] = []
    addresses: dict[str, str] = {}
    problems = list(notes.problems)
    for identifier, facts in written.items():
        if identifier in DEVICES:  # it becomes a folder
            meant = f"site-{identifier}"
            problems.append(
                notes.source.problem("bad_id", (identifier,), found=identifier, meant=meant)
            )
        whole = {**facts, "id": identifier, "source": notes.source}
        made = records.record(Member, whole, notes.source, (identifier,))
        if isinstance(made, tuple):
            problems.extend(made)
            continue
        members.append(made)
        if (other := addresses.setdefault(made.address, identifier)) != identifier:
            problems.append(
                notes.source.problem("double_site", (identifier, "address"), other=other)
            )
    return tuple(members), tuple(problems)
