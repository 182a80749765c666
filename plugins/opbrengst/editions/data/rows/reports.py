"""Organisations, places and reports as rows: what is said once and followed nowhere."""

from collections import Counter
from collections.abc import Iterable, Iterator

from opbrengst import addresses
from opbrengst.editions.data import v1
from opbrengst.editions.data.known import Known, party, said, text
from opbrengst.model import Meeting


def organisations(known: Known) -> Iterator[v1.Organisation]:
    """Yield the register of organisations."""
    for each in known.outlet.redacted.programme.organisations.values():
        yield v1.Organisation(
            id=each.id,
            name=said(each.name),
            is_library="library" in each.roles,
            is_partner="partner" in each.roles,
            is_facilitator="facilitator" in each.roles,
            is_municipality="municipality" in each.roles,
            website=text(each.website),
            example=known.only_in_examples(each),
            url=known.url(addresses.organisation(each.id)),
        )


def locations(known: Known) -> Iterator[v1.Location]:
    """Yield the places."""
    for place in known.places:
        location = place.history.location
        yield v1.Location(
            id=location.id,
            name=said(location.name),
            library=known.organisation(location.library),
            municipality=known.organisation(location.municipality),
            intro=text(location.intro),
            body=text(location.body),
            example=location.example,
            url=known.url(addresses.location(location.id)),
        )


def _all(known: Known) -> Iterator[Meeting]:
    for place in known.places:
        yield from place.history.meetings


def meetings(known: Known) -> Iterator[v1.Meeting]:
    """Yield the reports: meetings, and notices between them."""
    for each in _all(known):
        came = each.attendees
        yield v1.Meeting(
            id=each.reference,
            location=each.location,
            date=each.date,
            kind=each.kind,
            title=text(each.title),
            pilot=known.idea(each.location, each.pilot),
            purpose=text(each.purpose),
            audience=text(each.audience),
            focus=text(each.focus),
            attendees_count=came.count if came else None,
            attendees_about=came.about if came else False,
            attendees_groups=_listed(came.groups) if came else None,
            recommendations_intro=text(each.recommendations_intro),
            ideas_intro=text(each.ideas_intro),
            concretised=each.concretised,
            ownership_secured=each.ownership_secured,
            plan=text(each.plan),
            state=each.state,
            reason=text(each.reason),
            open_for_new=text(each.open_for_new),
            body=text(each.body),
            for_correction=each.report == "for_correction",
            corrections_until=each.corrections_until,
            example=each.example,
            url=known.url(addresses.meeting(each)),
        )


def _listed(texts: Iterable[str]) -> str | None:
    return text("; ".join(texts))


def hosts(known: Known) -> Iterator[v1.Host]:
    """Yield who convened and who facilitated each meeting; those withheld are counted by role."""
    for each in _all(known):
        counted = Counter(("convened_by", party(n, "convened_by")) for n in each.convened_by)
        counted.update(("facilitated_by", party(n, "facilitated_by")) for n in each.facilitated_by)
        for number, ((role, who), count) in enumerate(counted.items(), start=1):
            yield v1.Host(
                meeting=each.reference,
                number=number,
                role="convened_by" if role == "convened_by" else "facilitated_by",
                name=who.name,
                organisation=who.organisation,
                withheld=who.withheld,
                count=count,
                example=each.example,
            )


def parts(known: Known) -> Iterator[v1.Part]:
    """Yield the parts of the meetings; each question stands on a line of its own."""
    for each in _all(known):
        for number, part in enumerate(each.parts, start=1):
            yield v1.Part(
                meeting=each.reference,
                number=number,
                title=said(part.title),
                form=text(part.form),
                questions=text("\n".join(part.questions)),
                example=each.example,
            )


def responses(known: Known) -> Iterator[v1.Response]:
    """Yield the reactions, in the order of the reports."""
    for each in _all(known):
        for number, response in enumerate(each.responses, start=1):
            who = party(response.by, "by")
            yield v1.Response(
                meeting=each.reference,
                number=number,
                by=who.name,
                by_organisation=who.organisation,
                text=said(response.text),
                example=each.example,
            )


def updates(known: Known) -> Iterator[v1.Update]:
    """Yield what reports say of things said earlier."""
    for each in _all(known):
        for number, update in enumerate(each.updates, start=1):
            to = party(update.to, "to") if update.to else None
            yield v1.Update(
                meeting=each.reference,
                number=number,
                about=known.item(each.location, update.about),
                state=update.state,
                text=text(update.text),
                reason=text(update.reason),
                to=to.name if to else None,
                to_organisation=to.organisation if to else None,
                example=each.example,
            )


def corrections(known: Known) -> Iterator[v1.Correction]:
    """Yield the dated changes of published reports."""
    for each in _all(known):
        for number, correction in enumerate(each.corrections, start=1):
            yield v1.Correction(
                meeting=each.reference,
                number=number,
                date=correction.date,
                about=said(correction.about),
                reason=said(correction.reason),
                example=each.example,
            )
