"""The messages about a word of the format and what stands behind it."""

from opbrengst.messages.message import Message, error

WORDS: dict[str, Message] = {
    "unknown_key": error("‘{found}’ is hier geen bekend woord.", "Bekend zijn: {allowed}."),
    "unknown_key_of_many": error(
        "‘{found}’ is hier geen bekend woord.",
        "Haal het weg, of zoek in de README welk woord hier wel kan.",
    ),
    "not_a_key": error(
        "Wat hier voor de dubbele punt staat, is geen bekend woord.",
        "Schrijf voor de dubbele punt een woord van het format, in kleine letters, "
        "of zet de hele regel tussen dubbele aanhalingstekens als het een zin is.",
    ),
    "near_key": error("‘{found}’ is hier geen bekend woord.", "Bedoel je {meant}?"),
    "near_key_or_sentence": error(
        "‘{found}’ is hier geen bekend woord.",
        "Bedoel je {meant}? Is het een zin, schrijf dan: - {sentence}",
    ),
    "wrong_kind": error(
        "Dit hoort niet in een {kind}.",
        "Zet het in een {kinds}, of schrijf achter {key:kind}: wat dit verslag is.",
    ),
    "kind_unsaid": error(
        "Dit hoort niet in een vervolgverslag, en dat is het door ‘pilot’.",
        "Zet het in een {kinds}, of schrijf erbij wat dit is: "
        "{key:kind}: {key:outcome} of {key:kind}: {key:notice}.",
    ),
    "text_expected": error("Hier hoort één gewone tekst.", "Schrijf de tekst achter het woord."),
    "list_expected": error(
        "Hier hoort een lijst.", "Zet elk punt op een eigen regel die met een streepje begint."
    ),
    "mapping_expected": error(
        "Hier is een tekst alleen niet genoeg.", "Schrijf, elk op een eigen regel: {example}"
    ),
    "name_expected": error(
        "Hier hoort alleen een naam.", "Schrijf de naam zonder dubbele punt of haakjes."
    ),
    "one_name_expected": error("Hier hoort één naam.", "Laat er één staan, zonder blokhaken."),
    "too_nested": error(
        "Punten kunnen twee lagen diep, en dit is een derde.",
        "Zet deze punten een laag hoger, of maak er een eigen aanbeveling van.",
    ),
    "missing": error("‘{found}’ ontbreekt.", "Vul het in."),
    "missing_one_of": error("Er ontbreekt iets: {found}.", "Vul er minstens een van in."),
    "not_a_choice": error("‘{found}’ kan hier niet.", "Kies uit: {allowed}."),
    "bad_date": error(
        "‘{found}’ is geen dag die bestaat.", "Schrijf een dag als 2016-04-13 of 13 april 2016."
    ),
    "bad_time": error("‘{found}’ is geen tijd.", "Schrijf een tijd als 19:30."),
    "bad_count": error("‘{found}’ is geen aantal.", "Schrijf alleen een getal, zoals 25."),
    "bad_id": error(
        "‘{found}’ kan geen korte naam (id) zijn.",
        "Gebruik kleine letters, cijfers en streepjes en geen datum vooraan, zoals {meant}.",
    ),
    "bad_reference": error(
        "‘{found}’ is geen verwijzing.",
        "Verwijs met de korte naam (id) van iets dat gezegd is, zoals {meant}.",
    ),
    "no_id_to_make": error(
        "Uit deze tekst is geen korte naam (id) te maken.",
        "Voeg een regel toe als: id: krantenkiosk",
    ),
    "next_meeting_empty": error(
        "Van de volgende keer is geen dag bekend.",
        "Vul {key:date} in, of {key:cancelled} met de reden als hij niet doorgaat.",
    ),
}
