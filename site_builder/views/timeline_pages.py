"""The 大事记 of a large chronicle: a page that announces its parts and loads them, a page for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.dates import parse_date
from site_builder.graph import Key
from site_builder.schema import Event
from site_builder.views.citations import cite
from site_builder.views.edition import Edition
from site_builder.views.page_shapes import Page, TimelineView
from site_builder.views.sections import SECTIONS, SIDE_BY_SIDE, TIMELINE
from site_builder.views.shapes import Facet, Link, TimelineGroup
from site_builder.views.side_by_side import comparable
from site_builder.views.strip import strip
from site_builder.views.timeline_index import (
    Listed,
    ListedGroup,
    index_script,
    listed,
    script_path,
    texts_script,
)
from site_builder.views.timeline_parts import Part, Run, timeline_parts
from site_builder.views.timeline_shapes import PartPreview, StripCell, TimelinePartView
from site_builder.views.timelines import first_day, group_heading, group_items, timeline_facets

_FEW = 60  # choices that a page brings along; more of them come with the index


@dataclass(frozen=True, slots=True)
class _Told:
    """All that is known of the parts before any event is shown."""

    parts: tuple[Part, ...]
    items: Mapping[Key, Listed]
    facets: tuple[Facet, ...]
    groups: tuple[ListedGroup, ...]


def overview_page(edition: Edition) -> Page:
    """The 大事记 that announces its parts: strip, filters, of each part its title and number of events."""
    told = _told(edition)
    label = edition.label("section.timeline")
    total = len(told.items)
    view = TimelineView(
        heading=label,
        lead=edition.label("timeline.lead"),
        total=total,
        facets=tuple(_brought(facet) for facet in told.facets),
        groups=(),
        strip=_strip(edition, told),
        ways=(Link(edition.label("timeline.side_by_side"), SIDE_BY_SIDE),)
        if comparable(edition.chronicle)
        else (),
        parts_lead=edition.label("timeline.parts_lead").format(total=total, count=len(told.parts)),
        parts=tuple(_preview(edition, part) for part in told.parts),
        index=script_path(edition, "index"),
        texts=script_path(edition, "texts"),
    )
    contents = tuple(Link(part.label, f"#{part.anchor}") for part in view.parts)
    return Page(
        "timeline.html",
        SECTIONS[TIMELINE],
        TIMELINE,
        "timeline",
        label,
        view.lead,
        (Link(label),),
        contents,
        {},
        view,
    )


def part_pages(edition: Edition) -> Iterator[Page]:
    """The page of each part, in their order; none where the 大事记 is one page."""
    parts = timeline_parts(edition.chronicle)
    links = [Link(part_label(edition, part), part.path) for part in parts]
    for place, part in enumerate(parts):
        before = links[place - 1] if place else None
        after = links[place + 1] if place + 1 < len(links) else None
        yield _part_page(edition, part, _Place(place + 1, len(parts), before, after))


def timeline_scripts(edition: Edition) -> dict[str, bytes]:
    """The scripts with which the filters know all parts, by their path without hash."""
    if not timeline_parts(edition.chronicle):
        return {}
    told = _told(edition)
    made = {
        "index": index_script(told.parts, told.items, told.facets),
        "texts": texts_script(edition, told.parts),
    }
    return {script_path(edition, name): script.encode() for name, script in made.items()}


def part_label(edition: Edition, part: Part) -> str:
    """What a part is called: its group, a slice of one, or the first and the last of its dated groups."""
    if len(part.runs) == 1:
        return _run_label(edition, part.runs[0])
    dated = [run for run in part.runs if not run.group.startswith("undated")] or part.runs
    first, last = (_run_label(edition, run) for run in (dated[0], dated[-1]))
    return first if first == last else edition.label("timeline.part_range").format(first=first, last=last)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a part stands among all."""

    number: int
    of: int
    before: Link | None
    after: Link | None


