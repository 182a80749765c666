"""The messages about a file as a whole: its name, its place, its encoding."""

from opbrengst.messages.message import Message, error, hint

FILES: dict[str, Message] = {
    "file_name": error(
        "Deze bestandsnaam is geen naam van een verslag.",
        "Noem het bestand naar dag en onderwerp, zoals 2016-04-13-wijkbibliotheek.md "
        "(kleine letters, cijfers en streepjes).",
    ),
    "file_date": error(
        "De bestandsnaam begint met een dag die niet bestaat.",
        "Begin de naam met jaar, maand en dag, zoals 2016-04-13.",
    ),
    "folder_name": error(
        "Deze mapnaam kan geen adres van een plaats worden.",
        "Gebruik kleine letters, cijfers en streepjes, zoals zwolle-zuid; "
        "de namen van de overzichten (pilots, ideeen, agenda …) zijn bezet.",
    ),
    "too_deep": error(
        "Dit bestand staat een map te diep.",
        "Zet verslagen rechtstreeks in de map van de plaats, en beelden in pictures/.",
    ),
    "stray_file": error(
        "Dit bestand hoort hier niet.",
        "Zet beelden in de map pictures/ van de plaats en haal de rest weg.",
    ),
    "no_location": error(
        "Deze map heeft geen index.md, dus de plaats heeft geen naam.",
        "Maak {folder}/index.md en zet daarin, tussen twee regels met drie streepjes (---), "
        "achter {key:name}: hoe de plaats heet.",
    ),
    "not_utf8": error(
        "Dit bestand heeft een oude tekencodering.",
        "Sla het opnieuw op als UTF-8 (in Kladblok: Opslaan als, codering UTF-8).",
    ),
    "empty_file": error("Dit bestand is leeg.", "Vul het in of haal het weg."),
    "no_front_matter": error(
        "De gegevens boven aan het bestand ontbreken.",
        "Begin het bestand met een regel met drie streepjes (---), daaronder de gegevens, "
        "en sluit af met nog zo’n regel.",
    ),
    "unclosed_front_matter": error(
        "De gegevens boven aan het bestand zijn niet afgesloten.",
        "Zet een regel met drie streepjes (---) onder de laatste regel van de gegevens.",
    ),
    "no_words": error(
        "Hier horen regels met een woord, een dubbele punt en een tekst.",
        "Schrijf bijvoorbeeld: {example}",
    ),
    "meeting_keys_on_page": error(
        "Op een gewone bladzijde staat ‘{found}’, dat in een verslag hoort.",
        "Zet dit bestand in de map van een plaats, met de dag in de naam, of haal het woord weg.",
    ),
    "date_disagrees": error(
        "De datum in het bestand is een andere dan die in de bestandsnaam.",
        "Haal de regel met de datum weg, of hernoem het bestand.",
    ),
    "draft": hint(
        "Dit verslag is een concept en staat niet op de site.",
        "Is het klaar? Haal dan de regel met {key:report} weg.",
    ),
}
