"""The shapes that pages are made of: only finished strings in the right script, ready addresses, ready dates.

Addresses are relative to the root of the script's edition (``units/x/``); a fragment starts with ``#``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.views.diagrams.drawing import Diagram


@dataclass(frozen=True, slots=True)
class Link:
    """A text that may lead somewhere; ``note`` is a short remark beside it (推定, a role, a scope)."""

    text: str
    href: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A source mark: the number of the source in the page's list, and the place in the source."""

    number: int
    locator: str


@dataclass(frozen=True, slots=True)
class FactRow:
    """A row of the facts box."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FigureView:
    """A number ready to print: ``before`` + ``value`` + ``after`` + ``unit``, what it counts, and details.

    Tables that stand alone have its ``owner``, ``cited`` and ``facets``; others contradict one ``disputed``.
    """

    label: str
    value: str
    before: str
    after: str
    unit: str
    details: tuple[str, ...]
    scope: tuple[Link, ...]
    marks: tuple[Mark, ...]
    inferred: bool
    sort_value: str
    owner: Link | None = None
    cited: tuple[Link, ...] = ()
    disputed: bool = False
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DispatchRow:
    """A row of the dispatch table; empty tuples where the source is silent, no owner on the owner's page."""

    senders: tuple[Link, ...]
    receivers: tuple[Link, ...]
    receivers_text: str
    people: tuple[Link, ...]
    headcount: tuple[FigureView, ...]
    targets: tuple[FigureView, ...]
    goods: tuple[FigureView, ...]
    date: str
    duty: str
    note: str
    marks: tuple[Mark, ...]
    owner: Link | None


@dataclass(frozen=True, slots=True)
class Span:
    """An interval within its campaign, in per cent of the campaign's known days."""

    start: float
    length: float
    open_end: bool


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """An event in a timeline. ``certainty`` is ``exact``, ``about`` or ``undated``.

    ``facets`` holds, per filter, the ids the event answers to (units and places with those above them);
    ``day`` is its first day where that is known (``2020-02-05``); ``repeated`` when the event before it
    says the same of its time; ``matter`` how many events its matter (始末) has, itself included;
    ``current`` when the page is its own.
    """

    anchor: str
    date: str
    date_note: str
    machine_date: str
    certainty: str
    link: Link
    summary: str
    category: str
    people: tuple[Link, ...]
    units: tuple[Link, ...]
    places: tuple[Link, ...]
    campaigns: tuple[Link, ...]
    marks: tuple[Mark, ...]
    facets: Mapping[str, tuple[str, ...]]
    day: str = ""
    span: Span | None = None
    matter: int = 0
    repeated: bool = False
    current: bool = False


@dataclass(frozen=True, slots=True)
class TimelineGroup:
    """Events under one heading: a month, or the undated events of a campaign."""

    anchor: str
    label: str
    note: str
    items: tuple[TimelineItem, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter and how many entries answer to it; ``group`` is a heading among many choices."""

    value: str
    label: str
    count: int
    group: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A filter: its key in the address and its choices."""

    key: str
    label: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class LinkItem:
    """A line of a list of entries; ``facets`` as in ``TimelineItem``."""

    link: Link
    kind: str
    summary: str
    marks: tuple[Mark, ...] = ()
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Entries under one heading: the first of ``total``, and as ``rest`` where the others are."""

    anchor: str
    label: str
    items: tuple[LinkItem, ...]
    total: int = 0
    rest: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """A quote told in our words, or a remark; ``speakers`` is empty for a remark."""

    text: str
    speakers: tuple[Link, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class NoteView:
    """An editor's note."""

    kind: str
    text: str
    as_printed: str
    reading: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """One part of a measure."""

    name: str
    text: str
    figures: tuple[FigureView, ...]


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source as listed at the end of a page."""

    number: int
    link: Link
    detail: str
    locators: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The files of an image: pairs of address below the site's root and width, and one to fall back on."""

    sources: tuple[tuple[str, int], ...]
    fallback: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PictureView:
    """An image to show, with its caption and credit. Addresses are relative to the site's root."""

    picture: Picture
    caption: str
    credit: str
    link: Link


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the data page: its address, what it is, its format and size, ready to print."""

    link: Link
    format: str
    size: str
    media_type: str


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """A correction (勘误) with the entry it belongs to, where the page is another."""

    date: str
    machine_date: str
    text: str
    reason: str
    owner: Link | None = None


@dataclass(frozen=True, slots=True)
class ChangedView:
    """The day on which a page was last changed."""

    date: str
    machine_date: str


Item = (
    str
    | ChangedView
    | Link
    | FigureView
    | DispatchRow
    | TimelineItem
    | LinkGroup
    | Paraphrase
    | NoteView
    | PartView
    | SourceRow
    | CorrectionView
    | PictureView
    | Diagram
)


@dataclass(frozen=True, slots=True)
class Block:
    """A titled part of a page: the macro of its ``kind`` prints ``items``; ``rest`` tells where others are.

    Kinds: prose (Markdown texts), figures, dispatches, timeline, links, quotes, remarks, notes, parts,
    sources, corrections, pictures, diagram, cite (one text, where to report a mistake, the last change).
    """

    kind: str
    anchor: str
    label: str
    items: tuple[Item, ...]
    rest: tuple[Link, ...] = ()
