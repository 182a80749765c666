"""The messages about a word of the format and what stands behind it."""

from opbrengst.messages.message import Message, error, warning

WORDS: dict[str, Message] = {
    "unknown_key": error("‘{found}’ is hier geen bekend woord.", "Bekend zijn: {allowed}."),
    "key_elsewhere": error(
        "‘{found}’ staat op de verkeerde plaats: het hoort binnen {where}.",
        "Laat de regel even ver inspringen als de andere regels daarvan.",
    ),
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
    "double_name": error(
        "Deze naam staat ook bij ‘{other}’.",
        "Haal een van de twee weg, of geef hem een eigen naam.",
    ),
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
    "missing": error("‘{found}’ ontbreekt.", "Zet erbij, op een eigen regel: {found}: …"),
    "left_empty": error("Hier is nog niets ingevuld.", "Vul het in, achter de dubbele punt."),
    "missing_one_of": error("Er ontbreekt iets: {allowed}.", "Vul er minstens een van in."),
    "not_a_choice": error("‘{found}’ kan hier niet.", "Kies uit: {allowed}."),
    "near_choice": error("‘{found}’ kan hier niet.", "Bedoel je {meant}?"),
    "bad_date": error(
        "‘{found}’ is geen dag die bestaat.", "Schrijf een dag als 2016-04-13 of 13 april 2016."
    ),
    "no_such_day": error(
        "Die dag bestaat niet: {month} {year} heeft {days} dagen.", "Kijk de dag en de maand na."
    ),
    "no_such_month": error("‘{found}’ is geen maand.", "Schrijf een maand als juni 2016."),
    "short_year": error("Het jaar is niet voluit geschreven.", "Schrijf: {meant}"),
    "year_missing": error("Bij deze dag staat geen jaar.", "Schrijf een dag als {meant}."),
    "doubtful_year": error("Het jaar {found} kan niet kloppen.", "Kijk het jaar na."),
    "other_form": error("Deze dag is niet geschreven zoals het hier hoort.", "Schrijf: {meant}"),
    "ambiguous_day": error(
        "Deze dag kan {first} zijn, en ook {second}.", "Schrijf de goede van die twee."
    ),
    "wrong_weekday": error(
        "{found} is geen {other}, maar een {meant}.", "Kijk de dag na, of haal ‘{other}’ weg."
    ),
    "far_day": warning(
        "Deze dag ligt meer dan {years} jaar na de bijeenkomst.", "Kijk het jaar na."
    ),
    "next_before": warning(
        "De volgende keer ligt vóór deze bijeenkomst.", "Kijk de dag en het jaar na."
    ),
    "until_before": error(
        "Reageren kan hier tot een dag vóór de bijeenkomst.", "Kijk de dag en het jaar na."
    ),
    "correction_before": error(
        "Deze correctie is van vóór de bijeenkomst.", "Kijk de dag en het jaar na."
    ),
    "term_before": warning("Deze termijn ligt vóór de bijeenkomst.", "Kijk de dag en het jaar na."),
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
    "update_empty": error(
        "Er staat nog niet bij wat hiervan werd.",
        "Vul {key:state} of {key:text} in. Is er niets over gezegd, haal deze regels dan weg.",
    ),
    "next_meeting_empty": error(
        "Van de volgende keer is geen dag bekend.",
        "Vul {key:date} in, of {key:cancelled} met de reden als hij niet doorgaat.",
    ),
}
