"""Filled-in reports as Word files, each made in another way, with other wording and other slips.

Places are invented and people are roles; `FILES` has the bytes of each by its name. Those that
LibreOffice and pandoc made lie in `tests/word/`, with the text that they made them of.
"""

import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path

from docx import Document

from opbrengst.editions.packages import settled
from tests.ooxml import (
    BULLETS,
    NUMBERS,
    SPACES,
    TYPES,
    b,
    box,
    cell,
    control,
    document,
    field,
    level,
    numbering,
    old_box,
    p,
    packed,
    picture,
    r,
    relationships,
    style,
    table,
    word,
    xml,
)
from tests.photographs import taken

FOLDER = Path(__file__).parent / "word"
BOTH = numbering(BULLETS, NUMBERS)
BULLET, DEEPER, NUMBER = (1, 0), (1, 1), (2, 0)


def python_docx() -> bytes:
    """By python-docx: real styles throughout, a picture, names on the same line."""
    made = Document()
    made.add_heading("Opbrengst inwoner- en partnerbijeenkomst", 0)
    made.add_paragraph("woensdag 4 februari 2026")
    made.add_paragraph("Aanwezigen: ongeveer 30 wijkbewoners en beroepskrachten.")
    made.add_paragraph("Focus: een bibliotheek om in te blijven hangen")
    made.add_heading("Algemene aanbevelingen", 1)
    made.add_paragraph("Uit de plenaire sessie kwam naar voren:")
    made.add_paragraph("Maak van de hal een wijkkamer.", "List Bullet")
    made.add_paragraph("Denk daarbij aan:", "List Bullet")
    made.add_paragraph("koffie en thee;", "List Bullet 2")
    made.add_paragraph("een prikbord.", "List Bullet 2")
    made.add_paragraph("NB: de boeken blijven!")
    made.add_heading("Ideeën voor uitwerking", 1)
    made.add_heading("Idee 1: De leestafel", 2)
    made.add_paragraph("Kranten in vijf talen aan één tafel.")
    made.add_picture(io.BytesIO(taken("png", secret=b"")))
    made.add_paragraph("Meewerkers: Bewoner A, Bewoner B en Canarie Kwetsbaar")
    made.add_heading("Idee 2: Het repareercafé", 2)
    words = made.add_paragraph("Elke maand herstellen we ")
    words.add_run("samen").bold = True
    words.add_run(" wat stuk is.")
    made.add_paragraph("Meewerkers: De fietsenmaker; Bewoner C")
    made.add_heading("Reactie van de bibliotheek", 1)
    made.add_paragraph("Wij zijn blij met de ideeën. De wijkkamer pakken we meteen op.")
    made.add_paragraph("De hal wordt voor de zomer opnieuw ingericht.", "List Number")
    saved = io.BytesIO()
    made.save(saved)
    return settled(saved.getvalue())


_BY = 'w:id="1" w:author="Canarie Weg" w:date="2026-01-01T00:00:00Z"'


def _ins(inside: str) -> str:
    return f"<w:ins {_BY}>{inside}</w:ins>"


def _del(words: str) -> str:
    return f"<w:del {_BY}><w:r><w:delText>{words}</w:delText></w:r></w:del>"


