"""The report of a meeting as a Word file, in the shape of the format; needs the extra `word`."""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from datetime import UTC, datetime, time
from functools import cache, partial
from importlib.util import find_spec
from io import BytesIO
from types import MappingProxyType
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from opbrengst import addresses
from opbrengst.editions.flow import Paragraph, Run, flow
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.packages import settled
from opbrengst.editions.places import Place
from opbrengst.model import Meeting
from opbrengst.problems import Problem

if TYPE_CHECKING:
    from docx.document import Document

TEMPLATE = "word/verslag.docx"
# What a paragraph is → the style that it has in the template, by its English name.
STYLES: Mapping[str, str] = MappingProxyType({
    "h1": "Heading 1", "h2": "Heading 2", "h3": "Heading 3", "p": "Normal", "date": "Date",
    "subtitle": "Subtitle", "nb": "NB", "example": "Voorbeeld", "owners": "Meewerkers",
    "caption": "Caption", "credit": "Credit", "live": "Normal",
    "bullet": "List Bullet", "number": "List Number", "more": "List Continue",
})  # fmt: skip
DEEPEST = 3
LINK = "Hyperlink"
_WIDEST = 5_760_000  # EMU: 16 cm, what is left of A4 between the margins
_BREAKS = frozenset("\t\n\r")  # in Word no text, but elements of their own
_JFIF = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"


def installed() -> bool:
    """Tell whether the extra is there."""
    return find_spec("docx") is not None


def offered(outlet: Outlet) -> Iterator[str]:
    """Yield where the report of each meeting is; none where they cannot be made."""
    if installed() and outlet.shelf and not any(problems(outlet)):
        for place in outlet.together.places:
            yield from map(addresses.word, map(addresses.meeting, place.history.meetings))


def documents(outlet: Outlet) -> Iterator[tuple[str, bytes]]:
    """Yield the report of each meeting, by its path in the site; none where they cannot be made."""
    if not installed() or not outlet.shelf or any(problems(outlet)):
        return
    paper = cache(partial(_Paper, outlet.shelf(TEMPLATE)[1], outlet))  # opened if it is needed
    for place in outlet.together.places:
        for meeting in place.history.meetings:
            path = addresses.word(addresses.meeting(meeting))
            if outlet.wants(path):
                seen = tuple(outlet.picture(f"{place.id}/{each.file}") for each in meeting.pictures)
                work = partial(_report, outlet, place, meeting, paper)
                yield path, outlet.kept.of_place(place, (path, seen), work)


def problems(outlet: Outlet) -> Iterator[Problem]:
    """Yield what is wrong with the template, if the site has one of its own."""
    if not installed() or not outlet.shelf:
        return
    source, content = outlet.shelf(TEMPLATE)
    if source is None:
        return
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415 # an extra

    try:
        known = {style.name for style in _opened(content).styles}
    except (BadZipFile, KeyError, PackageNotFoundError, ValueError):
        yield source.problem("word_template_broken")
        return
    missing = [style for style in _needed() if style not in known]
    if missing:
        yield source.problem("word_style_missing", found=", ".join(missing))


def _report(
    outlet: Outlet, place: Place, meeting: Meeting, opened: Callable[[], "_Paper"]
) -> bytes:
    here, paper = addresses.meeting(meeting), opened()
    pictures = {f"{place.id}/{seen.file}": seen for seen in meeting.pictures}
    html = outlet.templates.render(
        f"word/{meeting.kind}.html", here, place=place, meeting=meeting, absolute=outlet.absolute,
        live=outlet.absolute(here) if outlet.home else "",
        as_of=outlet.redacted.programme.as_of, library=outlet.together.library_of(place),
        pictures=[seen.model_copy(update={"file": file}) for file, seen in pictures.items()],
    )  # fmt: skip
    paper.clear()
    paragraphs = flow(html)
    for paragraph in paragraphs:
        paper.add(paragraph)
    title = next((each.text for each in paragraphs if each.kind == "h1"), "")
    _told(paper.document, f"{title}, {place.history.location.name}", meeting)
    made = BytesIO()
    paper.document.save(made)
    return settled(made.getvalue())


def _needed() -> Iterator[str]:
    yield from dict.fromkeys((*STYLES.values(), LINK))
    yield from (f"{STYLES[k]} {n}" for k in ("bullet", "number", "more") for n in (2, DEEPEST))


def _opened(template: bytes) -> "Document":
    from docx import Document  # noqa: PLC0415 # an extra

    return Document(BytesIO(template))


def _told(document: "Document", title: str, meeting: Meeting) -> None:
    """Say what a file manager and a screen reader ask for; the days are those of the meeting."""
    core, day = document.core_properties, datetime.combine(meeting.date, time(), UTC)
    core.title, core.language, core.subject = title[:255], "nl-NL", "Opbrengst"
    core.author = core.last_modified_by = core.comments = ""
    core.created = core.modified = day.replace(tzinfo=None)
    core.revision = 1


