"""Our pages as MkDocs knows them: articles in the place of the files they are made from."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from opbrengst.editions.articles import Article
from opbrengst.editions.frame import searchable
from opbrengst.gathering import picture


class ArticlePage(Page):
    """A page of ours as MkDocs knows it: it has no Markdown, its HTML is ready."""

    def __init__(self, article: Article, file: File, config: MkDocsConfig) -> None:
        # The theme's environment escapes nothing: a title is HTML to it.
        super().__init__(escape(article.title), file, config)
        self.article = article
        self.update_date = article.updated.isoformat()

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
        """Hand over the HTML and the table of contents."""
        self.content = self.article.html
        self.toc = get_toc(self.article.contents)

    @cached_property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override] # it can be set
        """The anchors, which MkDocs asks for where an ordinary page leads to one."""
        return set(self.article.anchors)

    def offer_to_search(self) -> None:
        """Keep the page, as it is when every plugin has seen it, and show its words meanwhile."""
        self.whole = self.content or ""
        self.content = searchable(self.whole)


class PictureFile(File):
    """A picture of a report: what is copied is what may be published of it."""

    def copy_file(self, dirty: bool = False) -> None:
        """Write the picture anew; RefusedPictureError where it was changed since it was judged."""
        there = Path(self.abs_dest_path)
        there.parent.mkdir(parents=True, exist_ok=True)
        there.write_bytes(picture(Path(self.abs_src_path or "")))


def ours(files: Files) -> list[ArticlePage]:
    """Return our pages among the files."""
    return [file.page for file in files if isinstance(file.page, ArticlePage)]


def put(articles: Iterable[Article], files: Files, written: set[str], config: MkDocsConfig) -> None:
    """Put each article in the place of the file it is made from; `written` are those of people."""
    for article in articles:
        inclusion = InclusionLevel.INCLUDED if article.in_menu else InclusionLevel.NOT_IN_NAV
        # A place is written in its index.md, and that is what other pages link to.
        index = f"{article.address}index.md"
        source = index if index in written else article.source
        file = File.generated(config, source, content="", inclusion=inclusion)
        if original := files.get_file_from_path(source):
            files.remove(original)
        files.append(file)
        ArticlePage(article, file, config)


def linked(files: Files) -> None:
    """Link neighbours, and date the ordinary pages by the facts instead of by the clock."""
    pages = {page.article.address: page for page in ours(files)}
    for page in pages.values():
        page.previous_page = pages.get(page.article.previous or "")
        page.next_page = pages.get(page.article.following or "")
    latest = max((page.update_date for page in pages.values()), default="")
    for file in files.documentation_pages():
        if file.page is not None and not isinstance(file.page, ArticlePage):
            file.page.update_date = latest
