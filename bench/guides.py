"""The plain twin's pages that tell how it all goes: how to join, and the method."""

from collections.abc import Iterator, Sequence

from bench.lists import by_place
from bench.passages import CREDIT, ENDED, Page, Said, bullets, weekday
from bench.programmes import AS_OF
from bench.standing import RUNGS

_RULES = (
    "Een verslag is kort, en zegt alleen wat deelnemers zeiden en noteerden.",
    "Een aanbeveling is nog niemands taak. Zodra mensen haar oppakken, wordt het een idee.",
    (
        "Een idee heeft meewerkers: mensen die zich ervoor opwerpen. Zonder meewerkers wordt een "
        "idee stil. Dat is geen falen; het blijft bewaard."
    ),
    "Begeleiders zijn nooit meewerker. Anderen worden actief.",
    (
        "Elk idee met meewerkers krijgt een eigen vervolgbijeenkomst. De begeleiders beleggen en "
        "begeleiden de eerste; daarna doet de groep het zelf."
    ),
    "Wat de bibliotheek en partners toezeggen, wordt opgeschreven en gevolgd tot het is nagekomen.",
    (
        "Wat de deelnemers als voorwaarde stellen (NB), geldt voor elk idee in die plaats tot een "
        "bijeenkomst het opheft."
    ),
    (
        "Deze site noemt feiten en geen oordelen: geen stemmen, geen ranglijst, geen cijfers voor "
        "plaatsen."
    ),
)


def join(told: Sequence[Said], page: Page) -> Iterator[str]:
    """Yield how to join: the groups that ask for people, and what one does."""
    yield "# Meedoen"
    yield "U kunt aansluiten bij een groep, of een idee oppakken dat nog op mensen wacht."
    yield "## Groepen die mensen zoeken"
    yield from by_place("open_groups", told, page) or _groups(told, page)
    yield "## Zo doet u mee"
    yield (
        f"Kom naar een bijeenkomst uit de {page.link('agenda', 'agenda')}, of vraag ernaar bij uw "
        "bibliotheek. U hoeft geen lid te zijn. De bibliotheek brengt u met de groep in contact: "
        "adressen van meewerkers staan niet op deze site."
    )
    yield "## Ideeën die op mensen wachten"
    quiet = page.link("stille ideeën", "ideeen/stil")
    yield (
        f"Een idee zonder meewerkers blijft bewaard bij de {quiet}. Wilt u er een oppakken? Zeg "
        "het op een bijeenkomst."
    )


def _groups(told: Sequence[Said], page: Page) -> Iterator[str]:
    for said in told:
        held, idea = said.held.follow_up, said.held.ideas[0]
        if held.state in ENDED:
            continue
        next_time = "de volgende keer is nog niet bekend"
        if held.next_meeting > AS_OF:
            next_time = f"volgende keer: {weekday(held.next_meeting)}, 19:30 uur, Wijkbibliotheek"
        yield f"### {page.link(idea.title, f'{said.place.id}/{idea.id}')}"
        yield f"Gezocht: {held.open_for_new}\n\n{said.place.name} {next_time}"
        yield f"Aanmelden: {page.party(said.place.library)}"


def method(page: Page) -> Iterator[str]:
    """Yield the rules of the method in the readers' words, and how an idea grows."""
    yield "# De methode"
    yield (
        "Burgers mee aan Zet: bewoners en partners bedenken samen wat de bibliotheek kan worden, "
        "en pakken het zelf op."
    )
    yield f"## De regels\n\n{bullets(_RULES)}"
    yield f"## Hoe een idee groeit\n\n{bullets(RUNGS)}"
    yield (
        "Wilt u zelf tellen of verder werken met wat hier staat? Alles is te downloaden als "
        f"{page.link('open data', 'data/v1')}."
    )
    yield (
        "Begeleidt u zelf een bijeenkomst, of houdt u een site als deze bij? Lees de "
        f"{page.link('handleiding', 'handleiding/index')}."
    )
    yield "## Waar deze site hoort"
    yield (
        "Burgers mee aan Zet kent vijf fasen. De verslagen op deze site horen bij fase 4: pilots "
        "ontwikkelen."
    )
    yield CREDIT
