"""The plain twin's pages of what a site says of itself: privacy and accessibility."""

from collections.abc import Iterator

from bench.passages import bullets

_DRAFT = (
    "Dit is een concept. Wie deze site uitgeeft, vult nog in wie verantwoordelijk is en hoe u die "
    "bereikt."
)
_CONTACT = "Contact: **hier komt hoe u haar bereikt**"
_BODY = "**hier komt de naam van de organisatie**"
_PUBLISHED = (
    "Van deelnemers staat hier een rol of een aantal, zoals *Bewoner A* of *drie bewoners*.",
    (
        "De naam van een deelnemer staat hier alleen met toestemming, en niet langer dan die "
        "toestemming duurt."
    ),
    "Voor een foto waarop iemand te herkennen is, geldt hetzelfde.",
    "Organisaties staan hier met hun naam, en soms met hun contactgegevens.",
)
_TESTED = (
    (
        "elk soort pagina automatisch op de regels van WCAG 2.2 A en AA, met axe-core: op een "
        "telefoon en op een groot scherm, licht en donker;"
    ),
    "elke pagina automatisch op de regels voor HTML, met de Nu HTML Checker;",
    "een verslag, een lijst, het menu en het zoeken met alleen het toetsenbord;",
    "elk soort pagina zonder JavaScript;",
    "elk soort pagina op een scherm van 320 pixels breed;",
    "elk soort pagina op papier.",
)
_UNKNOWN = (
    "Mensen die een schermlezer of een ander hulpmiddel gebruiken, hebben de site nog niet getest.",
    (
        "De tests zijn gedaan op een voorbeeldsite. Zij zeggen niet of de teksten op deze site "
        "duidelijk zijn, en of bij elk beeld goed staat wat erop te zien is."
    ),
    "Een automatische test vindt niet alles.",
)


def privacy() -> Iterator[str]:
    """Yield what is published of people, whom to ask, and what a browser keeps."""
    yield f"{_DRAFT}\n\n# Privacy"
    yield (
        "Wat deze site over mensen vertelt, wat uw browser bewaart en aan wie u iets kunt vragen."
    )
    yield f"## Wie verantwoordelijk is\n\nVoor deze site is verantwoordelijk: {_BODY}."
    yield _CONTACT
    yield (
        "## Wat hier staat\n\nHier staat wat er op bijeenkomsten is gezegd, wie een idee oppakt en "
        "wat er is toegezegd."
    )
    yield bullets(_PUBLISHED)
    yield (
        "## Waarom dat mag\n\nNamen en herkenbare foto’s staan hier met toestemming van de mensen "
        "zelf. Dat is de grond uit de privacywet: de AVG, artikel 6, lid 1, onder a."
    )
    yield (
        "De rest van de site is bedoeld zonder persoonsgegevens. Ziet u hier toch iets over uzelf "
        "of een ander dat er niet hoort? [Laat het weten](#wie-verantwoordelijk-is)."
    )
    yield (
        "## Als u zich bedenkt\n\nU kunt uw toestemming altijd intrekken. U hoeft niet te zeggen "
        "waarom. [Vraag het aan wie verantwoordelijk is](#wie-verantwoordelijk-is)."
    )
    yield (
        "Uw naam of foto verdwijnt zodra de site opnieuw is gemaakt. Wordt de site elke nacht "
        "gemaakt, dan duurt dat hoogstens een dag."
    )
    yield (
        "Wat anderen al hebben overgenomen of afgedrukt, kan deze site niet terughalen. Een "
        "zoekmachine kan een oude pagina nog even tonen. U kunt de zoekmachine vragen om die weg "
        "te halen."
    )
    yield (
        "## Uw rechten\n\nU mag vragen wat hier over u staat. U mag vragen om het te verbeteren of "
        "te wissen. Komt u er samen niet uit? Dan kunt u een klacht indienen bij de [Autoriteit "
        "Persoonsgegevens](https://www.autoriteitpersoonsgegevens.nl/)."
    )
    yield from _kept()


def _kept() -> Iterator[str]:
    yield (
        "## Wat uw browser bewaart\n\nDeze site zet geen cookies en volgt niemand. Uw browser "
        "bewaart één ding, en alleen als u het zelf kiest: de lichte of de donkere weergave. Die "
        "keuze staat in de lokale opslag van uw browser, onder de naam `opbrengst.scheme`. Kiest u "
        "weer de weergave van uw apparaat, dan bewaart uw browser niets meer."
    )
    yield (
        "Alles op een pagina komt van deze site zelf, ook de letters. Zoeken op de site doet uw "
        "eigen browser. Is de site groot, dan haalt uw browser alleen de stukken van de "
        "woordenlijst op die nodig zijn. Wie de site op internet zet, kan zien welke stukken dat "
        "zijn, niet wat u intypt. Wat u boven een lijst invult, komt in het adres van de pagina te "
        "staan, zodat u dat adres kunt delen. Gaat u naar een andere site, dan vertelt uw browser "
        "die niet waar u vandaan komt."
    )
    yield (
        "## Wat de server bijhoudt\n\nDe server die deze site verstuurt, kan een logboek "
        "bijhouden: welke pagina wanneer is gevraagd, en vanaf welk internetadres (IP-adres). Dat "
        "regelt wie de server beheert. [Vraag aan wie verantwoordelijk is]"
        "(#wie-verantwoordelijk-is) hoe lang dat blijft staan."
    )


def accessibility() -> Iterator[str]:
    """Yield what the pages aim at, how that was tested, what is not known, and whom to tell."""
    yield f"{_DRAFT}\n\n# Toegankelijkheid"
    yield (
        "Iedereen moet deze site kunnen lezen en gebruiken. Hier staat hoe dat is getest, en wat "
        "nog niet."
    )
    yield (
        "## Het doel\n\nDe site wil voldoen aan WCAG 2.2, niveau AA, en aan de Europese norm EN "
        "301 549. Daarin staat wat een website nodig heeft voor mensen die bijvoorbeeld slecht "
        "zien, horen of bewegen. Niemand van buiten heeft onderzocht of de site daar helemaal aan "
        "voldoet."
    )
    yield (
        "## Wat er is getest\n\nEen programma maakt de pagina’s van deze site. Elke versie van dat "
        "programma wordt getest op een voorbeeldsite:"
    )
    yield bullets(_TESTED)
    yield f"## Wat nog niet bekend is\n\n{bullets(_UNKNOWN)}"
    yield (
        f"## Werkt er iets niet voor u?\n\nLaat het weten aan {_BODY}. Vertel op welke pagina het "
        "was en wat u wilde doen."
    )
    yield _CONTACT
    yield (
        "## De officiële verklaring\n\nEen overheidsinstelling in Nederland zet haar "
        "toegankelijkheidsverklaring in het register van de overheid. Deze pagina is die "
        "verklaring niet. Zij is daar hoogstens een concept voor."
    )
