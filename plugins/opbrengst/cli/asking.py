"""What the commands that write a file ask of whoever sits at the terminal."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NoReturn, TypeVar

import click

from opbrengst.dates import day, doubt, in_words
from opbrengst.messages import questions
from opbrengst.problems import Source
from opbrengst.vocabulary import VALUES, english

if TYPE_CHECKING:
    from opbrengst.commands.places import Place
    from opbrengst.gathering import Settings
    from opbrengst.reading import Reading

T = TypeVar("T")


def somebody_is_there() -> bool:
    """Tell whether there is a terminal, with somebody who can answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def nobody_to_ask(*options: str) -> NoReturn:
    """Say which options take the place of the questions, and stop."""
    raise click.UsageError(questions.NOBODY.format(options=", ".join(options)))


def answer(question: str, understood: Callable[[str], T], default: str = "") -> T:
    """Ask until the answer is understood: `understood` raises ValueError with what to say."""
    while True:
        try:
            said = click.prompt(
                question, default=default, show_default=bool(default), prompt_suffix=" ", err=True
            )
        except click.Abort:
            click.echo(err=True)
            raise click.ClickException(questions.STOPPED) from None
        try:
            return understood(str(said).strip())
        except ValueError as refused:
            click.echo(f"  {refused}", err=True)


def text(question: str, default: str = "") -> str:
    """Ask for some words."""

    def words(said: str) -> str:
        if not said:
            raise ValueError(questions.NO_TEXT)
        return said

    return answer(question, words, default)


def yes_or_no(question: str, default: str = "") -> bool:
    """Ask for yes or no, in either language."""

    def understood(said: str) -> bool:
        short = {"j": "yes", "y": "yes", "n": "no"}
        meant = short.get(said.lower()) or english(said.lower(), VALUES)
        if meant not in ("yes", "no"):
            raise ValueError(questions.NO_YES_OR_NO)
        return meant == "yes"

    return answer(f"{question} ({questions.YES_OR_NO})", understood, default)


def choice(question: str, options: Sequence[str]) -> int:
    """Show a numbered list, ask for one of it, and return its place, counted from 0."""
    click.echo(f"\n{question}", err=True)
    for number, option in enumerate(options, start=1):
        click.echo(f"  {number:>2}. {option}", err=True)

    def understood(said: str) -> int:
        if said.isdecimal() and 1 <= int(said) <= len(options):
            return int(said) - 1
        raise ValueError(questions.NO_NUMBER)

    return answer(f"{questions.NUMBER}:", understood)


def day_of(said: str) -> date:
    """Return the day that was said; ValueError says what is wrong with it, and what to type."""
    if found := doubt(said):
        raise _refusal(*found)
    try:
        return day(said)
    except ValueError:
        raise _refusal("bad_date", {"found": said}) from None


def a_day(question: str, today: date) -> date:
    """Ask for a day; today is the answer of who only presses the key."""
    return answer(question, day_of, in_words(today))


def a_place(settings: "Settings", reading: "Reading") -> "Place":
    """Ask for a place: one of those that are there, or a new one with its library."""
    from opbrengst.commands.places import places

    known = places(reading)
    found = choice(questions.PLACE, [*(each.name for each in known), questions.NEW_PLACE])
    return known[found] if found < len(known) else _a_new_place(settings, reading)


def _a_new_place(settings: "Settings", reading: "Reading") -> "Place":
    from opbrengst.commands.places import NoPlaceError, Place, new_place, place_called

    def understood(said: str) -> Place:
        if there := place_called(reading, said):
            return there
        try:
            place = new_place(said)
        except NoPlaceError as refused:
            raise ValueError(refused.sentence(said)) from None
        if (settings.meetings / place.id / "index.md").exists():
            shown = f"{settings.meetings.name}/{place.id}/index.md"
            raise ValueError(questions.THERE_ALREADY.format(file=shown))
        return place

    place = answer(questions.NAME_OF_PLACE, understood)
    return new_place(place.name, *_a_library(reading)) if place.new else place


def _a_library(reading: "Reading") -> tuple[str, str]:
    """Ask for a library: return its id, and its name where it is not in the register yet."""
    from opbrengst.commands.places import libraries, new_library, organisation_called

    known = libraries(reading)
    others = (questions.OTHER_LIBRARY, questions.LATER)
    found = choice(questions.LIBRARY, [*(each.name for each in known), *others])
    if found < len(known):
        return known[found].id, ""
    if found > len(known):
        return "", ""
    name = text(questions.NAME_OF_LIBRARY)
    if there := organisation_called(reading, name):
        return there.id, ""
    return new_library(reading, name), name


def _refusal(code: str, values: Mapping[str, object]) -> ValueError:
    """Return what a message to writers says, as the refusal of an answer."""
    told = Source("").problem(code, (), **values)
    return ValueError(f"{told.what} {told.remedy}")
