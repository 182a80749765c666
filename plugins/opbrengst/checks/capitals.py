"""The words around and in a run of capitals by which a name of a person differs from other names.

Small on purpose: only what ordinary reports hold. What is missing costs a needless hint, and what
is too much a missed one. All in small letters and without accents.
"""

# What a sentence begins with that is never a part of a name: anybody's name may follow it.
# The last few are *N.B.* and the like without their full stops.
OPENERS = frozenset({
    "aan", "achter", "al", "alle", "alleen", "als", "bij", "bijvoorbeeld", "binnen", "boven",
    "buiten", "daar", "daarbij", "daarna", "daarnaast", "daarom", "daarvoor", "dan", "dat", "de",
    "den", "der", "deze", "die", "dit", "door", "dus", "echter", "een", "eerst", "elk", "elke",
    "en", "er", "geen", "graag", "haar", "hen", "het", "hier", "hierbij", "hierna", "hij", "hoe",
    "hun", "ieder", "iedere", "iedereen", "iemand", "ik", "in", "ja", "je", "jij", "jouw", "jullie",
    "kan", "kunnen", "kunt", "maar", "men", "met", "mijn", "na", "naar", "naast", "namens", "nee",
    "niemand", "niet", "nog", "nu", "om", "omdat", "onder", "ons", "onze", "ook", "op", "over",
    "per", "rond", "samen", "sinds", "soms", "te", "tegen", "ten", "ter", "tijdens", "toch", "toen",
    "tot", "tussen", "uit", "uw", "van", "vanaf", "vandaag", "vanuit", "veel", "via", "volgens",
    "voor", "vooral", "waar", "waarom", "wanneer", "want", "wat", "we", "welke", "wie", "wij", "ze",
    "zei", "zelf", "zij", "zijn", "zo", "zoals", "zodat", "zonder", "nb", "ps", "nv", "bv",
})  # fmt: skip
# Days, months, feasts and languages. Not *Frans*, which is a first name as well.
TIMES_AND_LANGUAGES = frozenset({
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
    "kerst", "kerstmis", "koningsdag", "pasen", "pinksteren", "ramadan", "sinterklaas",
    "suikerfeest",
    "nederlands", "nederlandse", "engels", "engelse", "duits", "duitse", "franse", "turks",
    "turkse", "arabisch", "arabische", "pools", "poolse", "oekraiens", "oekraiense", "spaans",
    "spaanse", "fries", "friese", "somalisch", "somalische", "tigrinya", "farsi", "papiaments",
})  # fmt: skip
# What somebody is: it may stand before a name, with or without a capital, and in its place.
FUNCTIONS = frozenset({"burgemeester", "directeur", "secretaris", "voorzitter", "wethouder"})
# What begins the name of a region, a feast, a body or a programme, as in *Tweede Kamer*, *Europese
# Unie* or *Google Maps*. Behind something else each may be a surname.
BEGINNINGS = frozenset({
    "nieuw", "nieuwe", "oud", "oude", "groot", "grote", "klein", "kleine", "sint", "new",
    "eerste", "tweede", "derde", "europese", "internationale", "nationale", "landelijke",
    "koninklijke", "digitaal", "digitale", "open", "vrije",
    "google", "microsoft", "windows", "facebook",
})  # fmt: skip
# What makes it the name of a body, a building or a part of a town, wherever it stands in it. Behind
# *van* or *de* it is a surname.
THINGS = frozenset({
    "noord", "oost", "zuid", "west", "midden", "centrum",
    "stichting", "vereniging", "gemeente", "provincie", "ministerie", "waterschap", "cooperatie",
    "project", "programma", "fonds", "club", "omroep", "radio", "platform", "netwerk", "bureau",
    "werkgroep", "dorpsbelang", "belang", "nieuwsbrief", "nederland",
    "bibliotheek", "bieb", "school", "basisschool", "college", "universiteit", "theater",
    "museum", "cafe", "brasserie", "restaurant", "hotel", "huis", "kerk", "markt", "plein",
    "park", "station", "zaal", "buurthuis", "dorpshuis", "wijkcentrum", "wijkhuis", "kulturhus",
    "taalhuis", "taalcafe", "welzijn",
})  # fmt: skip
# Streets, schools and prizes are called after people.
ENDINGS = (
    "straat", "laan", "plein", "kade", "singel", "school", "bibliotheek", "prijs", "fonds",
    "stichting", "vereniging", "museum", "dag", "dagen", "week",
)  # fmt: skip
# The few that nothing in them betrays.
COMPOUNDS = ("albert heijn", "harry potter", "rode kruis")
# No name of a person follows an article or the like; where something is, is a place; and what has a
# title is no person.
BEFORE_OTHER_NAMES = frozenset({
    "de", "het", "een", "t", "dit", "deze", "onze", "hun", "uw", "jouw", "jullie", "mijn", "elk",
    "elke", "ieder", "iedere", "geen", "per",
    "in", "te", "uit", "vanuit", "op", "rond", "rondom", "binnen", "buiten", "nabij",
    "boek", "roman", "film", "voorstelling", "lied", "spel", "app", "tijdschrift", "cursus",
    "training", "wijk", "dorp", "stad",
    *THINGS,
})  # fmt: skip
# A single capital and a full stop are an initial behind these; elsewhere they may end a sentence,
# as in *plan B. Daarna*, or number a point.
BEFORE_AN_INITIAL = frozenset({
    "met", "van", "aan", "door", "bij", "voor", "naar", "namens", "aldus", "volgens", "over",
    ":", "(",
})  # fmt: skip
# What somebody does: behind the first words of a sentence it tells that they are a name, where
# *Vraag Stadkamer* would go on otherwise.
DEEDS = frozenset({
    "bedankt", "bedankte", "belde", "belt", "biedt", "bleef", "blijft", "bood", "bracht", "brengt",
    "deed", "deelde", "deelt", "doet", "draagt", "droeg", "gaat", "gaf", "geeft", "ging", "had",
    "heeft", "heet", "heette", "helpt", "hield", "hielp", "houdt", "is", "kan", "kent", "kocht",
    "komt", "kon", "koopt", "kreeg", "krijgt", "kwam", "laat", "las", "leest", "leidde", "leidt",
    "licht", "liet", "maakt", "maakte", "mag", "mailt", "merkt", "moet", "nam", "neemt", "noemde",
    "noemt", "opende", "opent", "regelde", "regelt", "schreef", "schrijft", "speelt", "staat",
    "stelde", "stelt", "stuurde", "stuurt", "vertelde", "vertelt", "vindt", "vond", "vraagt",
    "vroeg", "was", "werd", "werkt", "wil", "wilde", "woont", "wordt", "zal", "zegt", "zei",
    "zocht", "zoekt", "zorgde", "zorgt", "zou",
})  # fmt: skip
