"""The keys of what belongs to any report: its pictures and its corrections."""

from opbrengst.messages.fields.field import Field

PICTURE: dict[str, Field] = {
    "file": Field(
        "Bestand", "De naam van het bestand in de map pictures van de plaats.", "prikbord.png"
    ),
    "alt": Field(
        "Wat je ziet",
        "Wat erop te zien is, voor wie het beeld niet ziet.",
        "Het prikbord met dertig gekleurde kaartjes",
    ),
    "caption": Field("Bijschrift", "Wat eronder staat.", "De kaartjes na afloop"),
    "people_recognisable": Field(
        "Mensen herkenbaar", "Staan er mensen herkenbaar op? Schrijf ja of nee.", "nee"
    ),
    "consent": Field(
        "Toestemming",
        "Wie het beeld mogen zien, als de mensen erop dat goedvinden: openbaar of partners.",
        "openbaar",
    ),
}
CORRECTION: dict[str, Field] = {
    "date": Field("Datum", "De dag waarop je het verbeterde.", "20 april 2016"),
    "about": Field("Over", "Wat je verbeterde.", "het aantal aanwezigen"),
    "reason": Field("Reden", "Waarom het anders moest.", "De lijst bij de deur was niet compleet."),
}
