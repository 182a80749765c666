"""The keys of a report, in the order of the format."""

from opbrengst.messages.fields.field import Field

MEETING: dict[str, Field] = {
    "report": Field(
        "Concept of klaar",
        "Een concept staat niet online. Zet hier gepubliceerd als het af is, of ter correctie als "
        "mensen nog mogen reageren.",
        "gepubliceerd",
    ),
    "kind": Field(
        "Soort verslag",
        "Kies opbrengst, vervolg of bericht. Zonder dit woord is een verslag met pilot een "
        "vervolg, en elk ander een opbrengst.",
        "bericht",
    ),
    "date": Field(
        "Dag",
        "De dag van de bijeenkomst. Die staat al in de naam van het bestand, dus dit mag weg.",
        "13 april 2016",
    ),
    "pilot": Field(
        "Pilot",
        "De korte naam van het idee waar de groep aan werkt. Die staat aan het eind van het adres "
        "van dat idee.",
        "krantenkiosk",
    ),
    "title": Field(
        "Titel",
        "Een korte naam voor de bijeenkomst. De plaats en de dag zet de site er zelf bij.",
        "De toekomst van de wijkbibliotheek",
    ),
    "example": Field(
        "Verzonnen voorbeeld",
        "Schrijf ja als het verslag verzonnen is. Dan staat dat er overal bij.",
        "ja",
    ),
    "purpose": Field(
        "Waarom",
        "Waarom deze bijeenkomst er was, in een of twee zinnen.",
        "De bibliotheek wil weten wat bewoners van haar nodig hebben.",
    ),
    "audience": Field(
        "Voor wie",
        "Wie je had uitgenodigd.",
        "iedereen uit de wijk, lid of geen lid",
    ),
    "attendees": Field(
        "Aanwezigen",
        "Hoeveel mensen er ongeveer waren, en wat voor mensen. Geen namen.",
        "ongeveer 25 wijkbewoners, vrijwilligers en beroepskrachten",
    ),
    "focus": Field(
        "Focus",
        "Waar het over ging, in een paar woorden.",
        "de toekomst van de wijkbibliotheek",
    ),
    "convened_by": Field(
        "Belegd door",
        "Wie de bijeenkomst belegde: een organisatie, of groep als de meewerkers dat zelf deden.",
        "groep",
    ),
    "facilitated_by": Field(
        "Begeleid door",
        "Wie het gesprek leidde: een organisatie, of groep als de meewerkers dat zelf deden.",
        "groep",
    ),
    "parts": Field(
        "Onderdelen",
        "Waaruit de bijeenkomst bestond. Elk onderdeel achter een eigen streepje.",
        "- een gesprek met iedereen over de toekomst van de bibliotheek",
    ),
    "recommendations_intro": Field(
        "Zin boven de aanbevelingen",
        "Hoe de aanbevelingen tot stand kwamen, in één zin.",
        "Uit het gesprek kwamen deze aanbevelingen.",
    ),
    "recommendations": Field(
        "Algemene aanbevelingen",
        "Wat de deelnemers aanraden en nog niemand oppakt. Pakt iemand het op, dan is het een "
        "idee.",
        "- Zet het prikbord weer bij de ingang.",
    ),
    "conditions": Field(
        "Randvoorwaarden (NB)",
        "Wat moet blijven, wat er ook verandert. Alleen als de deelnemers dat zeiden.",
        "- De boekenuitleen moet wel blijven!",
    ),
    "ideas_intro": Field(
        "Zin boven de ideeën",
        "Hoe de ideeën op tafel kwamen, in één zin.",
        "We legden drie ideeën voor, en de aanwezigen voegden er een toe.",
    ),
    "ideas": Field(
        "Ideeën",
        "Wat de deelnemers bedachten, in hun woorden, en wie zich ervoor opwierp. Niet jouw "
        "uitleg.",
        "- titel: De krantenkiosk\n"
        "  beschrijving: Kranten in veel talen, om samen te lezen en te praten.\n"
        "  meewerkers: [Bewoner A, Bewoner B]",
    ),
    "responses": Field(
        "Reacties",
        "Wat de bibliotheek of een partner over de opbrengst zei, in hun eigen woorden.",
        "- door: stadkamer\n  tekst: Wij zijn heel blij met alle ideeën.",
    ),
    "commitments": Field(
        "Toezeggingen",
        "Wat de bibliotheek of een partner belooft. Wat het groepje zelf gaat doen, staat bij "
        "afspraken.",
        "- door: stadkamer\n  tekst: Wij zetten de tafel bij de ingang.",
    ),
    "concretised": Field(
        "Concreet gemaakt",
        "Is het idee in deze bijeenkomst concreet geworden? Kies ja, deels of nee.",
        "deels",
    ),
    "ownership_secured": Field(
        "Eigenaarschap geborgd",
        "Is het idee nu echt van de meewerkers zelf? Kies ja, deels of nee.",
        "ja",
    ),
    "plan": Field(
        "Plan",
        "Wat de groep gaat doen, in een paar zinnen.",
        "Vanaf september elke week een leestafel met kranten.",
    ),
    "state": Field(
        "Stand",
        "Alleen als die verandert: gestart, gepauzeerd, afgerond, geborgd of gestopt.",
        "gestart",
    ),
    "reason": Field(
        "Reden van de stand",
        "Waarom de stand veranderde. Schrijf wat er gebeurde, zonder oordeel.",
        "De groep heeft een plek en genoeg kranten.",
    ),
    "joined": Field(
        "Erbij gekomen",
        "Wie zich bij de groep aansluit. Schrijf een label, zoals Bewoner C.",
        "[Bewoner C]",
    ),
    "left": Field(
        "Gestopt",
        "Wie niet meer meedoet, onder dezelfde naam als eerst.",
        "[Bewoner A]",
    ),
    "actions": Field(
        "Afspraken",
        "Wat de groep afsprak, wie het doet en wanneer het klaar is.",
        "- tekst: Kranten uitzoeken\n  door: Bewoner B\n  uiterlijk: juni 2016",
    ),
    "updates": Field(
        "Voortgang",
        "Wat er werd van iets dat eerder is gezegd, afgesproken of toegezegd.",
        "- over: ontmoetingsplek-voorin\n  stand: nagekomen\n  tekst: De tafel staat voorin.",
    ),
    "next_meeting": Field(
        "Volgende keer",
        "Wanneer en waar de volgende bijeenkomst is, of waarom hij niet doorgaat.",
        "datum: 15 juni 2016\ntijd: 19:30\nplaats: Wijkbibliotheek",
    ),
    "open_for_new": Field(
        "Meedoen",
        "Wie de groep nog zoekt. Zoek je niemand, laat het dan leeg.",
        "mensen die een extra taal lezen",
    ),
    "pictures": Field(
        "Beelden",
        "Foto’s en tekeningen uit de map pictures van de plaats.",
        "- bestand: prikbord.png\n"
        "  alt: Het prikbord met dertig gekleurde kaartjes\n"
        "  mensen_herkenbaar: nee",
    ),
    "corrections_until": Field(
        "Reageren tot en met",
        "Tot en met welke dag mensen kunnen zeggen wat er niet klopt. Hoort bij ter correctie.",
        "27 april 2016",
    ),
    "corrections": Field(
        "Correcties",
        "Wat je verbeterde nadat het verslag online stond.",
        "- datum: 20 april 2016\n"
        "  over: het aantal aanwezigen\n"
        "  reden: De lijst bij de deur was niet compleet.",
    ),
    "partner_notes": Field(
        "Voor partners",
        "Wat alleen in de editie voor partners staat.",
        "De gemeente denkt mee over de zaal.",
    ),
    "formerly": Field(
        "Vroegere naam",
        "Hoe dit bestand heette voor je het hernoemde, zonder .md. Het oude adres leidt dan "
        "hierheen.",
        "2016-04-13-bijeenkomst",
    ),
}
