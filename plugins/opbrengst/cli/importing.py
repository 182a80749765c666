"""The command that makes a draft of a report from Word: it asks what is missing, and writes."""

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opbrengst.cli import asking
from opbrengst.cli.shared import Day, of_site
from opbrengst.dates import in_words
from opbrengst.messages.importing import ASKED, MANNERS, SAID

if TYPE_CHECKING:
    from opbrengst.commands.importing import Consented, Known
    from opbrengst.commands.places import Place
    from opbrengst.gathering import Settings
    from opbrengst.importers.blocks import Block
    from opbrengst.importers.drafts import Answer, Draft

# What a command needs is imported in it, as in the other commands.
PASTED = "-"


class MissingError(click.ClickException):
    """What was not given, where nobody can be asked."""

    exit_code = 2


@dataclass(frozen=True)
class _Wanted:
    """What was given with the command; `asks` where somebody can be asked for the rest."""

    place: str
    library: str
    day: date | None
    slug: str
    keep_names: bool
    asks: bool


@click.command("import")
@of_site
@click.argument(
    "report", metavar="VERSLAG", type=click.Path(exists=True, dir_okay=False, allow_dash=True)
)
@click.option("--place", metavar="PLAATS", default="", help="De plaats: haar map, of haar naam.")
@click.option("--library", metavar="ID", default="", help="Maak de plaats, met deze bibliotheek.")
@click.option("--date", "day", type=Day(), help="De dag van de bijeenkomst.")
@click.option("--slug", metavar="NAAM", default="", help="Hoe het bestand heet, achter de dag.")
@click.option("--keep-names", is_flag=True, help="Laat namen staan, in plaats van labels.")
def import_report(
    config_file: Path,
    report: str,
    place: str,
    library: str,
    day: date | None,
    slug: str,
    keep_names: bool,
) -> None:
    """Maak van een ingevuld verslag uit Word een concept voor de site.

    VERSLAG is een bestand uit Word (.docx), of - voor tekst die je plakt. Wat geen plek krijgt,
    staat bovenaan in het concept, met de reden. Namen komen in people.yml, en in het verslag een
    label.
    """
    from opbrengst.commands.importing import CannotImportError, known
    from opbrengst.importers.drafts import TooMuchError
    from opbrengst.options import settings_of
    from opbrengst.reading.limits import FILE, kilobytes

    asks = report != PASTED and asking.somebody_is_there()
    wanted = _Wanted(place, library, day, slug, keep_names, asks)
    found = _blocks(report)
    site = known(settings_of(config_file), config_file.resolve().parent)
    try:
        _import(site, found, wanted)
    except TooMuchError:
        raise click.ClickException(SAID["too_much"].format(most=kilobytes(FILE))) from None
    except CannotImportError as error:
        raise MissingError(str(error)) from None


def _blocks(report: str) -> "tuple[Block, ...]":
    """Return the paragraphs of a file, or of what was pasted."""
    from opbrengst.importers.opening import opened
    from opbrengst.importers.refusal import UnreadableReportError
    from opbrengst.messages import MESSAGES

    name = "" if report == PASTED else report
    try:
        content = Path(name).read_bytes() if name else sys.stdin.buffer.read()
        found = opened(content, name)
    except OSError as error:
        raise click.ClickException(f"{report}: {error.strerror}.") from None
    except UnreadableReportError as refused:
        message = MESSAGES[refused.code]
        said = f"{message.what} {message.remedy}".format_map(refused.values)
        raise click.ClickException(said) from None
    if not any(block.text.strip() or block.picture for block in found):
        raise click.ClickException(SAID["empty"])
    return found


def _import(site: "Known", found: "tuple[Block, ...]", wanted: _Wanted) -> None:
    """Make the draft, with what is asked, and write it with what goes along."""
    from opbrengst.commands.importing import files, first_picture, ground, stem
    from opbrengst.importers.drafts import draft

    place = _place(site, found, wanted)
    day = _day(site, found, wanted)
    known = ground(site, place, day, keep_names=wanted.keep_names)
    seen = draft(found, known, f"{day.isoformat()}-x")
    name = stem(site, place, day, wanted.slug, seen.title)
    said = _consents(seen, site.settings) if wanted.asks else {}
    answers = _answers(seen) if wanted.asks else {}
    made = draft(found, known, name, answers, first_picture(site, place, name))
    _write(site, files(site, place, name, made, said))
    _tell(site, place, name, made, len(said))


