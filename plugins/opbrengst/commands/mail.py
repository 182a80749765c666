"""A draft of a mail about a meeting, for the facilitator's own mail program; nothing is sent."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from email.message import EmailMessage
from email.policy import SMTP

from opbrengst import addresses
from opbrengst.editions.flow import Paragraph, flow
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.outputs import documents
from opbrengst.editions.places import Place
from opbrengst.model import Meeting

# What may be attached, by the ending of its name. Only what a person opens on any machine.
KINDS = {
    "docx": "vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "pdf",
}
# Neither can stand in what is packed as base64 or quoted-printable: both have no `=_`.
_BOUNDARY = "=_opbrengst_{}"
_MARKS = {"bullet": "- ", "number": "- ", "more": "  "}


@dataclass(frozen=True)
class Draft:
    """A mail as a file: its name, and its bytes (RFC 5322)."""

    name: str
    content: bytes


def draft(outlet: Outlet, place: Place, meeting: Meeting) -> Draft:
    """Return the mail about a meeting, with what the site has of it to print or keep.

    It has no sender and no receivers, which the mail program asks for, and no day: a draft is of
    the day on which it is sent.
    """
    attached = tuple(_attachments(outlet, meeting))
    here = addresses.meeting(meeting)
    html = outlet.templates.render(
        f"mail/{meeting.kind}.html", here, place=place, meeting=meeting, attached=len(attached),
        live=outlet.absolute(here) if outlet.home else "",
        join=outlet.absolute(addresses.JOIN) if outlet.home else "",
        as_of=outlet.redacted.programme.as_of,
    )  # fmt: skip
    title, *paragraphs = flow(html)
    message = EmailMessage(SMTP)
    message["Subject"] = " ".join(title.text.split())
    message["To"] = ""
    message["X-Unsent"] = "1"  # opens as a mail that is still to be sent
    message.set_content(_plain(paragraphs), cte="quoted-printable")
    shown = html[html.index("</h1>") + len("</h1>") :]
    page = f'<!doctype html>\n<html lang="nl">\n<body>{shown}</body>\n</html>\n'
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    message.set_boundary(_BOUNDARY.format("tekst"))
    for name, content in attached:
        kind = KINDS[name.rpartition(".")[2]]
        message.add_attachment(content, maintype="application", subtype=kind, filename=name)
    if attached:
        message.set_boundary(_BOUNDARY.format("bijlagen"))
    return Draft(f"{meeting.name}.eml", message.as_bytes())


def meeting_called(outlet: Outlet, name: str) -> tuple[Place, Meeting] | None:
    """Return what a name means: `place/file`, the path of a file, or the name of one file alone."""
    wanted = name.replace("\\", "/").removesuffix(".md").strip("/")
    held = list(outlet.together.latest)
    exact = [(p, m) for p, m in held if wanted == m.reference or wanted.endswith(f"/{m.reference}")]
    alone = [(p, m) for p, m in held if wanted == m.name]
    found = exact or alone
    return found[0] if len(found) == 1 else None


def nearest(outlet: Outlet, name: str) -> list[str]:
    """Return the meetings whose names are most like one that is none, the likest first."""
    wanted = "/".join(name.replace("\\", "/").removesuffix(".md").strip("/").split("/")[-2:])
    known = [meeting.reference for _, meeting in outlet.together.latest]
    # The name of a file alone is like every name of its length in every place.
    same = [each for each in known if wanted in each]
    return (same or get_close_matches(wanted, known, cutoff=0.6))[:3]


def _attachments(outlet: Outlet, meeting: Meeting) -> Iterator[tuple[str, bytes]]:
    """Yield what the site holds of a meeting that can be kept: name and content."""
    here, of = addresses.meeting(meeting), f"{meeting.location}-{meeting.date}"
    named = {
        addresses.word(here): f"verslag-{of}.docx",
        addresses.paper(addresses.hand_out(here)): f"uitdeelblad-{of}.pdf",
    }
    made = dict(documents(replace(outlet, only=frozenset(named))))
    yield from ((name, made[path]) for path, name in named.items() if path in made)


def _plain(paragraphs: Iterable[Paragraph]) -> str:
    """Return paragraphs as plain text: those of a list below each other, others apart."""
    lines: list[str] = []
    for paragraph in paragraphs:
        mark = _MARKS.get(paragraph.kind, "")
        if lines and not (mark and lines[-1].startswith(tuple(_MARKS.values()))):
            lines.append("")
        lines.append(f"{mark}{_words(paragraph)}")
    return "\n".join(lines) + "\n"


def _words(paragraph: Paragraph) -> str:
    """Return the words of a paragraph, with where each link leads unless that is what it says."""
    return "".join(
        f"{run.text} ({run.link})" if run.link and run.link != run.text else run.text
        for run in paragraph.runs
    )
