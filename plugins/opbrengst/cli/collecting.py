"""The command that fetches what the sites of an overview publish."""

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opbrengst.cli.shared import of_site, stop_at
from opbrengst.messages import collecting as said

if TYPE_CHECKING:
    from opbrengst.commands.collect import Collected, Fetched

# What a command needs is imported in it, as in the other commands.


@click.command()
@of_site
def collect(config_file: Path) -> None:
    """Haal op wat de sites van een overzicht hebben gepubliceerd.

    Welke sites dat zijn, staat in het register dat mkdocs.yml bij sites noemt. Lukt het bij een
    site niet, dan blijft staan wat er al van was. De bouw daarna heeft geen netwerk nodig.
    """
    from opbrengst.commands.collect import collect as collected
    from opbrengst.options import settings_of

    settings = settings_of(config_file)
    if settings.sites is None:
        click.echo(said.NO_REGISTER, err=True)
        raise SystemExit(1)
    found = collected(settings, time.monotonic)
    stop_at(found.problems)
    for site in found.sites:
        _say(site)
    for name in found.gone:
        click.echo(said.GONE.format(name=name))
    click.echo(_total(found))
    failed = sum(site.problem is not None for site in found.sites)
    raise SystemExit(1 if failed and failed == len(found.sites) else 0)


def _say(site: "Fetched") -> None:
    from opbrengst.dates import in_words

    if site.problem is None:
        return
    click.echo(str(site.problem), err=True)
    visit = site.visit
    left = said.LEFT.format(day=in_words(visit.read)) if visit.read else said.NOTHING_LEFT
    if visit.failing_since:
        click.echo(said.SINCE.format(day=in_words(visit.failing_since), left=left), err=True)


def _total(found: "Collected") -> str:
    from opbrengst.editions.data.page import in_words

    sizes = [site.size for site in found.sites if site.size is not None]
    failed = sum(site.problem is not None for site in found.sites)
    one, more = said.SITES
    number = len(found.sites)
    return said.TOTAL.format(
        sites=one if number == 1 else more.format(number=number),
        renewed=len(sizes),
        size=f" ({in_words(sum(sizes))})" if sizes else "",
        same=number - len(sizes) - failed,
        failed=failed,
    )
