"""What every row asks of the programme: ids that hold everywhere, addresses, who may be said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from opbrengst.consent.names import role
from opbrengst.editions.outlet import Outlet
from opbrengst.editions.places import Place, Story
from opbrengst.history import PilotStory
from opbrengst.model import Name, Organisation
from opbrengst.rendering.text import kept_in


def text(said: str | None) -> str | None:
    """Return a text as it may stand on its own; None where it says nothing."""
    return (kept_in(said).strip() if said else "") or None


def said(words: str) -> str:
    """Return a text that is always there."""
    return kept_in(words).strip()


@dataclass(frozen=True, slots=True)
class Party:
    """Who somebody is as far as the data say it: a label, an organisation or only a role."""

    name: str
    organisation: str | None
    withheld: bool


def party(name: Name, key: str) -> Party:
    """Return who is named under a key; the name of a person is withheld whatever they agreed to.

    What was copied cannot be taken back, and consent can.
    """
    if name.organisation:
        return Party(said(name.text), name.organisation, withheld=False)
    if name.role or name.person is not None:
        return Party(name.role or role(key), None, withheld=True)
    return Party(said(name.text), None, withheld=False)


@dataclass(frozen=True)
class Known:
    """The programme of an outlet, asked by reference."""

    outlet: Outlet

    @property
    def places(self) -> tuple[Place, ...]:
        """The places, by name."""
        return self.outlet.together.places

    @cached_property
    def _stories(self) -> Mapping[str, tuple[str, Story]]:
        found: dict[str, tuple[str, Story]] = {}
        for reference, place, story in self._called():
            found.setdefault(reference, (f"{place.id}/{story.id}", story))
        return found

    def _called(self) -> Iterator[tuple[str, Place, Story]]:
        for place in self.places:
            for name in (place.id, *place.history.location.formerly):
                for identifier, story in place.stories.items():
                    yield f"{name}/{identifier.rpartition('/')[2]}", place, story

    def item(self, location: str, reference: str | None) -> str | None:
        """Return the id of what a report of a location means, None where it is no item."""
        found = self._found(location, reference)
        return found[0] if found else None

    def idea(self, location: str, reference: str | None) -> str | None:
        """Return the id of the idea that a report of a location means, or None."""
        found = self._found(location, reference)
        return found[0] if found and isinstance(found[1], PilotStory) else None

    def _found(self, location: str, reference: str | None) -> tuple[str, Story] | None:
        if not reference:
            return None
        return self._stories.get(reference if "/" in reference else f"{location}/{reference}")

    def organisation(self, named: str | None) -> str | None:
        """Return the id of the organisation that a place names by its id or name, or None."""
        found = self.outlet.redacted.programme.organisation(named or "")
        return found.id if found else None

    def only_in_examples(self, organisation: Organisation) -> bool:
        """Tell whether an organisation is named at examples and nowhere else."""
        places = self.outlet.together.parties.places_of(organisation.id)
        return bool(places) and all(place.history.location.example for place in places)

    def url(self, address: str) -> str:
        """Return where an address leads: absolute, or from the root of a site that has no name."""
        return self.outlet.absolute(address) if self.outlet.home else f"/{address}"
