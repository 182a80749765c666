"""The messages about the rules over all meetings, and about names."""

from opbrengst.messages.message import Message, error, warning

RULES: dict[str, Message] = {
    "double_id": error(
        "De korte naam (id) ‘{found}’ bestaat al: {other}.",
        "Geef een van de twee een eigen: id: {meant}",
    ),
    "reserved_id": error(
        "De korte naam (id) ‘{found}’ is bezet.", "Geef het idee een andere: id: {meant}"
    ),
    "unknown_reference": error(
        "‘{found}’ is nergens te vinden.",
        "Verwijs met de korte naam (id) van iets dat in een verslag staat.",
    ),
    "near_reference": error("‘{found}’ is nergens te vinden.", "Bedoel je {meant}?"),
    "only_in_draft": error(
        "‘{found}’ staat alleen in een concept.", "Maak eerst dat verslag af, of haal dit weg."
    ),
    "not_an_idea": error("‘{found}’ is geen idee.", "Verwijs naar een idee van deze plaats."),
    "not_an_idea_but": error("‘{found}’ is geen idee.", "Kies uit: {allowed}."),
    "merged_with_itself": error(
        "Een idee kan niet met zichzelf samengaan.", "Noem het idee waar dit in opging."
    ),
    "before_the_idea": error(
        "Dit vervolg is van vóór de dag waarop het idee is ingebracht.",
        "Kijk de datum na van dit verslag en van {other}.",
    ),
    "wrong_state": error("‘{found}’ kan niet bij een {thing}.", "Kies uit: {allowed}."),
    "near_state": error("‘{found}’ kan niet bij een {thing}.", "Bedoel je {meant}?"),
    "reason_missing": error("Er staat niet bij waarom.", "Voeg toe: {key:reason}: met de reden."),
    "receiver_missing": error(
        "Er staat niet bij aan wie dit is overgedragen.",
        "Voeg toe: {key:to}: met de organisatie die het overneemt.",
    ),
    "two_states": warning(
        "Op één dag staan twee standen van ‘{found}’: ook in {other}.",
        "De laatste telt; haal de andere weg als die niet klopt.",
    ),
    "unknown_organisation": error(
        "Deze organisatie staat niet in organisations.yml.",
        "Voeg haar daar toe, of kies uit: {allowed}.",
    ),
    "no_organisations": error(
        "Er is nog geen enkele organisatie bekend.",
        "Maak naast mkdocs.yml een bestand organisations.yml en zet deze organisatie daarin.",
    ),
    "owner_on_recommendation": error(
        "Een aanbeveling heeft geen meewerkers.",
        "Heeft iemand zich opgeworpen? Dan is het een idee: zet het bij {key:ideas}.",
    ),
    "joined_no_idea": error(
        "Meewerkers sluiten zich aan bij een idee, en dit is een {thing}.",
        "Verwijs achter {key:about}: naar het idee, of haal {key:joined} weg.",
    ),
    "facilitator_as_owner": error(
        "Een begeleider is hier meewerker.",
        "Bij Burgers mee aan Zet worden anderen actief: laat de begeleider weg als meewerker.",
    ),
    "nobody_joined": error(
        "Dit idee heeft geen meewerkers, en er staat niet bij wie zich aansloot.",
        "Voeg toe: {key:joined}: met de mensen die het oppakken.",
    ),
    "picture_missing": error(
        "Het beeld is niet gevonden.", "Zet het in {folder}, onder precies deze naam."
    ),
    "name_in_prose": warning(
        "In een tekst staat een naam die niet online mag.",
        "Op de site staat daar nu ‘{shown}’; pas de tekst zelf aan.",
    ),
    "first_name_in_prose": warning(
        "In een tekst staat de voornaam van iemand wiens naam niet online mag.",
        "Die staat nu op de site: pas de tekst aan, bijvoorbeeld met ‘{shown}’.",
    ),
    "name_of_picture": warning(
        "In de naam van een beeld staat een naam die niet online mag.",
        "Het beeld staat nu niet op de site; geef het bestand een andere naam.",
    ),
    "address_gone": error(
        "Het adres {found} is verdwenen, en het staat op papier.",
        "Voeg bij het stuk dat hernoemd is toe: {key:formerly}: {meant}",
    ),
    "address_redacted": warning(
        "Een adres is verdwenen omdat er een naam in stond.",
        "Haal regel {line} van addresses.txt met de hand weg.",
    ),
}
