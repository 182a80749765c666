"""The words writers may use: each key and value in English with its one Dutch synonym."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

KEYS: Mapping[str, str] = MappingProxyType({
    "kind": "soort",
    "date": "datum",
    "title": "titel",
    "example": "voorbeeld",
    "purpose": "waarom",
    "audience": "voor_wie",
    "focus": "focus",
    "attendees": "aanwezigen",
    "parts": "onderdelen",
    "recommendations_intro": "inleiding_aanbevelingen",
    "ideas_intro": "inleiding_ideeen",
    "recommendations": "aanbevelingen",
    "conditions": "randvoorwaarden",
    "ideas": "ideeen",
    "responses": "reacties",
    "commitments": "toezeggingen",
    "pilot": "pilot",
    "convened_by": "belegd_door",
    "facilitated_by": "begeleid_door",
    "concretised": "concreet",
    "ownership_secured": "eigenaarschap",
    "plan": "plan",
    "state": "stand",
    "reason": "reden",
    "joined": "erbij",
    "left": "gestopt",
    "actions": "afspraken",
    "updates": "voortgang",
    "next_meeting": "volgende_keer",
    "open_for_new": "meedoen",
    "pictures": "beelden",
    "report": "verslag",
    "corrections": "correcties",
    "corrections_until": "correcties_tot",
    "partner_notes": "voor_partners",
    "formerly": "voorheen",
    "id": "id",
    "text": "tekst",
    "points": "punten",
    "term": "termijn",
    "count": "aantal",
    "groups": "groepen",
    "form": "vorm",
    "questions": "vragen",
    "description": "beschrijving",
    "about": "over",
    "owners": "meewerkers",
    "origin": "herkomst",
    "merged_into": "samengevoegd_met",
    "by": "door",
    "due": "uiterlijk",
    "to": "naar",
    "time": "tijd",
    "venue": "plaats",
    "cancelled": "vervallen",
    "file": "bestand",
    "alt": "alt",
    "caption": "bijschrift",
    "people_recognisable": "mensen_herkenbaar",
    "name": "naam",
    "library": "bibliotheek",
    "municipality": "gemeente",
    "intro": "inleiding",
    "roles": "rollen",
    "website": "website",
    "contact": "contact",
    "also_known_as": "ook_bekend_als",
    "location": "locatie",
    "role": "rol",
    "show": "tonen",
    "consent": "toestemming",
    "given_on": "gegeven_op",
    "until": "tot_en_met",
    "note": "notitie",
    "address": "adres",
    "folder": "map",
})  # fmt: skip

# The one word that means something else in one place: `ongeveer` 25 people.
# What people write for a word of the format: it says another thing there, or nothing.
MEANT: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "termijn": ("uiterlijk",),
    "term": ("due",),
    "deadline": ("uiterlijk",),
    "eigenaren": ("meewerkers", "erbij"),
    "omschrijving": ("beschrijving",),
})  # fmt: skip

KEYS_OF_ATTENDEES: Mapping[str, str] = MappingProxyType({**KEYS, "about": "ongeveer"})

VALUES: Mapping[str, str] = MappingProxyType({
    "yes": "ja",
    "no": "nee",
    "partly": "deels",
    "outcome": "opbrengst",
    "follow_up": "vervolg",
    "notice": "bericht",
    "started": "gestart",
    "paused": "gepauzeerd",
    "completed": "afgerond",
    "embedded": "geborgd",
    "stopped": "gestopt",
    "made": "toegezegd",
    "in_progress": "in_uitvoering",
    "fulfilled": "nagekomen",
    "not_fulfilled": "niet_nagekomen",
    "withdrawn": "ingetrokken",
    "transferred": "overgedragen",
    "done": "gedaan",
    "dropped": "vervallen",
    "declined": "niet_overgenomen",
    "lifted": "opgeheven",
    "short": "kort",
    "long": "lang",
    "said": "gezegd",
    "question": "vraag",
    "suggestion": "suggestie",
    "presented": "voorgelegd",
    "added": "toegevoegd",
    "draft": "concept",
    "for_correction": "ter_correctie",
    "published": "gepubliceerd",
    "group": "groep",
    "library": "bibliotheek",
    "partner": "partner",
    "facilitator": "begeleider",
    "municipality": "gemeente",
    "none": "geen",
    "partners": "partners",
    "public": "openbaar",
    "role": "rol",
    "initials": "voorletters",
    "first_name": "voornaam",
    "full_name": "volledige_naam",
})  # fmt: skip

# What one piece of a list is called in the place of a message: "idee 2, meewerkers".
SINGULARS: Mapping[str, str] = MappingProxyType({
    "recommendations": "aanbeveling",
    "conditions": "randvoorwaarde",
    "ideas": "idee",
    "responses": "reactie",
    "commitments": "toezegging",
    "actions": "afspraak",
    "updates": "voortgang",
    "pictures": "beeld",
    "corrections": "correctie",
    "parts": "onderdeel",
    "questions": "vraag",
    "points": "punt",
    "groups": "groep",
    "people": "persoon",
})  # fmt: skip
# The keys under which people are named: what stands there is never repeated in a message.
PEOPLE = frozenset({
    "owners", "joined", "left", "convened_by", "facilitated_by", "by", "to",
})  # fmt: skip

# The words that make a label (*Bewoner A*), each with its plural.
ROLE_WORDS: Mapping[str, str] = MappingProxyType({
    "bewoner": "bewoners",
    "vrijwilliger": "vrijwilligers",
    "beroepskracht": "beroepskrachten",
    "deelnemer": "deelnemers",
    "begeleider": "begeleiders",
    "partner": "partners",
})  # fmt: skip


_DUTCH: Mapping[str, str] = MappingProxyType({**VALUES, **KEYS})
_WORDS = frozenset({*_DUTCH, *VALUES.values(), *KEYS.values()})


def dutch(word: str) -> str:
    """Return the Dutch synonym of an English key or value."""
    return _DUTCH.get(word, word)


def is_word(text: str) -> bool:
    """Tell whether a text is a key or a value of the format, in English or in Dutch."""
    return text in _WORDS


def speaks_dutch(keys: Iterable[tuple[str, str]]) -> bool:
    """Tell whether a writer uses the Dutch words; `keys` are pairs of a key and its spelling."""
    choices = [word != name for name, word in keys if KEYS.get(name, name) != name]
    return 2 * sum(choices) >= len(choices)


def english(word: str, allowed: Mapping[str, str]) -> str | None:
    """Return the English word among `allowed` (English → Dutch) that `word` is, or None."""
    for name, dutch in allowed.items():
        if word in (name, dutch):
            return name
    return None
