"""The 数据 page: every figure of the chronicle as a row, with what it counts and where it stands."""

from __future__ import annotations

from dataclasses import replace

from site_builder.graph import Key, figures_of
from site_builder.schema import Kind
from site_builder.views.citations import cite, source_links
from site_builder.views.edition import Edition
from site_builder.views.facets import campaign_facet
from site_builder.views.figures import figure_view
from site_builder.views.page_shapes import DataView, Page
from site_builder.views.sections import DATA, SECTIONS
from site_builder.views.shapes import FigureView, Link


def data_page(edition: Edition) -> Page:
    """All public figures in the order of their entries."""
    rows = tuple(row for key in edition.chronicle.records for row in _rows(edition, key))
    label, lead = edition.label("section.data"), edition.label("data.lead")
    structured = {"@context": "https://schema.org", "@type": "Dataset", "name": label, "description": lead}
    view = DataView(
        label, lead, len(rows), campaign_facet(edition, (row.campaign.split() for row in rows)), rows
    )
    return Page("data.html", SECTIONS[DATA], DATA, "data", label, lead, (Link(label),), (), structured, view)


def _rows(edition: Edition, key: Key) -> tuple[FigureView, ...]:
    entry = edition.entry(key)
    figures = tuple(figure for _, figure in figures_of(entry))
    if not figures:
        return ()
    citations = cite(edition)
    campaigns = [str(ref) for ref in entry.campaigns if edition.chronicle.find(ref)]
    campaigns += [key.id] if key.kind is Kind.CAMPAIGN else []
    return tuple(
        replace(
            figure_view(edition, figure, key, citations),
            owner=edition.link(key, edition.label(f"kind.{key.kind.value}")),
            campaign=" ".join(campaigns),
            cited=source_links(edition, figure.sources, key),
        )
        for figure in figures
    )
