"""What the commands of the door share: the option for the site, and what may be told of it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from opbrengst.commands.telling import Telling
    from opbrengst.gathering import Settings

Command = Callable[..., None]


def of_site(command: Command) -> Command:
    """Give a command the option that says which site it is about."""
    return click.option(
        "-f",
        "--config-file",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        default=Path("mkdocs.yml"),
        show_default=True,
        help="De instellingen van de site.",
    )(command)


def told_of(settings: "Settings") -> "Telling":
    """Return what may be told, or say what cannot be read and stop."""
    from opbrengst.commands.telling import telling
    from opbrengst.problems import told, total

    found = telling(settings)
    for problem in told(found.problems):
        click.echo(str(problem), err=True)
    if found.problems:
        click.echo(total(found.problems), err=True)
        raise SystemExit(1)
    return found
