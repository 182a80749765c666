"""What stands as comments in a file that is to be filled in."""

HEAD = (
    "Vul in wat je weet, achter een dubbele punt of een streepje, met een spatie ertussen.",
    "Wat je niet weet, laat je leeg.",
    "Een regel met # ervoor is uitleg: die komt nergens op de site.",
    "Met het commando opbrengst check zie je wat er nog ontbreekt.",
)
EXAMPLE = "Bijvoorbeeld: {example}"
AGAIN = "Nog een? Kopieer de regels vanaf het streepje."
PICTURES_FIRST = "Zet de foto eerst in de map {folder}."
OWNERS = "Meewerkers tot nu toe: {owners}."
NO_OWNERS = "Dit idee heeft nu geen meewerkers. Vul bij erbij in wie zich aansluit."
CONDITION = "Deze randvoorwaarde geldt: {text}"
ACTION = "Afspraak van {day}{by}: {text}{due}"
COMMITMENT = "Toezegging van {by}, {day}: {text}{due}"
BY = ", voor {name}"
DUE = " (uiterlijk {due})"
STATES_OF_ACTION = "Stand: gedaan of vervallen. Nog bezig? Schrijf dan alleen een tekst."
STATES_OF_COMMITMENT = (
    "Stand: nagekomen, in uitvoering, deels, niet nagekomen, ingetrokken of overgedragen. "
    "Schrijf bij niet nagekomen en ingetrokken ook een regel reden: en bij overgedragen naar:"
)
TAKE_OUT = "Is er niets over gezegd, haal dan de regels vanaf het streepje weg."
UNNAMED = (
    "Er staat nog iets open dat hier niet genoemd wordt, omdat er een naam in staat. "
    "Zoek het op in de vorige verslagen."
)
OPEN = "Dit staat nog open. Zet bij over het woord dat voor de dubbele punt staat:"
OPEN_LINE = "  {id}: {text} ({by})"
MORE_OPEN = "  en nog {number}, zie de bladzijde met toezeggingen op de site"
# Examples that fit this kind of report better than those of the table.
OF_A_KIND: dict[str, dict[str, str]] = {
    "outcome": {},
    "follow_up": {"title": "Een plek voor de kranten", "attendees": "4 meewerkers"},
    "notice": {"title": "Nieuws over de toezeggingen"},
}
