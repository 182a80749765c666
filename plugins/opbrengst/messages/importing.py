"""What the maker of a draft says: in the comments of the draft, in questions, in the end."""

HEAD = """\
Dit is een concept, gemaakt van een verslag uit Word of uit een tekst. Lees het na.
Het komt op de site als je de regel `verslag: concept` weghaalt."""
NO_DOUBTS = "Alles kreeg een plek."
ONE_DOUBT = "Over één ding is er twijfel. Kijk het na, en haal daarna deze opmerkingen weg."
SOME_DOUBTS = (
    "Over {} dingen is er twijfel. Kijk ze één voor één na, en haal daarna deze opmerkingen weg."
)

DOUBTS: dict[str, str] = {
    "edited_instruction": (
        "Dit lijkt op een aanwijzing van het format, met eigen woorden erin. Hoort het in het "
        "verslag?"
    ),
    "in_header": "Dit staat in de koptekst van het document.",
    "in_footer": "Dit staat in de voettekst van het document.",
    "in_note": "Dit is een voetnoot of eindnoot in het document.",
    "in_hidden": "Deze tekst is verborgen in het document. Moet iemand dit lezen?",
    "picture_in_header": "In de koptekst staat een beeld. Dat is niet meegenomen.",
    "picture_in_footer": "In de voettekst staat een beeld. Dat is niet meegenomen.",
    "picture_in_note": "In een voetnoot staat een beeld. Dat is niet meegenomen.",
    "picture_in_hidden": "Een verborgen beeld is niet meegenomen.",
    "picture_refused": "Een beeld kan niet op de site: {why}",
    "picture_of": "Van een beeld weten wij niet wat erop staat. Vul bij beelden alt in.",
    "day": "Is dit de dag van de bijeenkomst? {why}",
    "other_day": "In het document staat een andere dag dan {day}.",
    "other_place": "In het document staat een andere plaats dan {place}.",
    "with_day": "Dit staat bij de datum. Voor een tijd of een zaal heeft een verslag geen plek.",
    "follow_up": (
        "Dit lijkt een verslag van een groep of een bericht. Wat niet bij het format hoort, staat "
        "hieronder; met `opbrengst new` maak je er een goed begin voor."
    ),
    "at_the_start": "Deze tekst staat bij het begin. Hoort hij bij waarom, of ergens anders?",
    "standing": "Dit zei het verslag van zichzelf. Geldt het nog?",
    "twice": "Dit staat twee keer in het document: ‘{label}’. Het eerste is gebruikt.",
    "attendees_named": (
        "Bij de aanwezigen staan namen, en die horen niet in een verslag. Schrijf bij aanwezigen "
        "hoeveel mensen er waren, en welke groepen."
    ),
    "too_deep": "Dit punt hangt onder een ander punt, dieper dan een verslag kan. Klopt het zo?",
    "under_the_colon": (
        "Alles wat in de lijst na deze regel komt, staat er nu als punt onder. Klopt dat?"
    ),
    "without_bullets": (
        "Bij de aanbevelingen staan geen opsommingstekens. Elke alinea is nu een aanbeveling."
    ),
    "between_recommendations": "Deze tekst staat tussen de aanbevelingen, en is er geen.",
    "among_ideas": "Dit staat bij de ideeën, zonder ‘Idee 1:’ ervoor. Is het een idee?",
    "idea_by_look": "Is dit de naam van een idee? ‘Idee 1:’ stond er niet voor.",
    "behind_owners": "Deze tekst staat achter de meewerkers van idee {idea}. Hoort hij daarbij?",
    "idea_without_title": "Idee {idea} heeft nog geen naam.",
    "not_named": "Bij ‘{label}’ staat iets wat geen naam lijkt.",
    "counted": "Hier staat geen naam maar een aantal. Dat is nu: {labels}.",
    "role_alone": "Hier staat alleen een rol. Dat is nu: {labels}.",
    "label_missing": (
        "{label} staat al in {file}, op regel {line}, zonder label. Zet daar bij: "
        "ook_bekend_als: [{label}]"
    ),
    "same_person": "Zijn {one} en {other} dezelfde? De ene naam lijkt een deel van de andere.",
    "unknown_speaker": (
        "Deze naam staat niet in organisations.yml. Voeg de organisatie daar toe, of schrijf haar "
        "zoals ze daar heet."
    ),
    "near_speaker": "Dit is opgevat als {name}.",
    "empty_response": "Bij deze reactie staat geen tekst.",
    "promise_by_nobody": "Wie zegt dit toe? Vul bij deze toezegging in door wie.",
    "in_next": "Dit staat bij het vervolg. Alleen een dag, tijd en plaats hebben daar een plek.",
    "next_of_idea": (
        "Dit is de volgende bijeenkomst van een groep. Die zet je in het verslag van die groep."
    ),
    "doubtful_term": (
        "Deze termijn is gebleven waar hij stond: is het een dag, en ligt die na de bijeenkomst?"
    ),
    "until": "De tijd waarop het eindigt, heeft geen plek.",
    "no_next_day": "In deze regel is geen dag te vinden waar geen twijfel over is.",
    "under_unknown": "Dit staat onder ‘{heading}’, en daarvoor heeft het format geen plek.",
    "unknown_heading": "Deze kop hoort niet bij het format.",
    "owners_elsewhere": "Deze meewerkers staan niet bij een idee.",
    "open_elsewhere": "Wie er gezocht wordt, hoort bij een idee.",
    "refused": "Dit kon niet in ‘{place}’: {why}",
}  # fmt: skip

