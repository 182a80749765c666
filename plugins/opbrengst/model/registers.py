"""What is known beside the meetings: places, organisations, and sites made elsewhere."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from opbrengst import values
from opbrengst.model.record import (
    Id,
    Record,
    References,
    Role,
    SiteAddress,
    Website,
    YesNo,
)
from opbrengst.problems import Source


class Location(Record):
    """A place with its library: `meetings/<id>/index.md`."""

    supplied = frozenset({"source", "id", "body"})
    source: Source = Field(exclude=True, repr=False)
    id: str
    name: str
    library: str | None = None
    municipality: str | None = None
    intro: str | None = None
    example: YesNo = False
    formerly: References = ()
    body: str = ""


class Organisation(Record):
    """An entry of `organisations.yml`."""

    supplied = frozenset({"source", "id"})
    source: Source = Field(default=Source(""), exclude=True, repr=False)
    id: Id
    name: str
    roles: Annotated[
        tuple[Annotated[Role, values.choice(Role)], ...], BeforeValidator(values.one_or_more)
    ] = ()
    website: Website | None = None
    contact: str | None = None


class Member(Record):
    """An entry of `sites.yml`: a site made elsewhere, of which an overview tells."""

    supplied = frozenset({"source", "id"})
    source: Source = Field(default=Source(""), exclude=True, repr=False)
    id: Id
    name: str
    address: SiteAddress
    folder: str | None = None
    """Where the built site lies on this machine (path beside `mkdocs.yml`), instead of a web."""
