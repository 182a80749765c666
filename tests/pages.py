"""Pages of a built site as a test reads them: a small tree, its words, its links."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser

VOID = frozenset(
    {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
SILENT = frozenset({"head", "noscript", "option", "script", "style", "svg", "template"})
INLINE = frozenset({
    "a", "abbr", "b", "br", "cite", "code", "em", "i", "label", "mark", "q", "small", "span",
    "strong", "sub", "sup", "time",
})  # fmt: skip
MARKS = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "figcaption": "> ", "blockquote": "> "}


@dataclass(frozen=True, eq=False)
class Element:
    """One element of a page; `children` are elements and texts, in order."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all below it, in the order of the page."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child.walk()

    def all(self, tag: str = "", **attributes: str) -> list["Element"]:
        """Return the elements with a tag and attributes; `_` stands for `-`, `cls` is one class."""
        return [each for each in self.walk() if tag in ("", each.tag) and each.has(attributes)]

    def has(self, attributes: dict[str, str]) -> bool:
        """Tell whether it has these attributes, spelled as for `all`."""
        wanted = dict(attributes)
        one_class = wanted.pop("cls", None)
        return (one_class is None or one_class in self.attributes.get("class", "").split()) and all(
            self.attributes.get(name.rstrip("_").replace("_", "-")) == value
            for name, value in wanted.items()
        )

    @property
    def silent(self) -> bool:
        """Whether nobody sees or hears what is in it."""
        return (
            self.tag in SILENT
            or "hidden" in self.attributes
            or self.attributes.get("aria-hidden") == "true"
        )

    @cached_property
    def lines(self) -> list[str]:
        """Its visible words, one line a block, white space normalised; headings begin with `#`."""
        return [" ".join(line.split()) for line in "".join(self._flow()).split("\n") if _said(line)]

    @property
    def text(self) -> str:
        """Its visible words on one line, without marks."""
        return " ".join("".join(self._flow(marked=False)).split())

    def _flow(self, *, marked: bool = True) -> Iterator[str]:
        if self.silent:
            return
        block = self.tag not in INLINE
        if block:
            yield "\n" + (MARKS.get(self.tag, "") if marked else "")
        for child in self.children:
            if isinstance(child, str):
                yield child.replace("\n", " ")
            else:
                yield from child._flow(marked=marked)  # noqa: SLF001 # of the same class
        if block:
            yield "\n"


def _said(line: str) -> bool:
    return bool(line.strip(" #->"))


@dataclass(frozen=True)
class Page:
    """A built page at its address (`zwolle-zuid/`, `404.html`)."""

    address: str
    root: Element

    @cached_property
    def article(self) -> Element:
        """What is said on the page itself, without the frame around it."""
        found = self.root.all("article", cls="md-content__inner")
        return found[0] if found else self.root.all("main")[0]

    @property
    def text(self) -> str:
        """The visible words of the whole page on one line."""
        return self.root.text

    @property
    def title(self) -> str:
        """The title that a tab of the browser shows."""
        return " ".join(piece for piece in self.root.all("title")[0].children if type(piece) is str)

    @property
    def h1(self) -> list[str]:
        """The words of each first heading."""
        return [heading.text for heading in self.root.all("h1")]

    @property
    def lang(self) -> str:
        """The language that the page declares."""
        return self.root.all("html")[0].attributes.get("lang", "")

    @cached_property
    def ids(self) -> list[str]:
        """Every id, in order, doubles included."""
        return [e.attributes["id"] for e in self.root.walk() if "id" in e.attributes]

    @property
    def links(self) -> list[str]:
        """Where each link leads, as written."""
        return [e.attributes["href"] for e in self.root.all("a") if "href" in e.attributes]

    @property
    def resources(self) -> list[str]:
        """Everything that a browser fetches to show the page, as written."""
        fetched = [e.attributes for e in self.root.all("link") if _fetched(e)]
        return [a["href"] for a in fetched] + [
            each.attributes["src"] for each in self.root.walk() if "src" in each.attributes
        ]

    def meta(self, **attributes: str) -> str:
        """Return the content of the one meta element with these attributes; "" without one."""
        found = self.root.all("meta", **attributes)
        return found[0].attributes["content"] if found else ""


def _fetched(link: Element) -> bool:
    return bool({"stylesheet", "icon", "preload"} & set(link.attributes["rel"].split()))


def page(address: str, html: str) -> Page:
    """Return the page of an HTML document; ValueError says where its tags do not close."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    if len(parser.open) != 1:
        raise ValueError(f"{address}: never closed: {[each.tag for each in parser.open[1:]]}")
    return Page(address, parser.open[0])


def report(page: Page) -> str:
    """The words of a report, without the table that tells what became of them."""
    text = page.article.text
    for became in page.article.all("section", cls="ob-deeds"):
        text = text.replace(became.text, "", 1)
    return text


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag != tag:
            raise ValueError(f"</{tag}> closes <{self.open[-1].tag}> at {self.getpos()}")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
