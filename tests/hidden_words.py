"""Words as programs hide them without a thought: packed, escaped, in the data of a picture."""

import base64
import io
import json
import sqlite3
import zipfile
from collections.abc import Mapping
from contextlib import closing
from email.message import EmailMessage

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.photographs import ARTIST, drawn


def accented(word: str) -> str:
    return word.replace("e", "ë")


def referred(word: str) -> str:
    return "".join(f"&#{ord(letter)};" for letter in word)


def escaped(word: str, form: str = "\\u{:04x}") -> str:
    return "".join(form.format(ord(letter)) for letter in word)


def in_large_letters(word: str) -> str:
    """JSON with letters of mathematics, each of which takes two escapes."""
    return json.dumps("".join(chr(ord(letter) - ord("a") + 0x1D41A) for letter in word.lower()))


def in_halves(word: str, between: str) -> str:
    return f"{word[:4]}{between}{word[4:]}"


def based(word: str, before: str = "") -> str:
    return base64.b64encode(f"{before}{word} en meer".encode()).decode()


def wrapped(word: str) -> bytes:
    """Base64 in lines, the word across two of them."""
    lines = base64.encodebytes(b"." * 50 + word.encode() + b"." * 50)
    return lines.replace(b"\n", b"\r\n")


def zipped(files: Mapping[str, str | bytes], comment: str = "", note: str = "") -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment.encode()
        for name, text in files.items():
            member = zipfile.ZipInfo(name)
            member.compress_type, member.comment = zipfile.ZIP_DEFLATED, note.encode()
            archive.writestr(member, text)
    return raw.getvalue()


def stored(word: str) -> bytes:
    """Return a database in which a word is told far into a text, over two of its pages."""
    with closing(sqlite3.connect(":memory:")) as there:
        there.execute("CREATE TABLE kept (answer BLOB)")
        there.execute(
            "INSERT INTO kept VALUES (?)", (b"-" * 4050 + in_halves(word, "</b>").encode(),)
        )
        there.commit()
        return there.serialize()


def mailed(word: str, encoding: str = "base64") -> bytes:
    mail = EmailMessage()
    mail.set_content(f"Dag {accented(word)}", cte=encoding)
    return mail.as_bytes()


def headed(word: str) -> bytes:
    """A mail with a subject so long and so full of accents that its words are cut in two."""
    mail = EmailMessage()
    mail["Subject"] = f"Verslag van {'é' * 50}{word}"
    return mail.as_bytes()


def cut(word: str) -> str:
    """A calendar, of which each line that is long goes on behind a space on the next."""
    return f"BEGIN:VEVENT\r\nSUMMARY:{in_halves(word, chr(13) + chr(10) + ' ')}"


def attached(word: str) -> bytes:
    mail = EmailMessage()
    mail.set_content("Zie de bijlage.")
    document = zipped({"word/document.xml": f"<w:t>{word}</w:t>"})
    mail.add_attachment(document, "application", "zip", filename="verslag.docx")
    return mail.as_bytes()


def picture(suffix: str, **told: object) -> bytes:
    raw = io.BytesIO()
    drawn().save(raw, suffix, **told)
    return raw.getvalue()


def described(word: str, **more: bool) -> bytes:
    words = PngInfo()
    words.add_text("Author", word, **more)
    return picture("PNG", pnginfo=words)


def described_packed(word: str) -> bytes:
    words = PngInfo()
    words.add_itxt("XML:com.adobe.xmp", word, zip=True)
    return picture("PNG", pnginfo=words)


def exif(word: str) -> bytes:
    told = Image.Exif()
    told[ARTIST] = word.encode()
    return told.tobytes()
