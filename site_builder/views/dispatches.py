"""Dispatches as table rows: who sent whom where, with the numbers of both sides."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder.graph import DispatchLink, Key
from site_builder.schema.kinds import Basis
from site_builder.schema.parts import Figure
from site_builder.views.citations import Citations
from site_builder.views.edition import Edition
from site_builder.views.figures import figure_views
from site_builder.views.shapes import DispatchRow, FigureView
from site_builder.views.timelines import links
from site_builder.views.when import date_basis, dated


def dispatch_rows(
    edition: Edition, dispatches: Iterable[DispatchLink], citations: Citations, *, page: Key
) -> tuple[DispatchRow, ...]:
    """Rows in the order of ``dispatches``, for the page of the entry ``page``."""
    return tuple(_row(edition, link, citations, page) for link in dispatches)


def _row(edition: Edition, link: DispatchLink, citations: Citations, page: Key) -> DispatchRow:
    dispatch = link.dispatch
    owner = edition.entry(link.owner)
    when = dated(edition, dispatch.date, owner)
    inferred = edition.label("inferred") if dispatch.basis is Basis.INFERRED else ""
    notes = (inferred, edition.text(dispatch.note, owner), date_basis(edition, dispatch.date, owner))

    def figures(members: tuple[Figure, ...]) -> tuple[FigureView, ...]:
        return figure_views(edition, members, link.owner, citations)

    return DispatchRow(
        senders=tuple(edition.link(key) for key in link.senders),
        receivers=tuple(edition.link(key) for key in link.receivers),
        receivers_text=edition.text(dispatch.to_text, owner),
        people=links(edition, dispatch.people),
        headcount=figures(dispatch.headcount),
        targets=figures(dispatch.targets),
        goods=figures(dispatch.goods),
        date=f"{when.text}（{when.note}）" if when.note else when.text,
        duty=edition.text(dispatch.duty, owner),
        note="；".join(note for note in notes if note),
        marks=citations.marks(dispatch.sources, owner),
        owner=edition.link(link.owner) if link.owner != page else None,
    )
