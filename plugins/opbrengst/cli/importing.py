"""The command that makes a draft of a report from Word: it asks what is missing, and writes."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opbrengst.cli.shared import Day, of_site

if TYPE_CHECKING:
    from opbrengst.commands.importing import Consented, Known, Place
    from opbrengst.importers.blocks import Block
    from opbrengst.importers.drafts import Answer, Draft, NewPerson, Photograph

# What a command needs is imported in it, as in the other commands.


class MissingError(click.ClickException):
    """What was not given, where nobody can be asked."""

    exit_code = 2


def at_terminal() -> bool:
    """Tell whether somebody can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@click.command("import")
@of_site
@click.argument(
    "report", metavar="VERSLAG", type=click.Path(exists=True, dir_okay=False, allow_dash=True)
)
@click.option("--place", default="", help="De map van de plaats, zoals zwolle-zuid.")
@click.option("--place-name", default="", help="Hoe een nieuwe plaats heet.")
@click.option("--date", "day", type=Day(), help="De dag van de bijeenkomst.")
@click.option("--slug", default="", help="Hoe het bestand heet, achter de dag.")
@click.option("--keep-names", is_flag=True, help="Laat namen staan, in plaats van labels.")
def import_report(
    config_file: Path,
    report: str,
    place: str,
    place_name: str,
    day: date | None,
    slug: str,
    keep_names: bool,
) -> None:
    """Maak van een ingevuld Word-verslag een concept voor de site.

    VERSLAG is een Word-bestand (.docx), of - voor tekst die je plakt. Wat geen plek krijgt, staat
    bovenaan in het concept, met de reden. Namen komen in people.yml, en in het verslag een label.
    """
    from opbrengst.commands.importing import CannotImportError

    asks = report != "-" and at_terminal()
    try:
        _import(_Wanted(config_file, report, place, place_name, day, slug, keep_names, asks))
    except CannotImportError as error:
        raise MissingError(str(error)) from None
