"""What the commands that write a file ask at a terminal, and how they say that they cannot."""

PLACE = "Over welke plaats gaat het?"
NEW_PLACE = "een nieuwe plaats"
NAME_OF_PLACE = "Hoe heet de plaats?"
LIBRARY = "Welke bibliotheek hoort erbij?"
OTHER_LIBRARY = "een andere bibliotheek"
LATER = "dat vul ik later in"
NAME_OF_LIBRARY = "Hoe heet die bibliotheek?"
DAY = "Op welke dag was de bijeenkomst?"
NUMBER = "Nummer"
YES_OR_NO = "ja/nee"

NO_NUMBER = "Typ een van de nummers die hierboven staan."
NO_TEXT = "Typ een antwoord."
NO_YES_OR_NO = "Typ ja of nee."
STOPPED = "Gestopt. Er is niets geschreven."
NOBODY = "Er is niemand om het aan te vragen. Geef mee: {options}."

NO_SUCH_PLACE = "Er is geen plaats ‘{found}’. Er zijn: {known}."
NO_PLACES = "Er is nog geen plaats ‘{found}’. Maak er een met --place en --library."
NAMELESS = "Van ‘{found}’ is geen adres te maken. Gebruik letters of cijfers."
TAKEN = "Een plaats kan niet ‘{found}’ heten: zo heet al een bladzijde van de site zelf."
THERE_ALREADY = "{file} bestaat al, en wordt niet overschreven."
NO_SUCH_LIBRARY = "Er is geen organisatie ‘{found}’ in {file}. Er zijn: {known}."
REGISTER_UNREADABLE = (
    "In {file} staat een fout, en daarom is {name} er niet bijgezet. Herstel de fout, en zet de "
    "bibliotheek er dan zelf bij."
)
REGISTERED = "{name} staat nu ook in {file}, onder de korte naam {id}."
READY = "{file} staat klaar."

KIND = "Wat voor verslag wordt het?"
KINDS = {
    "outcome": "opbrengst: een bijeenkomst met bewoners en partners",
    "follow_up": "vervolg: het groepje van een idee kwam bij elkaar",
    "notice": "bericht: nieuws zonder bijeenkomst, bijvoorbeeld over een toezegging",
}
PILOT = "Welk idee?"
SLUG = "Waar gaat het over, in een of twee woorden?"
SLUGS = {"outcome": "wijkbijeenkomst", "follow_up": "vervolg", "notice": "bericht"}
NO_SLUG = "Gebruik letters of cijfers."
NO_PILOTS = (
    "In {place} is op deze dag nog geen idee ingebracht; een concept telt niet mee. Een vervolg "
    "hoort bij een idee: maak eerst het verslag van de bijeenkomst waarop het is bedacht."
)
NO_SUCH_PILOT = "In {place} is geen idee ‘{found}’. Er zijn: {known}."
ANOTHER_NAME = "Kies met --slug een andere naam."
NEXT = "Open het bestand en vul het in. Met opbrengst check zie je wat er nog ontbreekt."
UNREAD = (
    "Let op: {number} van {place} kan niet gelezen worden en telt hier niet mee. "
    "Met opbrengst check zie je waarom."
)
UNREAD_NUMBER = ("één verslag", "{number} verslagen")
