"""The commands that hand over: a mail to look at and send, a whole site to take along."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opbrengst.cli.shared import of_site, stop_at, told_of, write_anew

if TYPE_CHECKING:
    from opbrengst.editions.moving import Load
    from opbrengst.editions.outlet import Outlet
    from opbrengst.gathering import Settings

# What a command needs is imported in it, as in the other commands.


@click.command()
@of_site
@click.argument("meeting", metavar="VERSLAG")
@click.option(
    "-o",
    "--to",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Het bestand voor de mail. Zonder: de naam van het verslag, in deze map.",
)
def mail(config_file: Path, meeting: str, file: Path | None) -> None:
    """Schrijf een mail over een bijeenkomst, om na te kijken en zelf te versturen.

    VERSLAG is een plaats en de naam van een verslag, zoals zwolle-zuid/2016-04-13-wijkbibliotheek.
    De mail is een bestand dat je opent in je eigen mailprogramma. Er wordt niets verstuurd.
    """
    from opbrengst.commands.mail import draft, meeting_called, nearest
    from opbrengst.options import settings_of

    outlet = _outlet(settings_of(config_file))
    found = meeting_called(outlet, meeting)
    if found is None:
        like = " of ".join(nearest(outlet, meeting))
        hint = f"Bedoel je {like}?" if like else "Een concept telt niet mee, en wat nog komt niet."
        raise click.ClickException(f"Er is geen verslag ‘{meeting}’. {hint}")
    made = draft(outlet, *found)
    write_anew(file or Path(made.name), made.content, "Kies met --to een andere naam.")


@click.command()
@of_site
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    required=True,
    help="De map die gemaakt wordt. Die mag er nog niet zijn, of moet leeg zijn.",
)
def export(config_file: Path, folder: Path) -> None:
    """Schrijf de hele site als gewone Markdown, die ook zonder Opbrengst een site wordt.

    Wat er te zien is, en voor wie, zegt het bestand met instellingen: met -f mkdocs.partners.yml
    gaat de partnereditie mee. MkDocs, ProperDocs en Zensical maken er weer een site van.
    """
    from opbrengst.commands.export import NotEmptyError
    from opbrengst.commands.export import export as exported_to
    from opbrengst.editions.moving import project
    from opbrengst.options import settings_of, written_in

    load = _load(settings_of(config_file))
    files = project(load, written_in(config_file))
    try:
        exported_to(folder, files)
    except NotEmptyError:
        said = f"{folder} is niet leeg. Kies met --to een map die er nog niet is."
        raise click.ClickException(said) from None
    except OSError as error:
        said = f"{error.filename or folder} is niet te schrijven ({error.strerror})."
        raise click.ClickException(said) from None
    click.echo(f"{len(files)} bestanden staan in {folder}. Lees daar LEESMIJ.md.")


def _load(settings: "Settings") -> "Load":
    """Return all that a site publishes, or say what stops it."""
    from opbrengst.commands.export import look, ordinary, pictures
    from opbrengst.editions.moving import Load
    from opbrengst.publishing import site

    made = site(settings)
    stop_at(made.problems)
    redirects = {f"{old}index.html": page.encode() for old, page in made.redirects.items()}
    return Load(
        articles=made.articles,
        home=made.home,
        ordinary={**dict(ordinary(settings, made.ordinary)), **made.rewritten},
        others={**made.documents, **redirects, **dict(pictures(settings, made.pictures))},
        look=look(settings),
        edition=made.edition,
        as_of=made.as_of,
    )


def _outlet(settings: "Settings") -> "Outlet":
    """Return what the outputs are made from."""
    from opbrengst.editions import pdf
    from opbrengst.editions.outlet import Outlet
    from opbrengst.shelves import stored, template

    found = told_of(settings)
    return Outlet(
        found.redacted,
        found.templates,
        settings.home,
        frozenset(),
        pdf=pdf.lacks() is None,
        shelf=partial(template, settings),
        stored=partial(stored, settings, found.redacted.programme.shown),
    )
