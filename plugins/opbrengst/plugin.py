"""The door to MkDocs: its settings and events in, finished pages out."""

import logging
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal
from zoneinfo import ZoneInfo

from markupsafe import escape
from mkdocs.config import config_options as options
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc
from mkdocs.utils.templates import TemplateContext

from opbrengst.dates import day, in_words
from opbrengst.editions.articles import Article
from opbrengst.editions.frame import aligned, finished, searchable
from opbrengst.problems import Severity, stopping
from opbrengst.publishing import Settings, Site, picture, site
from opbrengst.vocabulary import ROLE_WORDS

log = get_plugin_logger("opbrengst")
THEME = Path(__file__).parent / "theme"
LEVELS = dict(zip(Severity, (logging.ERROR, logging.WARNING, logging.INFO), strict=True))

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


class OpbrengstConfig(Config):
    """The options of the plugin, below `opbrengst:` in `mkdocs.yml`."""

    as_of = options.Optional(options.Type((str, date)))
    """The day whose state is shown (text, `2026-11-22`). Default: today, in Amsterdam."""

    organisations = options.Type(str, default="organisations.yml")
    """The register of organisations (path beside `mkdocs.yml`)."""

    addresses = options.Type(str, default="addresses.txt")
    """The addresses that were published (path beside `mkdocs.yml`)."""

    quiet_after_days = options.Type(int, default=30)
    """For how many days an idea without owners stays on the active lists (number)."""

    role_words = options.DictOfItems(options.Type(str), default=dict(ROLE_WORDS))
    """The words that make a label, as *Bewoner A*, each with its plural (mapping of texts)."""


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
            "neighbours": bool(self.article.previous or self.article.following),
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Hand over the HTML, the table of contents and the anchors."""
        self.content = self.article.html
        self.toc = get_toc(self.article.contents)
        self.present_anchor_ids = set(self.article.anchors)

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


class OpbrengstPlugin(BasePlugin[OpbrengstConfig]):
    """Publish the meetings of `docs_dir`."""

    serving = False
    site: Site

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody is looking on: then nothing may stop the preview."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check, fold and redact, before MkDocs empties anything."""
        # `serve --clean` says that it builds; only its folder tells.
        self.serving = self.serving or Path(config.site_dir).name.startswith("mkdocs_")
        if config.theme.name != "material":
            raise PluginError("opbrengst needs `theme: material` in mkdocs.yml")
        if not config.use_directory_urls:
            raise PluginError("opbrengst needs `use_directory_urls: true`: addresses are promises")
        own = 1 if config.theme.custom_dir else 0
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(own, str(THEME))
        self.site = site(self.settings(config))
        self._report()
        return config

    def settings(self, config: MkDocsConfig) -> Settings:
        """Return our settings, with every path made absolute."""
        beside = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        custom = Path(config.theme.custom_dir or beside / "overrides")
        return Settings(
            meetings=Path(config.docs_dir).resolve(),
            organisations=beside / self.config.organisations,
            addresses=beside / self.config.addresses,
            templates=custom / "opbrengst",
            as_of=self._as_of(),
            quiet_after_days=self.config.quiet_after_days,
            role_words=self.config.role_words,
        )

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put our pages in the place of the files they are made from."""
        written = set(files.src_uris)
        self._leave_out(files, config)
        if not written & {"index.md", "README.md"}:
            files.append(File.generated(config, "index.md", content=f"# {config.site_name}\n"))
        for article in self.site.articles:
            inclusion = InclusionLevel.INCLUDED if article.in_menu else InclusionLevel.NOT_IN_NAV
            # A place is written in its index.md, and that is what other pages link to.
            index = f"{article.address}index.md"
            source = index if index in written else article.source
            file = File.generated(config, source, content="", inclusion=inclusion)
            if original := files.get_file_from_path(source):
                files.remove(original)
            files.append(file)
            ArticlePage(article, file, config)
        for name in sorted(self.site.pictures):
            files.append(PictureFile(name, config.docs_dir, config.site_dir, True))
        for address, document in self.site.redirects.items():
            files.append(File.generated(config, f"{address}index.html", content=document))
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Link neighbours, and date the ordinary pages by the facts instead of by the clock."""
        pages = {page.article.address: page for page in _ours(files)}
        for page in pages.values():
            page.previous_page = pages.get(page.article.previous or "")
            page.next_page = pages.get(page.article.following or "")
        latest = max((p.update_date for p in pages.values()), default="")
        for file in files.documentation_pages():
            if file.page is not None and not isinstance(file.page, ArticlePage):
                file.page.update_date = latest
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Let the frame say of which day the state is, and offer the search words without tags."""
        env.globals["opbrengst_as_of"] = in_words(self.site.as_of)
        for page in _ours(files):
            page.offer_to_search()
        return env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Take back the whole page: a search plugin that stands before us has read its words."""
        if isinstance(page, ArticlePage):
            page.content = page.whole
        return context

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put what is derived below the home page's own text; align tables without inline style."""
        if isinstance(page, ArticlePage):
            return html
        html = aligned(html)
        return f"{html}\n{self.site.home}" if page.file.dest_uri == "index.html" else html

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Mend what Material puts on every page."""
        return finished(output)

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Mend a page that has no source, as 404.html."""
        return finished(output_content)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Look at the registers and at this site's own templates too."""
        settings = self.settings(config)
        for path in (settings.organisations, settings.templates):
            if path.exists():
                server.watch(str(path))
        return server

    def _as_of(self) -> date:
        said = self.config.as_of
        if said is None:
            return datetime.now(AMSTERDAM).date()
        try:
            return day(str(said))
        except ValueError:
            raise PluginError(f"opbrengst: as_of: {said!r} is not a day") from None

    def _report(self) -> None:
        for problem in self.site.problems:
            log.log(LEVELS[problem.severity], str(problem))
        if self.site.later:
            log.info("%d bestanden zijn van na de dag van de stand", len(self.site.later))
        errors = stopping(self.site.problems)
        if errors and (self.site.endless or not self.serving):
            number = "1 fout" if len(errors) == 1 else f"{len(errors)} fouten"
            raise PluginError(f"{number}; de site is niet gebouwd.")

    def _leave_out(self, files: Files, config: MkDocsConfig) -> None:
        """Take out what is not ours to publish: our templates, all of `docs_dir` but its pages."""
        for file in list(files):
            written = file.src_dir == config.docs_dir and file.src_uri not in self.site.ordinary
            if written or file.src_uri.startswith("opbrengst/"):
                files.remove(file)


def settings_of(config_file: Path) -> Settings:
    """Return the settings of the site of a `mkdocs.yml`; PluginError where it does not use us."""
    config = load_config(str(config_file))
    plugin = config.plugins.get("opbrengst")
    if not isinstance(plugin, OpbrengstPlugin):
        raise PluginError(f"{config_file} does not use the plugin opbrengst")
    return plugin.settings(config)


def _ours(files: Files) -> list[ArticlePage]:
    return [file.page for file in files if isinstance(file.page, ArticlePage)]
