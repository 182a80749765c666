"""The rule book: each rule over all meetings in one sentence, and why it weighs what it weighs."""

from typing import NamedTuple

from opbrengst.messages.totals import WEIGHTS

TITLE = "De regels"
WHAT = (
    "Dit zijn alle regels waaraan `opbrengst check` en elke bouw de verslagen houden. Een fout "
    "houdt de bouw tegen: anders komt er iets op de site dat niet klopt, nergens heen leidt of "
    "iemand kan schaden. Een waarschuwing kan bedoeld zijn. Een tip is een advies."
)
SILENCE = (
    "Een waarschuwing of tip die bij jullie niet past, kan uit met een reden, in mkdocs.yml bij de "
    "plugin `opbrengst`: `silenced: {naam-van-de-regel: de reden}`. Een fout kan niet uit. Hoe "
    "vaak een regel zweeg, staat aan het eind van de controle."
)
AROUND = (
    "In elk voorbeeld heet de plaats Dorp, en kent organisations.yml stadkamer (een bibliotheek) "
    "en spectrum (een begeleider)."
)
PREFACE = (WHAT, SILENCE, AROUND)
GOOD, BAD, TOLD = "Goed", "Niet goed", "Dan staat er"


def weight(severity: str) -> str:
    """Return what a severity is called."""
    return WEIGHTS[severity][0]


class Entry(NamedTuple):
    """A rule as its writers read it."""

    sentence: str
    because: str


