"""The messages about a report made in another program."""

from opbrengst.messages.message import Message, error

WORD: dict[str, Message] = {
    "word_extra_missing": error(
        "Word-bestanden worden hier nog niet gelezen: daarvoor ontbreekt een onderdeel.",
        'Installeer het met: pip install "mkdocs-opbrengst[word]". '
        "Of kopieer de tekst uit Word en plak die.",
    ),
    "word_other_kind": error(
        "Dit is geen Word-bestand van nu (.docx), maar {found}.",
        "Open het in het programma waarmee het is gemaakt, en sla het op als .docx.",
    ),
    "word_old": error(
        "Dit is een bestand van een oude Word (.doc).",
        "Open het in Word of LibreOffice en sla het op als .docx.",
    ),
    "word_locked": error(
        "Dit bestand is met een wachtwoord beveiligd.",
        "Haal in Word het wachtwoord weg (Bestand, Info) en sla het op.",
    ),
    "word_broken": error(
        "Dit Word-bestand is beschadigd, of maar voor een deel aangekomen.",
        "Open het in Word en sla het opnieuw op als .docx. Lukt dat niet: vraag het nog eens aan.",
    ),
    "word_unsafe": error(
        "In dit bestand staat iets wat Word er nooit zelf in zet, en wat kwaad kan.",
        "Vertrouw je het? Kopieer de tekst naar een nieuw bestand in Word en neem dat.",
    ),
    "word_blown_up": error(
        "Dit bestand wordt bij het openen veel groter dan een verslag ooit is.",
        "Kopieer de tekst naar een nieuw bestand in Word en neem dat.",
    ),
    "word_too_large": error(
        "Dit bestand is groter dan {most}.",
        "Maak in Word de beelden kleiner (Afbeeldingen comprimeren) en sla het op.",
    ),
    "word_too_deep": error(
        "In dit bestand zitten zoveel vakken in vakken dat het niet te lezen is.",
        "Kopieer de tekst zonder opmaak naar een nieuw bestand in Word en neem dat.",
    ),
    "word_other_inside": error(
        "Een deel van de tekst staat in een ander bestand, dat Word er pas bij het openen in zet.",
        "Open het in Word en sla het op als nieuw .docx-bestand: dan staat de tekst er zelf in.",
    ),
}
"""What `importers.refusal` tells, by its code."""