def tracked() -> bytes:
    """With changes that nobody accepted: inserted, deleted, moved, over the end of a paragraph."""
    ended = f"<w:rPr><w:del {_BY}/></w:rPr>"
    moved = r("Een boekenruilkast bij de ingang.")
    deleted_row = f"<w:tr><w:trPr><w:del {_BY}/></w:trPr>{cell(p('weggehaald'))}</w:tr>"
    rows = table(("Meewerkers", "Bewoner A en Bewoner D"))
    return word(
        p(b("Opbrengst bewonersavond"), _del(" (concept)"))
        + p(_del("3"), _ins(r("4")), " maart 2026")
        + p("Aanwezigen: 18 bewoners", _ins(r(" en drie vrijwilligers")), ".")
        + p("Focus: de wijk ", more=ended) + p("als woonkamer")
        + p(b("Algemene aanbevelingen"))
        + f'<w:p><w:moveFromRangeStart {_BY} w:name="m"/><w:moveFrom {_BY}>{moved}</w:moveFrom>'
        f'<w:moveFromRangeEnd w:id="1"/></w:p>'
        + p("Zet de stoelen in een kring.", listed=BULLET)
        + p(_del("Dit punt is geschrapt."), listed=BULLET, more=ended)
        + p(f"<w:moveTo {_BY}>{moved}</w:moveTo>", listed=DEEPER)
        + p("NB: ", _ins(r("het moet wel gratis blijven")))
        + p(b("Ideeën voor uitwerking"))
        + p(b("Idee 1: De ruilkast"))
        + p('<w:commentRangeStart w:id="0"/>', "Een kast waar ieder boeken achterlaat.",
            '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>')
        + rows.replace("</w:tbl>", f"{deleted_row}</w:tbl>")
        + _ins(p(b("Idee 2: Voorlezen in het park")))
        + p("Iedere woensdag, ", _del("bij regen ook"), "als het droog is.")
        + p("Meewerkers: ", _ins(r("Bewoner E")))
        + p(b("Reactie van bibliotheek"))
        + p("De kast staat er in april. Dat zeggen wij toe."),
        {
            "numbering.xml": BOTH,
            "comments.xml": xml("comments", '<w:comment w:id="0" w:author="Canarie Weg">'
                                + p("Klopt dit wel, Canarie?") + "</w:comment>"),
        },
    )  # fmt: skip