BOOK: dict[str, Entry] = {
    "ids-are-unique": Entry(
        "Elke korte naam (id) hoort in een plaats bij één ding.",
        "Anders leidt een verwijzing of adres naar het verkeerde.",
    ),
    "ids-are-free": Entry(
        "Een idee neemt geen adres in dat al van iets anders is.",
        "Anders verdwijnt een van de twee bladzijden.",
    ),
    "former-ids-mean-one": Entry(
        "Een vroegere naam hoort bij één ding en is niet opnieuw in gebruik.",
        "Anders leidt een adres op papier naar het verkeerde.",
    ),
    "former-addresses-are-free": Entry(
        "Een vroeger adres is van het stuk zelf: niet van een overzicht of een andere plaats.",
        "Anders leidt een adres dat van iets anders is, ineens hierheen.",
    ),
    "references-exist": Entry(
        "Waar je naar verwijst, staat in een verslag dat iedereen kan lezen.",
        "Anders komt er een verwijzing op de site die nergens heen gaat.",
    ),
    "pilots-are-ideas": Entry(
        "Een groep werkt aan een idee, en een idee gaat alleen op in een ander idee.",
        "Anders telt het verslag voor geen enkel idee mee.",
    ),
    "ideas-take-up-recommendations": Entry(
        "Een idee pakt een aanbeveling op, en niets anders.",
        "De site blijft kloppen, maar er staat waarschijnlijk niet wat je bedoelt.",
    ),
    "ideas-merge-into-others": Entry(
        "Een idee gaat niet op in zichzelf, ook niet langs een omweg.",
        "Anders blijft er geen idee over waar het verhaal verdergaat.",
    ),
    "follow-ups-come-after": Entry(
        "Een vervolg is niet eerder dan de bijeenkomst waarop het idee is ingebracht.",
        "Een van de twee dagen klopt niet, en de tijdlijn dus ook niet.",
    ),
    "states-fit": Entry(
        "Elk ding krijgt een stand die erbij past: een toezegging is nagekomen, niet gedaan.",
        "Anders komt de stand niet op de site.",
    ),
    "reasons-are-given": Entry(
        "Bij niet nagekomen, ingetrokken en niet overgenomen staat waarom.",
        "Wie de toezegging kreeg of de aanbeveling deed, heeft recht op de reden.",
    ),
    "receivers-are-named": Entry(
        "Bij overgedragen staat aan wie.",
        "Anders weet niemand wie de toezegging nu nakomt.",
    ),
    "one-state-a-day": Entry(
        "Verslagen van één dag geven hetzelfde ding dezelfde stand.",
        "De laatste telt; dat kan zo bedoeld zijn.",
    ),
    "facilitators-own-nothing": Entry(
        "Een begeleider is nooit meewerker.",
        "De gedachte van Burgers mee aan Zet is dat anderen actief worden.",
    ),
    "recommendations-have-no-owners": Entry(
        "Een aanbeveling heeft geen meewerkers; met meewerkers is het een idee.",
        "Anders raakt zoek wie zich opwierp.",
    ),
    "residents-own-too": Entry(
        "Bij een idee is niet alleen een organisatie meewerker.",
        "Het kan tijdelijk zo zijn, maar het idee is dan nog niet van de bewoners.",
    ),
    "owners-have-ideas": Entry(
        "Mensen sluiten zich aan bij een idee, en bij niets anders.",
        "Anders raakt zoek waar zij aan meewerken.",
    ),
    "pilots-have-owners": Entry(
        "Wie een vervolg houdt, heeft meewerkers of noemt wie zich aansluit.",
        "Zonder meewerkers is er geen pilot.",
    ),
    "starts-have-owners": Entry(
        "Een idee gaat alleen van start met meewerkers.",
        "Zonder meewerkers is er geen pilot.",
    ),
    "owners-join-once": Entry(
        "Wie al meewerkt, sluit zich niet nog eens aan.",
        "Het telt één keer; alleen als het iemand anders is, klopt het aantal niet.",
    ),
    "leavers-were-owners": Entry(
        "Wie stopt, deed mee onder dezelfde naam.",
        "Anders blijft op de site staan dat diegene meewerkt.",
    ),
    "promises-have-organisations": Entry(
        "Een toezegging is van een organisatie die in organisations.yml staat.",
        "Anders is er niemand die haar nakomt.",
    ),
    "locations-have-organisations": Entry(
        "De bibliotheek en de gemeente van een plaats staan in organisations.yml.",
        "Anders weet de lezer niet wie het is.",
    ),
    "readers-know-whom-to-ask": Entry(
        "Wie voor de site verantwoordelijk is, staat met contact in organisations.yml.",
        "Anders blijven de bladzijden over privacy en toegankelijkheid een concept.",
    ),
    "pictures-exist": Entry(
        "Elk beeld ligt in de map pictures van de plaats.",
        "Anders staat er een lege plek op de site.",
    ),
    "pictures-are-described": Entry(
        "Bij elk beeld staat in woorden wat erop te zien is.",
        "Wie het beeld niet ziet, mist het; de rest van het verslag klopt wel.",
    ),
    "pictures-say-who": Entry(
        "Bij elk beeld staat of er mensen herkenbaar op staan.",
        "Meestal staat er niemand op en is één woord genoeg; anders moet diegene het goedvinden.",
    ),
    "texts-hold-no-pictures": Entry(
        "Een beeld staat bij de beelden, en niet in een tekst.",
        "In een tekst ziet niemand het; de rest van het verslag klopt wel.",
    ),
    "blanks-are-filled": Entry(
        "Er staat geen lege invulplek van het format meer in, zoals <naam idee>.",
        "Anders komt een half ingevuld verslag online.",
    ),
    "instructions-are-gone": Entry(
        "Er staan geen aanwijzingen van het format meer in, ook niet een beetje veranderd.",
        "Die zinnen zijn voor de schrijver; op de site staan ze bewoners in de weg.",
    ),
    "contacts-stand-in-the-register": Entry(
        "E-mailadressen en telefoonnummers staan niet in een tekst, behalve die van het register.",
        "Het kan dat van de balie zijn; is het van een bewoner, dan is het privé.",
    ),
    "numbers-of-persons-stay-out": Entry(
        "Een rekeningnummer of burgerservicenummer staat nooit in een verslag.",
        "Met zo’n nummer kan iemand kwaad doen, en wat online stond, is niet terug te halen.",
    ),
    "people-are-told-apart": Entry(
        "Een naam hoort in een plaats bij één persoon in people.yml.",
        "Anders kan iemand genoemd worden die dat niet wilde; nu wordt niemand genoemd.",
    ),
    "people-have-places": Entry(
        "Bij elke persoon in people.yml staat een plaats die er is.",
        "Zonder plaats is niet te zien wie in een verslag bedoeld is; de naam blijft dan weg.",
    ),
    "people-have-known-roles": Entry(
        "De rol van een persoon is een woord waarvan de site het meervoud kent.",
        "De site blijft kloppen, maar zegt ‘bewoner’ in plaats van de rol.",
    ),
    "consents-say-how": Entry(
        "Bij wie genoemd mag worden, staat hoe: voornaam, voorletters of volledige naam.",
        "Zonder dat blijft het bij de rol; dat kan zo bedoeld zijn.",
    ),
    "consents-have-days": Entry(
        "Bij elke toestemming staat wanneer die is gegeven.",
        "De wet vraagt dat je toestemming kunt aantonen (AVG, artikel 7).",
    ),
    "consents-last": Entry(
        "Toestemming die binnen zestig dagen afloopt of net afliep, valt op tijd op.",
        "De naam verdwijnt vanzelf; vragen of hij mag blijven, moet iemand doen.",
    ),
    "texts-name-nobody": Entry(
        "In een tekst staat geen naam van iemand, maar bijvoorbeeld ‘een bewoner’.",
        "De regel gaat af op hoofdletters, en die heeft een boek of een straat ook.",
    ),
    "reports-are-short": Entry(
        "Een verslag is kort en krachtig: hoogstens duizend woorden.",
        "Een lang verslag is niet fout, het wordt alleen minder gelezen.",
    ),
    "ideas-are-short": Entry(
        "Een idee staat in hoogstens 120 woorden, zoals in het format.",
        "Een lange tekst is niet fout, hij wordt alleen minder gelezen.",
    ),
    "recommendations-are-short": Entry(
        "Een aanbeveling staat in hoogstens 120 woorden, zoals in het format.",
        "Een lange tekst is niet fout, hij wordt alleen minder gelezen.",
    ),
    "reports-give-no-verdicts": Entry(
        "Een verslag vertelt wat er gebeurde en oordeelt niet.",
        "Alleen de schrijver weet of de deelnemers het zo zeiden.",
    ),
    "reports-give-no-own-views": Entry(
        "Een verslag geeft de woorden van de deelnemers, niet de uitleg van de schrijver.",
        "Alleen de schrijver weet van wie de woorden zijn.",
    ),
    "drafts-are-known": Entry(
        "Een concept staat niet op de site.",
        "Dat is meestal de bedoeling; het is alleen goed om te weten.",
    ),
    "readers-know-where-to-react": Entry(
        "Bij een verslag ter correctie weten lezers hoe ze de bibliotheek bereiken.",
        "Anders vraagt het verslag om een reactie die nergens heen kan.",
    ),
    "corrections-come-to-an-end": Entry(
        "Een verslag ligt niet langer ter correctie dan tot en met zijn laatste dag.",
        "Tijd gaat vanzelf voorbij, en houdt daarom geen bouw tegen; de lezer wacht op jou.",
    ),
    "reports-name-spectrum": Entry(
        "Elk verslag eindigt ermee dat het instrument met Spectrum is ontwikkeld.",
        "Een eigen slot kan het anders zeggen; dat ziet de regel niet.",
    ),
    "addresses-stay": Entry(
        "Een adres dat bekend is gemaakt, blijft werken.",
        "Het staat op papier, en wie het intikt, komt anders nergens.",
    ),
    "addresses-hold-no-names": Entry(
        "Een verdwenen adres met een naam erin blijft niet in addresses.txt staan.",
        "De naam is al van de site; alleen het bestand moet nog met de hand.",
    ),
}