class _Paper:
    """The template, written on from the end of what it holds, and cleared for the next report.

    To open it and to look up its styles takes as long as to write a report.
    """

    def __init__(self, template: bytes, outlet: Outlet) -> None:
        self._template, self._outlet = template, outlet
        self._open()

    def _open(self) -> None:
        self.document = _opened(self._template)
        self._styles = {style.name: style for style in self.document.styles}
        self._added: list[Any] = []
        self._properties: dict[str, Any] = {}
        self._links: dict[str, str] = {}
        self._numbers: dict[int, int] = {}
        self._pictured = False

    def clear(self) -> None:
        """Take away all that was added; a picture is a part of its own, which python-docx keeps."""
        if self._pictured:
            self._open()
            return
        for element in self._added:
            element.getparent().remove(element)
        for relation in self._links.values():
            del self.document.part.rels[relation]
        self._added, self._links, self._numbers = [], {}, {}

    def add(self, paragraph: Paragraph) -> None:
        """Add a paragraph; a picture that is not to be had leaves its description."""
        if paragraph.kind == "picture":
            self._picture(paragraph)
            return
        name = STYLES.get(paragraph.name) or STYLES[paragraph.kind]
        depth = min(paragraph.depth, DEEPEST)
        style = self._styles[f"{name} {depth}" if depth > 1 else name]
        made = self.document.add_paragraph()
        self._added.append(made._p)  # noqa: SLF001
        self._styled(made._p, style.style_id)  # noqa: SLF001
        if paragraph.kind == "number":
            self._number(made, style, paragraph, depth)
        for run in paragraph.runs:
            self._run(made, run)

    def _styled(self, element: Any, style: str) -> None:
        """Give a paragraph its style, copied: python-docx searches all styles each time."""
        if style in self._properties:
            element.append(deepcopy(self._properties[style]))
        else:
            element.style = style
            self._properties[style] = deepcopy(element.pPr)

    def _run(self, paragraph: Any, run: Run) -> None:
        made = paragraph.add_run()
        if _BREAKS.isdisjoint(run.text):  # python-docx looks at letter after letter
            made._r.add_t(run.text)  # noqa: SLF001
        else:
            made.text = run.text
        if run.bold:
            made.bold = True
        if run.italic:
            made.italic = True
        if run.link:
            made._r.style = self._styles[LINK].style_id  # noqa: SLF001 # see above
            self._linked(paragraph, made, run.link)

    def _linked(self, paragraph: Any, run: Any, target: str) -> None:
        """Put a run in a link: python-docx reads links, and makes none."""
        from docx.opc.constants import RELATIONSHIP_TYPE  # noqa: PLC0415 # an extra
        from docx.oxml import OxmlElement  # noqa: PLC0415
        from docx.oxml.ns import qn  # noqa: PLC0415

        if target not in self._links:
            part = self.document.part
            self._links[target] = part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, True)
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), self._links[target])
        link.append(run._r)  # noqa: SLF001
        paragraph._p.append(link)  # noqa: SLF001

    def _number(self, made: Any, style: Any, paragraph: Paragraph, depth: int) -> None:
        """Let each numbered list begin at one: the style alone would count on."""
        from docx.oxml.ns import qn  # noqa: PLC0415 # an extra

        of_style = style.element.find(f".//{qn('w:numId')}")
        if of_style is None:  # a template whose numbers are no list
            return
        numbering = self.document.part.numbering_part.element
        if paragraph.begins:
            abstract = numbering.num_having_numId(of_style.val).abstractNumId.val
            number = numbering.add_num(abstract)
            self._added.append(number)
            number.add_lvlOverride(ilvl=depth - 1).add_startOverride(1)
            self._numbers[depth] = number.numId
        chosen = made._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
        chosen.get_or_add_ilvl().val = depth - 1
        chosen.get_or_add_numId().val = self._numbers[depth]

    def _picture(self, paragraph: Paragraph) -> None:
        from docx.image.exceptions import UnrecognizedImageError  # noqa: PLC0415 # an extra

        content = self._outlet.picture(paragraph.name) or b""
        made, self._pictured = self.document.add_paragraph(), True
        try:
            shape: Any = made.add_run().add_picture(BytesIO(_headed(content)))
        except UnrecognizedImageError:  # webp, which only the newest Word shows, or none at all
            made._p.getparent().remove(made._p)  # noqa: SLF001
            self.add(Paragraph("p", (Run(f"[{paragraph.text}]"),), name="caption"))
            return
        if shape.width > _WIDEST:
            shape.height, shape.width = round(shape.height * _WIDEST / shape.width), _WIDEST
        shape._inline.docPr.set("descr", paragraph.text)  # noqa: SLF001 # no other way in


def _headed(content: bytes) -> bytes:
    """Return a picture with the head that says it is a JPEG: ours lost it with all that tells."""
    bare = content[:2] == b"\xff\xd8" and content[6:10] not in (b"JFIF", b"Exif")
    return content[:2] + _JFIF + content[2:] if bare else content
