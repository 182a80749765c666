"""What the command that fetches the sites of an overview says beside its messages."""

NO_REGISTER = (
    "Deze site is geen overzicht van andere sites. Wil je dat wel, noem dan in mkdocs.yml bij "
    "sites een register, zoals sites.yml."
)
SINCE = "  Zo gaat het sinds {day}. {left}"
LEFT = "Wat er op {day} is opgehaald, blijft op de site."
NOTHING_LEFT = "Er is nog niets van deze site."
GONE = "{name} staat niet meer in het register: wat ervan was bewaard, is weg."
TOTAL = "{sites}: {renewed} opgehaald{size}, {same} zonder verandering, {failed} mislukt."
SITES = ("1 site", "{number} sites")