def _part_page(edition: Edition, part: Part, place: _Place) -> Page:
    citations = cite(edition, events=part.events)
    label = part_label(edition, part)
    timeline = edition.label("section.timeline")
    view = TimelinePartView(
        heading=label,
        lead=edition.label("timeline.part_lead").format(
            of=place.of, number=place.number, count=len(part.events)
        ),
        groups=tuple(
            TimelineGroup(
                run.anchor,
                _run_label(edition, run),
                _run_note(edition, run),
                group_items(edition, run.events, citations),
            )
            for run in part.runs
        ),
        before=place.before,
        after=place.after,
        whole=Link(edition.label("timeline.part_whole"), f"{SECTIONS[TIMELINE]}#{part.anchor}"),
        sources=tuple(replace(row, locators=()) for row in citations.rows()),
    )
    title = edition.label("timeline.part_title").format(timeline=timeline, label=label)
    crumbs = (Link(timeline, SECTIONS[TIMELINE]), Link(label))
    contents = tuple(Link(group.label, f"#{group.anchor}") for group in view.groups)
    return Page(
        "timeline_part.html",
        part.path,
        TIMELINE,
        "timeline-part",
        title,
        view.lead,
        crumbs,
        contents if len(contents) > 1 else (),
        {},
        view,
    )


def _told(edition: Edition) -> _Told:
    parts = timeline_parts(edition.chronicle)
    items = {key: listed(edition, key) for part in parts for key in part.events}
    groups: dict[str, list[Listed]] = {}
    labels: dict[str, str] = {}
    for run in (run for part in parts for run in part.runs):
        labels.setdefault(run.group, group_heading(edition, run.events[0])[0])
        groups.setdefault(run.group, []).extend(items[key] for key in run.events)
    whole = tuple(ListedGroup(anchor, labels[anchor], tuple(held)) for anchor, held in groups.items())
    return _Told(parts, items, timeline_facets(edition, whole), whole)


def _brought(facet: Facet) -> Facet:
    return facet if len(facet.choices) <= _FEW else replace(facet, choices=())


def _strip(edition: Edition, told: _Told) -> tuple[StripCell, ...]:
    """The strip of whole groups; its cells count their runs."""
    runs: dict[str, list[str]] = {}
    for run in (run for part in told.parts for run in part.runs):
        runs.setdefault(run.group, []).append(run.anchor)
    return tuple(
        replace(
            cell,
            groups=tuple(anchor for group in cell.groups for anchor in runs[group]),
        )
        for cell in strip(edition, told.groups)
    )


def _preview(edition: Edition, part: Part) -> PartPreview:
    held: Sequence[Run] = part.runs if len(part.runs) > 1 else ()
    label = part_label(edition, part)
    return PartPreview(
        anchor=part.anchor,
        label=label,
        count=len(part.events),
        counted=edition.label("timeline.part_count").format(count=len(part.events)),
        link=Link(edition.label("timeline.part_alone").format(label=label), part.path),
        note="" if held else _run_note(edition, part.runs[0]),
        held=tuple(f"{_run_label(edition, run)} {len(run.events)}" for run in held),
        groups=tuple(run.anchor for run in part.runs),
        script=script_path(edition, part.anchor),
    )


def _run_note(edition: Edition, run: Run) -> str:
    """The remark of a group; of a slice of a month, its first and its last day where these are known."""
    ends = (edition.chronicle.entry(key, Event) for key in (run.events[0], run.events[-1]))
    days = [first_day(event.date) for event in ends]
    if run.of == 1 or not all(days):
        return group_heading(edition, run.events[0])[1]
    first, last = (edition.date(parse_date(day)) for day in days)
    return first if first == last else edition.label("timeline.part_range").format(first=first, last=last)


def _run_label(edition: Edition, run: Run) -> str:
    label = group_heading(edition, run.events[0])[0]
    if run.of == 1:
        return label
    return edition.label("timeline.part_slice").format(label=label, number=run.number, of=run.of)
