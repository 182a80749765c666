"""The messages about what may be published: kinds of files, pictures, names that are taken."""

from opbrengst.messages.message import Message, error, hint, warning

PUBLISHING: dict[str, Message] = {
    "linked_file": error(
        "Dit is een snelkoppeling (symbolische link), en die wordt niet gevolgd.",
        "Zet het bestand zelf hier neer, of haal de snelkoppeling weg.",
    ),
    "linked_folder": error(
        "Deze map is een snelkoppeling (symbolische link), en die wordt niet gevolgd.",
        "Zet de map zelf hier neer, of haal de snelkoppeling weg.",
    ),
    "no_plain_file": error(
        "Dit is geen gewoon bestand, en het wordt niet geopend.",
        "Haal het weg: hier horen alleen verslagen en beelden.",
    ),
    "not_published": hint(
        "Dit bestand komt niet op de site.",
        "Hoort het bij de vormgeving? Zet het dan in overrides/. Anders kan het weg.",
    ),
    "page_taken": error(
        "Het adres van deze bladzijde is al bezet: {other}.",
        "Geef het bestand een andere naam.",
    ),
    "paper_unreadable": error(
        "Van {page} kan geen PDF worden gemaakt die iedereen kan lezen: {reason}.",
        "Herstel het sjabloon van deze pagina, of zet pdf: false in mkdocs.yml.",
    ),
    "pdf_extra_missing": hint(
        "Er zijn geen PDF's gemaakt: het onderdeel dat ze zet, is niet geïnstalleerd.",
        "Installeer het met pip install 'mkdocs-opbrengst[pdf]', of zet pdf: false in mkdocs.yml.",
    ),
    "pango_missing": hint(
        "Er zijn geen PDF's gemaakt: op deze computer ontbreekt Pango, dat de letters zet.",
        "Installeer Pango (op Debian: apt install libpangoft2-1.0-0), of zet pdf: false.",
    ),
    "page_nearly": error(
        "Deze bladzijde heet bijna als een die de site zelf maakt.",
        "Noem het bestand {meant}, dan komt het ervoor in de plaats, of geef het een andere naam.",
    ),
    "picture_name": error(
        "In de naam van dit beeld staat een teken dat niet in een adres kan.",
        "Gebruik letters, cijfers, spaties, punten en streepjes, zoals prikbord.jpg.",
    ),
    "picture_suffix": error(
        "Dit bestand is geen beeld voor de site.",
        "Bewaar het als png, jpg of webp, of haal het weg.",
    ),
    "picture_kind": error(
        "Wat er in dit bestand zit, is iets anders dan de naam zegt.",
        "Open het in een fotoprogramma en bewaar het opnieuw als png, jpg of webp.",
    ),
    "picture_broken": error(
        "Dit beeld is beschadigd of niet af.",
        "Open het in een fotoprogramma en bewaar het opnieuw.",
    ),
    "picture_large": error(
        "Dit beeld is te groot: hoogstens {megabytes} MB en {megapixels} megapixel kan.",
        "Bewaar het kleiner; 2000 pixels breed is ruim genoeg.",
    ),
    "picture_moves": error(
        "Dit beeld beweegt, en dat leidt lezers af.",
        "Bewaar er één beeld van als png of jpg.",
    ),
    "picture_in_prose": warning(
        "In deze tekst staat een beeld, en dat komt niet op de site.",
        "Zet het bestand in de map pictures/ van de plaats en noem het bij {key:pictures}.",
    ),
    "bad_website": error(
        "Dit is geen adres van een website.",
        "Schrijf het hele adres, zoals https://www.stadkamer.nl.",
    ),
    "long_id": error(
        "De korte naam (id) is te lang: hoogstens {most} tekens kan.",
        "Voeg een kortere toe, zoals id: {meant}",
    ),
    "reserved_organisation": error(
        "De korte naam (id) ‘{found}’ is bezet.", "Geef de organisatie een andere, zoals {meant}."
    ),
    "formerly_taken": error(
        "Het vroegere adres ‘{found}’ is van iets anders.",
        "Schrijf achter {key:formerly}: alleen hoe dit stuk zelf eerder heette, op deze plaats.",
    ),
}
