"""Our pages as MkDocs knows them: articles in the place of the files they are made from."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from markupsafe import escape
from material.plugins.search.plugin import (  # type: ignore[import-untyped] # it has no types
    SearchIndex,
    SearchPlugin,
)
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents, get_toc
from mkdocs.utils import weak_property

from opbrengst.editions.articles import Article
from opbrengst.editions.found import found
from opbrengst.gathering import picture
from opbrengst.plugin.standing import Standing, StandingFile
from opbrengst.publishing import Site


class ArticlePage(Page):
    """A page of ours as MkDocs knows it: it has no Markdown, its HTML is ready."""

    _read = _hidden = False
    _changed: str | None = None

    def __init__(self, article: Article, file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.stands = isinstance(file, StandingFile)
        self.article = article
        self.update_date = article.updated.isoformat()

    @weak_property
    def title(self) -> str:
        """What it is called; the theme's environment escapes nothing: a title is HTML to it."""
        return escape(self.article.title)

    def read_source(self, config: MkDocsConfig) -> None:
        """Set what the theme and other plugins look for in front matter."""
        self.markdown = ""
        self.meta = {
            "title": self.title,
            "description": self.article.description,
            "search": {"exclude": not self.article.in_search},
            "neighbours": bool(self.article.previous or self.article.following),
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the HTML."""
        self.content = self.article.html

    @property
    def toc(self) -> TableOfContents:
        """The table of contents, which only a frame asks that is rendered for this very page."""
        return get_toc(self.article.contents if self._read else [])

    @toc.setter
    def toc(self, _: object) -> None:
        """Keep none."""

    @cached_property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override] # it can be set
        """The anchors, which MkDocs asks for where an ordinary page leads to one."""
        return set(self.article.anchors)

    @property
    def whole(self) -> str:
        """The page as it is when every plugin has seen it."""
        return self.article.html if self._changed is None else self._changed

    @property
    def content(self) -> str | None:
        """The same, once it was read; held only where another plugin changed it."""
        if self._hidden:
            return ""
        return self.whole if self._read else None

    @content.setter
    def content(self, html: str | None) -> None:
        if not self._hidden:  # else the search puts back what it left of nothing
            self._read = html is not None
            self._changed = None if html is None or html == self.article.html else html

    def hide_from_search(self) -> None:
        """Show the search nothing: it has or gets by itself what is found on the page."""
        self._hidden = True
        self.meta["search"] = {"exclude": True}

    def show(self) -> None:
        """Let the page be seen again."""
        self._hidden = False

    def entries(self) -> Iterator[dict[str, str]]:
        """Yield what the search finds on the page, in the form of Material's index."""
        if self.article.in_search:
            # Where no other plugin had a say in it, it is known what is found on it.
            told = self.article.found if self._changed is None else found(self._changed)
            url = self.url
            for anchor, title, text in told:
                location = f"{url}#{anchor}" if anchor else url
                yield {"location": location, "title": title or str(self.title), "text": text}


class PictureFile(File):
    """A picture of a report: what is copied is what may be published of it."""

    def published(self) -> bytes:
        """Return it, made anew; RefusedPictureError where it was changed since it was judged."""
        return picture(Path(self.abs_src_path or ""))

    def copy_file(self, dirty: bool = False) -> None:
        """Write the picture as it is published."""
        there = Path(self.abs_dest_path)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(self.published())


def ours(files: Files) -> list[ArticlePage]:
    """Return our pages among the files."""
    return [file.page for file in files if isinstance(file.page, ArticlePage)]


def indexes(config: MkDocsConfig) -> Iterator[SearchIndex]:
    """Yield the index that Material's search makes, if it does."""
    for plugin in config.plugins.values():
        if isinstance(plugin, SearchPlugin) and plugin.config.enabled:
            yield plugin.search_index


def placed(
    site: Site, files: Files, config: MkDocsConfig, standing: Standing | None, *, serving: bool
) -> Files:
    """Put what we publish in the place of what people wrote, or of what stands already."""
    written = set(files.src_uris)
    _leave_out(site, files, config, serving)
    _rewrite(site, files, config)
    if not written & {"index.md", "README.md"}:
        files.append(File.generated(config, "index.md", content=f"# {config.site_name}\n"))
    put(site.articles, files, written, config, standing)
    for name in sorted(site.pictures):
        files.append(PictureFile(name, config.docs_dir, config.site_dir, True))
    for address, document in site.redirects.items():
        files.append(File.generated(config, f"{address}index.html", content=document))
    for path, content in site.documents.items():
        if path not in files.src_uris:  # what the owner gives stands
            files.append(File.generated(config, path, content=content))
    return files


def _leave_out(site: Site, files: Files, config: MkDocsConfig, serving: bool) -> None:
    """Take out what is not ours to publish: our templates, all of `docs_dir` but its pages."""
    unused = {"mistakes": not serving, "edition": site.edition == "public"}
    styles = {f"assets/opbrengst/{name}.css" for name in unused if unused[name]}
    for file in list(files):
        written = file.src_dir == config.docs_dir and file.src_uri not in site.ordinary
        if written or file.src_uri.startswith("opbrengst/") or file.src_uri in styles:
            files.remove(file)


def _rewrite(site: Site, files: Files, config: MkDocsConfig) -> None:
    """Put ordinary pages that mention somebody in their place as the readers may see them."""
    for name, text in site.rewritten.items():
        if written := files.get_file_from_path(name):
            files.remove(written)
            files.append(File.generated(config, name, content=text))


def put(
    articles: Iterable[Article],
    files: Files,
    written: set[str],
    config: MkDocsConfig,
    standing: Standing | None = None,
) -> None:
    """Put each article in the place of the file it is made from; `written` are those of people."""
    for article in articles:
        # A place is written in its index.md, and that is what other pages link to.
        index = f"{article.address}index.md"
        source = index if index in written else article.source
        if original := files.get_file_from_path(source):
            files.remove(original)
        file: File
        if standing and standing.stays(article):
            to = f"{article.address}index.html"
            file = StandingFile(source, standing.file(article.address), to, config)
        else:
            inclusion = InclusionLevel.INCLUDED if article.in_menu else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, source, content="", inclusion=inclusion)
        files.append(file)
        ArticlePage(article, file, config)


def renew(pages: Iterable[ArticlePage], articles: Iterable[Article]) -> None:
    """Let pages, which were made of as many articles, say what these say."""
    for page, article in zip(pages, articles, strict=True):
        if page.article is not article:
            page.article, page.update_date = article, article.updated.isoformat()


def forget(page: Page) -> None:
    """Forget what a page of ours says; of another only its title and links are asked meanwhile."""
    if isinstance(page, ArticlePage):
        page.show()
        page.content = None
        vars(page).pop("present_anchor_ids", None)


def linked(files: Files) -> None:
    """Link neighbours, and date the ordinary pages by the facts instead of by the clock."""
    pages = {page.article.address: page for page in ours(files)}
    for page in pages.values():
        page.previous_page = pages.get(page.article.previous or "")
        page.next_page = pages.get(page.article.following or "")
    date_others(files.documentation_pages(), (page.article for page in pages.values()))


def date_others(files: Iterable[File], articles: Iterable[Article]) -> None:
    """Date the ordinary pages among files by the facts."""
    latest = max((article.updated for article in articles), default=None)
    for file in files:
        if file.page is not None and not isinstance(file.page, ArticlePage):
            file.page.update_date = latest.isoformat() if latest else ""
