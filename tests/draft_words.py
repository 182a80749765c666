"""The words of a document and of the draft that was made of it, counted."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from opbrengst.identity import folded
from opbrengst.importers.blocks import Block
from opbrengst.importers.drafts import Draft
from opbrengst.importers.drafts.runs import cleaned
from opbrengst.reading.plain import plain

Data = str | list["Data"] | dict[str, "Data"] | None


def words(text: str) -> list[str]:
    """The words of a text, without case and accents."""
    return re.findall(r"[^\W_]+", folded(text))


def lost(blocks: Iterable[Block], draft: Draft) -> list[str]:
    """The words of a document that are neither in the draft, nor said to be of the format.

    A name stands once in the register of people and as a label everywhere else.
    """
    told = Counter(word for block in blocks for word in words(cleaned(block.text)))
    texts = list(said(draft.text))
    kept: Counter[str] = Counter(word for text in texts for word in words(text))
    # Marks of emphasis may stand within a word.
    kept |= Counter(word for text in texts for word in words(re.sub(r"[*\\]", "", text)))
    kept.update(word for _, text in draft.left_out for word in words(text))
    kept.update(word for person in draft.people for word in words(person.note))
    names = {word for person in draft.people for word in words(person.name)}
    return sorted(word for word in (told - kept) if word not in names)


def said(text: str) -> Iterator[str]:
    """Every text in a draft: its comments, its values, what stands below the data."""
    _, data, body = re.split(r"(?m)^---$", text, maxsplit=2)
    yield from (line.removeprefix("#") for line in data.splitlines() if line.startswith("#"))
    yield from _texts(plain(data))
    yield body


def _texts(value: Data) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    else:
        yield "" if value is None else str(value)
