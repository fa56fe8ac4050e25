"""The frame that pages of entries share: kicker, facts box, breadcrumbs, structured data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from site_builder.graph import Key
from site_builder.schema import Entry
from site_builder.schema.kinds import Basis
from site_builder.schema.parts import PersonRole, UnitRole
from site_builder.schema.values import Ref, When
from site_builder.views.contents import contents
from site_builder.views.edition import Edition, address
from site_builder.views.inline import inline
from site_builder.views.page_shapes import EntryView, Page
from site_builder.views.sections import SECTIONS, section_of
from site_builder.views.shapes import Block, FactRow, Link
from site_builder.views.structured import entry_data
from site_builder.views.when import date_basis, dated

_DESCRIPTION_LENGTH = 150


def entry_page(
    edition: Edition,
    key: Key,
    *,
    kicker: Iterable[Link],
    facts: Iterable[FactRow],
    blocks: Iterable[Block],
    data: Mapping[str, Any],
    above: Iterable[Link] = (),
) -> Page:
    """The page of an entry, from what its kind has to say; ``above`` are crumbs before its title."""
    entry = edition.entry(key)
    lead = inline(edition, entry.summary, key)
    shown = tuple(blocks)
    title = edition.scoped_name(key)
    section = section_of(key.kind)
    return Page(
        template="entry.html",
        path=address(key),
        section=section,
        kind=key.kind.value,
        title=title,
        description=_shortened(lead or title),
        crumbs=(Link(edition.label(f"section.{section}"), SECTIONS[section]), *above, Link(title)),
        contents=tuple(Link(block.label, f"#{block.anchor}") for block in shown),
        structured=entry_data(edition, key, data),
        content=EntryView(
            heading=edition.name(key),
            kicker=tuple(link for link in kicker if link.text),
            lead=lead,
            facts=tuple(row for row in (_aliases(edition, entry), *facts) if row.values),
            blocks=shown,
            contents=contents(shown),
        ),
    )


def fact(edition: Edition, name: str, values: Iterable[Link | str]) -> FactRow:
    """A row of the facts box under the label ``fact.<name>``; rows without a value are not shown."""
    links = (value if isinstance(value, Link) else Link(value) for value in values)
    return FactRow(edition.label(f"fact.{name}"), tuple(link for link in links if link.text))


def date_facts(
    edition: Edition, when: When | None, owner: Entry, *, name: str = "date", unknown: str = ""
) -> tuple[FactRow, ...]:
    """The rows of a date: itself with how it is known, and why an editor took it to be this one."""
    return (
        fact(edition, name, (dated(edition, when, owner, unknown=unknown),)),
        fact(edition, "date_basis", (date_basis(edition, when, owner),)),
    )


def known(edition: Edition, refs: Iterable[Ref]) -> tuple[Key, ...]:
    """The entries that ``refs`` mean, each once; absent ones are left out."""
    keys = (edition.chronicle.find(ref) for ref in refs)
    return tuple(dict.fromkeys(key for key in keys if key is not None))


def linked(edition: Edition, refs: Iterable[Ref]) -> tuple[Link, ...]:
    """Links to the entries that ``refs`` mean."""
    return tuple(edition.link(key) for key in known(edition, refs))


def unit_roles(edition: Edition, roles: Iterable[UnitRole], owner: Entry) -> tuple[Link, ...]:
    """Units with their roles in an entry."""
    found = ((edition.chronicle.find(role.unit), edition.text(role.role, owner)) for role in roles)
    return tuple(edition.link(key, role) for key, role in found if key is not None)


def person_roles(edition: Edition, roles: Iterable[PersonRole], owner: Entry) -> tuple[Link, ...]:
    """People with their roles in an entry; withheld ones are not there."""
    found = ((edition.chronicle.find(role.person), edition.text(role.role, owner)) for role in roles)
    return tuple(edition.link(key, role) for key, role in found if key is not None)


def _aliases(edition: Edition, entry: Entry) -> FactRow:
    notes = {Basis.STATED: "", Basis.INFERRED: edition.label("inferred")}
    links = (Link(edition.text(alias.name, entry), note=notes[alias.basis]) for alias in entry.aliases)
    return fact(edition, "aliases", links)


def _shortened(text: str) -> str:
    return text if len(text) <= _DESCRIPTION_LENGTH else text[: _DESCRIPTION_LENGTH - 1] + "…"
