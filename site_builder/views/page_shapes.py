"""The shapes of whole pages: what each template of ``theme/templates/pages/`` is given."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from site_builder.views.chart_shapes import Chart
from site_builder.views.diagrams.drawing import Diagram
from site_builder.views.gallery_shapes import PlateGroup
from site_builder.views.linked import Card
from site_builder.views.part_shapes import ListPartView, Parts
from site_builder.views.shapes import (
    Block,
    ChangedView,
    Choice,
    CorrectionView,
    Download,
    Facet,
    FactRow,
    FigureView,
    Link,
    LinkGroup,
    LinkItem,
    Picture,
    SourceRow,
    TimelineGroup,
    TimelineItem,
)
from site_builder.views.timeline_shapes import PartPreview, StripCell, TimelinePartView


@dataclass(frozen=True, slots=True)
class EntryView:
    """The page of one entry; ``contents`` are the sections of a long one."""

    heading: str
    kicker: tuple[Link, ...]
    lead: str
    facts: tuple[FactRow, ...]
    blocks: tuple[Block, ...]
    contents: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The 大事记: groups of events and the filters over them; or parts, and scripts for the filters."""

    heading: str
    lead: str
    total: int
    facets: tuple[Facet, ...]
    groups: tuple[TimelineGroup, ...]
    strip: tuple[StripCell, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    ways: tuple[Link, ...] = ()
    parts_lead: str = ""
    parts: tuple[PartPreview, ...] = ()
    index: str = ""
    texts: str = ""


@dataclass(frozen=True, slots=True)
class CampaignColumn:
    """A campaign beside others: the day its days are counted from, and what has no day.

    ``began`` says how its own beginning is known, where that is not this day.
    """

    id: str
    link: Link
    start: str
    others: str
    began: str = ""


@dataclass(frozen=True, slots=True)
class DayRow:
    """A numbered day: what happened in each campaign, and how many days lie between it and the one before.

    ``rests`` lead on where a cell has not room for all, and are empty elsewhere.
    """

    label: str
    gap: str
    cells: tuple[tuple[TimelineItem, ...], ...]
    rests: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SideBySideView:
    """Campaigns side by side, by the number of the day."""

    heading: str
    lead: str
    columns: tuple[CampaignColumn, ...]
    rows: tuple[DayRow, ...]
    rest: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class ListView:
    """All entries of a kind, grouped, and the filters over them; a long list has parts in their place."""

    heading: str
    lead: str
    total: int
    facets: tuple[Facet, ...]
    groups: tuple[LinkGroup, ...]
    orders: tuple[Link, ...] = ()
    parts: Parts | None = None


@dataclass(frozen=True, slots=True)
class BrowseView:
    """All entries of a kind by name. An order without address is this one, a sign of ``bar`` has no entry."""

    heading: str
    lead: str
    total: int
    facets: tuple[Facet, ...]
    orders: tuple[Link, ...]
    bar: tuple[Link, ...]
    groups: tuple[LinkGroup, ...]
    parts: Parts | None = None


@dataclass(frozen=True, slots=True)
class GalleryView:
    """The 图集: all images, with what they show and where they stand in their sources."""

    heading: str
    lead: str
    total: int
    facets: tuple[Facet, ...]
    groups: tuple[PlateGroup, ...]
    parts: Parts | None = None


@dataclass(frozen=True, slots=True)
class CampaignCard:
    """A campaign on the home page."""

    link: Link
    date: str
    summary: str
    counts: tuple[str, ...]
    figures: tuple[FigureView, ...]
    sources: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page: what this is, its campaigns, the ways in, the latest corrections."""

    heading: str
    lead: str
    campaigns: tuple[CampaignCard, ...]
    ways: tuple[LinkItem, ...]
    corrections: tuple[CorrectionView, ...]
    strip: tuple[Diagram, ...] = ()


@dataclass(frozen=True, slots=True)
class DataView:
    """All figures: those that contradict each other side by side, charts, files to take away, the table."""

    heading: str
    lead: str
    total: int
    facets: tuple[Facet, ...]
    rows: tuple[FigureView, ...]
    conflicts: tuple[tuple[FigureView, ...], ...] = ()
    charts: tuple[Chart, ...] = ()
    downloads: tuple[Download, ...] = ()
    parts: Parts | None = None


@dataclass(frozen=True, slots=True)
class TextView:
    """A page of prose blocks: 凡例, 关于, 勘误, 404."""

    heading: str
    lead: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class MissingView:
    """404: the ways on, and below the site's root the script of names to compare a wrong address with.

    ``root`` is the folder of its edition; ``other`` the same in the other script, for addresses below it.
    """

    heading: str
    lead: str
    blocks: tuple[Block, ...]
    names: str
    nearest: str = ""
    language: str = ""
    root: str = ""
    search: str = ""
    other: MissingView | None = None


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: kinds to choose from, and lists for those who find nothing or run no scripts."""

    heading: str
    lead: str
    kinds: tuple[Choice, ...]
    lists: tuple[LinkGroup, ...]


@dataclass(frozen=True, slots=True)
class Swatch:
    """A colour of a palette: the name of its token and its value."""

    token: str
    value: str


@dataclass(frozen=True, slots=True)
class ComponentsView:
    """The page of components; ``sizes`` of type and ``spaces`` in rem, ``palettes`` by day and by night."""

    heading: str
    lead: str
    facts: tuple[FactRow, ...]
    facets: tuple[Facet, ...]
    items: tuple[LinkItem, ...]
    blocks: tuple[Block, ...]
    palettes: tuple[tuple[Swatch, ...], ...]
    sizes: tuple[str, ...]
    spaces: tuple[str, ...]


Content = (
    EntryView
    | TimelineView
    | TimelinePartView
    | SideBySideView
    | ListView
    | ListPartView
    | HomeView
    | DataView
    | TextView
    | BrowseView
    | GalleryView
    | MissingView
    | ComponentsView
    | SearchView
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one script's edition.

    ``template`` is a file of ``theme/templates/pages/``; ``path`` is the folder below the edition's
    root (``""`` for home) or a file name; ``section`` is the navigation's key; ``structured`` is JSON-LD
    whose addresses are still relative to the edition's root; ``picture`` is what it is shared with.
    """

    template: str
    path: str
    section: str
    kind: str
    title: str
    description: str
    crumbs: tuple[Link, ...]
    contents: tuple[Link, ...]
    structured: Mapping[str, Any]
    content: Content
    cards: tuple[Card, ...] = ()
    changed: ChangedView | None = None
    picture: Picture | None = None
