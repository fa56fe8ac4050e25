"""The 数据 page: figures that disagree side by side, charts, files to take away, every figure as a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from site_builder.graph import Key, figures_of
from site_builder.schema import Kind
from site_builder.schema.parts import Figure
from site_builder.views.charts import charts
from site_builder.views.citations import cite, cited_by, source_links
from site_builder.views.downloads import distribution
from site_builder.views.edition import Edition
from site_builder.views.facets import campaign_facet, facet, vocabulary_facet
from site_builder.views.figures import figure_view
from site_builder.views.list_parts import announced, brought
from site_builder.views.listing import ROWS, Listing, Look
from site_builder.views.page_shapes import DataView, Page
from site_builder.views.part_shapes import ListGroup
from site_builder.views.sections import DATA, SECTIONS
from site_builder.views.shapes import Facet, FigureView, Link
from site_builder.views.structured import absolute


def data_page(edition: Edition) -> Page:
    """All public figures in the order of their entries."""
    placed, rows = _rows(edition)
    listing = _listing(edition, placed, rows)
    parts = announced(edition, listing)
    label, lead = listing.title, edition.label("data.lead")
    view = DataView(
        heading=label,
        lead=lead,
        total=len(rows),
        facets=brought(listing.facets, parts),
        rows=rows if parts is None else (),
        conflicts=_conflicts(edition),
        charts=charts(edition),
        downloads=edition.downloads,
        parts=parts,
    )
    return Page(
        template="data.html",
        path=listing.path,
        section=listing.section,
        kind="data",
        title=label,
        description=lead,
        crumbs=listing.crumbs,
        contents=(),  # the table has the width of the page; the ways to its parts stand under its head
        structured=_structured(edition),
        content=view,
    )


def data_listing(edition: Edition) -> Listing:
    """The table of all figures before it is cut into parts."""
    return _listing(edition, *_rows(edition))


_Placed = Sequence[tuple[Key, Figure]]


def _rows(edition: Edition) -> tuple[_Placed, tuple[FigureView, ...]]:
    """All public figures with their entries, and as rows."""
    placed = [(key, f) for key in edition.chronicle.records for _, f in figures_of(edition.entry(key))]
    return placed, tuple(_row(edition, key, figure) for key, figure in placed)


def _listing(edition: Edition, placed: _Placed, rows: tuple[FigureView, ...]) -> Listing:
    """The rows by the kind of their entry, which is the order of the records."""
    of_kind: dict[Kind, list[FigureView]] = {}
    for (key, _), row in zip(placed, rows, strict=True):
        of_kind.setdefault(key.kind, []).append(row)
    label = edition.label("section.data")
    return Listing(
        path=SECTIONS[DATA],
        section=DATA,
        title=label,
        crumbs=(Link(label),),
        look=Look.ROWS,
        limit=ROWS,
        groups=tuple(
            ListGroup(f"of-{kind.value}", edition.label(f"kind.{kind.value}"), tuple(found))
            for kind, found in of_kind.items()
        ),
        facets=_facets(edition, placed, rows),
    )


def _structured(edition: Edition) -> dict[str, Any]:
    data = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": f"{edition.text(edition.settings.name)} · {edition.label('section.data')}",
        "description": edition.label("data.lead"),
        "url": absolute(edition, SECTIONS[DATA]),
        "license": edition.text(edition.settings.licence),
        "distribution": distribution(edition),
    }
    return {name: value for name, value in data.items() if value}


def _conflicts(edition: Edition) -> tuple[tuple[FigureView, ...], ...]:
    """Groups of figures that contradict each other; that they do is said by their standing together."""
    return tuple(
        tuple(_row(edition, owner, figure, untold=("conflicts_with",)) for owner, figure in group)
        for group in edition.chronicle.conflicts
    )


def _row(edition: Edition, key: Key, figure: Figure, *, untold: Iterable[str] = ()) -> FigureView:
    entry = edition.entry(key)
    campaigns = [str(ref) for ref in entry.campaigns if edition.chronicle.find(ref)]
    campaigns += [key.id] if key.kind is Kind.CAMPAIGN else []
    return replace(
        figure_view(edition, figure, key, cite(edition), untold=tuple(untold)),
        owner=edition.link(key, edition.label(f"kind.{key.kind.value}")),
        cited=source_links(edition, cited_by(figure, entry), key),
        facets={
            "campaign": tuple(campaigns),
            "kind": (key.kind.value,),
            "measured": _measured(edition, key, figure),
        },
    )


def _measured(edition: Edition, key: Key, figure: Figure) -> tuple[str, ...]:
    """The unit a figure is counted in, by its code points: one address for both scripts, in neither."""
    unit = edition.simplified_form(figure.unit, edition.entry(key))
    return ("-".join(f"{ord(sign):x}" for sign in unit),) if unit else ()


def _facets(edition: Edition, placed: _Placed, rows: tuple[FigureView, ...]) -> tuple[Facet, ...]:
    def answers(name: str) -> Iterator[tuple[str, ...]]:
        return (row.facets[name] for row in rows)

    return (
        *campaign_facet(edition, answers("campaign")),
        *vocabulary_facet(edition, "kind", answers("kind"), "kind", [kind.value for kind in Kind]),
        *_measured_facet(edition, placed, tuple(answers("measured"))),
    )


def _measured_facet(
    edition: Edition, placed: Iterable[tuple[Key, Figure]], answers: tuple[tuple[str, ...], ...]
) -> tuple[Facet, ...]:
    """The filter by unit, the most frequent first."""
    names: Mapping[str, str] = {
        unit: edition.text(figure.unit, edition.entry(key))
        for key, figure in placed
        for unit in _measured(edition, key, figure)
    }
    counts = Counter(unit for units in answers for unit in units)
    return facet(edition, "measured", answers, names.__getitem__, lambda unit: (-counts[unit], unit))