def _place(site: "Known", found: "tuple[Block, ...]", wanted: _Wanted) -> "Place":
    """Return the place that was named, that the document names, or that is asked for."""
    from opbrengst.commands.importing import CannotImportError, given_place, there

    if wanted.place:
        return given_place(site, wanted.place, wanted.library)
    named = site.propose(found).places
    if wanted.asks:
        for each in named[:1] if len(named) == 1 else ():
            place = given_place(site, each)
            if asking.yes_or_no(ASKED["place"].format(name=place.name)):
                return place
        return asking.a_place(site.settings, site.reading)
    if len(named) != 1:
        code = "places_named" if named else "no_place"
        raise CannotImportError(code, there=", ".join(named) or there(site))
    place = given_place(site, named[0])
    click.echo(SAID["found_place"].format(name=place.name))
    return place


def _day(site: "Known", found: "tuple[Block, ...]", wanted: _Wanted) -> date:
    """Return the day that was given, that the document names, or that is asked for."""
    from opbrengst.commands.importing import CannotImportError

    if wanted.day:
        return wanted.day
    _, when, doubt = site.propose(found)
    if wanted.asks:
        return asking.answer(ASKED["day"], asking.day_of, in_words(when) if when else "")
    if when is None or doubt:
        raise CannotImportError("doubtful_day" if doubt else "no_day", why=doubt)
    click.echo(SAID["found_day"].format(day=in_words(when)))
    return when


def _consents(seen: "Draft", settings: "Settings") -> "dict[str, Consented]":
    """Ask of each name that is new whether it may be shown, and how."""
    from opbrengst.commands.importing import Consented

    said: dict[str, Consented] = {}
    for person in seen.people:
        question = ASKED["online"].format(name=person.name, label=person.label)
        # Who only presses the key, does not agree.
        if asking.yes_or_no(question, "nee"):
            manner = asking.choice(ASKED["manner"], list(MANNERS))
            said[person.name] = Consented(list(MANNERS.values())[manner], settings.today)
    return said


def _answers(seen: "Draft") -> "dict[int, Answer]":
    """Ask of each picture what it shows, and whether people can be recognised on it."""
    from opbrengst.importers.drafts import Answer

    found: dict[int, Answer] = {}
    for count, photograph in enumerate(seen.photographs, start=1):
        caption = photograph.values.get("caption", "")
        below = ASKED["below"].format(caption=caption) if caption else ""
        question = ASKED["alt"].format(number=count, caption=below)
        alt = asking.answer(question, str, str(photograph.values["alt"]))
        found[photograph.number] = Answer(alt, asking.yes_or_no(ASKED["recognisable"]))
    return found


def _write(site: "Known", made: dict[Path, bytes]) -> None:
    from opbrengst.commands.importing import shown
    from opbrengst.commands.together import write_together

    try:
        write_together(made, {site.register, site.settings.organisations})
    except OSError as error:
        file = shown(site, Path(error.filename)) if error.filename else "een bestand"
        said = SAID["unwritable"].format(file=file, why=error.strerror)
        raise click.ClickException(said) from None


def _tell(site: "Known", place: "Place", name: str, made: "Draft", agreed: int) -> None:
    """Say what was made, what is doubtful, and what the check has to say of it."""
    from opbrengst.commands.check import as_lines, check
    from opbrengst.commands.importing import shown

    file = site.settings.meetings / place.id / f"{name}.md"
    click.echo(SAID["written"].format(file=shown(site, file)))
    number = len(made.people)
    if number:
        code = "registered_one" if number == 1 else "registered"
        register = shown(site, site.register)
        click.echo(SAID[code].format(file=register, number=number, agreed=agreed))
        if site.settings.people is None:
            click.echo(SAID["people_option"].format(file=register))
    doubts = len(made.doubts)
    code = "doubts_none" if not doubts else "doubts_one" if doubts == 1 else "doubts"
    click.echo(SAID[code].format(number=doubts))
    own = f"{site.settings.meetings.name}/{place.id}/{name}.md"
    # That it is a draft, it says itself.
    known = "drafts-are-known"
    told = (each for each in check(site.settings).problems if each.rule != known)
    found = [each for each in told if each.file == own]
    if found:
        click.echo(SAID["mend"])
    for line in as_lines(found):
        click.echo(f"  {line}")
    click.echo(SAID["next_step"])
