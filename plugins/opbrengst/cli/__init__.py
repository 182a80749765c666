"""The door to the command line: `opbrengst`."""

import gc
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from opbrengst.cli.collecting import collect
from opbrengst.cli.importing import import_report
from opbrengst.cli.shared import Day, of_site, told_of
from opbrengst.cli.sharing import export, mail
from opbrengst.cli.writing import new

if TYPE_CHECKING:
    from opbrengst.gathering import Settings

# What a command needs is imported in it: to load all that renders would take `check` as long as to
# read a hundred meetings.


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-opbrengst")
@click.pass_context
def main(context: click.Context) -> None:
    """Opbrengst: wat er op bijeenkomsten is gezegd, en wat ervan werd."""
    gc.disable()  # nothing of a command is let go before its end, and looking for it takes time
    context.call_on_close(gc.enable)


@main.command()
@of_site
@click.option("--write", is_flag=True, help="Schrijf de nieuwe adressen bij.")
def addresses(config_file: Path, write: bool) -> None:
    """Toon welke adressen de site belooft, en welke verdwenen zijn."""
    from opbrengst.commands.addresses import promise
    from opbrengst.options import settings_of
    from opbrengst.publishing import site

    # What is promised is what everybody can find, whichever edition was named.
    settings = replace(settings_of(config_file), edition="public")
    register, made = settings.addresses, site(settings)
    reachable = made.addresses | made.redirects.keys()
    try:
        found = promise(reachable, register.read_text("utf-8-sig") if register.is_file() else "")
    except UnicodeDecodeError:
        said = f"{register.name} is niet als UTF-8 opgeslagen. Sla het opnieuw op, als UTF-8."
        raise click.ClickException(said) from None
    for address in found.added:
        click.echo(f"nieuw: /{address}")
    for line in found.gone:
        click.echo(
            f"{register.name}, regel {line}: dit adres is verdwenen. Voeg formerly toe "
            "aan wat hernoemd is, of haal de regel met de hand weg."
        )
    if write:
        register.write_text(found.text, "utf-8")
        click.echo(f"{register.name} is bijgewerkt.")
    raise SystemExit(1 if found.gone or (found.added and not write) else 0)


@main.command()
@of_site
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "github")),
    default="text",
    show_default=True,
    help="Voor mensen, voor programma’s, of voor de controle op GitHub.",
)
def check(config_file: Path, form: str) -> None:
    """Toon alles wat er mis is, zonder de site te bouwen."""
    from opbrengst.commands import check as checking
    from opbrengst.options import settings_of

    try:
        settings = settings_of(config_file)
        found = checking.check(settings)
    except click.ClickException as error:
        raise click.UsageError(error.format_message()) from None
    forms = {
        "text": lambda: checking.as_text(found),
        "json": lambda: checking.as_json(found, settings.silenced),
        "github": lambda: checking.as_github(found),
    }
    for line in forms[form]():
        click.echo(line)
    raise SystemExit(0 if found.passed else 1)


@main.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "markdown", "json")),
    default="text",
    show_default=True,
    help="Voor een scherm, voor een bladzijde, of voor programma’s.",
)
def rules(form: str) -> None:
    """Toon alle regels waaraan verslagen worden gehouden, met voorbeelden."""
    from opbrengst.commands import rules as book

    forms = {"text": book.as_text, "markdown": book.as_markdown, "json": book.as_json}
    for line in forms[form]():
        click.echo(line)


@main.command()
@of_site
@click.option("--from", "after", type=Day(), required=True, help="Wat na deze dag kwam.")
@click.option("--to", "--as-of", "until", type=Day(), help="Tot en met deze dag. Zonder: vandaag.")
def changes(config_file: Path, after: date, until: date | None) -> None:
    """Toon wat er veranderde: de tekst voor het volgende partneroverleg."""
    from opbrengst.commands.changes import changes as changes_between
    from opbrengst.options import settings_of

    settings = _on(settings_of(config_file), until)
    if after >= settings.as_of:
        raise click.UsageError("De eerste dag moet voor de laatste liggen.")
    told = told_of(settings)
    lines = changes_between(told.redacted, told.templates, settings.meetings.name, after)
    click.echo("\n".join(lines))


@main.command()
@of_site
@click.option("--as-of", "as_of", type=Day(), help="De stand van deze dag. Zonder: vandaag.")
def status(config_file: Path, as_of: date | None) -> None:
    """Toon per groep de stand, wie aan zet is en wat de methode nog vraagt."""
    from opbrengst.commands.status import status as status_of
    from opbrengst.options import settings_of

    told = told_of(_on(settings_of(config_file), as_of))
    click.echo("\n".join(status_of(told.redacted, told.templates)))


@main.command()
@of_site
def clean(config_file: Path) -> None:
    """Vergeet wat eerdere bouwen bewaarden; de volgende bouw maakt alles opnieuw.

    De site zelf blijft staan.
    """
    from opbrengst.stores import clean as cleaned

    size = cleaned(config_file)
    said = f"{size / 1_000_000:.1f} MB weggehaald.".replace(".", ",", 1)
    click.echo(said if size else "Er was niets bewaard.")


@main.command()
@of_site
@click.argument("host", type=click.Choice(("netlify", "nginx", "apache")))
def headers(config_file: Path, host: str) -> None:
    """Toon wat een host bij elke bladzijde hoort te sturen, als instellingen voor die host.

    Wat bij netlify hoort, staat ook als bestand _headers in elke site; Cloudflare Pages leest dat
    ook.
    """
    from opbrengst.commands.headers import headers as headers_for
    from opbrengst.options import settings_of
    from opbrengst.publishing import site

    settings = settings_of(config_file)
    told = headers_for(host, settings.base, settings.edition, lambda: site(settings).documents)
    click.echo(told, nl=False)


@main.command()
@of_site
@click.argument("name", metavar="NAAM")
def person(config_file: Path, name: str) -> None:
    """Toon waar iemand voorkomt, met welke toestemming, en hoe je die persoon vergeet.

    Dit is het antwoord op een verzoek om inzage of wissing. Anders dan elk ander commando toont
    dit de naam: bewaar de uitvoer niet waar anderen kunnen kijken.
    """
    from opbrengst.commands.person import as_text, dossier
    from opbrengst.options import settings_of
    from opbrengst.rendering import Templates

    settings = settings_of(config_file)
    templates = Templates([settings.templates], settings.role_words)
    for line in as_text(dossier(settings, name), templates):
        click.echo(line)


def _on(settings: "Settings", as_of: date | None) -> "Settings":
    return replace(settings, as_of=as_of) if as_of else settings


main.add_command(collect)
main.add_command(mail)
main.add_command(export)
main.add_command(new)
main.add_command(import_report)
