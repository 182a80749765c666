"""The sentences with which the report format instructs its writer: none belongs in a report."""

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
