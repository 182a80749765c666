"""What the owner of a site reads beside an export of it."""

READ_ME = """\
# {title}, om mee te nemen

Dit is de hele site op {day}, als gewone Markdown. Er is niets van Opbrengst meer voor nodig. De
bladzijden zijn af: wat eruit volgde, wordt niet meer opnieuw berekend. Wil je verder met verslagen,
bewaar dan vooral de map met verslagen zelf.

Elk van deze programma's maakt er een site van, op dezelfde adressen, in de map `site`:

    pip install mkdocs-material               mkdocs build
    pip install mkdocs-material properdocs    properdocs build -f mkdocs.yml
    pip install zensical==0.0.73              zensical build -f mkdocs.yml

Zo is het geprobeerd, met mkdocs-material 9.8 en properdocs 1.6. Onder Zensical is er geen zoeken.

In `docs` staan de bladzijden, de beelden en wat er verder bij de site hoort: tabellen, agenda's,
papier. In `overrides` staat hoe de site eruitziet.
"""
