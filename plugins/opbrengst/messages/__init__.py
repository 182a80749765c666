"""Every message to a writer, in Dutch: what was found, and what to do about it."""

from collections.abc import Mapping
from types import MappingProxyType

from opbrengst.messages.book import BOOK
from opbrengst.messages.files import FILES
from opbrengst.messages.lines import LINES
from opbrengst.messages.members import MEMBERS
from opbrengst.messages.message import Message
from opbrengst.messages.publishing import PUBLISHING
from opbrengst.messages.rules import RULES
from opbrengst.messages.site import SITE
from opbrengst.messages.totals import WEIGHTS, total
from opbrengst.messages.word import WORD
from opbrengst.messages.words import WORDS

__all__ = ["BOOK", "MESSAGES", "WEIGHTS", "Message", "total"]

MESSAGES: Mapping[str, Message] = MappingProxyType(
    {**FILES, **LINES, **WORDS, **PUBLISHING, **RULES, **SITE, **WORD, **MEMBERS}
)
