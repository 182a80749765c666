"""The plain twin: the pages of our site written out as Markdown, for stock Material."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.data import open_data
from bench.dossiers import dossier
from bench.handbook import handbook
from bench.ideas import idea_page
from bench.overviews import overviews
from bench.passages import Page, Said
from bench.places import place_page
from bench.programmes import Programme
from bench.reports import follow_up, outcome
from bench.sheets import sheet

# The navigation of both sites: the overviews, never the meetings.
NAVIGATION = """\
nav:
  - Start: index.md
  - Pilots: pilots.md
  - Ideeën: ideeen.md
  - Aanbevelingen: aanbevelingen.md
  - Toezeggingen: toezeggingen.md
  - Partners: partners.md
  - Bijeenkomsten: bijeenkomsten.md
  - Agenda: agenda.md
  - Meedoen: meedoen.md
  - De methode: methode.md
"""
SETTINGS = f"""\
site_name: Opbrengst
site_url: https://opbrengst.example/
theme: {{name: material, language: nl, font: false}}
plugins: {{search: {{}}}}
validation: {{omitted_files: ignore}}
{NAVIGATION}"""


def write(made: Programme, folder: Path) -> None:
    """Write the folder of the twin's site: settings, and a Markdown file for each page of ours."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for path, passages in _pages(made):
        file = folder / "docs" / f"{path}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n\n".join(passages) + "\n", encoding="utf-8")


def _pages(made: Programme) -> Iterator[tuple[str, Iterable[str]]]:
    yield from overviews(made)
    below, deeper = Page("../", made), Page("../../", made)
    yield "data/v1", open_data()
    yield from handbook()
    for place in made.places:
        yield place.id, place_page(place, Page("", made))
        yield f"{place.id}/dossier", dossier(place, below)
        for held in place.outcomes:
            said = Said(place, held)
            yield said.report, outcome(said, below)
            yield f"{place.id}/{held.follow_up_name}", follow_up(said, below)
            for idea in held.ideas:
                yield f"{place.id}/{idea.id}", idea_page(idea, said, below)
                if idea.owners:
                    yield f"{place.id}/{idea.id}/volgende-keer", sheet(idea, said, deeper)
