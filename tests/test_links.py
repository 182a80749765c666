"""Every page of a built site by what all pages share: links, anchors, resources, frame, policy."""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from opbrengst.licences import LICENCES, USUAL
from tests.conftest import GOLDEN, ROOT, Built
from tests.pages import Element, Page

HERE = "https://here.invalid/"
LEADS_OUT = re.compile(r"https?://[^\s)>\"']+")
IN_STYLES = re.compile(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)")
# The one address elsewhere that is ours to give: where a reader can complain.
OURS = {"https://www.autoriteitpersoonsgegevens.nl/"}
FOLDERS = {"real_site": ROOT, "miniature": GOLDEN / "miniature"}


@pytest.fixture(scope="module", params=FOLDERS)
def name(request: pytest.FixtureRequest) -> str:
    """The fixture whose site is looked at."""
    return str(request.param)


@pytest.fixture(scope="module")
def site(name: str, request: pytest.FixtureRequest) -> Built:
    found: Built = request.getfixturevalue(name)
    return found


@pytest.fixture(scope="module")
def framed(site: Built) -> list[Page]:
    """Every page in the frame of the site: not those to embed, to hand out or that lead on."""
    bare = (leads_on, to_embed, is_sheet)
    return [page for page in site.pages if not any(is_so(page) for is_so in bare)]


@pytest.fixture(scope="module")
def embedded(site: Built) -> list[Page]:
    """Every page to embed."""
    return [page for page in site.pages if to_embed(page) and not leads_on(page)]


def to_embed(page: Page) -> bool:
    return page.address.startswith("embed/")


def leads_on(page: Page) -> bool:
    return bool(page.meta(http_equiv="refresh"))


def is_sheet(page: Page) -> bool:
    """Whether it is one A4 to hand out, that has no frame; test_hand_outs looks at them."""
    return bool(page.root.all("main", cls="paper-sheet"))


def targets(page: Page) -> Iterator[str]:
    """Everything that a page leads to or needs, as absolute addresses."""
    refresh = page.meta(http_equiv="refresh")
    onward = [refresh.partition("url=")[2]] if refresh else []
    for target in (*page.links, *page.resources, *onward):
        yield urljoin(HERE + page.address.removesuffix("404.html"), target)


def test_every_link_and_resource_resolves(site: Built) -> None:
    broken = [
        f"{page.address} → {target}"
        for page in site.pages
        for target in targets(page)
        if target.startswith(HERE) and not leads_somewhere(site, target)
    ]
    assert not broken, "\n".join(broken)


def leads_somewhere(site: Built, target: str) -> bool:
    path = unquote(urlsplit(target).path).removeprefix("/")
    fragment = unquote(urlsplit(target).fragment)
    if path not in site.addresses:
        return path in site.files and not fragment
    return not fragment or fragment in site.page(path).ids


def test_a_redirect_leads_to_a_page(site: Built) -> None:
    onward = [next(iter(targets(page))) for page in site.pages if leads_on(page)]
    assert all(leads_somewhere(site, target) for target in onward)


def test_links_to_other_hosts_were_written_by_people(site: Built, name: str) -> None:
    folder = FOLDERS[name]
    guide = ROOT / "plugins" / "opbrengst" / "guide"
    texts = [*folder.glob("meetings/**/*.md"), *guide.glob("*.md"), folder / "organisations.yml"]
    written = {
        link for text in texts for link in LEADS_OUT.findall(text.read_text(encoding="utf-8"))
    }
    leading_out = {link for page in site.pages for link in page.links if "//" in link}
    assert leading_out <= written | OURS | {LICENCES[USUAL].url}


def test_nothing_is_fetched_from_another_host(site: Built) -> None:
    foreign = [
        f"{page.address} → {resource}"
        for page in site.pages
        for resource in page.resources
        if urlsplit(resource).netloc
    ]
    assert not foreign, "\n".join(foreign)


def test_styles_fetch_nothing_that_is_not_there(site: Built) -> None:
    missing = []
    for sheet, content in site.files.items():
        if sheet.endswith(".css"):
            for found in IN_STYLES.findall(content.decode()):
                target = urljoin(HERE + sheet, "".join(found))
                if not target.startswith("data:") and not leads_somewhere(site, target):
                    missing.append(f"{sheet} → {target}")
    assert not missing, "\n".join(missing)


def test_ids_are_unique(site: Built) -> None:
    doubles = {page.address: double for page in site.pages if (double := repeated(page.ids))}
    assert doubles == {}


def repeated(ids: list[str]) -> list[str]:
    return [identifier for identifier, times in Counter(ids).items() if times > 1]


def test_every_page_has_one_heading_a_title_and_its_language(site: Built) -> None:
    for page in site.pages:
        assert (page.address, len(page.h1), page.lang) == (page.address, 1, "nl")
        assert all(page.h1)
        assert page.title.strip()


def test_no_two_pages_have_the_same_title(framed: list[Page], embedded: list[Page]) -> None:
    assert repeated([page.title for page in (*framed, *embedded)]) == []


def test_the_first_link_skips_to_the_content(framed: list[Page]) -> None:
    for page in framed:
        skip = page.root.all("a", cls="ob-skip")[0].attributes["href"]
        content = page.root.all(id=skip.removeprefix("#"))
        assert len(content) == 1
        assert page.root.all("header")[0].text not in content[0].text
        assert page.article in list(content[0].walk())


def test_the_policy_allows_files_of_the_site_and_nothing_inline(framed: list[Page]) -> None:
    for page in framed:
        policy = page.meta(http_equiv="Content-Security-Policy")
        assert "default-src 'none'; script-src 'self'; style-src 'self';" in policy
        assert "unsafe-" not in policy
        assert "http" not in policy
        assert list(inline_scripts(page)) == []


# What a browser only keeps, and never runs.
DATA = {"application/json", "application/ld+json"}


def inline_scripts(page: Page) -> Iterator[Element]:
    for script in page.root.all("script"):
        if "src" not in script.attributes and script.attributes.get("type") not in DATA:
            yield script


def test_the_policy_stands_before_everything_that_it_governs(framed: list[Page]) -> None:
    for page in framed:
        governed = [e for e in page.root.walk() if e.tag in {"link", "script", "style"}]
        policy = page.root.all("meta", http_equiv="Content-Security-Policy")[0]
        order = list(page.root.walk())
        assert order.index(policy) < min(map(order.index, governed))


def test_no_page_holds_what_the_policy_refuses(site: Built) -> None:
    refused = [
        f"{page.address}: <{element.tag}>"
        for page in site.pages
        for element in page.root.walk()
        if element.tag == "style"
        or "style" in element.attributes
        or any(attribute.startswith("on") for attribute in element.attributes)
        or element.attributes.get("href", "").startswith("javascript:")
    ]
    assert not refused, "\n".join(refused)
