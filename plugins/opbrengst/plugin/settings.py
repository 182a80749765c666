"""The options of the plugin, and what they come to."""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from mkdocs.config import config_options as options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from opbrengst.dates import day
from opbrengst.publishing import Settings
from opbrengst.vocabulary import ROLE_WORDS

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


def settings(chosen: OpbrengstConfig, config: MkDocsConfig, *, preview: bool) -> Settings:
    """Return our settings, with every path made absolute; `preview` is whether writers look on."""
    beside = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    return Settings(
        meetings=Path(config.docs_dir).resolve(),
        organisations=beside / chosen.organisations,
        addresses=beside / chosen.addresses,
        templates=overrides(config) / "opbrengst",
        as_of=_as_of(chosen.as_of),
        quiet_after_days=chosen.quiet_after_days,
        role_words=chosen.role_words,
        preview=preview,
    )


def overrides(config: MkDocsConfig) -> Path:
    """Return the folder with a site's own look, whether it is there or not."""
    beside = Path(config.config_file_path or "mkdocs.yml").resolve().parent
    return Path(config.theme.custom_dir or beside / "overrides")


def _as_of(said: object) -> date:
    if said is None:
        return datetime.now(AMSTERDAM).date()
    try:
        return day(str(said))
    except ValueError:
        raise PluginError(f"opbrengst: as_of: {said!r} is not a day") from None
