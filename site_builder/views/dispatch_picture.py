"""The picture of dispatches (下沉图): which ways it shows, what it says of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from site_builder.graph import DispatchLink, Key
from site_builder.schema.kinds import Basis
from site_builder.schema.parts import Dispatch, Figure
from site_builder.views.citations import Citations
from site_builder.views.diagrams.drawing import Diagram
from site_builder.views.diagrams.flow import End, Way, flow
from site_builder.views.edition import Edition
from site_builder.views.figures import figure_views
from site_builder.views.shapes import FigureView

_MOST_WAYS = 12
_MOST_ENDS = 5
_MOST_NAMES = 12  # of those who are not drawn
_PEOPLE = frozenset("人名位")


def dispatch_picture(
    edition: Edition, key: Key, dispatches: Sequence[DispatchLink], citations: Citations
) -> tuple[Diagram, ...]:
    """The picture of ``dispatches`` for the page of ``key``; none when there are fewer than two.

    The tables below it have them all.
    """
    if len(dispatches) < 2:  # noqa: PLR2004 - one way needs no picture
        return ()
    largest = sorted(dispatches, key=lambda link: -(_people(link.dispatch) or -1))
    shown, rest = largest[:_MOST_WAYS], largest[_MOST_WAYS:]
    heads = (edition.label("page.dispatch_from"), edition.label("page.dispatch_to"))
    ways = [_way(edition, key, link, citations) for link in _together(shown)]
    return (
        Diagram(
            description=edition.label("diagram.flow").format(count=len(dispatches)),
            drawings=flow(ways, heads),
            rest=_rest(edition, key, rest, citations) if rest else (),
            whole=edition.label("diagram.whole").format(count=len(dispatches)) if rest else "",
            href=_table(edition, key) if rest else "",
        ),
    )


def _together(links: Sequence[DispatchLink]) -> list[DispatchLink]:
    """Ways that share a sender or a receiver next to each other, from the largest on."""
    placed: list[DispatchLink] = []
    left = list(links)
    while left:
        todo = [left.pop(0)]
        while todo:
            here = todo.pop(0)
            placed.append(here)
            near = [link for link in left if _touch(link.senders, here.senders)]
            near += [link for link in left if link not in near and _touch(link.receivers, here.receivers)]
            left = [link for link in left if link not in near]
            todo = [*near, *todo]
    return placed


def _touch(some: Sequence[Key], others: Sequence[Key]) -> bool:
    return not set(some).isdisjoint(others)


def _way(edition: Edition, key: Key, link: DispatchLink, citations: Citations) -> Way:
    number, label = _number(edition, link, citations)
    unknown = edition.label("page.dispatch_no_count")
    return Way(
        senders=_ends(edition, key, link.senders, "", edition.label("page.dispatch_no_sender")),
        receivers=_ends(
            edition,
            key,
            link.receivers,
            _where(edition, link, citations),
            edition.label("page.dispatch_no_receiver"),
        ),
        number=number or unknown,
        label=label,
        people=float(people) if (people := _people(link.dispatch)) is not None else None,
        known=any(each.value is not None or each.as_printed is not None for each in _told(link.dispatch)),
    )


def _ends(edition: Edition, page: Key, keys: Sequence[Key], text: str, unknown: str) -> tuple[End, ...]:
    first = sorted(keys, key=lambda key: key != page) if len(keys) > _MOST_ENDS else keys
    named = [End(edition.scoped_name(key), "own" if key == page else "name") for key in first]
    if len(named) > _MOST_ENDS:
        more = len(named) - _MOST_ENDS + 1
        named = [*named[: _MOST_ENDS - 1], End(edition.label("diagram.more").format(count=more), "soft")]
    # a text beside names says the same once more or adds to them; the table has it in full
    return tuple(dict.fromkeys(named)) or (End(text or unknown, "soft"),)


def _where(edition: Edition, link: DispatchLink, citations: Citations) -> str:
    """Where a dispatch went when no receiver has an entry: the words of the source, or what they count."""
    dispatch, owner = link.dispatch, edition.entry(link.owner)
    if dispatch.to_text is not None:
        return edition.text(dispatch.to_text, owner)
    targets = figure_views(edition, dispatch.targets, link.owner, citations)
    return "、".join(f"{view.label} {_printed(view)}" for view in targets)


def _number(edition: Edition, link: DispatchLink, citations: Citations) -> tuple[str, str]:
    """The number of a way and what it counts: the first headcount, or the first goods; else empty."""
    dispatch = link.dispatch
    chosen = _told(dispatch)
    views = figure_views(edition, chosen, link.owner, citations)
    if not views:
        return "", ""
    view, figure = views[0], chosen[0]
    per = edition.text(figure.per, edition.entry(link.owner))
    notes = [edition.label("inferred")] if Basis.INFERRED in {figure.basis, dispatch.basis} else []
    number = _printed(view)
    label = view.label if not notes else f"{view.label}（{notes[0]}）"
    return (f"{per}{number}" if per and per not in view.label else number), label


def _told(dispatch: Dispatch) -> list[Figure]:
    """The figure that stands at a way, if there is one."""
    counted = _headcount(dispatch)
    return [counted] if counted is not None else [*dispatch.headcount, *dispatch.goods][:1]


def _printed(view: FigureView) -> str:
    return f"{view.before}{view.value}{view.after}{view.unit}"


def _headcount(dispatch: Dispatch) -> Figure | None:
    """The first figure of a dispatch that is a number of people."""
    return next((figure for figure in dispatch.headcount if _counts_people(figure)), None)


def _counts_people(figure: Figure) -> bool:
    unit = (figure.unit.text or figure.unit.hans or figure.unit.hant) if figure.unit else None
    whole = figure.value is not None and figure.value.number.denominator == 1
    return whole and unit in _PEOPLE and figure.share_of is None


def _people(dispatch: Dispatch) -> Fraction | None:
    figure = _headcount(dispatch)
    return figure.value.number if figure is not None and figure.value is not None else None


def _rest(
    edition: Edition, page: Key, links: Sequence[DispatchLink], citations: Citations
) -> tuple[str, ...]:
    """How many ways are not drawn, and who sent them; exact headcounts in the same unit are summed."""
    sums: dict[str, list[Fraction]] = {}
    for link in links:
        figure = _headcount(link.dispatch)
        if figure is not None and figure.value is not None and _is_exact(figure):
            (view,) = figure_views(edition, (figure,), link.owner, citations)
            sums.setdefault(view.unit, []).append(figure.value.number)
    others = dict.fromkeys(sender for link in links for sender in link.senders if sender != page)
    senders = [edition.scoped_name(sender) for sender in others]
    told = (
        edition.label("diagram.summed").format(count=len(found), sum=sum(found), unit=unit)
        for unit, found in sums.items()
        if len(found) > 1
    )
    named = "、".join(senders[:_MOST_NAMES]) + (edition.label("et_al") if len(senders) > _MOST_NAMES else "")
    those = edition.label("diagram.rest_senders").format(names=named) if named else ""
    return ("；".join((edition.label("diagram.rest").format(count=len(links)) + those, *told)) + "。",)


def _table(edition: Edition, key: Key) -> str:
    """The first of the tables below the picture."""
    chronicle = edition.chronicle
    sides = (("sent", chronicle.sent), ("hosted", chronicle.hosted))
    return f"#{next((name for name, of in sides if of.get(key)), 'dispatches')}"


def _is_exact(figure: Figure) -> bool:
    """Whether a number may be added to others: an exact count that is no part, total or repetition."""
    related: Iterable[object] = (
        figure.approx,
        figure.per,
        figure.average,
        figure.limit,
        figure.subset_of,
        figure.paired_with,
        *figure.sum_of,
        *figure.same_as,
        *figure.conflicts_with,
    )
    return not any(related)
