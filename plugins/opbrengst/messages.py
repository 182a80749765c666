"""Every message to a writer, in Dutch: what was found, and what to do about it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Message(NamedTuple):
    """A sentence that says what is wrong and one that says what to do; blanks in braces."""

    severity: str
    what: str
    remedy: str


def _error(what: str, remedy: str) -> Message:
    return Message("error", what, remedy)


def _warning(what: str, remedy: str) -> Message:
    return Message("warning", what, remedy)


def _hint(what: str, remedy: str) -> Message:
    return Message("hint", what, remedy)


_FILES: dict[str, Message] = {
    "file_name": _error(
        "Deze bestandsnaam is geen naam van een verslag.",
        "Noem het bestand naar dag en onderwerp, zoals 2016-04-13-wijkbibliotheek.md "
        "(kleine letters, cijfers en streepjes).",
    ),
    "folder_name": _error(
        "Deze mapnaam kan geen adres van een plaats worden.",
        "Gebruik kleine letters, cijfers en streepjes, zoals zwolle-zuid; "
        "de namen van de overzichten (pilots, ideeen, agenda …) zijn bezet.",
    ),
    "too_deep": _error(
        "Dit bestand staat een map te diep.",
        "Zet verslagen rechtstreeks in de map van de plaats, en beelden in pictures/.",
    ),
    "stray_file": _error(
        "Dit bestand hoort hier niet.",
        "Zet beelden in de map pictures/ van de plaats en haal de rest weg.",
    ),
    "no_location": _error(
        "Deze map heeft geen index.md, dus de plaats heeft geen naam.",
        "Maak {folder}/index.md met daarin: name: naam van de plaats.",
    ),
    "not_utf8": _error(
        "Dit bestand heeft een oude tekencodering.",
        "Sla het opnieuw op als UTF-8 (in Kladblok: Opslaan als, codering UTF-8).",
    ),
    "empty_file": _error("Dit bestand is leeg.", "Vul het in of haal het weg."),
    "no_front_matter": _error(
        "De gegevens boven aan het bestand ontbreken.",
        "Begin het bestand met een regel met drie streepjes (---), daaronder de gegevens, "
        "en sluit af met nog zo’n regel.",
    ),
    "unclosed_front_matter": _error(
        "De gegevens boven aan het bestand zijn niet afgesloten.",
        "Zet een regel met drie streepjes (---) onder de laatste regel van de gegevens.",
    ),
    "meeting_keys_on_page": _error(
        "Op een gewone bladzijde staat ‘{found}’, dat in een verslag hoort.",
        "Zet dit bestand in de map van een plaats, met de dag in de naam, of haal het woord weg.",
    ),
    "date_disagrees": _error(
        "De datum in het bestand is een andere dan die in de bestandsnaam.",
        "Haal de regel met de datum weg, of hernoem het bestand.",
    ),
    "file_date": _error(
        "De bestandsnaam begint met een dag die niet bestaat.",
        "Begin de naam met jaar, maand en dag, zoals 2016-04-13.",
    ),
}

_LINES: dict[str, Message] = {
    "tab": _error("Er staat een tab vóór deze regel.", "Gebruik spaties om in te springen."),
    "colon": _error(
        "In deze tekst staat een dubbele punt, en dan moeten er aanhalingstekens om.",
        "Schrijf: {repaired}",
    ),
    "first_character": _error(
        "Een tekst mag niet met {found} beginnen.", "Schrijf: {repaired}"
    ),
    "after_quote": _error(
        "Na het sluitende aanhalingsteken staat nog tekst.", "Schrijf: {repaired}"
    ),
    "unclosed_quote": _error(
        "Een aanhalingsteken wordt niet gesloten.",
        "Zet het sluitende aanhalingsteken aan het eind van de tekst.",
    ),
    "unreadable": _error(
        "Deze regel is niet te lezen.",
        "Kijk of elke regel evenveel inspringt als zijn buren en of er na elk woord een "
        "dubbele punt en een spatie staat.",
    ),
    "cut_off": _error(
        "De tekst breekt af bij # : wat daarna komt, wordt niet gelezen.", "Schrijf: {repaired}"
    ),
    "flow_sentences": _error(
        "Zinnen tussen blokhaken worden bij elke komma in stukken geknipt.",
        "Zet elke zin op een eigen regel die met een streepje begint.",
    ),
    "duplicate_key": _error(
        "‘{found}’ staat hier twee keer.", "Voeg de twee samen tot één."
    ),
    "both_spellings": _error(
        "‘{found}’ en ‘{other}’ zijn hetzelfde woord.", "Gebruik een van de twee, één keer."
    ),
    "alias": _error(
        "Hier wordt naar een ander stuk van het bestand verwezen (& of *).",
        "Schrijf de tekst uit, of zet er aanhalingstekens om.",
    ),
    "tag": _error("Een tekst mag niet met een uitroepteken beginnen.", "Schrijf: {repaired}"),
    "merge_key": _error("‘<<’ kan hier niet.", "Schrijf de gegevens uit."),
}  # fmt: skip

_WORDS: dict[str, Message] = {
    "unknown_key": _error("‘{found}’ is hier geen bekend woord.", "Bekend zijn: {allowed}."),
    "unknown_key_of_many": _error(
        "‘{found}’ is hier geen bekend woord.",
        "Haal het weg, of zoek in de README welk woord hier wel kan.",
    ),
    "near_key": _error("‘{found}’ is hier geen bekend woord.", "Bedoelt u {meant}?"),
    "near_key_or_sentence": _error(
        "‘{found}’ is hier geen bekend woord.",
        'Bedoelt u {meant}? Is het een zin, schrijf dan: - "{sentence}"',
    ),
    "wrong_kind": _error("‘{found}’ hoort niet in een {kind}.", "{remedy}"),
    "text_expected": _error("Hier hoort een gewone tekst.", "Schrijf de tekst achter het woord."),
    "list_expected": _error(
        "Hier hoort een lijst.", "Zet elk punt op een eigen regel die met een streepje begint."
    ),
    "mapping_expected": _error(
        "Hier horen gegevens met een naam ervoor.", "Schrijf ze op als: {example}"
    ),
    "missing": _error("‘{found}’ ontbreekt.", "Vul het in."),
    "missing_one_of": _error("Er ontbreekt iets: {found}.", "Vul er minstens een van in."),
    "not_a_choice": _error("‘{found}’ kan hier niet.", "Kies uit: {allowed}."),
    "bad_date": _error(
        "‘{found}’ is geen dag die bestaat.", "Schrijf een dag als 2016-04-13 of 13 april 2016."
    ),
    "bad_time": _error("‘{found}’ is geen tijd.", "Schrijf een tijd als 19:30."),
    "bad_count": _error("‘{found}’ is geen aantal.", "Schrijf alleen een getal, zoals 25."),
    "bad_id": _error(
        "‘{found}’ kan geen id zijn.",
        "Gebruik kleine letters, cijfers en streepjes, en begin niet met een datum: {meant}",
    ),
    "bad_reference": _error(
        "‘{found}’ is geen verwijzing.", "Verwijs met een id, zoals {meant}."
    ),
    "no_id_to_make": _error(
        "Uit deze tekst is geen id te maken.", "Voeg een regel toe als: id: krantenkiosk"
    ),
    "next_meeting_empty": _error(
        "Van de volgende keer is geen dag bekend.",
        "Vul date in, of cancelled met de reden als hij vervalt.",
    ),
    "kind_unsaid": _error(
        "Met ‘pilot’ erbij is dit een vervolg, maar het lijkt een ander verslag.",
        "Schrijf erbij wat het is: kind: outcome of kind: notice.",
    ),
}  # fmt: skip

_RULES: dict[str, Message] = {
    "double_id": _error(
        "De id ‘{found}’ bestaat al: {other}.", "Geef een van de twee een eigen id: {meant}"
    ),
    "unknown_reference": _error(
        "‘{found}’ bestaat niet in deze plaats.", "Verwijs naar iets dat in een verslag staat."
    ),
    "near_reference": _error("‘{found}’ bestaat niet in deze plaats.", "Bedoelt u {meant}?"),
    "not_an_idea": _error(
        "‘{found}’ is geen idee.", "Verwijs naar een idee; die van deze plaats zijn: {allowed}."
    ),
    "wrong_state": _error(
        "‘{found}’ is geen stand van een {thing}.", "Kies uit: {allowed}."
    ),
    "unknown_organisation": _error(
        "Deze organisatie staat niet in organisations.yml.",
        "Voeg haar toe, of kies uit: {allowed}."
    ),
    "reason_missing": _error("Er staat niet bij waarom.", "Voeg toe: reason: de reden."),
    "owner_on_recommendation": _error(
        "Een aanbeveling heeft geen meewerkers.", "Wat meewerkers heeft, is een idee: zet het daar."
    ),
    "facilitator_as_owner": _error(
        "Een begeleider is hier meewerker.",
        "Bij Burgers mee aan Zet worden anderen actief: laat de begeleider weg als meewerker.",
    ),
    "before_the_idea": _error(
        "Dit vervolg is van vóór de dag waarop het idee is ingebracht.",
        "Kijk de datum na van dit verslag en van {other}.",
    ),
    "nobody_joined": _error(
        "Dit idee heeft geen meewerkers, en er staat niet bij wie zich aansloot.",
        "Voeg toe: joined: met de mensen die het oppakken.",
    ),
    "two_states": _warning(
        "Op één dag staan twee standen van ‘{found}’: ook in {other}.",
        "De laatste telt; haal de andere weg als die niet klopt.",
    ),
    "name_in_prose": _warning(
        "In een tekst staat een naam die niet online mag.",
        "Op de site staat daar nu ‘{shown}’; pas de tekst zelf aan.",
    ),
    "address_gone": _error(
        "Het adres {found} is verdwenen, en het staat op papier.",
        "Voeg bij het stuk dat hernoemd is toe: formerly: {meant}",
    ),
    "address_redacted": _warning(
        "Een adres is verdwenen omdat er een naam in stond.",
        "Haal regel {line} van addresses.txt met de hand weg.",
    ),
    "draft": _hint(
        "Dit verslag is een concept en staat niet op de site.",
        "Zet report op published als het klaar is.",
    ),
    "picture_missing": _error(
        "Het beeld is niet gevonden.", "Zet het in {folder}, onder precies deze naam."
    ),
    "picture_kind": _error(
        "Dit beeld is geen png, jpeg of webp.", "Sla het op als een van die drie."
    ),
    "reserved_id": _error("De id ‘{found}’ is bezet.", "Kies een andere id."),
}  # fmt: skip

MESSAGES: Mapping[str, Message] = MappingProxyType({**_FILES, **_LINES, **_WORDS, **_RULES})
