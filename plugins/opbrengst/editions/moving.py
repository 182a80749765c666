"""A whole site as a project of plain Markdown, that other programs build without this package."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import escape

from opbrengst import addresses
from opbrengst.dates import in_words
from opbrengst.editions.articles import Article
from opbrengst.messages.moving import READ_ME
from opbrengst.model import Edition

DOCS, LOOK = "docs", "overrides"
FRAME = "frame.html"
# What of a site's settings still means something; all else is of programs that may not be there.
_KEPT = (
    "site_name", "site_url", "site_description", "site_author", "copyright", "nav", "extra",
    "extra_css", "extra_javascript", "markdown_extensions",
)  # fmt: skip
# Of the preview, and of the other edition.
_UNUSED: Mapping[Edition, frozenset[str]] = {
    "public": frozenset({"mistakes", "edition"}),
    "partners": frozenset({"mistakes"}),
}


@dataclass(frozen=True)
class Load:
    """What is taken along.

    `articles` and what stands below the text of the home page are ours; `ordinary` are the pages
    that people wrote in Markdown, `others` the files that are no page, by their path in the site;
    `look` the files of the frame and of the site's own over it.
    """

    articles: tuple[Article, ...]
    home: str
    ordinary: Mapping[str, str]
    others: Mapping[str, bytes]
    look: Mapping[str, bytes]
    edition: Edition
    as_of: date


def project(load: Load, settings: Mapping[str, Any]) -> dict[str, bytes]:
    """Return the files of a project, by path; `settings` are those of the site's `mkdocs.yml`."""
    files = {f"{DOCS}/{path}": content for path, content in _docs(load, settings)}
    files |= {f"{LOOK}/{path}": content for path, content in _look(load)}
    title = str(settings.get("site_name", ""))
    said = READ_ME.format(title=title, day=in_words(load.as_of))
    files["LEESMIJ.md"] = said.encode()
    files["mkdocs.yml"] = _settings(load.articles, settings).encode()
    return files


def _docs(load: Load, settings: Mapping[str, Any]) -> Iterator[tuple[str, bytes]]:
    for path, content in load.others.items():
        if path not in load.look:  # what the owner gives stands
            yield path, content
    home = next((n for n in ("index.md", "README.md") if n in load.ordinary), "index.md")
    written = {home: f"# {settings.get('site_name', '')}\n", **load.ordinary}
    for name, text in written.items():
        below = f"\n{_raw(load.home)}" if name == home else ""
        yield name, f"{text.rstrip()}\n{below}".encode()
    for article in load.articles:
        yield _source(article), _page(article).encode()


def _source(article: Article) -> str:
    """Return where an article goes; a place is an index, as in the folder of meetings."""
    place = article.address.count("/") == 1 and article.address not in addresses.OVERVIEWS
    return f"{article.address}index.md" if place else article.source


def _page(article: Article) -> str:
    """Return a page with its title above and the finished HTML below, which Markdown leaves alone.

    JSON is YAML too. The theme escapes no title, so it is HTML already.
    """
    above: dict[str, Any] = {
        "title": str(escape(article.title)),
        "description": article.description,
        "search": {"exclude": not article.in_search},
    }
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in above.items())
    return f"---\n{''.join(lines)}---\n\n{_raw(article.html)}"


def _raw(html: str) -> str:
    """Return HTML that no Markdown looks into: one element around it, and no fence of code in it.

    Fences are looked for before all else, wherever a line begins with one.
    """
    kept = html.replace("`", "&#96;").replace("~", "&#126;")
    return f'<div class="ob-taken-along">\n{kept}\n</div>\n'


def _look(load: Load) -> Iterator[tuple[str, bytes]]:
    """Yield the frame, with the two things that the plugin told it on each page."""
    unused = {f"assets/opbrengst/{name}.css" for name in _UNUSED[load.edition]}
    told = f'{{% set opbrengst_as_of = "{in_words(load.as_of)}" %}}\n'
    if load.edition == "partners":
        told += "{% set opbrengst_for_partners = true %}\n"
    for path, content in load.look.items():
        if path not in unused:
            yield path, told.encode() + content if path == FRAME else content


def _settings(articles: Iterable[Article], settings: Mapping[str, Any]) -> str:
    """Return a `mkdocs.yml`; what is no plain data in that of the site stays behind."""
    theme = settings.get("theme")
    own = dict(theme) if isinstance(theme, Mapping) else {"name": theme}
    menu = [{"Start": "index.md"}]
    menu += [{article.title: _source(article)} for article in articles if article.in_menu]
    kept = {key: settings[key] for key in _KEPT if key in settings}
    written = {
        "nav": menu,
        "markdown_extensions": [{"toc": {"permalink": False}}],  # else Zensical chooses its own
        **kept,
        "docs_dir": DOCS,
        # The variant is for Zensical, which has a look of its own beside that of Material.
        "theme": {**own, "custom_dir": LOOK, "variant": "classic"},
        "plugins": ["search"],
        "validation": {"nav": {"omitted_files": "ignore"}},
    }
    return "".join(f"{key}: {_plain(value)}\n" for key, value in written.items() if _plain(value))


def _plain(value: Any) -> str:
    """Return data as JSON, which is YAML; nothing for what only a program can make."""
    try:
        return json.dumps(value, ensure_ascii=False)
    except TypeError:
        return ""
