"""The door to the command line: `opbrengst`."""

from pathlib import Path

import click

from opbrengst.commands.addresses import promise
from opbrengst.plugin import promised_by


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="mkdocs-opbrengst")
def main() -> None:
    """Opbrengst: wat er op bijeenkomsten is gezegd, en wat ervan werd."""


@main.command()
@click.option(
    "-f",
    "--config-file",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="De instellingen van de site.",
)
@click.option("--write", is_flag=True, help="Schrijf de nieuwe adressen bij.")
def addresses(config_file: Path, write: bool) -> None:
    """Toon welke adressen de site belooft, en welke verdwenen zijn."""
    register, reachable = promised_by(config_file)
    found = promise(reachable, register.read_text("utf-8") if register.is_file() else "")
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
