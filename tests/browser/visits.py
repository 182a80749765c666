"""Pages of a site as one visitor sees them, with all that went wrong on the way."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urljoin, urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Frame, Page, Request

from tests.browser.sites import FRAMES

Scheme = Literal["light", "dark"]
HEIGHTS = {True: 844, False: 900}
PATIENCE = 10_000  # milliseconds
AT_ONCE = 20
IN_FRAMES = """([urls, {width, height}]) => {
    document.body.replaceChildren();
    const shown = (src) => new Promise((loaded) => {
        const frame = document.createElement('iframe');
        frame.style.border = 0;
        document.body.append(Object.assign(frame, {src, width, height, onload: () => loaded()}));
    });
    return Promise.all(urls.map(shown));
}"""


@dataclass
class Visits:
    """Opens pages, each in a fresh profile.

    `foreign` holds the addresses that pages asked of another host, `complaints` the errors and
    warnings of their console and scripts, each with the page's address in front.
    """

    browser: Browser
    site_url: str
    foreign: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    _contexts: list[BrowserContext] = field(default_factory=list)

    def __call__(
        self, url: str, width: int, scheme: Scheme = "light", *, javascript: bool = True
    ) -> Page:
        """Return the page at `url` (relative to the site), loaded, `width` pixels wide."""
        context = self.browser.new_context(
            viewport={"width": width, "height": HEIGHTS[width < 600]},
            color_scheme=scheme,
            java_script_enabled=javascript,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
            reduced_motion="reduce",
        )
        self._contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        context.on("request", self._note_request)  # of the page, its frames and workers
        page.on("console", self._note_message)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.goto(urljoin(self.site_url, url))
        return page

    def tour(
        self, urls: Iterable[str], width: int, scheme: Scheme = "light", *, javascript: bool = True
    ) -> Iterator[Page]:
        """Yield each page in turn as one visitor sees them, who keeps one profile."""
        first, *rest = urls
        page = self(first, width, scheme, javascript=javascript)
        yield page
        for url in rest:
            page.goto(urljoin(self.site_url, url))
            yield page

    def in_frames(self, page: Page, urls: Sequence[str]) -> Iterator[Frame]:
        """Yield each page in a frame as wide and high as `page`, in which all are shown instead.

        A page in a frame takes half of what a window takes.
        """
        page.goto(f"{self.site_url}{FRAMES}")
        for start in range(0, len(urls), AT_ONCE):
            page.evaluate(IN_FRAMES, [urls[start : start + AT_ONCE], page.viewport_size])
            yield from page.main_frame.child_frames

    def close(self) -> None:
        """Close every page of these visits."""
        for context in self._contexts:
            context.close()

    def _note_request(self, request: Request) -> None:
        there, here = urlsplit(request.url), urlsplit(self.site_url)
        if there.scheme not in {"data", "blob"} and there.netloc != here.netloc:
            self.foreign.append(f"{request.frame.url}: {request.url}")

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.location['url']}: {message.text}")


@dataclass(frozen=True)
class Finding:
    """What axe-core says of one element: the rule's id, the element's selector, and why."""

    rule: str
    target: str
    why: str


@dataclass(frozen=True)
class Verdict:
    """Everything that axe-core found on a page, and what it left for a person to decide."""

    violations: list[Finding]
    incomplete: list[Finding]


# The words of a drawing, as axe-core names them.
DRAWN = ("text[", ".ob-progress__")


def undecided(verdict: Verdict) -> list[Finding]:
    """What axe leaves undecided, but for the words of a drawing.

    It cannot tell what lies behind the text of an SVG. Ours lies on the page itself, in the colours
    of the text around it, whose contrast axe does judge; columns are drawn beside it, never below.
    """
    return [
        finding
        for finding in verdict.incomplete
        if finding.rule != "color-contrast" or not finding.target.startswith(DRAWN)
    ]


@dataclass(frozen=True)
class Axe:
    """Runs axe-core, given its script, on pages: WCAG A and AA up to 2.2 and best practice."""

    script: str = field(repr=False)
    tags = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")

    def __call__(self, page: Page) -> Verdict:
        """Return what axe-core says of the page as it stands, opened menus and all."""
        if not page.evaluate("matchMedia('(scripting: enabled)').matches"):
            raise ValueError("axe-core is a script: it would wait for ever on a page without them")
        if page.evaluate("typeof axe === 'undefined'"):
            page.evaluate(self.script)
        options = {
            "runOnly": {"type": "tag", "values": self.tags},
            "resultTypes": ["violations", "incomplete"],
        }
        found = page.evaluate(f"axe.run(document, {json.dumps(options)})")
        return Verdict(
            *(
                [
                    Finding(rule["id"], " ".join(map(str, node["target"])), node["failureSummary"])
                    for rule in found[outcome]
                    for node in rule["nodes"]
                ]
                for outcome in ("violations", "incomplete")
            )
        )
