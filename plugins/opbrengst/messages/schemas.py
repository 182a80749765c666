"""What an editor shows of a file as a whole: its title, and what stands in it."""

REPORT = (
    "Verslag",
    "Een verslag van een bijeenkomst, of een bericht: meetings/<plaats>/<jaar-maand-dag>-<naam>.md",
)
PLACE = ("Plaats", "Een plaats met haar bibliotheek: meetings/<plaats>/index.md")
ORGANISATIONS = (
    "Organisaties",
    "Wie genoemd mogen worden als organisatie, elk onder een korte naam: organisations.yml",
)
PEOPLE = (
    "Personen",
    "Wie genoemd mogen worden met hun naam, en aan wie. Houd dit bestand geheim: people.yml",
)
SITES = (
    "Sites",
    "De sites van een landelijk overzicht, elk onder een korte naam: sites.yml",
)
