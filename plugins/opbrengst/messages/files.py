"""The messages about a file as a whole: its name, its place, its encoding."""

from opbrengst.messages.message import Message, error, hint

FILES: dict[str, Message] = {
    "file_name": error(
        "Deze bestandsnaam is geen naam van een verslag.",
        "Noem het bestand naar dag en onderwerp, zoals 2016-04-13-wijkbibliotheek.md "
        "(kleine letters, cijfers en streepjes).",
    ),
    "file_name_but": error(
        "Deze bestandsnaam is geen naam van een verslag.", "Noem het bestand: {meant}"
    ),
    "file_date": error(
        "De bestandsnaam begint met een dag die niet bestaat.",
        "Begin de naam met jaar, maand en dag, zoals 2016-04-13.",
    ),
    "file_year": error(
        "Het jaar {found} in de bestandsnaam kan niet kloppen.",
        "Begin de naam met de dag van de bijeenkomst, zoals 2016-04-13.",
    ),
    "file_ending": error(
        "De bestandsnaam eindigt niet op .md, en dan wordt het bestand niet gelezen.",
        "Noem het bestand: {meant}",
    ),
    "folder_name": error(
        "Deze mapnaam kan geen adres van een plaats worden.",
        "Gebruik kleine letters, cijfers en streepjes, zoals zwolle-zuid.",
    ),
    "folder_name_but": error(
        "Deze mapnaam kan geen adres van een plaats worden.", "Noem de map: {meant}"
    ),
    "folder_exists": error(
        "Deze mapnaam kan geen adres van een plaats worden.",
        "Verplaats de bestanden naar de map {meant}, die er al is, en haal deze map weg.",
    ),
    "folder_reserved": error(
        "De mapnaam ‘{found}’ is bezet: zo heet al een bladzijde van de site zelf.",
        "Noem de map naar de plaats, zoals zwolle-zuid.",
    ),
    "alike_but_for_case": error(
        "Deze naam verschilt alleen in hoofdletters of accenten van {other}, "
        "en op veel computers kan dat niet naast elkaar bestaan.",
        "Geef een van de twee een andere naam, of haal hem weg.",
    ),
    "too_deep": error(
        "Dit bestand staat een map te diep.",
        "Zet verslagen rechtstreeks in de map van de plaats, en beelden in pictures/.",
    ),
    "report_at_top": error(
        "Dit verslag staat niet in de map van een plaats.",
        "Verplaats het naar de map van de plaats, bijvoorbeeld {meant}",
    ),
    "stray_file": error(
        "Dit bestand hoort hier niet.",
        "Zet beelden in de map pictures/ van de plaats en haal de rest weg.",
    ),
    "stray_document": error(
        "Een bestand als dit wordt niet gelezen en niet gepubliceerd.",
        "Neem de tekst over in {meant} en bewaar dit bestand ergens anders.",
    ),
    "stray_picture": error("Dit beeld staat in de verkeerde map.", "Verplaats het naar {meant}"),
    "index_name": error(
        "Dit lijkt het bestand over de plaats zelf, maar zo heet dat niet.",
        "Noem het bestand: index.md",
    ),
    "no_location": error(
        "Deze map heeft geen index.md, dus de plaats heeft geen naam.",
        "Maak {folder}/index.md en zet daarin, tussen twee regels met drie streepjes (---), "
        "achter {key:name}: hoe de plaats heet.",
    ),
    "file_too_large": error(
        "Dit bestand is groter dan {most}, en dat is geen verslag meer.",
        "Houd het kort en krachtig. Staan er beelden in? Zet die apart in pictures/.",
    ),
    "other_encoding": error(
        "Dit bestand is opgeslagen als {found} in plaats van UTF-8, en dan gaan letters "
        "met accenten verloren.",
        "Sla het opnieuw op als UTF-8 (in Kladblok: Opslaan als, en onderaan bij Codering UTF-8).",
    ),
    "broken_character": error(
        "Hier staat een letter die niet te lezen is; de rest van het bestand wel.",
        "Typ het woord op deze plaats opnieuw en sla het bestand op als UTF-8.",
    ),
    "no_text": error(
        "Dit is geen gewone tekst, maar {found} met een andere naam.",
        "Open het in het programma waar het vandaan komt, kopieer de tekst en plak die in een "
        "nieuw bestand in Kladblok.",
    ),
    "two_versions": error(
        "Hier staan twee versies van het bestand door elkaar (regel {first} tot en met {last}).",
        "Kies per stuk welke versie goed is, en haal de andere weg, samen met alle "
        "regels die beginnen met <<<<<<<, ======= of >>>>>>>.",
    ),
    "half_a_version": error(
        "Deze regel is overgebleven van twee versies van het bestand.",
        "Haal hem weg, en kijk of de regels erboven en eronder bij elkaar horen.",
    ),
    "empty_file": error("Dit bestand is leeg.", "Vul het in of haal het weg."),
    "no_front_matter": error(
        "De gegevens boven aan het bestand ontbreken.",
        "Begin het bestand met een regel met drie streepjes (---), daaronder de gegevens, "
        "en sluit af met nog zo’n regel.",
    ),
    "unclosed_front_matter": error(
        "De gegevens boven aan het bestand zijn niet afgesloten.",
        "Zet een regel met drie streepjes (---) onder de laatste regel van de gegevens.",
    ),
    "not_three_dashes": error(
        "Deze regel lijkt op de drie streepjes rond de gegevens, maar is het niet.",
        "Maak van de hele regel: ---",
    ),
    "lines_above": error(
        "Boven de drie streepjes staan nog lege regels.",
        "Haal die weg: de drie streepjes zijn de eerste regel van het bestand.",
    ),
    "text_above": error(
        "Boven de drie streepjes staat nog tekst.",
        "Verplaats die tekst naar onder de gegevens: de drie streepjes zijn de eerste regel "
        "van het bestand.",
    ),
    "no_words": error(
        "Hier horen regels met een woord, een dubbele punt en een tekst.",
        "Schrijf bijvoorbeeld: {example}",
    ),
    "no_entries": error(
        "Hier hoort een lijst: van elk een streepje met de woorden eronder.",
        "Schrijf bijvoorbeeld: - {example}",
    ),
    "people_missing": error(
        "Dit bestand met namen en toestemming is er niet, en mkdocs.yml noemt het.",
        "Zet het daar neer. Bouwt een server de site: bewaar de inhoud als geheim en schrijf die "
        "vóór de bouw naar dit bestand, of noem met people: een pad buiten de map.",
    ),
    "meeting_keys_on_page": error(
        "Op een gewone bladzijde staat ‘{found}’, dat in een verslag hoort.",
        "Zet dit bestand in de map van een plaats, met de dag in de naam, of haal het woord weg.",
    ),
    "date_disagrees": error(
        "De datum in het bestand is een andere dan die in de bestandsnaam.",
        "Haal de regel met de datum weg, of hernoem het bestand.",
    ),
    "more": error(
        "Dit bestand heeft nog {found} andere fouten of tips.",
        "Verbeter eerst wat hierboven staat en kijk dan opnieuw.",
    ),
    "later_draft": hint(
        "Dit verslag is een concept van een dag die nog komt: het staat nog nergens, ook niet in "
        "de voorvertoning.",
        "Klopt de datum in de naam van het bestand? Dan hoef je niets te doen.",
    ),
    "draft": hint(
        "Dit verslag is een concept en staat niet op de site.",
        "Is het klaar? Haal dan de regel met {key:report} weg.",
    ),
}
