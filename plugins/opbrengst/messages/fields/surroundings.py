"""The keys of what stands beside the reports: places, organisations, people, sites."""

from opbrengst.messages.fields.field import Field

LOCATION: dict[str, Field] = {
    "name": Field("Naam", "Hoe de plaats heet.", "Zwolle Zuid"),
    "library": Field(
        "Bibliotheek", "De korte naam van de bibliotheek in organisations.yml.", "stadkamer"
    ),
    "municipality": Field(
        "Gemeente", "De korte naam van de gemeente in organisations.yml.", "gemeente-zwolle"
    ),
    "intro": Field(
        "Inleiding",
        "Een paar zinnen boven de bladzijde van de plaats.",
        "In april 2016 dachten bewoners hier na over hun bibliotheek.",
    ),
    "example": Field("Verzonnen voorbeeld", "Schrijf ja als de plaats verzonnen is.", "ja"),
    "formerly": Field(
        "Vroegere naam van de map",
        "Hoe de map heette voor je hem hernoemde. De oude adressen leiden dan hierheen.",
        "zwolle",
    ),
}
ORGANISATION: dict[str, Field] = {
    "name": Field("Naam", "Hoe de organisatie heet, voluit.", "Stadkamer"),
    "roles": Field(
        "Rollen",
        "Wat zij doet: bibliotheek, partner, begeleider of gemeente. Meer dan een mag.",
        "[bibliotheek]",
    ),
    "website": Field(
        "Website", "Het adres van haar website, met https ervoor.", "https://bibliotheek.example/"
    ),
    "contact": Field(
        "Contact",
        "Hoe lezers haar bereiken. Geen adres of nummer van een bewoner.",
        "bibliotheek@voorbeelddorp.example",
    ),
}
MEMBER: dict[str, Field] = {
    "name": Field("Naam", "Hoe de bibliotheek heet, voluit.", "Bibliotheek Dorp"),
    "address": Field(
        "Adres",
        "Het adres van de eerste bladzijde van haar site, met https ervoor.",
        "https://bibliotheek.example/opbrengst/",
    ),
    "folder": Field(
        "Map", "Waar de gebouwde site ligt, als die op dezelfde computer staat.", "../dorp/site"
    ),
}
PERSON: dict[str, Field] = {
    "name": Field("Naam", "De naam zoals die in de verslagen staat.", "Voornaam Familienaam"),
    "also_known_as": Field(
        "Ook bekend als", "Hoe de naam nog meer in de verslagen staat.", "[Voornaam F.]"
    ),
    "location": Field("Plaats", "De map van de plaats waar deze persoon meedoet.", "voorbeelddorp"),
    "role": Field("Rol", "Wat er staat waar de naam niet staat.", "Bewoner"),
    "show": Field(
        "Tonen", "Hoe de naam er staat: rol, voorletters, voornaam of volledige naam.", "voornaam"
    ),
    "consent": Field(
        "Toestemming",
        "Wie de naam mogen zien: geen, partners of openbaar. Vraag het eerst.",
        "openbaar",
    ),
    "given_on": Field("Gegeven op", "De dag waarop de persoon ja zei.", "15 januari 2026"),
    "until": Field(
        "Tot en met",
        "De laatste dag van de toestemming. Zonder deze regel geldt die tot je hem intrekt.",
        "15 januari 2027",
    ),
    "note": Field(
        "Notitie",
        "Voor jezelf: hoe je het vroeg. Dit staat nergens online.",
        "gevraagd na afloop van de bijeenkomst",
    ),
}
