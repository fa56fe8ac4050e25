"""Charts of figures that belong on one scale: processes, wholes with their parts, people sent by units."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import NamedTuple

from site_builder.graph import DispatchLink, Key, PlacedFigure, Whole, processes, wholes
from site_builder.schema import Unit
from site_builder.schema.kinds import Approximation, UnitCategory
from site_builder.schema.parts import Figure
from site_builder.views.chart_shapes import Bar, Chart
from site_builder.views.citations import cite, cited_by, source_links
from site_builder.views.edition import Edition
from site_builder.views.figures import figure_view
from site_builder.views.order import campaign_order

_PEOPLE = frozenset({"人", "名", "位"})  # words for counting people: one unit
_COLLECTIVE = frozenset({UnitCategory.SET, UnitCategory.SYSTEM})  # their numbers hold those of others
_MOST_SENDERS = 10
_ENDS = {
    Approximation.AT_LEAST: "more",
    Approximation.AT_MOST: "less",
    Approximation.ABOUT: "about",
    Approximation.ROUNDED: "about",
    Approximation.CONTRADICTORY: "about",
}
_RELATIONS = ("subset_of", "follows", "sum_of")


def charts(edition: Edition) -> tuple[Chart, ...]:
    """The charts of the data page."""
    records = edition.chronicle.records
    return (
        *(chart for stages in processes(records) for chart in _process(edition, stages)),
        *(chart for whole in wholes(records) for chart in _parts(edition, whole)),
        *(chart for campaign in campaign_order(edition) for chart in _senders(edition, campaign)),
    )


class _Scale(NamedTuple):
    """What figures must share to stand on one scale."""

    unit: str
    direction: str | None
    form: str | None


def _scale(edition: Edition, placed: PlacedFigure) -> _Scale | None:
    """The scale of a figure that counts things; None for rates, averages, shares and bounds of rules."""
    figure = placed.figure
    counts = figure.value is not None and str(figure.value).replace(".", "").isdecimal()
    if not counts or figure.per or figure.average or figure.share_of or figure.limit:
        return None
    unit = edition.simplified_form(figure.unit, edition.entry(placed.owner))
    return _Scale("人" if unit in _PEOPLE else unit, figure.direction, figure.form)


def _comparable(edition: Edition, figures: Sequence[PlacedFigure]) -> bool:
    scales = {_scale(edition, placed) for placed in figures}
    return len(scales) == 1 and None not in scales and max(map(_number, figures)) > 0


def _process(edition: Edition, stages: Sequence[PlacedFigure]) -> Iterator[Chart]:
    """Stairs: each stage, and hatched what the one before it had more."""
    if _comparable(edition, stages):
        most = max(map(_number, stages))
        before = [Fraction(0), *map(_number, stages)]
        bars = (_bar(edition, each, most, rest=last) for each, last in zip(stages, before, strict=False))
        yield _chart(edition, "process", stages, bars)


def _parts(edition: Edition, whole: Whole) -> Iterator[Chart]:
    """The whole, and below it its parts: those of a sum one after the other, others from the start."""
    size = _number(whole.whole)
    parts = [part for part in whole.parts if _comparable(edition, (whole.whole, part))]
    parts = [part for part in parts if _number(part) <= size]
    total = sum(map(_number, parts))
    if not parts or (whole.summed and (len(parts) < len(whole.parts) or total > size)):
        return
    bars = [_bar(edition, whole.whole, size)]
    start = Fraction(0)
    for part in parts:
        bars.append(_bar(edition, part, size, start=start, rest=size))
        start += _number(part) if whole.summed else 0
    yield _chart(edition, "sum" if whole.summed else "parts", (whole.whole, *parts), bars)


def _senders(edition: Edition, campaign: Key) -> Iterator[Chart]:
    """The largest numbers of people sent in a campaign, each with who sent them."""
    sent = [
        (link, PlacedFigure(link.owner, figure))
        for link in edition.chronicle.dispatches
        if _is_single(edition, link) and _is_of(edition, link.owner, campaign)
        for figure in link.dispatch.headcount
        if figure.subset_of is None and not figure.same_as
    ]
    people = [(link, placed) for link, placed in sent if _counts_people(edition, placed)]
    people.sort(key=lambda each: -_number(each[1]))
    shown = people[:_MOST_SENDERS]
    if len(shown) > 1 and _number(shown[0][1]) > 0:
        most = _number(shown[0][1])
        bars = (_sent_bar(edition, link, placed, most) for link, placed in shown)
        chart = _chart(edition, "senders", [placed for _, placed in shown], bars)
        note = edition.label("chart.largest").format(shown=len(shown), total=len(people))
        yield replace(chart, links=(edition.link(campaign),), note=note if len(people) > len(shown) else "")


def _is_single(edition: Edition, link: DispatchLink) -> bool:
    """Whether those who sent are named, and none is many units under one name."""
    senders = [edition.chronicle.entry(key, Unit) for key in link.senders]
    return bool(senders) and not any(sender.category in _COLLECTIVE for sender in senders)


def _counts_people(edition: Edition, placed: PlacedFigure) -> bool:
    scale = _scale(edition, placed)
    return scale is not None and scale.unit == "人"


def _is_of(edition: Edition, owner: Key, campaign: Key) -> bool:
    return owner == campaign or campaign.id in map(str, edition.entry(owner).campaigns)


def _sent_bar(edition: Edition, link: DispatchLink, placed: PlacedFigure, most: Fraction) -> Bar:
    senders = tuple(edition.link(key) for key in link.senders)
    told = () if link.owner in link.senders else (edition.link(link.owner),)
    return replace(_bar(edition, placed, most), links=senders, told=told)


def _bar(
    edition: Edition,
    placed: PlacedFigure,
    most: Fraction,
    *,
    start: Fraction = Fraction(0),
    rest: Fraction = Fraction(0),
) -> Bar:
    stop = start + _number(placed)
    figure = placed.figure
    return Bar(
        figure=replace(
            figure_view(edition, figure, placed.owner, cite(edition), untold=_RELATIONS), details=(), scope=()
        ),
        start=_percent(start / most),
        stop=_percent(stop / most),
        rest=_percent(rest / most) if rest > stop else "",
        end=_ENDS[figure.approx] if figure.approx else "exact",
    )


def _chart(edition: Edition, kind: str, figures: Sequence[PlacedFigure], bars: Iterable[Bar]) -> Chart:
    owners = dict.fromkeys(placed.owner for placed in figures)
    found = ((owner, cited_by(figure, edition.entry(owner))) for owner, figure in figures)
    cited = (link for owner, sources in found for link in source_links(edition, sources, owner))
    return Chart(
        kind=kind,
        title=edition.label(f"chart.{kind}"),
        note="",
        links=tuple(edition.link(owner) for owner in owners),
        bars=tuple(bars),
        cited=tuple(dict.fromkeys(cited)),
    )


def _number(placed: PlacedFigure) -> Fraction:
    return _value(placed.figure)


def _value(figure: Figure) -> Fraction:
    return figure.value.number if figure.value is not None else Fraction(0)


def _percent(share: Fraction) -> str:
    return f"{float(share * 100):.2f}".rstrip("0").rstrip(".")
