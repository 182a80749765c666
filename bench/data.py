"""The plain twin's page about the open data, in the words of our own."""

from collections.abc import Iterator

from bench.passages import bullets, day
from bench.programmes import AS_OF
from opbrengst.editions.data.words import Entry, dictionary
from opbrengst.rendering import Templates

_LICENCE = (
    "[Creative Commons Naamsvermelding 4.0](https://creativecommons.org/licenses/by/4.0/deed.nl)"
)
_FILES = (
    "opbrengst.xlsx: een werkmap voor Excel of LibreOffice, met een blad per soort.",
    "opbrengst.json: alles in één bestand, voor programma’s.",
    "schema.json: de beschrijving daarvan (JSON Schema 2020-12).",
    "datapackage.json: de beschrijving van de tabellen hieronder (Frictionless Data Package).",
)
_GOOD_TO_KNOW = (
    (
        "Namen van mensen zijn geen gegevens. Er staat een label (*Bewoner A*), een rol of een "
        "organisatie, met een aantal. Foto’s zitten er niet bij."
    ),
    "Rijen met `example` = `true` zijn verzonnen. Laat ze weg voordat u telt.",
    "Teksten zijn zoals ze zijn geschreven, met Markdown voor lijsten en nadruk.",
    (
        "Dagen staan er als jaar-maand-dag. Een leeg veld betekent: niet bekend, of niet van "
        "toepassing."
    ),
    (
        "In een CSV-tabel krijgt een tekst die begint met = + - @ of een tab een apostrof ervoor, "
        "zodat een rekenblad er geen formule van maakt; haal er één weg en u heeft de tekst weer. "
        "In de werkmap en in JSON staat de tekst zelf. Een cel in de werkmap houdt op bij 32.767 "
        "tekens; dan eindigt hij op …"
    ),
)
_EXAMPLE = """\
    import json

    with open("opbrengst.json", encoding="utf-8") as file:
        data = json.load(file)
    places = {place["id"]: place["name"] for place in data["locations"]}
    for idea in data["ideas"]:
        if idea["open_for_new"]:
            place = places[idea["location"]]
            print(place, idea["title"], idea["open_for_new"], sep=": ")"""
_KINDS = {"string": "tekst", "integer": "getal", "boolean": "true of false", "date": "dag"}


def open_data() -> Iterator[str]:
    """Yield what can be downloaded, what each field means, and what is promised."""
    yield "# Open data"
    yield (
        "Alles wat op deze site staat, om zelf mee te rekenen: voor wie Excel heeft en voor wie "
        "programmeert."
    )
    yield f"Stand van {day(AS_OF)}. U mag de gegevens gebruiken onder de licentie {_LICENCE}."
    yield f"## Downloaden\n\n{bullets(_FILES)}"
    yield "Per soort is er ook een tabel (CSV, UTF-8); zie het [woordenboek](#woordenboek)."
    yield f"### Goed om te weten\n\n{bullets(_GOOD_TO_KNOW)}"
    yield "## Een voorbeeld"
    yield (
        "Deze regels Python tonen welke groepen nieuwe mensen zoeken. Zet ze naast opbrengst.json."
    )
    yield _EXAMPLE
    yield (
        "## Wat we beloven\n\nDit is versie 1. Daarbinnen komt er alleen bij: nieuwe soorten en "
        "nieuwe velden. Wat er staat houdt zijn naam, zijn type en zijn betekenis. Moet dat toch "
        "veranderen, dan komt er een versie 2 op een eigen adres."
    )
    yield "### Wat er veranderde\n\n- 1.0: de eerste versie."
    yield "## Woordenboek"
    yield (
        "Namen van velden zijn Engels, als in de verslagen. Tussen haakjes staat naar welk veld "
        "een veld verwijst."
    )
    for entry in dictionary(Templates([], {})):
        yield f"### {entry.name}\n\n{entry.meaning} {entry.name}.csv"
        yield bullets(_fields(entry))


def _fields(entry: Entry) -> Iterator[str]:
    for field in entry.fields:
        empty = "" if field.required else ", mag leeg zijn"
        chosen = f" Een van: {', '.join(map(str, field.choices))}." if field.choices else ""
        meaning = entry.meanings[field.name]
        yield f"`{field.name}` {_KINDS[field.kind]}{empty} {meaning}{chosen}"
