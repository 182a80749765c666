"""What the commands of the door share: the option for the site, and what may be told of it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from opbrengst.commands.telling import Telling
    from opbrengst.gathering import Settings
    from opbrengst.problems import Problem

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

    found = telling(settings)
    stop_at(found.problems)
    return found


def stop_at(problems: "Iterable[Problem]") -> None:
    """Say what may not be published, and stop, if there is anything."""
    from opbrengst.problems import stopping, told, total

    found = stopping(problems)
    for problem in told(found):
        click.echo(str(problem), err=True)
    if found:
        click.echo(total(found), err=True)
        raise SystemExit(1)