def controls() -> bytes:
    """A form of content controls: around paragraphs, within them, in cells, one in another."""
    names = control(r("Bewoner A") + control(r(", Bewoner B")))
    chosen = control(r("Algemene aanbevelingen"), '<w:dropDownList><w:listItem w:displayText="X"/>'
                     "</w:dropDownList>")  # fmt: skip
    tick = control(r("☒"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>')
    return word(
        control(p("Opbrengst bijeenkomst", style="Heading1") + p("12 mei 2026", style="Datum"))
        + p("Aanwezigen: ", control(r("22 mensen uit de buurt")))
        + p("Focus :", control(r(" meer te doen na vijven")))
        + p(chosen, style="Heading2")
        + control(control(p("Houd de deuren langer open.", listed=BULLET))
                  + p("op donderdag", listed=DEEPER) + p("op zaterdag", listed=DEEPER))
        + p("NB ", control(r("de medewerkers moeten het willen")))
        + p("Ideeen voor uitwerking", style="Heading2")
        + p("Idee 1: ", control(r("Huiswerkklas")), style="Heading3")
        + p(control(r("Twee middagen hulp bij huiswerk.")))
        + table((cell(control(p("Meewerkers:"))), control(cell(p(names)))))
        + p("Idee 2: ", control(r("Taalcafé")), style="Heading3")
        + p(tick, " Iedereen welkom: praten over koetjes en kalfjes.")
        + control(p("Meewerkers: ", control(r("Bewoner C"))))
        + p("Reactie van de gemeente", style="Heading2")
        + control(p("De gemeente regelt de sleutel.")),
        {"numbering.xml": BOTH, "styles.xml": _styles(("Heading", "heading "))},
    )  # fmt: skip


def _styles(ids: tuple[str, str], *more: str) -> str:
    """Three headings, by what ids and names begin with, and a date."""
    outline = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'
    own, name = ids
    heads = [style(f"{own}{n}", f"{name}{n}", outline.format(n - 1)) for n in (1, 2, 3)]
    return xml("styles", "".join([*heads, style("Datum", "Date"), *more]))


def boxes() -> bytes:
    """With text boxes: names in one, NB in one of the old kind, a description in a frame."""
    wide = box(p(b("Meewerkers")), p("Bewoner A"), p("Bewoner B"))
    return word(
        p(b("OPBRENGST BEWONERSBIJEENKOMST"))
        + p("Datum: 9-6-2026", box(p("Aanwezigen: 41 buurtbewoners"), p("Focus: groen in de wijk")))
        + p(b("Algemene aanbeveling"))
        + p("• Leg een leestuin aan")
        + p("• Denk aan:")
        + p("\u00a0\u00a0o schaduw")
        + p("\u00a0\u00a0o banken", old_box(p("NB: honden aan de lijn")))
        + p(b("Ideeen voor uitwerking"))
        + p(b("Idee 1: De zadenbibliotheek"), wide)
        + p("Leen zaden en breng ze na de oogst terug.")
        + p(b("Idee 2 - Insectenhotel"))
        + p("Bouwen met wat er ligt.", box(table(("Meewerkers", "Bewoner C"), ("", "Bewoner D"))))
        + p(b("Reactie van bibliotheek:"))
        + p("De leestuin komt er.", box(p("Toezegging: in juli staan er ", b("twee banken"), "."))),
    )


def tables() -> bytes:
    """A report in tables: an idea a row, cells that span, a table in a table."""
    names = table(("Meewerkers",), ("Bewoner A",), ("Bewoner B",))
    spanned = cell(p(b("Ideeën voor uitwerking")), properties='<w:gridSpan w:val="3"/>')
    up, down = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    return word(
        table((cell(p(b("Opbrengst partnerbijeenkomst")), properties='<w:gridSpan w:val="2"/>'),),
              ("Datum", "do 17 sept. 2026"), ("Aanwezigen", "12 partners"),
              ("Focus", "elkaar kennen"))
        + p(b("Algemene aanbevelingen"))
        + table((cell(p("Maak één agenda.", listed=BULLET), p("voor de hele wijk", listed=DEEPER),
                      p("ook op papier", listed=DEEPER)),))
        + p(b("NB:"), " niet weer een nieuwe website.")
        + table((spanned,), ("Idee", "Beschrijving", "Meewerkers"),
                (cell(p("Idee 1: De wijkagenda"), properties=up), "Een poster per maand.",
                 cell(names)),
                (cell(p(), properties=down), "Hij hangt bij de bakker.", ""),
                ("Idee 2: De buurtlunch", "Samen eten op vrijdag.", "Bewoner C, De bakker"))
        + p(b("Reactie van De Bakkerij"))
        + p("Wij zorgen voor brood, elke eerste vrijdag."),
        {"numbering.xml": BOTH},
    )  # fmt: skip


def numbered() -> bytes:
    """Numbers that styles give: ‘Idee 1:’ is written by the list, letters before points."""
    ideas = level(0, "decimal", "Idee %1:", '<w:pStyle w:val="Idee"/>')
    letters = level(0, "lowerLetter", "%1)") + level(1, "bullet", "–")
    listed = '<w:pPr><w:numPr>{}<w:numId w:val="{}"/></w:numPr></w:pPr>'
    deeper = '<w:ilvl w:val="1"/>'
    return word(
        p("Opbrengst van de avond", style="Heading1") + p("8 okt 2026")
        + p("Aanwezigen: 27 jongeren") + p("Focus: een plek na school")
        + p("Algemene aanbevelingen", style="Heading2")
        + p("Zorg voor stopcontacten.", style="Punt") + p("bij elke tafel", style="Onderpunt")
        + p("ook op de trap", style="Onderpunt") + p("Laat ons meedenken.", style="Punt")
        + p("N.B. stil blijft stil.")
        + p("Idëeen voor uitwerking", style="Heading2")
        + p("De gamehoek", style="Idee") + p("Spelen tot het sluit.")
        + p("Meewerkers : Jongere A, Jongere B")
        + p("De nacht van het boek", style="Idee") + p("Slapen tussen de kasten.")
        + p("Meewerkers:") + p("Jongere C", style="Punt")
        + p("Reactie bibliotheek", style="Heading2") + p("Op 1 december staan er drie computers."),
        {
            "numbering.xml": numbering(letters, ideas),
            "styles.xml": _styles(
                ("Heading", "heading "),
                style("Punt", "Punt", listed.format("", 1)),
                style("Onderpunt", "Onderpunt", listed.format(deeper, 1), based="Punt"),
                style("Kopje", "Kopje", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
                style("Idee", "Idee", listed.format("", 2), based="Kopje"),
            ),
        },
    )  # fmt: skip


def google() -> bytes:
    """As Google Docs saves: all looks on every run, lists called kix, no styles to speak of."""
    look = '<w:rFonts w:ascii="Arial"/><w:b w:val="{}"/><w:sz w:val="22"/><w:rtl w:val="0"/>'

    def g(words: str, *, bold: bool = False, listed: tuple[int, int] | None = None) -> str:
        given = look.format(int(bold))
        spaced = '<w:spacing w:line="276" w:lineRule="auto"/><w:rPr>' + given + "</w:rPr>"
        return p(r(words, given), listed=listed, more=spaced)

    kix = level(0, "bullet", "●") + level(1, "bullet", "○")
    lists = numbering(kix).replace(
        '<w:abstractNum w:abstractNumId="0">',
        '<w:abstractNum w:abstractNumId="0"><w:nsid w:val="kix.list.1"/>',
    )
    link = f'<w:hyperlink r:id="rId9">{r("de kaart", look.format(0))}</w:hyperlink>'
    return word(
        g("Opbrengst inwoners en partner bijeenkomst", bold=True) + g("dinsdag 3 november 2026")
        + g("") + g("Aanwezigen: zo'n 15 mensen") + g("Focus: de bieb als werkplek")
        + g("Algemene aanbevelingen", bold=True)
        + g("Meer tafels", listed=(1, 0)) + g("met lamp", listed=(1, 1))
        + g("met stopcontact", listed=(1, 1)) + g("Minder regels", listed=(1, 0))
        + g("NB. geen gebel in de leeszaal")
        + g("Ideeen voor uitwerking", bold=True)
        + p(r("Idee 1: ", look.format(1)), r("de werkplaats", look.format(0)))
        + p(r("Samen klussen, zie "), link)
        + g("Meewerkers: Bewoner A /\u00a0Bewoner B")
        + g("Idee 2: spreekuur", bold=True) + g("Hulp bij formulieren.")
        + g("meewerkers: vrijwilliger C")
        + g("Reactie van de bibliotheek", bold=True) + g("We bestellen tien tafels."),
        {"numbering.xml": lists, "styles.xml": xml("styles", style("Normal", "normal"))},
        {"rId9": ("hyperlink", "https://kaart.example/?a=1&b=2")},
    )  # fmt: skip


def web() -> bytes:
    """As Word on the web saves: every word a run of its own, marks of spelling in between."""
    wrong = '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'

    def s(words: str, *, bold: bool = False, listed: tuple[int, int] | None = None) -> str:
        look = '<w:rFonts w:eastAsia="Calibri"/>' + ("<w:b/><w:bCs/>" if bold else "")
        pieces = re.findall(r"\w{1,5}|\W+", words)
        runs = [r(piece, look).replace("<w:r>", f'<w:r w:rsidR="00A{at:05}">')
                for at, piece in enumerate(pieces)]  # fmt: skip
        return p(wrong[0], *runs, wrong[1], listed=listed)

    return word(
        s("Opbrengst inwoner- en partnerbijeenkomst", bold=True) + s("Woensdag 2 december 2026.")
        + s("Aanwezigen: 33 wijkbewoners, vrijwilligers en beroepskrachten.")
        + s("Focus: de wijkbibliotheek in 2030")
        + s("Algemene aanbevelingen:", bold=True)
        + s("Begin een spelletjesmiddag", listed=BULLET) + s("voor oud", listed=DEEPER)
        + s("en jong", listed=DEEPER) + s("Zet het in de krant", listed=BULLET)
        + s("NB: hoe we het ook doen, de uitleen blijft.")
        + s("Ideeën voor uitwerking", bold=True)
        + s("Idee 1: Het voorleesfeest", bold=True) + s("Ouders lezen voor in hun eigen taal.")
        + s("Meewerkers: Ouder A, Ouder B")
        + s("Idee 2: De fotokring", bold=True) + s("Maandelijks foto’s kijken.")
        + s("Meewerkers: <namen>")
        + s("Idee 3: <naam idee>", bold=True) + s("<Beschrijving idee>") + s("Meewerkers: <namen>")
        + s("Reactie van bibliotheek", bold=True) + s("Het feest is op 20 januari."),
        {"numbering.xml": BOTH},
    )  # fmt: skip


def dutch() -> bytes:
    """With Dutch styles, one known by its name only, one level said in the paragraph itself."""
    more = (
        style("Kop1", "Kop 1"), style("Kop2", "Kop 2"), style("Lijstalinea", "Lijstalinea"),
        style("Nadruk", "Nadruk", "<w:rPr><w:b/></w:rPr>", kind="character"),
        style("Titel", "Titel"),
    )  # fmt: skip
    loud = '<w:rStyle w:val="Nadruk"/>'
    broken = "<w:r><w:br/></w:r>"
    return word(
        p("Opbrengst inwonersbijeenkomst", style="Titel") + p("5 januari 2027")
        + p("Aanwezigen: 9 inwoners", broken, "Focus: veilig over straat")
        + p("Algemene aanbevelingen", style="Kop1")
        + p("Licht in het steegje", style="Lijstalinea", listed=NUMBER)
        + p("ook bij de fietsen", style="Lijstalinea", listed=(2, 1))
        + p("NB", broken, "niet te fel")
        + p("Ideeën vor uitwerking", style="Kop1")
        + p("Idee 1: De wandelgroep", style="Kop2")
        + p("Elke dinsdag een rondje.", broken, "Meewerkers: Bewoner A", broken, "Bewoner B")
        + p("Idee 2: Fietsles", more='<w:outlineLvl w:val="1"/>')
        + p("Leren fietsen op het plein.")
        + p(r("Meewerkers:", loud), "<w:r><w:tab/></w:r>", "Bewoner C")
        + p("Reactie van de wijkagent", style="Kop1") + p("Ik kom elke maand langs."),
        {"numbering.xml": BOTH, "styles.xml": xml("styles", "".join(more))},
    )  # fmt: skip


def strict() -> bytes:
    """In the strict spelling of the standard, with other names for everything."""
    strictly = re.compile(r"http://schemas\.openxmlformats\.org/(\w+)/2006/(\w+)")
    kept = ("package", "markup-compatibility")

    def renamed(found: re.Match[str]) -> str:
        if found[1] in kept:
            return found[0]
        return f"http://purl.oclc.org/ooxml/{found[1]}/{found[2]}"

    body = (
        p("Opbrengst inwoner- en partnerbijeenkomst", style="Heading1") + p("14 februari 2027")
        + p("Aanwezigen: 19 buren") + p("Focus: muziek")
        + p("Algemene aanbevelingen", style="Heading2")
        + p("Leen instrumenten uit", listed=BULLET) + p("gitaren", listed=DEEPER)
        + p("NB: na tienen stil")
        + p("Ideeën voor uitwerking", style="Heading2")
        + p("Idee 1: Het buurtkoor", style="Heading3")
        + p("Zingen op maandag.", picture("rId5", "Een koor"))
        + p("Meewerkers: Bewoner A") + p("Idee 2: Open podium", style="Heading3")
        + p("Vijf minuten voor iedereen. ", box(p("Meewerkers: Bewoner B")))
        + p("Reactie van de muziekschool", style="Heading2") + p("Wij lenen een piano uit.")
    )  # fmt: skip
    leading = {
        "rId1": ("styles", "styles.xml"), "rId2": ("numbering", "numbering.xml"),
        "rId5": ("image", "media/koor.png"),
    }  # fmt: skip
    texts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": relationships(leading),
        "word/document.xml": document(body),
        "word/styles.xml": _styles(("Heading", "heading ")),
        "word/numbering.xml": BOTH,
    }
    renamed_ = {name: strictly.sub(renamed, text) for name, text in texts.items()}
    return packed({**renamed_, "word/media/koor.png": taken("png", secret=b"")})


def around() -> bytes:
    """With what stands around the text: headers, footers, notes, fields, hidden words."""
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    gone = style("Onzichtbaar", "Onzichtbaar", "<w:rPr><w:vanish/></w:rPr>")
    unseen, led = "<w:vanish/>", ' HYPERLINK "https://soep.example/" \\o "tip" '
    link = '<w:hyperlink w:anchor="boven"><w:r><w:t>naar boven</w:t></w:r></w:hyperlink>'
    simple = f'<w:fldSimple w:instr=" AUTHOR ">{r("de gespreksleider")}</w:fldSimple>'
    heads = {
        f"header{n}.xml": xml("hdr", p(text))
        for n, text in enumerate(
            ("Bibliotheek Waterrijk", "Bibliotheek Waterrijk", "Verslag, eerste bladzijde")
        )
    }
    return word(
        p("Opbrengst thema-avond", note, style="Heading1") + p(field(" DATE ", "21 maart 2027"))
        + p("Aanwezigen: 50 mensen", r(" (Canarie Verborgen)", unseen))
        + p("Focus: eenzaamheid", end)
        + p("Geschreven door ", simple, " ", link)
        + p("Algemene aanbevelingen", style="Heading2")
        + p("Begin een belcirkel", listed=BULLET) + p("alleen overdag", listed=DEEPER)
        + p(r("Interne opmerking: niet publiceren", unseen)) + p("Geheim", style="Onzichtbaar")
        + p("NB: niemand hoeft")
        + p("Ideeën voor uitwerking", style="Heading2")
        + p("Idee 1: Soep", style="Heading3") + p("Soep op ", field(led, "maandag"), ".")
        + p("Meewerkers: Bewoner A") + p("Idee 2: Buurtbus", style="Heading3")
        + p("Rijden op afroep.") + p("Meewerkers: Bewoner B & Bewoner C")
        + p("Reactie van Zorggroep Waterrijk", style="Heading2") + p("De bus is voor u."),
        {
            "numbering.xml": BOTH,
            "styles.xml": _styles(("Heading", "heading "), gone),
            "footnotes.xml": xml("footnotes", _note("footnote", "Gehouden in de grote zaal.")),
            "endnotes.xml": xml("endnotes", _note("endnote", "Ook via beeldbellen.")),
            "comments.xml": xml("comments", f"<w:comment>{p('Nog navragen.')}</w:comment>"),
            "footer1.xml": xml("ftr", p("Pagina ", field(" PAGE ", "1"), " van 2")),
            **heads,
        },
        {
            **{f"h{n}": ("header", name) for n, name in enumerate(heads)},
            "f1": ("footer", "footer1.xml"),
        },
        {"header default": "h0", "header even": "h1", "header first": "h2", "footer default": "f1"},
    )  # fmt: skip


def _note(kind: str, words: str) -> str:
    line = f'<w:{kind} w:type="separator" w:id="0">{p("<w:r><w:separator/></w:r>")}</w:{kind}>'
    return f'{line}<w:{kind} w:id="2">{p(f"<w:r><w:{kind}Ref/></w:r>", r(" " + words))}</w:{kind}>'


def odd() -> bytes:
    """With what few use: symbols, formulas, ruby, smart tags, hard hyphens, a chart, a diagram."""
    bullet = '<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>'
    hard = "<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t><w:softHyphen/><w:t>groep</w:t></w:r>"
    half = (f"<m:oMath><m:f><m:num>{_formula('1')}</m:num><m:den>{_formula('2')}</m:den></m:f>"
            "</m:oMath>")  # fmt: skip
    ruby = (f"<w:r><w:ruby><w:rt>{r('kooi')}</w:rt><w:rubyBase>{r('koi')}</w:rubyBase></w:ruby>"
            "</w:r>")  # fmt: skip
    tagged = f'<w:smartTag w:element="place">{r("Waterrijk")}</w:smartTag>'
    chart = _frame('<c:chart r:id="c1"/>', "Grafiek van bezoek")
    diagram = _frame('<dgm:relIds r:dm="d1"/>')
    mark = '<w:r><w:pict><v:shape><v:textpath string="CONCEPT"/></v:shape></w:pict></w:r>'
    linked = ('<w:r><w:pict><v:shape alt="Luchtfoto"><v:imagedata r:id="x1"/></v:shape></w:pict>'
              "</w:r>")  # fmt: skip
    ticked = ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/>'
              "</w:checkBox></w:ffData></w:fldChar><w:instrText>FORMCHECKBOX</w:instrText>"
              '<w:fldChar w:fldCharType="end"/></w:r>')  # fmt: skip
    days = "<c:cat><c:strCache><c:pt><c:v>maandag</c:v></c:pt></c:strCache></c:cat>"
    return word(
        p(b("Opbrengst wijkdiner"), mark) + p("di. 6 april 2027") + p("Aanwezigen: 40 uit ", tagged)
        + f"<w:p>{half}{r(' van de straat deed mee')}</w:p>"
        + p("Focus: ", ruby, " en vijver") + p(b("Algemene aanbevelingen"))
        + p(bullet, " Begin een ", hard)
        + p(r("\uf0b7", '<w:rFonts w:ascii="Symbol"/>'), "\u00a0met een vijver")
        + p("NB: geen plastic", linked)
        + p(b("Ideeën voor uitwerking")) + p(b("Idee 1: Vijver"), chart)
        + p("Graven met ", ticked, " schep.")
        + p("Meewerkers: Bewoner A") + p(b("Idee 2: Vlonder"), diagram) + p("Van oud hout.")
        + p("Meewerkers: Bewoner B") + p(b("Reactie van waterschap"))
        + p("Graaf niet dieper dan een meter."),
        {
            "charts/chart1.xml": _drawn("c:chartSpace", _drawn_words("Bezoek per dag") + days),
            "diagrams/data1.xml": _drawn("dgm:dataModel", _drawn_words("Eerst hout zoeken")),
        },
        {
            "c1": ("chart", "charts/chart1.xml"), "d1": ("diagramData", "diagrams/data1.xml"),
            "x1": ("image", "file:///etc/passwd"),
        },
    )  # fmt: skip


def _formula(words: str) -> str:
    return f"<m:r><m:t>{words}</m:t></m:r>"


def _frame(inside: str, description: str = "") -> str:
    named = f'<wp:docPr id="2" name="x" descr="{description}"/>'
    return f"<w:r><w:drawing><wp:inline>{named}{inside}</wp:inline></w:drawing></w:r>"


def _drawn_words(words: str) -> str:
    return f"<a:p><a:r><a:t>{words}</a:t></a:r></a:p>"


def _drawn(name: str, inside: str) -> str:
    spaces = " ".join(f'xmlns:{short}="{SPACES[short]}"' for short in ("c", "a", "dgm"))
    return f"<{name} {spaces}>{inside}</{name}>"


def the_format() -> bytes:
    """The format itself, with its instructions and pictures, as it was first filled in."""
    body = "".join(
        map(_of_format, (FOLDER / "format.txt").read_text(encoding="utf-8").splitlines())
    )
    media = {"media/image1.png": taken("png", secret=b"")}
    return word(body, {"numbering.xml": BOTH, **media}, {"rId7": ("image", "media/image1.png")})


_HEADS = re.compile(r"\s*(Opbrengst inwoner|Algemene aanbev|Ideeën voor|Idee \d|Reactie van)")
_SECOND = ("taal als het bindmiddel", "kennisoverdracht")


def _of_format(line: str) -> str:
    pictures = picture("rId7") if "[image: ]" in line else ""
    marked = '<w:bookmarkStart w:id="0" w:name="_GoBack"/>' if "[bookmark" in line else ""
    words = re.sub(r"\[(image|bookmark): ?\w*\] ?", "", line)
    listed = None
    if words.startswith("· "):
        words = words.removeprefix("· ")
        listed = DEEPER if words.startswith(_SECOND) else BULLET
    bold = "<w:b/>" if _HEADS.match(words) else ""
    pieces = words.split("\t")
    runs = "<w:r><w:tab/></w:r>".join(r(each, bold) for each in pieces)
    return p(pictures, marked, runs, listed=listed)


MADE: Mapping[str, Callable[[], bytes]] = {
    "python-docx": python_docx, "tracked": tracked, "controls": controls, "boxes": boxes,
    "tables": tables, "numbered": numbered, "google": google, "web": web, "dutch": dutch,
    "strict": strict, "around": around, "odd": odd, "format": the_format,
}  # fmt: skip
FILES: Mapping[str, bytes] = {
    **{name: make() for name, make in MADE.items()},
    **{path.stem: path.read_bytes() for path in sorted(FOLDER.glob("*.docx"))},
}
