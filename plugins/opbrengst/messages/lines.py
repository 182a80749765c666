"""The messages about a line that cannot be read as it was meant."""

from opbrengst.messages.message import Message, error

LINES: dict[str, Message] = {
    "tab": error("Er staat een tab vóór deze regel.", "Gebruik spaties om in te springen."),
    "colon": error(
        "In deze tekst staat een dubbele punt, en dan moeten er aanhalingstekens om.",
        "Schrijf: {repaired}",
    ),
    "first_character": error("Een tekst mag niet met {found} beginnen.", "Schrijf: {repaired}"),
    "after_quote": error(
        "Na het sluitende aanhalingsteken staat nog tekst.", "Schrijf: {repaired}"
    ),
    "unclosed_quote": error("Een aanhalingsteken wordt niet gesloten.", "Schrijf: {repaired}"),
    "unclosed_bracket": error(
        "Een haakje wordt niet gesloten.",
        "Zet het sluitende haakje, ] of }}, aan het eind van de regel.",
    ),
    "dash": error(
        "Na het streepje ontbreekt een spatie.", "Zet tussen het streepje en de tekst een spatie."
    ),
    "indent": error(
        "Deze regel springt anders in dan de regels waar hij bij hoort.",
        "Laat hem even ver inspringen als de regels ernaast.",
    ),
    "no_colon": error(
        "Op deze regel ontbreekt een dubbele punt met een spatie erachter.",
        "Zet die na het eerste woord, of laat de regel verder inspringen "
        "als hij bij de tekst erboven hoort.",
    ),
    "unreadable": error(
        "Deze regel is niet te lezen.",
        "Kijk of elke regel evenveel inspringt als zijn buren en of er na elk woord een "
        "dubbele punt en een spatie staat.",
    ),
    "line_with_names": error(
        "Deze regel met namen is niet te lezen.",
        "Zet elke naam op een eigen regel die met een streepje begint, zonder andere leestekens.",
    ),
    "cut_off": error(
        "De tekst breekt af bij #: wat daarna komt, wordt niet gelezen.", "Schrijf: {repaired}"
    ),
    "flow_sentences": error(
        "Zinnen tussen blokhaken worden bij elke komma in stukken geknipt.",
        "Zet elke zin op een eigen regel die met een streepje begint, zonder blokhaken.",
    ),
    "duplicate_key": error("‘{found}’ staat hier twee keer.", "Voeg de twee samen tot één."),
    "both_spellings": error(
        "‘{found}’ en ‘{other}’ zijn hetzelfde woord.", "Gebruik een van de twee, één keer."
    ),
    "alias": error(
        "Een tekst die met & of * begint, wordt als verwijzing gelezen.",
        "Zet de hele tekst tussen dubbele aanhalingstekens.",
    ),
    "tag": error("Een tekst mag niet met een uitroepteken beginnen.", "Schrijf: {repaired}"),
    "merge_key": error("‘<<’ kan hier niet.", "Schrijf de gegevens uit."),
}
