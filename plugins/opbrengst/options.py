"""The options of the plugin, and where a `mkdocs.yml` says that things lie."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from mkdocs.config import config_options as options
from mkdocs.config.base import Config, ValidationError
from mkdocs.exceptions import PluginError
from mkdocs.utils.yaml import yaml_load

from opbrengst.checks import refusals
from opbrengst.dates import day
from opbrengst.gathering import Settings
from opbrengst.licences import LICENCES, USUAL
from opbrengst.model import Edition
from opbrengst.vocabulary import ROLE_WORDS

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
Search = Literal["auto", "one_file", "in_parts"]


class Silenced(options.DictOfItems[str]):
    """The rules that a site does not want to hear of, each with the reason."""

    def run_validation(self, value: object) -> dict[str, str]:
        """Return them; refuse a name that is no rule or may not be silenced, and no reason."""
        silenced = super().run_validation(value)
        if refused := "; ".join(refusals(silenced)):
            raise ValidationError(refused)
        return silenced


class OpbrengstConfig(Config):
    """The options of the plugin, below `opbrengst:` in `mkdocs.yml`."""

    as_of = options.Optional(options.Type((str, date)))
    """The day whose state is shown (text, `2026-11-22`). Default: today, in Amsterdam."""

    organisations = options.Type(str, default="organisations.yml")
    """The register of organisations (path beside `mkdocs.yml`)."""

    addresses = options.Type(str, default="addresses.txt")
    """The addresses that were published (path beside `mkdocs.yml`)."""

    responsible = options.Type(str, default="")
    """The organisation that is responsible for the site and answers its readers (an id)."""

    quiet_after_days = options.Type(int, default=30)
    """For how many days an idea without owners stays on the active lists (number)."""

    role_words = options.DictOfItems(options.Type(str), default=dict(ROLE_WORDS))
    """The words that make a label, as *Bewoner A*, each with its plural (mapping of texts)."""

    pdf = options.Type(bool, default=False)
    """Whether reports, sheets to hand out and dossiers are made as PDF too (yes or no)."""

    silenced = Silenced(options.Type(str), default={})
    """The rules that warn or hint and are not to be heard, each with the reason (mapping)."""

    people = options.Optional(options.Type(str))
    """The register of people and their consent, beside `mkdocs.yml` or anywhere (path)."""

    edition = options.Choice[Edition](get_args(Edition), default="public")
    """Who reads the site: everybody, or the partners only."""

    search = options.Choice[Search](get_args(Search), default="auto")
    """Whether the index of the search is one file, or in parts, or in parts where it is large."""

    licence = options.Choice[str](tuple(LICENCES), default=USUAL)
    """What others may do with the open data (an SPDX identifier): see `licences.py`."""

    sites = options.Optional(options.Type(str))
    """The register of sites made elsewhere, of which this one is an overview (path)."""

    stale_after_days = options.Type(int, default=7)
    """After how many days without news an overview says so of a site (number)."""

    def settings(self, beside: Path, meetings: Path, custom: Path) -> Settings:
        """Return our settings; the paths are of the folder of `mkdocs.yml`, docs and templates."""
        return Settings(
            meetings=meetings.resolve(),
            organisations=beside / self.organisations,
            addresses=beside / self.addresses,
            templates=custom / "opbrengst",
            as_of=self._day(),
            today=today(),
            people=beside / self.people if self.people else None,
            edition=self.edition,
            quiet_after_days=self.quiet_after_days,
            role_words=self.role_words,
            silenced=self.silenced,
            pdf=self.pdf,
            responsible=self.responsible,
            licence=self.licence,
            sites=beside / self.sites if self.sites else None,
            stale_after_days=self.stale_after_days,
        )

    def _day(self) -> date:
        if self.as_of is None:
            return today()
        try:
            return day(str(self.as_of))
        except ValueError:
            raise PluginError(f"opbrengst: as_of: {self.as_of!r} is not a day") from None


def today() -> date:
    """Return the calendar day in Amsterdam: nobody may choose the day on which consent counts."""
    return datetime.now(AMSTERDAM).date()


def settings_of(config_file: Path) -> Settings:
    """Return the settings of the site of a `mkdocs.yml`; PluginError where it does not use us.

    MkDocs itself would load every plugin and the theme first, and with ours all that renders: as
    long as it takes to read 250 meetings. So the file is read by its reader, inherited files
    included, and only our own options are looked at, by the same class as in a build.
    """
    written = written_in(config_file)
    chosen = _options(written.get("plugins")) if isinstance(written, Mapping) else None
    if chosen is None:
        raise PluginError(f"{config_file} does not use the plugin opbrengst")
    ours = OpbrengstConfig(str(config_file))
    ours.load_dict(chosen)
    if wrong := ours.validate()[0]:
        raise PluginError("; ".join(f"opbrengst: {name}: {error}" for name, error in wrong))
    beside = config_file.resolve().parent
    theme = written.get("theme")
    custom = theme.get("custom_dir") if isinstance(theme, Mapping) else None
    meetings = beside / str(written.get("docs_dir") or "docs")
    if not meetings.is_dir():
        raise PluginError(f"docs_dir: {meetings} is no folder")
    chosen_settings = ours.settings(beside, meetings, beside / str(custom or "overrides"))
    # A command looks at what is said: the seconds that each PDF takes are for a build.
    return replace(chosen_settings, home=home(written.get("site_url")), pdf=False)


def written_in(config_file: Path) -> Any:
    """Return whatever a `mkdocs.yml` holds, with the files that it inherits from."""
    with config_file.open("rb") as file:
        return yaml_load(file)


def home(site_url: Any) -> str:
    """Return the absolute address of a site, with a slash at its end; empty where none is named."""
    return f"{str(site_url).rstrip('/')}/" if site_url else ""


def _options(plugins: Any) -> dict[str, Any] | None:
    """Return what stands below `opbrengst:`, however `plugins` is written; None without it."""
    pairs: list[tuple[str, Any]] = []
    for each in plugins if isinstance(plugins, list) else [plugins]:
        pairs += each.items() if isinstance(each, Mapping) else [(str(each), None)]
    return next((chosen or {} for name, chosen in pairs if name == "opbrengst"), None)
