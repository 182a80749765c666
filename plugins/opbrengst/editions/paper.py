"""A page as a document for paper: without menus, with the words that stand around it."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from opbrengst.editions.articles import Article
from opbrengst.editions.handouts import hand_outs
from opbrengst.editions.outlet import Outlet

_ATTRIBUTES = r'(?:\s+[\w:-]+(?:="[^"]*")?)*'
# What only leads through the site, and drawings that say nothing that is not in words beside them.
_SCREEN_ONLY = re.compile(
    rf"<nav\b{_ATTRIBUTES}>.*?</nav>"
    rf'|<(svg|div)\b{_ATTRIBUTES}\s+aria-hidden="true"{_ATTRIBUTES}>.*?</\1>'
    rf'|<(a|p)\s+class="ob-(?:permalink|paper)"{_ATTRIBUTES}>.*?</\2>',
    re.DOTALL,
)
_WAY = re.compile(r'(<a\b[^<>]*?)\shref="(?![a-z]+:|#)[^"]*"')


def papers(outlet: Outlet) -> Iterator[tuple[str, str]]:
    """Yield everything that is meant for paper: the address of the page, and the document."""
    for article in outlet.articles:
        if article.for_paper:
            yield article.address, document(outlet, article)
    for sheet in hand_outs(outlet):
        yield sheet.address, sheet.html


def document(outlet: Outlet, article: Article) -> str:
    """Return an article as a document; links that lead nowhere without a home are only words."""
    html = _SCREEN_ONLY.sub("", article.html)
    if not outlet.home:
        html = _WAY.sub(r"\1", html)
    absolute = outlet.absolute(article.address) if outlet.home else ""
    return outlet.templates.render(
        "paper/document.html",
        article.address,
        title=article.title,
        description=article.description,
        article=Markup(html),  # noqa: S704 - HTML already, with less in it
        absolute=absolute,
        written=absolute.partition("://")[2].rstrip("/"),
        edition=outlet.redacted.edition,
        as_of=outlet.redacted.programme.as_of,
    )
