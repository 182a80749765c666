"""One address of each kind of page that this site has."""

from collections.abc import Mapping

HOME = ""
OUTCOME = "zwolle-zuid/2016-04-13-wijkbibliotheek/"
PILOT = "zwolle-zuid/krantenkiosk/"
SHEET = "voorbeelddorp/voorleesuur/volgende-keer/"
LONG = "handleiding/fouten/"
KINDS: Mapping[str, str] = {
    "home": HOME,
    "location": "zwolle-zuid/",
    "location that is an example": "voorbeelddorp/",
    "location without a report": "dedemsvaart/",
    "outcome": OUTCOME,
    "outcome with a picture": "voorbeeldwijk/2025-09-18-wijkbibliotheek/",
    "outcome for correction": "voorbeeldwijk/2026-11-05-jongeren/",
    "follow-up that was corrected": "voorbeelddorp/2025-09-24-zadenbieb/",
    "follow-up": "zwolle-zuid/2016-05-11-krantenkiosk/",
    "notice": "voorbeeldwijk/2026-11-12-berichten/",
    "pilot": PILOT,
    "pilot with a meeting to come": "voorbeelddorp/taalcafe/",
    "pilot that ended": "voorbeelddorp/zadenbieb/",
    "idea that is quiet": "voorbeelddorp/spelletjeskast/",
    "idea that was merged": "voorbeeldwijk/nieuwsbord/",
    "pilots": "pilots/",
    "sheet of a group": SHEET,
    "sheet of a group that ended": "voorbeelddorp/zadenbieb/volgende-keer/",
    "dossier": "voorbeelddorp/dossier/",
    "ideas": "ideeen/",
    "quiet ideas": "ideeen/stil/",
    "recommendations": "aanbevelingen/",
    "conditions": "aanbevelingen/randvoorwaarden/",
    "commitments": "toezeggingen/",
    "partners": "partners/",
    "organisation": "partners/stadkamer/",
    "meetings": "bijeenkomsten/",
    "changes": "bijeenkomsten/veranderd/",
    "agenda": "agenda/",
    "join": "meedoen/",
    "method": "methode/",
    "privacy": "privacy/",
    "accessibility": "toegankelijkheid/",
    "guide": "handleiding/",
    "page of the guide": "handleiding/namen/",
    "long page of the guide": LONG,
    "open data": "data/v1/",
    "ordinary page": "over/",
    "not found": "bestaat-niet/",
}
# Where a former address leads on to; nobody sees the page between.
FORMER, PRESENT = "voorbeelddorp/zadenkast/", "voorbeelddorp/zadenbieb/"
# The lists above which a filter stands.
FILTERED = ("pilots/", "ideeen/", "aanbevelingen/", "toezeggingen/", "bijeenkomsten/")
# What only a preview shows.
ACCOUNT = ("methode/verantwoording/", "methode/verantwoording/voorbeelddorp/")
