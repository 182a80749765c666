"""The keys of what a group agrees on: its agreements, the progress, the next meeting."""

from opbrengst.messages.fields.field import Field
from opbrengst.messages.fields.outcomes import FORMERLY, ID

ACTION: dict[str, Field] = {
    "text": Field("Tekst", "Wat er gedaan wordt.", "Kranten uitzoeken"),
    "by": Field("Door", "Wie het doet, als label, of een organisatie.", "Bewoner B"),
    "due": Field(
        "Uiterlijk", "Wanneer het klaar is: een dag, een maand of een jaargetijde.", "juni 2016"
    ),
    "id": ID,
    "formerly": FORMERLY,
}
UPDATE: dict[str, Field] = {
    "about": Field(
        "Over", "De korte naam van wat eerder is gezegd of afgesproken.", "ontmoetingsplek-voorin"
    ),
    "state": Field(
        "Stand",
        "Hoe het er nu mee staat. Is het nog bezig, laat dit dan leeg en schrijf alleen een tekst.",
        "nagekomen",
    ),
    "text": Field("Tekst", "Wat er gebeurde, in een of twee zinnen.", "De tafel staat voorin."),
    "reason": Field(
        "Reden",
        "Waarom het niet doorgaat. Moet bij niet nagekomen, ingetrokken en niet overgenomen.",
        "De stoep is er te smal voor.",
    ),
    "to": Field("Naar", "Wie het overneemt. Moet bij overgedragen.", "spectrum"),
    "joined": Field("Erbij gekomen", "Wie zich bij dit idee aansluit.", "[Bewoner C]"),
}
NEXT_MEETING: dict[str, Field] = {
    "date": Field("Datum", "De dag van de volgende bijeenkomst.", "15 juni 2016"),
    "time": Field("Tijd", "Hoe laat het begint.", "19:30"),
    "venue": Field("Plaats", "Waar het is.", "Wijkbibliotheek"),
    "convened_by": Field("Belegd door", "Wie uitnodigt: een organisatie, of groep.", "groep"),
    "cancelled": Field(
        "Vervallen", "Waarom een aangekondigde bijeenkomst niet doorgaat.", "De zaal is bezet."
    ),
}
