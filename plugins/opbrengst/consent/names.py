"""Who may be called by name, and what is said of everybody else: only their role."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from opbrengst.identity import ARTICLES, folded
from opbrengst.model import Name
from opbrengst.model.pieces import pieces
from opbrengst.programme import Programme

# The role of a name that may not be shown, by the key under which it was written.
ROLES: Mapping[str, str] = MappingProxyType({
    "convened_by": "begeleider",
    "facilitated_by": "begeleider",
    "by": "deelnemer",
    "to": "partner",
})  # fmt: skip
ROLE_OF_AN_OWNER = "bewoner"
GROUP = frozenset({"group", "groep", "de groep"})


def role(key: str) -> str:
    """Return the role of somebody who is named under a key."""
    return ROLES.get(key, ROLE_OF_AN_OWNER)


class Names:
    """Who is named in a programme, and who of them may be shown.

    `withheld` maps each name that may not, folded, to the role that is said instead.
    """

    def __init__(self, programme: Programme, role_words: Mapping[str, str]) -> None:
        words = "|".join(re.escape(folded(word)) for word in role_words)
        self._label = re.compile(rf"(?:{words})(?: (?:[a-z]|\d{{1,3}}))?")
        self._programme = programme
        self.withheld: dict[str, str] = {}
        self._public: dict[tuple[str, str], Name] = {}
        # One name per spelling is enough: at a thousand meetings most are the same.
        for key, name in dict.fromkeys(_named(programme)):
            self._withhold(key, name)

    def _withhold(self, key: str, name: Name) -> None:
        if self.may_be_shown(name) or (key in ROLES and _is_description(name.text)):
            return
        if key not in ROLES or name.key not in self.withheld:
            self.withheld[name.key] = role(key)

    def may_be_shown(self, name: Name) -> bool:
        """Tell whether a name is a label, an organisation or the group itself."""
        return (
            bool(self._label.fullmatch(name.key))
            or name.key in GROUP
            or name.organisation is not None
        )

    def public(self, name: Name, key: str) -> Name:
        """Return what may be said of somebody who is named under a key."""
        known = self._public.get((name.text, key))
        return known or self._public.setdefault((name.text, key), self._said(name, key))

    def _said(self, name: Name, key: str) -> Name:
        if name.key in GROUP:
            return Name(text="de groep")
        if name.organisation:
            known = self._programme.organisations[name.organisation]
            return name.model_copy(update={"text": known.name})
        if self.may_be_shown(name):
            return name
        return name.model_copy(update={"text": "", "role": role(key)})


def _named(programme: Programme) -> Iterator[tuple[str, Name]]:
    for history in programme.histories:
        for meeting in history.meetings:
            for path, found in pieces(meeting):
                if isinstance(found, Name):
                    yield next(step for step in reversed(path) if isinstance(step, str)), found


def _is_description(text: str) -> bool:
    """Tell *de bibliotheek* from a name: no name is without capitals behind an article."""
    return text == text.lower() and text.split(maxsplit=1)[0] in ARTICLES
