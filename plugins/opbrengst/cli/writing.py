"""The commands that write a file of meetings, for somebody to fill in or look over."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opbrengst.cli import asking
from opbrengst.cli.shared import Day, make_place, of_site, write_anew
from opbrengst.identity import slug as slugged
from opbrengst.messages import questions
from opbrengst.vocabulary import VALUES

if TYPE_CHECKING:
    from opbrengst.commands.groups import Groups
    from opbrengst.commands.new import Wanted
    from opbrengst.commands.places import Place
    from opbrengst.gathering import Settings
    from opbrengst.history import PilotStory
    from opbrengst.reading import Reading

# What a command needs is imported in it, as in the other commands.
KINDS = {VALUES[kind]: kind for kind in questions.KINDS}


@click.command()
@of_site
@click.option("--place", metavar="PLAATS", help="De plaats: de naam van haar map, of van haarzelf.")
@click.option("--library", metavar="ID", help="Maak de plaats, met deze bibliotheek.")
@click.option("--date", "day", type=Day(), help="De dag van de bijeenkomst. Zonder: vandaag.")
@click.option("--kind", type=click.Choice(tuple(KINDS)), help="Wat voor verslag het wordt.")
@click.option("--pilot", metavar="ID", help="Het idee, bij een vervolg.")
@click.option("--slug", metavar="NAAM", help="Hoe het bestand heet, achter de dag.")
def new(
    config_file: Path,
    place: str | None,
    library: str | None,
    day: date | None,
    kind: str | None,
    pilot: str | None,
    slug: str | None,
) -> None:
    """Maak een verslag om in te vullen, met uitleg bij elk woord.

    Wat je niet meegeeft, wordt gevraagd. Bij een vervolg staat er al in wat bekend is: de
    meewerkers, wat er is afgesproken en toegezegd, en de randvoorwaarden.
    """
    from opbrengst.commands.groups import groups
    from opbrengst.commands.new import Draft, Wanted
    from opbrengst.gathering import collected
    from opbrengst.options import settings_of

    asks = asking.somebody_is_there()
    if not asks and not (place and (kind or pilot)):
        asking.nobody_to_ask("--place", "--kind")
    settings = settings_of(config_file)
    reading = collected(settings)
    where = _place(settings, reading, place, library)
    when = day or (asking.a_day(questions.DAY, settings.today) if asks else settings.today)
    told = groups(reading, settings, where, when)
    chosen = "follow_up" if pilot and not kind else KINDS[kind] if kind else _kind(told)
    idea = _pilot(settings, told, pilot) if chosen == "follow_up" else None
    wanted = Wanted(where, when, chosen, idea)
    file = _file(settings, told, wanted, slug, asks=asks)
    _tell_unread(reading, where)
    make_place(settings, where)
    text = Draft(wanted, settings, told).text()
    write_anew(file, text.encode(), questions.ANOTHER_NAME, folder=True)
    click.echo(questions.NEXT)


def _place(
    settings: "Settings", reading: "Reading", said: str | None, library: str | None
) -> "Place":
    """Return the place that was named, or that is asked for."""
    from opbrengst.commands.places import (
        NoPlaceError,
        new_place,
        organisation_called,
        place_called,
        places,
    )

    if not said:
        return asking.a_place(settings, reading)
    if there := place_called(reading, said):
        return there
    if not library:
        known = ", ".join(each.id for each in places(reading))
        raise click.UsageError(questions.NO_SUCH_PLACE.format(found=said, known=known or "geen"))
    organisation = organisation_called(reading, library)
    if organisation is None:
        known = ", ".join(reading.organisations)
        refused = questions.NO_SUCH_LIBRARY
        file = settings.organisations.name
        raise click.UsageError(refused.format(found=library, file=file, known=known or "geen"))
    try:
        return new_place(said, organisation.id)
    except NoPlaceError as refused_:
        raise click.UsageError(refused_.sentence(said)) from None


def _kind(told: "Groups") -> str:
    """Ask what kind of report it is; of a place without ideas no group can have met."""
    kinds = [kind for kind in questions.KINDS if kind != "follow_up" or told.to_follow]
    return kinds[asking.choice(questions.KIND, [questions.KINDS[kind] for kind in kinds])]


def _pilot(settings: "Settings", told: "Groups", said: str | None) -> "PilotStory":
    """Return the idea that was named, or that is asked for."""
    from opbrengst.rendering import Templates

    place = told.place.history.location.name
    if not told.place.history.pilots:
        raise click.UsageError(questions.NO_PILOTS.format(place=place))
    if said and (found := told.called(said)):
        return found
    if said or not asking.somebody_is_there():
        if not said:
            asking.nobody_to_ask("--pilot")
        known = ", ".join(each.id for each in told.to_follow)
        refused = questions.NO_SUCH_PILOT
        raise click.UsageError(refused.format(place=place, found=said, known=known or "geen"))
    templates = Templates([settings.templates], settings.role_words)
    lines = templates.lines("commands/pilots.html", pilots=told.to_follow)
    return told.to_follow[asking.choice(questions.PILOT, [line for line in lines if line])]


def _file(
    settings: "Settings", told: "Groups", wanted: "Wanted", said: str | None, *, asks: bool
) -> Path:
    """Return where the report goes: there is nothing there yet."""
    folder, pilot = settings.meetings / wanted.place.id, wanted.pilot
    usual = questions.SLUGS[wanted.kind]
    if pilot and told.may_be_named(pilot):
        usual = told.id(pilot)

    def named(text: str) -> Path:
        made = slugged(text)
        if not made:
            raise ValueError(questions.NO_SLUG)
        file = folder / f"{wanted.day}-{made}.md"
        if file.exists():
            shown = f"{settings.meetings.name}/{wanted.place.id}/{file.name}"
            raise ValueError(questions.THERE_ALREADY.format(file=shown))
        return file

    try:
        if said or pilot or not asks:
            return named(said or usual)
    except ValueError as refused:
        raise click.ClickException(f"{refused} {questions.ANOTHER_NAME}") from None
    return asking.answer(questions.SLUG, named, usual)


def _tell_unread(reading: "Reading", place: "Place") -> None:
    """Say that reports of a place could not be read, so that what they say is missing."""
    number = sum(each.startswith(f"{place.id}/") for each in reading.unreadable)
    if number:
        one, more = questions.UNREAD_NUMBER
        counted = one if number == 1 else more.format(number=number)
        click.echo(questions.UNREAD.format(number=counted, place=place.name), err=True)
