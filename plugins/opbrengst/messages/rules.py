"""The messages about the rules over all meetings, and about names."""

from opbrengst.messages.message import Message, error, hint, warning

RULES: dict[str, Message] = {
    "double_id": error(
        "De korte naam (id) ‘{found}’ bestaat al: {other}.",
        "Geef een van de twee een eigen: id: {meant}",
    ),
    "reserved_id": error(
        "De korte naam (id) ‘{found}’ is bezet.", "Geef het idee een andere: id: {meant}"
    ),
    "former_id_taken": error(
        "‘{found}’ kan niet de vroegere naam zijn: zo heet of heette ook {other}.",
        "Haal {found} hier weg bij {key:formerly}, of geef het andere een eigen naam.",
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
    "merged_in_a_circle": error(
        "Dit idee gaat op in {found}, en dat gaat weer op in dit idee.",
        "Kies welk idee doorgaat, en haal daar {key:merged_into} weg.",
    ),
    "takes_up_something_else": warning(
        "Een idee pakt een aanbeveling op, en dit is een {thing}.",
        "Verwijs naar de aanbeveling, of haal deze verwijzing weg.",
    ),
    "before_the_idea": error(
        "Dit vervolg is van vóór de dag waarop het idee is ingebracht.",
        "Kijk de datum na van dit verslag en van {other}.",
    ),
    "wrong_state": error("‘{found}’ kan niet bij een {thing}.", "Kies uit: {allowed}."),
    "near_state": error("‘{found}’ kan niet bij een {thing}.", "Bedoel je {meant}?"),
    "state_of_a_report": error(
        "Een verslag heeft geen stand.",
        "Verwijs achter {key:about}: naar het idee of de toezegging zelf, of haal {key:state} weg.",
    ),
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
    "responsible_unknown": warning(
        "De organisatie die in mkdocs.yml verantwoordelijk is voor de site, staat hier niet.",
        "Voeg haar toe met {key:contact}, of verbeter responsible in mkdocs.yml.",
    ),
    "responsible_unreachable": warning(
        "Bij ‘{found}’, verantwoordelijk voor de site, staat niet hoe lezers haar bereiken.",
        "Voeg bij deze organisatie toe: {key:contact}: met een adres of telefoonnummer.",
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
    "only_organisations": warning(
        "Alleen organisaties zijn hier meewerker, en geen bewoner.",
        "Zet erbij wie zich nog meer opwierp. Was dat niemand, laat {key:owners} dan leeg en "
        "schrijf bij {key:commitments} wat de organisatie toezegt.",
    ),
    "started_without_owners": error(
        "Dit idee gaat van start, en niemand is meewerker.",
        "Voeg toe: {key:joined}: met de mensen die het oppakken. Of haal deze stand weg.",
    ),
    "joined_twice": warning(
        "Deze meewerker deed al mee.",
        "Haal de naam hier weg. Is het iemand anders, geef die dan een ander label, "
        "zoals Bewoner D.",
    ),
    "left_unjoined": error(
        "Wie hier stopt, was geen meewerker van dit idee.",
        "Schrijf de naam precies zoals in het verslag waarin die begon, of haal die hier weg.",
    ),
    "nobody_joined": error(
        "Dit idee heeft geen meewerkers, en er staat niet bij wie zich aansloot.",
        "Voeg toe: {key:joined}: met de mensen die het oppakken.",
    ),
    "picture_missing": error(
        "Het beeld is niet gevonden.", "Zet het in {folder}, onder precies deze naam."
    ),
    "alt_says_nothing": warning(
        "Deze tekst zegt niet wat er op het beeld te zien is.",
        "Schrijf in één zin wat iemand ziet, zoals: Het prikbord met dertig kaartjes.",
    ),
    "people_unsaid": hint(
        "Bij dit beeld staat niet of er mensen herkenbaar op staan.",
        "Voeg toe: {key:people_recognisable}: {key:no}. Staat er wel iemand herkenbaar op, vraag "
        "dan eerst of het mag, en schrijf {key:yes}.",
    ),
    "blank": error(
        "Hier staat nog een invulplek van het format, tussen < en >.",
        "Vul hem in, of haal hem weg.",
    ),
    "instruction": error(
        "Hier staat nog een aanwijzing uit het format.",
        "Haal die zin weg: hij is voor de schrijver, niet voor de lezer.",
    ),
    "email": warning(
        "In deze tekst staat een e-mailadres.",
        "Haal het weg. Is het van een organisatie? Zet het dan in organisations.yml bij contact.",
    ),
    "phone": warning(
        "In deze tekst staat een telefoonnummer.",
        "Haal het weg. Is het van een organisatie? Zet het dan in organisations.yml bij contact.",
    ),
    "iban": error(
        "In deze tekst staat een rekeningnummer (IBAN).", "Haal het weg: dit komt op de site."
    ),
    "citizen_number": error(
        "In deze tekst staat wat een burgerservicenummer kan zijn.",
        "Haal het weg. Is het een ander nummer, zet er dan een woord of streepje tussen.",
    ),
    "likeness": hint(
        "Hier lijkt de naam van iemand te staan.",
        "Een naam staat alleen online met toestemming: schrijf ‘een bewoner’. Is het geen naam "
        "van iemand, laat het dan staan.",
    ),
    "long_report": hint(
        "Dit verslag telt {found} woorden, en het format is bedoeld voor hoogstens {most}.",
        "Kort het in: wat niet gezegd is of nergens toe leidt, kan weg.",
    ),
    "long_text": hint(
        "Dit telt {found} woorden; in het format zijn het er hoogstens {most}.",
        "Kort het in, of maak er twee van als het over twee dingen gaat.",
    ),
    "verdict": hint(
        "‘{found}’ klinkt als een oordeel.",
        "Schrijf wat er gebeurde, zonder oordeel. Zeiden de deelnemers het zo, laat het dan staan.",
    ),
    "own_view": hint(
        "‘{found}’ klinkt als een eigen mening.",
        "Schrijf alleen wat de deelnemers zeiden. Is dit van hen, laat het dan staan.",
    ),
    "term_of_corrections_passed": hint(
        "Dit verslag lag ter correctie, en die termijn is voorbij. Op de site staat nu dat het nog "
        "niet is vastgesteld.",
        "Verwerk de reacties en zet {key:report}: {key:published}. Of kies een latere dag bij "
        "{key:corrections_until}.",
    ),
    "no_library_to_react_to": warning(
        "Dit verslag vraagt lezers om een reactie, en van deze plaats is geen bibliotheek bekend.",
        "Voeg in {found}/index.md toe: {key:library}: met een bibliotheek uit {register}.",
    ),
    "library_unreachable": warning(
        "Dit verslag vraagt lezers om een reactie, en bij ‘{found}’ staat niet hoe zij haar "
        "bereiken.",
        "Voeg in {register} bij deze organisatie toe: {key:contact}: met een adres of "
        "telefoonnummer.",
    ),
    "credit_missing": warning(
        "In jullie eigen slot van het verslag wordt Spectrum niet genoemd.",
        "Zet erin: Dit instrument is ontwikkeld in samenwerking met Spectrum.",
    ),
    "name_in_prose": warning(
        "In een tekst staat een naam die niet online mag.",
        "Op de site staat daar nu ‘{shown}’; pas de tekst zelf aan.",
    ),
    "first_name_in_prose": warning(
        "In een tekst staat de voornaam van iemand wiens naam niet online mag.",
        "Die staat nu op de site: pas de tekst aan, bijvoorbeeld met ‘{shown}’.",
    ),
    "double_person": warning(
        "Deze naam staat ook bij persoon {other}; nu wordt geen van beiden genoemd.",
        "Voeg de twee samen, of geef in de verslagen elk een eigen naam of label.",
    ),
    "person_nowhere": warning(
        "Er staat niet bij in welke plaats deze persoon meedoet. De naam wordt nergens getoond.",
        "Zet erbij: {key:location}: met de naam van de map in meetings/.",
    ),
    "person_elsewhere": warning(
        "Deze plaats is er niet. De naam wordt nergens getoond.",
        "Schrijf de naam van de map in meetings/, zoals zwolle-zuid.",
    ),
    "unknown_role": warning(
        "Van deze rol kent de site geen meervoud. Er staat nu ‘bewoner’ in plaats van de naam.",
        "Kies uit: {allowed}. Of zet de rol met haar meervoud bij role_words in mkdocs.yml.",
    ),
    "manner_missing": hint(
        "Deze persoon mag genoemd worden, maar er staat niet hoe. Nu staat er alleen de rol.",
        "Zet erbij: {key:show}: {key:first_name}, {key:initials} of {key:full_name}.",
    ),
    "consent_undated": hint(
        "Er staat niet bij wanneer deze toestemming is gegeven.",
        "Zet erbij: {key:given_on}: met de dag. Je moet toestemming kunnen aantonen (AVG, art. 7).",
    ),
    "consent_ends": hint(
        "Deze toestemming loopt over {days} dagen af; daarna staat er alleen de rol.",
        "Vraag opnieuw, en pas {key:until} aan als het antwoord ja is.",
    ),
    "consent_ended": hint(
        "Deze toestemming liep {days} dagen geleden af; er staat nu alleen de rol.",
        "Vraag opnieuw, of zet {key:consent} op {key:none}.",
    ),
    "people_on_picture": warning(
        "Op dit beeld zijn mensen te herkennen, en er staat niet bij dat zij dat goed vinden.",
        "Het beeld staat nu niet op de site. Vonden zij het goed, schrijf dan: "
        "{key:consent}: {key:public} (of {key:partners}).",
    ),
    "name_of_page": warning(
        "In de naam van deze bladzijde staat een naam die niet online mag.",
        "De bladzijde staat nu niet op de site; geef het bestand een andere naam.",
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
