"""The messages about an overview of sites: its register, and what was fetched of each site."""

from opbrengst.messages.message import Message, error, hint, warning

MEMBERS: dict[str, Message] = {
    "sites_missing": error(
        "Dit register van sites is er niet.",
        "Maak het, of haal de regel met sites weg uit mkdocs.yml.",
    ),
    "overview_with_places": error(
        "Een overzicht van sites heeft zelf geen verslagen.",
        "Zet deze map in een eigen site, en noem die site in het register.",
    ),
    "bad_site_address": error(
        "‘{found}’ is geen adres van een site.",
        "Schrijf het hele adres met https ervoor, zoals https://bibliotheek.example/opbrengst/.",
    ),
    "double_site": error(
        "Dit adres staat er al bij {other}.", "Haal een van de twee weg: een site telt één keer."
    ),
    "site_not_read": hint(
        "Van deze site is nog niets gelezen.", "Haal op wat er staat met: opbrengst collect."
    ),
    "site_spoilt": hint(
        "Wat er van deze site is bewaard, is niet te gebruiken.",
        "Haal het opnieuw op met: opbrengst collect.",
    ),
    "site_refuses": warning("De site antwoordt met {found}.", "Kijk of het adres nog klopt."),
    "site_unreachable": warning(
        "De site is niet te bereiken ({reason}).", "Kijk of het adres nog klopt."
    ),
    "site_slow": warning(
        "De site stuurt niets, of te langzaam.",
        "Probeer het later opnieuw.",
    ),
    "site_moved": warning(
        "De site verwijst door naar {found}.",
        "Zet dat adres in het register als je het vertrouwt.",
    ),
    "site_too_large": warning(
        "Wat de site stuurt, is groter dan {most} MB.",
        "Vraag de site om zich te splitsen.",
    ),
    "site_broken": warning(
        "Wat de site stuurt, is niet heel of niet te lezen.",
        "Vraag de site om opnieuw te bouwen.",
    ),
    "site_not_ours": warning(
        "Wat de site stuurt, komt niet uit Opbrengst.", "Kijk of het adres klopt."
    ),
    "site_newer": warning(
        "De gegevens van de site zijn van versie {found}, en dit overzicht leest versie 1.",
        "Neem een nieuwere Opbrengst.",
    ),
    "site_for_partners": warning(
        "Dit zijn gegevens voor partners, en die zijn niet voor iedereen.",
        "Vraag naar het adres van de openbare site.",
    ),
    "site_wrong": warning(
        "In de gegevens van de site staat bij {found} iets dat daar niet hoort.",
        "Vraag de site om opnieuw te bouwen.",
    ),
    "site_folder_missing": warning(
        "In {found} ligt geen site met gegevens.", "Kijk of de map klopt."
    ),
    "site_unwritable": warning(
        "Wat de site stuurt, is niet te bewaren ({reason}).", "Kijk of er ruimte is."
    ),
}
