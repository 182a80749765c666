"""What a preview answers after an edit: each page and file, made when somebody asks for it.

MkDocs makes all of a site before it shows any. Here its steps are taken one page at a time, with
the same events, in the same order, in the same frame.
"""

import gzip
import os
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from urllib.parse import urlsplit

from material.plugins.search.plugin import (  # type: ignore[import-untyped] # it has no types
    SearchIndex,
    SearchPlugin,
)
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel, get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page
from mkdocs.utils import get_build_timestamp, get_relative_url, is_error_template

from opbrengst.editions.articles import Article
from opbrengst.plugin import sitemap
from opbrengst.plugin.pages import ArticlePage, PictureFile, date_others, forget, ours, renew
from opbrengst.publishing import Site

INDEX = "search/search_index.json"
TEMPLATES = frozenset({"404.html", sitemap.NAME})
"""What of the theme is no page, and is made from all pages."""


class Answers:
    """A site after an edit; `look` are the files of the theme, which MkDocs copied before."""

    def __init__(self, site: Site, config: MkDocsConfig, look: Iterable[File]) -> None:
        self._site, self._config, self._plugins = site, config, config.plugins
        self._look = {file.dest_uri: file for file in look}
        self._theme = config.theme.get_env()  # its templates are as they were, or all is built anew
        self._fresh: dict[int, Page] = {}  # those that were read since the edit
        self._place(site)
        self._frame()

    def take(self, site: Site) -> None:
        """Answer for this site from now on.

        Where an edit changed no more than what pages say, they stay where they stand.
        """
        for page in self._fresh.values():
            forget(page)
        self._fresh = {}
        alike = _stand_alike(self._site.articles, site.articles)
        if not alike or _plan(site, self._config) != self._plan:
            self._place(site)
        else:
            self._site = site
            renew(self._ours, site.articles)
            date_others(self._ordinary, site.articles)
        self._frame()

    def _place(self, site: Site) -> None:
        """Put every page in its place, and read those by whose title the menu names them."""
        self._site = site
        self._plan: tuple[object, ...] = _plan(site, self._config)
        self._files = self._all_files()
        nav = get_navigation(self._files, self._config)
        self._nav = self._plugins.on_nav(nav, config=self._config, files=self._files)
        self._pages = self._files.documentation_pages(inclusion=InclusionLevel.is_in_serve)
        self._at = dict(self._made_from_files())
        self._ours: list[ArticlePage] = ours(self._files)
        self._ordinary: list[File] = [
            each for each in self._pages if not isinstance(each.page, ArticlePage)
        ]
        for file in self._ordinary:
            self._read(file)

    def _frame(self) -> None:
        """Make the frame of the pages anew, and say which of their links lead nowhere."""
        self._judge_anchors()
        self._environment = self._plugins.on_env(
            self._theme, config=self._config, files=self._files
        )

    def _all_files(self) -> Files:
        files = get_files(self._config)
        for file in self._look.values():
            files.append(file)
        files = self._plugins.on_files(files, config=self._config)
        set_exclusions(files, self._config)
        return files

    def _made_from_files(self) -> Iterator[tuple[str, File]]:
        """Yield what MkDocs would write and is not there yet, with where."""
        others = [file for file in self._files if not file.is_documentation_page()]
        for file in (*others, *self._pages):
            if file.dest_uri not in self._look and file.inclusion.is_in_serve():
                yield file.dest_uri, file

    def names(self) -> Iterator[str]:
        """Yield every file of the site that a whole build writes."""
        yield from self._at
        yield from (*TEMPLATES, f"{sitemap.NAME}.gz", INDEX)

    def made(self, name: str) -> bytes | None:
        """Return a file of the site, made now; None where there is none."""
        if name in self._at:
            file = self._at[name]
            return _content(file) if file.page is None else _written(self._framed(file.page))
        if name in TEMPLATES:
            return _written(self._of_template(name))
        if name == f"{sitemap.NAME}.gz":
            return self._packed(self.made(sitemap.NAME))
        if name == INDEX:
            *_, whole = self.index()
            return whole
        return self._site.made(name)

    def index(self) -> Iterator[bytes]:
        """Yield nothing for each page that was read, and then the index of the search."""
        plugin = next(each for each in self._plugins.values() if isinstance(each, SearchPlugin))
        index = SearchIndex(**plugin.config)
        # A whole build knows what is found on our pages before it makes any.
        for file in sorted(self._pages, key=_is_ordinary):
            page = self._read(file)
            if isinstance(page, ArticlePage):
                index.entries.extend(page.entries())
            else:
                index.add_entry_from_context(page)
            yield b""
        yield index.generate_search_index(None).encode()

    def _judge_anchors(self) -> None:
        for page in (file.page for file in self._ordinary if file.page):
            for to in page.links_to_anchors or ():
                if isinstance(to.page, ArticlePage):
                    self._read(to)
            page.validate_anchor_links(
                files=self._files, log_level=self._config.validation.links.anchors
            )

    def _read(self, file: File) -> Page:
        """Return the page of a file with its content, as MkDocs gives it to a page."""
        page = file.page or Page(None, file, self._config)
        if id(page) in self._fresh:
            return page
        events, config, files = self._plugins, self._config, self._files
        page = events.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = events.on_page_markdown(
            page.markdown or "", page=page, config=config, files=files
        )
        page.render(config, files)
        page.content = events.on_page_content(
            page.content or "", page=page, config=config, files=files
        )
        self._fresh[id(page)] = page
        return page

    def _framed(self, page: Page) -> str:
        """Return a page in its frame."""
        self._read(page.file)
        if isinstance(page, ArticlePage):
            page.hide_from_search()
        page.active = True
        try:
            context = get_context(self._nav, self._pages, self._config, page)
            template = self._environment.get_template(page.meta.get("template", "main.html"))
            context = self._plugins.on_page_context(
                context, page=page, config=self._config, nav=self._nav
            )
            output = template.render(context)
            return str(self._plugins.on_post_page(output, page=page, config=self._config))
        finally:
            page.active = False

    def _of_template(self, name: str) -> str:
        """Return what a template of the theme makes that is the template of no page."""
        config = self._config
        template = self._environment.get_template(name)
        template = self._plugins.on_pre_template(template, template_name=name, config=config)
        root = urlsplit(config.site_url or "/").path
        base = root if is_error_template(name) else get_relative_url(".", name)
        context = get_context(self._nav, self._files, config, base_url=base)
        context = self._plugins.on_template_context(context, template_name=name, config=config)
        output = template.render(context)
        return str(self._plugins.on_post_template(output, template_name=name, config=config))

    def _packed(self, content: bytes | None) -> bytes | None:
        if content is None:
            return None
        pages = [file.page for file in self._files.documentation_pages() if file.page]
        packed = BytesIO()
        moment = get_build_timestamp(pages=pages)
        with gzip.GzipFile(f"{sitemap.NAME}.gz", "wb", fileobj=packed, mtime=moment) as file:
            file.write(content)
        return packed.getvalue()


def _stand_alike(before: Sequence[Article], after: Sequence[Article]) -> bool:
    """Tell whether the pages of ours are the same, in the same places."""
    return len(before) == len(after) and all(
        one is other or _place_of(one) == _place_of(other)
        for one, other in zip(before, after, strict=True)
    )


def _place_of(page: Article) -> tuple[object, ...]:
    return page.address, page.in_menu, page.previous, page.following


def _plan(site: Site, config: MkDocsConfig) -> tuple[object, ...]:
    """Return all that tells which other files there are, and which of them is what."""
    # A page is linked to by the file that it is made from, and that may be gone.
    written = {path for path, _, files in os.walk(config.docs_dir) if "index.md" in files}
    redirects, rewritten = dict(site.redirects), dict(site.rewritten)
    return written, redirects, rewritten, site.pictures, site.ordinary


def _is_ordinary(file: File) -> bool:
    return not isinstance(file.page, ArticlePage)


def _content(file: File) -> bytes:
    return file.published() if isinstance(file, PictureFile) else file.content_bytes


def _written(output: str) -> bytes | None:
    """Return a page as MkDocs writes it; it writes none that is empty."""
    return output.encode("utf-8", errors="xmlcharrefreplace") if output.strip() else None
