"""The sentences with which the report format instructs its writer, and how each is known again."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from opbrengst.identity import folded

# Word for word from the format, in its order. *Bijvoorbeeld:* is left out, for it is also a word,
# and so are the two sentences on what happened in Zwolle Zuid and Dedemsvaart: they are facts.
_FORMAT = """\
Dit format voor een verslag is bedoeld om je te helpen om kort en krachtig te opbrengsten van de
inwoners- en partnerbijeenkomst aan deelnemers terug te koppelen.

Het bevat algemene aanbevelingen en concrete ideeën voor pilot inclusief eigenaren.

Licht als eerste kort toe waarom en voor wie deze bijeenkomst is gehouden.

Schets vervolgens de ‘algemene aanbevelingen’: de aanbevelingen waaraan niet direct een groepje
eigenaren kan worden gekoppeld, maar die op (korte of lange) termijn wel verder uitgewerkt en
opgepakt kunnen worden.

Beschrijf vervolgens de verschillende projectideeën die deelnemers hebben bedacht en de mensen
(eigenaren) die zich hieraan verbonden hebben.

Als voor bepaalde ideeën zich geen eigenaren opwerpen, sterven die ideeën een stille dood.

Kom vooral niet in de verleiding om zelf aan die ideeën te gaan trekken; de gedachte achter het
project ‘Burgers mee aan zet’ is immers dat anderen actief worden en initiatieven nemen.

Beschrijf hier het idee zoals dat tijdens de inwoners- en partnerbijeenkomst is gepresenteerd.

Kom niet in de verleiding om jouw eigen invulling hieraan te geven; beperk je tot datgene wat door
de deelnemers is gezegd en genoteerd.

Geef vervolgens aan wie zich heeft opgeworpen om dit idee uit te werken en vorm te geven.

Per projectidee beleg je met/voor deze mensen een vervolgbijeenkomst om het idee te concretiseren
en het eigenaarschap bij hen te borgen.

Voeg aan dit verslag ook de toezeggingen toe die de bibliotheek en eventuele andere partners al
tijdens de inwoners- en partnerbijeenkomst hebben gedaan.
"""
INSTRUCTIONS = tuple(" ".join(each.split()) for each in _FORMAT.split("\n\n"))

# What else the format says of itself, on its first page and around every page: facts there, and no
# part of a report that was made from it.
_OF_ITSELF = """\
Instrument bij ‘Burgers mee aan Zet’ Fase 4: Pilots ontwikkelen

In Zwolle Zuid en in Dedemsvaart zijn elk drie pilots met eigenaren van start gegaan.

Om de groepjes van start te krijgen, hebben wij als begeleiders de eerste bijeenkomst van elk
groepje belegd en begeleid.

Dit instrument is ontwikkeld in samenwerking met Spectrum.
"""
OF_ITSELF = tuple(" ".join(each.split()) for each in _OF_ITSELF.split("\n\n"))

_WORD = re.compile(r"\w+")
Three = tuple[str, str, str]
# How many words two sentences share, in this order, of all that they have. Other sentences of our
# reports and of the format share a third with an instruction at most; one in which every fourth
# word was changed still shares three quarters with it.
ALIKE = 0.6


def words(text: str) -> list[str]:
    """Return the words of a text as sentences are compared by them."""
    return _WORD.findall(folded(text))


def threes(of: Sequence[str]) -> set[Three]:
    """Return every three words that follow each other."""
    return set(zip(of, of[1:], of[2:], strict=False))


class Sentences:
    """Knows sentences again, also where some of their words were changed."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._known = [words(each) for each in sentences]
        # Every three words of a sentence, with the sentences that hold them.
        self._holders: dict[Three, set[int]] = {}
        for at, known in enumerate(self._known):
            for three in threes(known):
                self._holders.setdefault(three, set()).add(at)

    def may_be_in(self, found: Sequence[str]) -> bool:
        """Tell quickly whether one of them may stand among words."""
        return not self._holders.keys().isdisjoint(zip(found, found[1:], found[2:], strict=False))

    def nearest(self, sentence: Sequence[str]) -> tuple[float, Sequence[str]] | None:
        """Return the one that a sentence is, changed or not, and how alike they are; or None."""
        holders = [self._holders.get(three, set()) for three in threes(sentence)]
        found = [
            (likeness, self._known[at])
            for at in sorted(set().union(*holders))
            if (likeness := _likeness(self._known[at], sentence)) >= ALIKE
        ]
        return max(found) if found else None


def _likeness(known: list[str], sentence: Sequence[str]) -> float:
    compared = SequenceMatcher(None, known, sentence, autojunk=False)
    # By their lengths alone first: a very long sentence is not compared at all.
    return compared.ratio() if compared.real_quick_ratio() >= ALIKE else 0.0
