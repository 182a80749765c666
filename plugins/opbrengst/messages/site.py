"""The messages about the folder of the finished site and what surrounds the meetings."""

from opbrengst.messages.message import Message, error

SITE: dict[str, Message] = {
    "site_is_a_file": error(
        "{folder} is een bestand, en daar moet de map van de site komen.",
        "Hernoem dat bestand, of kies een andere map met site_dir in mkdocs.yml.",
    ),
    "site_of_somebody": error(
        "In {folder} staan bestanden die niet uit deze site komen, zoals {found}.",
        "Zet ze ergens anders, of kies een andere map met site_dir in mkdocs.yml: "
        "bij elke bouw wordt de hele map vervangen.",
    ),
    "site_is_a_disk": error(
        "{folder} is een schijf of koppeling op zichzelf en kan niet in één keer vervangen worden.",
        "Kies met site_dir in mkdocs.yml een map daarbinnen, zoals {folder}/www.",
    ),
    "disk_full": error(
        "De schijf is vol; er was geen ruimte voor {file}.",
        "Maak ruimte en bouw opnieuw. De site die er stond, is niet veranderd.",
    ),
    "no_access": error(
        "Dit bestand of deze map kan niet gelezen worden.",
        "Kijk of je het mag lezen; een map moet je ook mogen openen.",
    ),
    "not_allowed": error(
        "Er is geen toegang tot {file}.",
        "Kijk of je daar mag lezen en schrijven. De site die er stond, is niet veranderd.",
    ),
    "disk_failed": error(
        "Het lukt niet om {file} te gebruiken ({reason}).",
        "Los dat op en bouw opnieuw. De site die er stond, is niet veranderd.",
    ),
    "template_broken": error(
        "Dit sjabloon van de site heeft een fout ({reason}).",
        "Herstel het. Haal je het weg, dan geldt weer het gewone sjabloon.",
    ),
    "word_template_broken": error(
        "Dit sjabloon is niet te openen als Word-bestand.",
        "Bewaar het in Word opnieuw als .docx. "
        "Haal je het weg, dan geldt weer het gewone sjabloon.",
    ),
    "word_style_missing": error(
        "In dit sjabloon ontbreken stijlen die een verslag nodig heeft: {found}.",
        "Begin met een kopie van het gewone sjabloon, en verander daarin alleen hoe een stijl "
        "eruitziet, niet hoe die heet.",
    ),
    "preview_failed": error(
        "De site kon niet worden opgebouwd ({reason}).",
        "Maak je laatste wijziging ongedaan. Helpt dat niet, meld dit dan aan wie de site beheert.",
    ),
}
