"""The keys of what a meeting yields: recommendations, ideas, reactions, commitments."""

from opbrengst.messages.fields.field import Field

ID = Field(
    "Korte naam (id)",
    "Waarmee andere verslagen hiernaar verwijzen. Zonder deze regel maakt de site er zelf een.",
    "prikbord-bij-de-ingang",
)
FORMERLY = Field(
    "Vroegere korte naam",
    "De vorige korte naam, als je die verandert. Het oude adres leidt dan hierheen.",
    "prikbord",
)
ATTENDEES: dict[str, Field] = {
    "count": Field("Aantal", "Hoeveel mensen er waren, als getal.", "25"),
    "about": Field("Ongeveer", "Schrijf ja als je het aantal schatte.", "ja"),
    "groups": Field(
        "Groepen", "Wat voor mensen het waren. Geen namen.", "[bewoners, vrijwilligers]"
    ),
}
PART: dict[str, Field] = {
    "title": Field(
        "Titel", "Wat er in dit onderdeel gebeurde.", "een gesprek met iedereen over de toekomst"
    ),
    "form": Field("Vorm", "Hoe jullie het deden.", "kaartjes schrijven en ophangen"),
    "questions": Field(
        "Vragen", "De vragen die je stelde, zoals je ze stelde.", "- Welke beelden heeft u?"
    ),
}
POINT: dict[str, Field] = {
    "text": Field("Tekst", "Het punt, in één zin.", "Daar hoort ook koffie en thee bij."),
    "points": Field(
        "Punten", "Wat hieronder valt. Dieper dan twee lagen kan niet.", "- Koffie is gratis."
    ),
}
RECOMMENDATION: dict[str, Field] = {
    "text": Field(
        "Tekst",
        "De aanbeveling, in de woorden van de deelnemers.",
        "Zet het prikbord weer bij de ingang.",
    ),
    "points": Field(
        "Punten", "Wat erbij hoort, elk achter een eigen streepje.", "- Met ruimte voor de buurt."
    ),
    "term": Field("Termijn", "Kan het snel, kies kort; duurt het langer, kies lang.", "kort"),
    "kind": Field(
        "Hoe het gezegd is",
        "Was het een vraag of een suggestie? Een vraag blijft een vraag.",
        "vraag",
    ),
    "id": ID,
    "formerly": FORMERLY,
}
CONDITION: dict[str, Field] = {
    "text": Field(
        "Tekst",
        "Wat moet blijven, in de woorden van de deelnemers.",
        "De boekenuitleen moet wel blijven!",
    ),
    "id": ID,
    "formerly": FORMERLY,
}
IDEA: dict[str, Field] = {
    "title": Field("Titel", "De naam van het idee, zoals de groep het noemt.", "De krantenkiosk"),
    "description": Field(
        "Beschrijving",
        "Wat de deelnemers erover zeiden. Niet jouw eigen uitleg.",
        "Kranten in veel talen, om samen te lezen en te praten.",
    ),
    "owners": Field(
        "Meewerkers",
        "Wie zich opwierp, als label: Bewoner A. Is er niemand, laat het leeg en trek er niet zelf "
        "aan.",
        "[Bewoner A, Bewoner B]",
    ),
    "origin": Field(
        "Herkomst",
        "Had je het idee voorgelegd, of is het toegevoegd door de aanwezigen?",
        "toegevoegd",
    ),
    "about": Field(
        "Pakt op", "De korte naam van de aanbeveling waar dit idee iets mee doet.", "wijkkamer"
    ),
    "merged_into": Field(
        "Samengevoegd met", "De korte naam van het idee waar dit in opging.", "leestafel"
    ),
    "open_for_new": Field("Meedoen", "Wie er nog bij kan.", "mensen die een extra taal lezen"),
    "id": ID,
    "formerly": FORMERLY,
}
RESPONSE: dict[str, Field] = {
    "by": Field("Door", "Wie reageerde: een organisatie uit organisations.yml.", "stadkamer"),
    "text": Field(
        "Tekst", "Wat zij zeiden, in hun eigen woorden.", "Wij zijn heel blij met alle ideeën."
    ),
    "about": Field("Over", "De korte naam van waar de reactie over gaat.", "krantenkiosk"),
}
COMMITMENT: dict[str, Field] = {
    "by": Field("Door", "Wie het belooft: een organisatie uit organisations.yml.", "stadkamer"),
    "text": Field(
        "Tekst", "Wat zij gaan doen, in hun eigen woorden.", "Wij zetten de tafel bij de ingang."
    ),
    "about": Field(
        "Over",
        "De korte naam van een idee: de titel zonder De, met streepjes. Anders laat je dit leeg.",
        "krantenkiosk",
    ),
    "due": Field(
        "Uiterlijk", "Wanneer het klaar is: een dag, een maand of een jaargetijde.", "juni 2016"
    ),
    "state": Field("Stand", "Alleen als er bij het beloven al iets is gebeurd.", "in uitvoering"),
    "id": ID,
    "formerly": FORMERLY,
}
