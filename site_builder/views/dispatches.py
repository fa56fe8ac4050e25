"""Dispatches as table rows: who sent whom where, with the numbers of both sides."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.graph import DispatchLink
from site_builder.schema.values import Ref
from site_builder.views.citations import Citations
from site_builder.views.edition import Edition
from site_builder.views.figures import figure_views
from site_builder.views.shapes import DispatchRow, Link


def dispatch_rows(
    edition: Edition, links: Iterable[DispatchLink], citations: Citations
) -> tuple[DispatchRow, ...]:
    """Rows in the order of ``links``."""
    return tuple(_row(edition, link, citations) for link in links)


def _row(edition: Edition, link: DispatchLink, citations: Citations) -> DispatchRow:
    dispatch = link.dispatch
    owner = edition.entry(link.owner)
    return DispatchRow(
        senders=tuple(edition.link(key) for key in link.senders),
        receivers=tuple(edition.link(key) for key in link.receivers),
        receivers_text=edition.text(dispatch.to_text, owner),
        people=_links(edition, dispatch.people),
        headcount=figure_views(edition, dispatch.headcount, link.owner, citations),
        targets=figure_views(edition, dispatch.targets, link.owner, citations),
        goods=figure_views(edition, dispatch.goods, link.owner, citations),
        date=edition.date(dispatch.date.edtf.parsed) if dispatch.date else "",
        duty=edition.text(dispatch.duty, owner),
        note=edition.text(dispatch.note, owner),
        marks=citations.marks(dispatch.sources, owner),
        owner=edition.link(link.owner),
    )


def _links(edition: Edition, refs: Iterable[Ref]) -> tuple[Link, ...]:
    keys = (edition.chronicle.find(ref) for ref in refs)
    return tuple(edition.link(key) for key in keys if key is not None)
