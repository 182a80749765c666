"""The messages about a line that cannot be read as it was meant."""

from opbrengst.messages.message import Message, error, warning

LINES: dict[str, Message] = {
    "tab": error(
        "Er staat een tab vóór deze regel.",
        "Wis de tab en typ spaties, evenveel als op de regels ernaast.",
    ),
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
    "mixed_quotes": error(
        "Deze tekst begint met een ander aanhalingsteken dan waarmee hij eindigt.",
        "Schrijf: {repaired}",
    ),
    "curly_quotes": error(
        "Hier horen geen aanhalingstekens omheen.", "Schrijf het zonder aanhalingstekens."
    ),
    "backslash": error(
        "Tussen dubbele aanhalingstekens heeft \\ een eigen betekenis.", "Schrijf: {repaired}"
    ),
    "dash": error(
        "Na het streepje ontbreekt een spatie.", "Zet tussen het streepje en de tekst een spatie."
    ),
    "marked_word": error(
        "Om dit woord staan tekens die er niet horen.",
        "Schrijf: {repaired}",
    ),
    "dash_twice": error("Hier staan twee streepjes voor één punt.", "Laat er één staan."),
    "bullet": error(
        "Dit punt van een lijst begint niet met een streepje.",
        "Schrijf: {repaired}",
    ),
    "indent": error(
        "Deze regel springt anders in dan de regels waar hij bij hoort.",
        "Laat hem even ver inspringen als de regels ernaast.",
    ),
    "hard_space": error(
        "Op deze regel staat een vaste spatie, die er als een gewone uitziet.",
        "Typ de regel opnieuw: {repaired}",
    ),
    "no_colon": error(
        "Op deze regel ontbreekt een dubbele punt met een spatie erachter.",
        "Zet die na het eerste woord, of laat de regel verder inspringen "
        "als hij bij de tekst erboven hoort.",
    ),
    "no_colon_after": error("Na ‘{found}’ ontbreekt de dubbele punt.", "Schrijf: {repaired}"),
    "no_space": error("Na de dubbele punt ontbreekt een spatie.", "Schrijf: {repaired}"),
    "line_of_dots": error(
        "Met een regel van drie punten houden de gegevens op.", "Haal deze regel weg."
    ),
    "second_dashes": error(
        "Deze drie streepjes knippen het bestand in tweeën.", "Haal deze regel weg."
    ),
    "per_cent": error("Een regel mag hier niet met % beginnen.", "Haal deze regel weg."),
    "too_deep_data": error(
        "Hier staan meer dan {most} lagen in elkaar, en zo diep gaat een verslag niet.",
        "Kijk of er haakjes of streepjes te veel staan.",
    ),
    "too_many": error(
        "Hier staan {found} stukken bij elkaar, en er passen er hoogstens {most}.",
        "Houd alleen over wat gezegd is, of verdeel het over meer verslagen.",
    ),
    "text_too_long": error(
        "Deze tekst is {found} lang, en er past hoogstens {most}.",
        "Maak hem korter. Loopt hij door in de regels eronder, kijk dan of een aanhalingsteken "
        "ontbreekt.",
    ),
    "too_many_brackets": error(
        "In deze tekst staat {found} keer het haakje [, en er passen er hoogstens {most}.",
        "Haal haakjes weg, of verdeel de tekst.",
    ),
    "control_character": error(
        "Op deze regel staat een onzichtbaar teken ({found}) dat niet in tekst hoort.",
        "Wis de woorden op die plaats en typ ze opnieuw.",
    ),
    "direction_character": error(
        "Op deze regel staat een onzichtbaar teken ({found}) dat de tekst van richting laat "
        "veranderen.",
        "Wis de woorden op die plaats en typ ze opnieuw.",
    ),
    "invisible_character": error(
        "Hier staat een onzichtbaar teken ({found}), waardoor dit een ander woord is dan het "
        "lijkt.",
        "Wis het woord en typ het opnieuw.",
    ),
    "lost_character": warning(
        "Op deze regel staat � op de plaats van een letter die verloren ging.",
        "Typ dat woord opnieuw.",
    ),
    "key_in_text": error(
        "Deze regel begint met ‘{found}:’, maar hoort nu bij de tekst erboven.",
        "Laat hem minder ver inspringen, en kijk of de tekst erboven goed is afgesloten. "
        "Is het een zin, begin hem dan met een hoofdletter.",
    ),
    "item_in_text": error(
        "Deze regel met een streepje hoort nu bij de tekst erboven.",
        "Laat hem even ver inspringen als de andere streepjes. Hoort er een lijst in de tekst, "
        "zet dan achter de dubbele punt een | en de hele tekst op de regels eronder.",
    ),
    "split_at_comma": error(
        "Tussen accolades wordt een tekst bij elke komma in stukken geknipt.",
        "Zet de tekst waar deze komma in staat tussen dubbele aanhalingstekens.",
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
        "Zet de hele tekst tussen dubbele aanhalingstekens, of haal het teken weg.",
    ),
    "mark_on_data": error(
        "Het teken {found} met het woord erachter hoort hier niet.", "Haal het weg."
    ),
    "tag": error("Een tekst mag niet met een uitroepteken beginnen.", "Schrijf: {repaired}"),
    "merge_key": error(
        "‘<<’ kan hier niet.", "Haal deze regel weg en schrijf wat hij moest overnemen voluit."
    ),
}
