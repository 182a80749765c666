"""What the commands of the door share: the option for the site, and what may be told of it."""

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from opbrengst.cli.asking import day_of
from opbrengst.messages import questions

if TYPE_CHECKING:
    from opbrengst.commands.places import Place
    from opbrengst.commands.telling import Telling
    from opbrengst.gathering import Settings
    from opbrengst.problems import Problem

Command = Callable[..., None]


class Day(click.ParamType):  # type: ignore[type-arg] # click 8.1 knows no such argument
    """A day as people write it."""

    name = "dag"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day, or say what is wrong with it and which spellings there are."""
        try:
            return value if isinstance(value, date) else day_of(str(value))
        except ValueError as refused:
            self.fail(str(refused), param, ctx)


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


def write_anew(file: Path, content: bytes, advice: str = "", *, folder: bool = False) -> None:
    """Write a file that is not there yet, and say so; its `folder` is made only where asked."""
    shown = _shown(file)
    try:
        if folder:
            file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as new:
            new.write(content)
    except FileExistsError:
        said = questions.THERE_ALREADY.format(file=shown)
        raise click.ClickException(f"{said} {advice}".rstrip()) from None
    except OSError as error:
        raise click.ClickException(f"{shown} is niet te schrijven ({error.strerror}).") from None
    click.echo(questions.READY.format(file=shown))


def make_place(settings: "Settings", place: "Place") -> None:
    """Write the file of a new place, and its library in the register; nothing of one there is."""
    from opbrengst.commands.places import index_of, register_with

    if not place.new:
        return
    index, content = index_of(settings, place)
    write_anew(index, content, folder=True)
    if not place.registered:
        return
    register = settings.organisations
    if (told := register_with(settings, place)) is None:
        said = questions.REGISTER_UNREADABLE
        click.echo(said.format(file=register.name, name=place.registered), err=True)
        return
    register.write_bytes(told)
    said = questions.REGISTERED
    click.echo(said.format(name=place.registered, file=register.name, id=place.library))


def _shown(file: Path) -> str:
    """Return where a file is, from where we are."""
    here = Path.cwd()
    return str(file.relative_to(here) if file.is_relative_to(here) else file)
