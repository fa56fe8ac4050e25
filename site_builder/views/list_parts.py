"""A list in parts: what announces them on its page, a page for each, scripts for the filters over all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.views.edition import Edition
from site_builder.views.listing import Listing, ListPart, Look, Run, cut
from site_builder.views.page_shapes import Page
from site_builder.views.part_index import column, columns_script, texts_script
from site_builder.views.part_shapes import CountedGroup, ListGroup, ListItem, ListPartView, Parts
from site_builder.views.shapes import Facet, FigureView, Link, LinkItem
from site_builder.views.timeline_shapes import PartPreview

_SHORT = frozenset({Look.NAMES, Look.ROWS})  # a sign or a word says too little
_FEW = 60  # choices that a page brings along; more of them come with the index


def announced(edition: Edition, listing: Listing) -> Parts | None:
    """What stands on the page of a long list in the place of its entries; None where it has room for them."""
    parts = cut(listing.groups, listing.limit)
    if not parts:
        return None
    told = "parts_lead_of_rows" if listing.look is Look.ROWS else "parts_lead"
    return Parts(
        look=listing.look.value,
        lead=edition.label(f"list.{told}").format(total=len(_ids(listing)), count=len(parts)),
        groups=tuple(CountedGroup(each.anchor, each.label, len(each.items)) for each in listing.groups),
        items=tuple(_preview(edition, listing, part) for part in parts),
        index=_script_path(edition, listing, "index"),
        texts=_script_path(edition, listing, "texts"),
    )


def brought(facets: Sequence[Facet], parts: Parts | None) -> tuple[Facet, ...]:
    """Filters as the page brings them: in parts, those of many choices get them from the index."""
    return tuple(
        facet if parts is None or len(facet.choices) <= _FEW else replace(facet, choices=())
        for facet in facets
    )


def part_pages(edition: Edition, listing: Listing) -> Iterator[Page]:
    """The page of each part, in their order."""
    parts = cut(listing.groups, listing.limit)
    links = [Link(_label(edition, part), _path(listing, part)) for part in parts]
    for place, part in enumerate(parts):
        before = links[place - 1] if place else None
        after = links[place + 1] if place + 1 < len(links) else None
        yield _page(edition, listing, part, _view(edition, listing, part, len(parts), before, after))


def list_scripts(edition: Edition, listing: Listing) -> dict[str, bytes]:
    """The scripts with which the filters know all parts, by their path without hash."""
    parts = cut(listing.groups, listing.limit)
    items = [item for part in parts for item in part.items]
    columns = {
        "ids": " ".join(_id(item, place) for place, item in enumerate(items)),
        "groups": [[run.anchor, len(run.items)] for part in parts for run in part.runs],
        "facets": {each.key: column(each, (item.facets for item in items)) for each in listing.facets},
    }
    made = {"index": columns_script(columns), "texts": texts_script(map(_text, items))}
    return {_script_path(edition, listing, name): script.encode() for name, script in made.items()}


def _page(edition: Edition, listing: Listing, part: ListPart, view: ListPartView) -> Page:
    (*above, own) = listing.crumbs
    contents = tuple(Link(group.label, f"#{group.anchor}") for group in view.groups)
    return Page(
        template="list_part.html",
        path=_path(listing, part),
        section=listing.section,
        kind="data" if listing.look is Look.ROWS else "list-part",
        title=_title(edition, listing, part),
        description=view.lead,
        crumbs=(*above, replace(own, href=listing.path), Link(_label(edition, part))),
        contents=contents if len(contents) > 1 and listing.look is not Look.ROWS else (),
        structured={},
        content=view,
    )


def _view(
    edition: Edition, listing: Listing, part: ListPart, of: int, before: Link | None, after: Link | None
) -> ListPartView:
    told = "part_lead_of_rows" if listing.look is Look.ROWS else "part_lead"
    return ListPartView(
        heading=_title(edition, listing, part) if listing.look in _SHORT else _label(edition, part),
        lead=edition.label(f"list.{told}").format(
            list=listing.title, of=of, number=part.number, count=len(part.items)
        ),
        look=listing.look.value,
        groups=tuple(
            ListGroup(run.anchor, _run_label(edition, run), tuple(map(_unasked, run.items)))
            for run in part.runs
        ),
        before=before,
        after=after,
        whole=Link(edition.label("list.part_whole"), f"{listing.path}#{part.runs[0].anchor}"),
    )


def _unasked(item: ListItem) -> ListItem:
    """An entry without what filters ask of it, which the index knows."""
    return replace(item, facets={})


def _preview(edition: Edition, listing: Listing, part: ListPart) -> PartPreview:
    held = part.runs if len(part.runs) > 1 else ()
    label = _label(edition, part)
    return PartPreview(
        anchor=part.runs[0].anchor,
        label=label,
        count=len(part.items),
        counted=edition.label("list.part_count").format(count=len(part.items)),
        link=Link(edition.label("timeline.part_alone").format(label=label), _path(listing, part)),
        note="",
        held=tuple(f"{_run_label(edition, run)} {len(run.items)}" for run in held),
        groups=tuple(run.anchor for run in part.runs),
        script=_script_path(edition, listing, part.name),
    )


def _path(listing: Listing, part: ListPart) -> str:
    return f"{listing.path}{part.name}/"


def _script_path(edition: Edition, listing: Listing, name: str) -> str:
    """Where a script stands below the site's root, before the hash is put into its name."""
    return f"assets/chronicle/lists/{edition.script.value}/{listing.path}{name}.js"


def _title(edition: Edition, listing: Listing, part: ListPart) -> str:
    label = _label(edition, part)
    return edition.label("timeline.part_title").format(timeline=listing.title, label=label)


def _label(edition: Edition, part: ListPart) -> str:
    """What a part is called: its group or a piece of one, or the first and the last of them."""
    first, last = (_run_label(edition, run) for run in (part.runs[0], part.runs[-1]))
    return first if first == last else edition.label("timeline.part_range").format(first=first, last=last)


def _run_label(edition: Edition, run: Run) -> str:
    if run.of == 1:
        return run.label
    return edition.label("timeline.part_slice").format(label=run.label, number=run.number, of=run.of)


def _ids(listing: Listing) -> set[str]:
    items = (item for group in listing.groups for item in group.items)
    return {_id(item, place) for place, item in enumerate(items)}


def _id(item: ListItem, place: int) -> str:
    """What makes an entry one, however many groups it stands in; each row is one of its own."""
    return str(place) if isinstance(item, FigureView) else item.link.href.rstrip("/").rpartition("/")[2]


def _text(item: ListItem) -> str:
    """All that a reader finds written at an entry."""
    if isinstance(item, FigureView):
        number = f"{item.before}{item.value}{item.after}{item.unit}"
        links = (*((item.owner,) if item.owner else ()), *item.scope, *item.cited)
        return " ".join((item.label, number, *item.details, *_words(links)))
    if isinstance(item, LinkItem):
        return " ".join((*_words((item.link,)), item.summary))
    links = (item.link, *item.context, *item.sources)
    return " ".join((item.summary, item.date, item.credit, *_words(links)))


def _words(links: Sequence[Link]) -> Iterator[str]:
    for link in links:
        yield link.text
        yield link.note
