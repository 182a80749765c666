"""The numbers on a page, each with the list that it opens or leads to."""

from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlsplit

from tests.pages import Element, Page


def figure(number: Element) -> str:
    """What a number says: `12`, `ongeveer 40`, `28 dagen`."""
    return number.all(cls="ob-number__figure")[0].text


def opened(page: Page) -> Iterator[tuple[str, str, int]]:
    """The numbers of a place: words, figure, and how many things the list that it opens holds."""
    for number in page.article.all("li", cls="ob-number"):
        lists = number.all("details")
        yield number.text, figure(number), len(lists[0].all("li")) if lists else 0


def linked(page: Page, page_at: Callable[[str], Page]) -> Iterator[tuple[str, str, int]]:
    """The numbers of all places: words, figure, and how many things its link leads to."""
    for number in page.article.all("li", cls="ob-number"):
        for link in number.all("a"):
            address = urlsplit(link.attributes["href"])
            state = parse_qs(address.query).get("stand", [""])[0]
            found = page_at(address.path)
            options = [option.attributes["value"] for option in found.article.all("option")]
            assert state in options, number.text
            items = [e for e in found.article.walk() if "data-filter-item" in e.attributes]
            fitting = [e for e in items if not state or state in _told(e)]
            yield number.text, figure(number), len(fitting)


def _told(item: Element) -> list[str]:
    """What the filter knows of an item: its state, and what else it is counted as."""
    told = (item.attributes.get("data-state", ""), item.attributes.get("data-counted", ""))
    return " ".join(told).split()