BLANKS: dict[str, str] = {
    "attendees": "Hoeveel mensen waren er, en welke groepen? Zoals: ongeveer 25 bewoners",
    "focus": "Waar ging de bijeenkomst over?",
    "recommendations": "Wat bevelen de aanwezigen aan?",
    "title": "Hoe heet dit idee?",
    "by": "Welke organisatie?",
    "alt": "Wat is er op het beeld te zien, voor wie het niet kan zien?",
    "people_recognisable": "Staat er niemand herkenbaar op? Maak hier dan nee van.",
}

SAID: dict[str, str] = {
    "no_place": (
        "Bij welke plaats hoort dit verslag? Geef de map met --place. Er zijn: {there}."
    ),
    "places_named": (
        "In het verslag staat meer dan één plaats. Kies er een met --place: {there}."
    ),
    "no_day": "Van welke dag is dit verslag? Geef de dag met --date, zoals 2026-11-24.",
    "doubtful_day": "Van welke dag is dit verslag? {why} Geef de dag met --date.",
    "unknown_place": (
        "Er is geen plaats ‘{found}’. Er zijn: {there}. Een nieuwe plaats maak je door met "
        "--library ook haar bibliotheek te geven."
    ),
    "unknown_library": "Er is geen organisatie ‘{found}’ in {file}. Er zijn: {there}.",
    "said": "{said}",
    "bad_slug": "--slug: schrijf {meant}",
    "taken": "{file} is er al, en wordt niet overschreven. Kies met --slug een andere naam.",
    "register": "In {file} kan niets worden bijgeschreven. {why}",
    "too_much": "Dit is te veel voor één verslag: er past {most} in een bestand.",
    "unwritable": "{file} is niet te schrijven ({why}). Er is niets veranderd.",
    "empty": "In dit bestand staat geen tekst.",
    "found_place": "Plaats: {name} (zo staat het in het verslag).",
    "found_day": "Dag: {day} (zo staat het in het verslag).",
    "written": "{file} staat klaar, als concept.",
    "registered_one": (
        "In {file} staat één naam erbij; in het verslag staat een label. Met toestemming: {agreed}."
    ),
    "registered": (
        "In {file} staan {number} namen erbij; in het verslag staan labels. "
        "Met toestemming: {agreed}."
    ),
    "people_option": (
        "Zet in mkdocs.yml bij de plugin opbrengst `people: {file}`, en zet dat bestand nooit op "
        "een plek waar anderen het kunnen lezen."
    ),
    "doubts_none": "Alles kreeg een plek.",
    "doubts_one": "Over één ding is er twijfel: dat staat bovenaan in het bestand.",
    "doubts": "Over {number} dingen is er twijfel: die staan bovenaan in het bestand.",
    "mend": "Dit vraagt nog werk:",
    "next_step": (
        "Lees het bestand na, en kijk dan met `opbrengst check`. Haal als laatste de regel "
        "`verslag: concept` weg."
    ),
}  # fmt: skip

ASKED: dict[str, str] = {
    "place": "In het verslag staat {name}. Hoort het daar bij?",
    "day": "Van welke dag is het verslag?",
    "online": "Mag de naam {name} online? In het verslag heet die {label}.",
    "manner": "Hoe?",
    "alt": "Wat is er te zien op beeld {number}{caption}? (Enter: later)",
    "below": ", met als bijschrift ‘{caption}’",
    "recognisable": "Zijn er mensen op te herkennen?",
}
MANNERS: dict[str, str] = {
    "alleen de voornaam": "voornaam",
    "alleen de voorletters": "voorletters",
    "de hele naam": "volledige_naam",
}
"""How a name may be shown, in words for who is asked → in the word of the register."""
