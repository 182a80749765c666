"""What a document needs to be read by everybody, and a typesetter would let pass."""

from collections.abc import Iterator
from html.parser import HTMLParser

from opbrengst.messages import MESSAGES

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_SCOPES = {"row", "col", "rowgroup", "colgroup"}


class UnreadableError(Exception):
    """A page cannot be made a document that everybody can read; says in Dutch which, and why."""

    def __init__(self, page: str, faults: list[str]) -> None:
        message = MESSAGES["paper_unreadable"]
        text = f"{message.what} {message.remedy}"
        super().__init__(text.format(page=f"/{page}", reason="; ".join(faults)))


def refuse_what_not_everybody_can_read(html: str, page: str) -> None:
    """Raise UnreadableError, with all that is wrong with the document of a page."""
    if found := list(faults(html)):
        raise UnreadableError(page, found)


def faults(html: str) -> Iterator[str]:
    """Yield what a document lacks, in words for who writes its template."""
    seen = _Reader(html)
    if not seen.language:
        yield "de taal ontbreekt (lang)"
    if not seen.title.strip():
        yield "de titel ontbreekt (title)"
    if seen.levels.count(1) != 1:
        yield f"er zijn {seen.levels.count(1)} koppen h1, en het moet er één zijn"
    for above, level in zip([0, *seen.levels], seen.levels, strict=False):
        if level > above + 1:
            yield f"na h{above} komt h{level}" if above else f"de eerste kop is h{level}"
    yield from seen.wrong
    yield from (f"het anker {each} staat er twee keer" for each in seen.doubles)


class _Reader(HTMLParser):
    """Notes of a document what faults() asks."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.language, self.title = "", ""
        self.levels: list[int] = []
        self.wrong: list[str] = []
        self.ids: set[str] = set()
        self.doubles: list[str] = []
        self._drawing: dict[str, str] | None = None
        self._in_title = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if (identifier := given.get("id")) is not None:
            (self.doubles.append if identifier in self.ids else self.ids.add)(identifier)
        if tag == "html":
            self.language = given.get("lang", "")
        elif tag == "title":
            self._in_title = True
        elif tag in _HEADINGS:
            self.levels.append(int(tag[1]))
        elif tag == "img" and not given.get("alt", "").strip():
            self.wrong.append(f"het beeld {given.get('src', '')} heeft geen tekst (alt)")
        elif tag == "th" and given.get("scope") not in _SCOPES:
            self.wrong.append("een kop van een tabel zegt niet waarvan (scope)")
        elif tag == "svg":
            self._drawing = {"title": ""}

    def handle_endtag(self, tag: str) -> None:
        if tag == "title":
            self._in_title = False
        elif tag == "svg" and self._drawing is not None:
            if not self._drawing["title"].strip():
                self.wrong.append("een tekening heeft geen naam (title)")
            self._drawing = None

    def handle_data(self, data: str) -> None:
        if self._in_title and self._drawing is not None:
            self._drawing["title"] += data
        elif self._in_title:
            self.title += data
