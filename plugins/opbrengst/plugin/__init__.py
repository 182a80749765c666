"""The door to MkDocs: its settings and events in, finished pages out."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from opbrengst.dates import in_words
from opbrengst.editions.frame import aligned, finished
from opbrengst.gathering import Settings
from opbrengst.memory import Memory
from opbrengst.options import OpbrengstConfig, home
from opbrengst.plugin import preview, sitemap
from opbrengst.plugin.building import Building
from opbrengst.plugin.collecting import keep, uncollected
from opbrengst.plugin.cutting import cut
from opbrengst.plugin.edits import Edits
from opbrengst.plugin.faults import sentence
from opbrengst.plugin.frames import Frames
from opbrengst.plugin.pages import ArticlePage, indexes, linked, ours, placed
from opbrengst.plugin.report import report
from opbrengst.plugin.standing import Standing
from opbrengst.plugin.surroundings import Surroundings, overrides
from opbrengst.problems import stopping
from opbrengst.publishing import Site, site
from opbrengst.rendering import COMPILED
from opbrengst.swapping import SiteFolderError

log = get_plugin_logger("opbrengst")
THEME = Path(__file__).parent.parent / "theme"


class OpbrengstPlugin(BasePlugin[OpbrengstConfig]):
    """Publish the meetings of `docs_dir`."""

    started = serving = succeeded = False
    building: Building | None = None
    standing: Standing | None = None
    host_config: MkDocsConfig | None = None
    memory: Memory | None = None
    site: Site
    nav: Navigation
    files: Files
    around: Surroundings

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether somebody is looking on: then nothing may stop the preview."""
        self.started, self.serving = True, command == "serve"
        self.memory = Memory()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check, fold and redact, before MkDocs empties anything."""
        self._end()  # what an earlier build made, if nobody shut us down
        self.host_config = config
        self.serving = self.serving or preview.is_temporary(config.site_dir)
        if config.theme.name != "material":
            raise PluginError("opbrengst needs `theme: material` in mkdocs.yml")
        if not config.use_directory_urls:
            raise PluginError("opbrengst needs `use_directory_urls: true`: addresses are promises")
        own = 1 if config.theme.custom_dir else 0
        if str(THEME) not in config.theme.dirs:
            config.theme.dirs.insert(own, str(THEME))
        if self.serving:
            preview.refuse_others(config)
            preview.take_no_warning_for_an_end()
            self.around = Surroundings.of(config)
            self.site = self._seen(config, complete=True)
        else:
            self.succeeded, building = False, self._build_beside(config)
            with uncollected():
                self.site = site(self.settings(config), cache=building.store if building else None)
                self.standing = building.standing if building else None
                if not building:  # else nobody sees anything before all is made
                    self.site.complete()
            keep()
        report(self.site, self.config.silenced, serving=self.serving)
        return config

    def settings(self, config: MkDocsConfig) -> Settings:
        """Return our settings, with every path made absolute."""
        beside = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        chosen = self.config.settings(beside, Path(config.docs_dir), overrides(config))
        return replace(chosen, preview=self.serving, home=home(config.site_url))

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Put our pages in the place of the files they are made from."""
        return placed(self.site, files, config, self.standing, serving=self.serving)

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Link neighbours, and date the ordinary pages by the facts instead of by the clock."""
        linked(files)
        self.nav = nav
        return nav

    @event_priority(-100)  # other plugins may need the environment itself
    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        """Let the frame say of which day the state is, and tell the search what is on our pages."""
        env.globals["opbrengst_as_of"] = in_words(self.site.as_of)
        env.globals["opbrengst_for_partners"] = self.site.edition == "partners"
        self.files, searched = files, list(indexes(config))
        for page in ours(files):
            if page.content is None and not page.stands:
                continue  # after an edit, it is read when somebody asks for it
            if not page.stands:
                page.hide_from_search()
            for index in searched:
                index.entries.extend(page.entries())
        if self.serving:
            env.globals["opbrengst_errors"] = len(stopping(self.site.problems))
            env.globals["opbrengst_drafts"] = self.site.drafts.shown
        env.bytecode_cache = COMPILED
        env = Frames(env, overrides(config), self.nav)
        return preview.forgiving(env, overrides(config)) if self.serving else env

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Take back the whole page, which the search did not read; say what goes with it."""
        if isinstance(page, ArticlePage):
            page.show()
        page.meta["alternates"] = self.site.alternates(
            page.file.dest_uri.removesuffix("index.html")
        )
        context["linked_data"] = self._linked_data(page)  # type: ignore[typeddict-unknown-key] # ours
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

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Let the map of the site show the pages that stay, too."""
        context["pages"] = [file for file in self.files if file.page and not file.page.is_link]
        return context

    def on_post_template(
        self, output_content: str, *, template_name: str, config: MkDocsConfig
    ) -> str:
        """Mend a page that has no source, as 404.html; cut a map that is too large for one file."""
        if template_name == sitemap.NAME:
            return sitemap.in_parts(output_content, Path(config.site_dir), home(config.site_url))
        return finished(output_content)

    @event_priority(-100)  # the search writes its index first, wherever it stands in the list
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Cut a large index of the search in parts; remember that everything was written."""
        cut(config, "one_file" if self.serving else self.config.search, self.site.kept)
        self.succeeded = True

    @event_priority(-100)  # what is raised here ends the event
    def on_build_error(self, *, error: Exception) -> None:
        """Keep the site that was there; say in a sentence what a writer can mend."""
        self.succeeded = False
        said = sentence(error, overrides(self.host_config)) if self.host_config else None
        if said:
            log.debug("opbrengst", exc_info=error)
            raise PluginError(said) from error

    def on_shutdown(self) -> None:
        """Let readers see the new site, if all of it was made and nothing stops us."""
        self.started = False  # MkDocs keeps us for the next build of this process
        self._end()

    def _end(self) -> None:
        if not self.building or not self.host_config:
            return
        try:
            if self.succeeded and sys.exc_info() == (None, None, None):
                self.building.finish()
        except (OSError, SiteFolderError) as error:
            raise PluginError(sentence(error, overrides(self.host_config)) or str(error)) from error
        finally:
            self.building.end()
            self.building = self.standing = None

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Look at the registers and at this site's own templates too; answer only this machine."""
        if self.around.known:  # else each edit is a whole build, and others may watch
            preview.look_often(server, config)
        for path in (*preview.registers(self.settings(config)), overrides(config)):
            if path.exists():
                server.watch(str(path))
        return Edits(server, self).guarded()

    def again(self) -> MkDocsConfig:
        """Read, check, fold and redact what people wrote anew, in the surroundings as they were."""
        config = self.host_config
        if config is None:
            raise PluginError("opbrengst has built nothing yet")
        self.site = self._seen(config, complete=False)
        report(self.site, self.config.silenced, serving=self.serving)
        return config

    def _seen(self, config: MkDocsConfig, *, complete: bool) -> Site:
        look, self.memory = overrides(config), self.memory or Memory()
        return preview.site(self.settings(config), look, self.memory, complete=complete)

    def _linked_data(self, page: Page) -> str:
        if isinstance(page, ArticlePage):
            return page.article.linked_data
        return self.site.linked_data if page.file.dest_uri == "index.html" else ""

    def _build_beside(self, config: MkDocsConfig) -> Building | None:
        """Make MkDocs write beside the site; who does not start and end us, is left in place.

        Where the site that is there is what would be made, the command ends, as having built it;
        a program that builds by itself goes on.
        """
        if not self.started:
            return None
        self.building = Building(config, self.settings(config))
        asked = click.get_current_context(silent=True)
        if asked and asked.info_name == "build" and self.building.is_done():
            raise SystemExit(0)
        return self.building
