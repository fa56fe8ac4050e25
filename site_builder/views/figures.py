"""Figures as they read: a number with its approximation, unit, rate, share, limits and conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from site_builder.graph import Key, figures_of
from site_builder.schema import Entry
from site_builder.schema.kinds import Approximation, Basis
from site_builder.schema.parts import Figure, SourceCitation
from site_builder.schema.values import FigureRef
from site_builder.views.citations import Citations
from site_builder.views.edition import Edition
from site_builder.views.shapes import FigureView

_SIDES = {
    Approximation.AT_LEAST: ("", "figure.at_least"),
    Approximation.AT_MOST: ("figure.at_most", ""),
    Approximation.ABOUT: ("figure.about", ""),
    Approximation.ROUNDED: ("", "figure.rounded"),
}


def figure_views(
    edition: Edition,
    figures: Iterable[Figure],
    owner: Key,
    citations: Citations,
    *,
    inherited: Sequence[SourceCitation] = (),
) -> tuple[FigureView, ...]:
    """The figures of ``owner`` in the order they are written.

    ``inherited`` are the sources of the fact they are part of, for figures that name none of their own.
    """
    return tuple(figure_view(edition, f, owner, citations, inherited=inherited) for f in figures)


def figure_view(
    edition: Edition,
    figure: Figure,
    owner: Key,
    citations: Citations,
    *,
    inherited: Sequence[SourceCitation] = (),
) -> FigureView:
    """One figure, ready to print."""
    entry = edition.entry(owner)
    before, after = _sides(edition, figure, entry)
    scope = (*figure.units, *figure.place, *figure.measures)
    keys = (edition.chronicle.find(ref) for ref in scope)
    return FigureView(
        label=edition.text(figure.label, entry),
        value=_value(edition, figure, entry),
        before=before,
        after=after,
        unit=_unit(edition, figure, entry),
        details=_details(edition, figure, owner),
        scope=tuple(edition.link(key) for key in keys if key is not None and key != owner),
        marks=citations.marks(figure.sources or inherited, entry),
        inferred=figure.basis is Basis.INFERRED,
        sort_value=_decimal(figure.value.number) if figure.value is not None else "",
    )


def _decimal(number: Fraction) -> str:
    return f"{Decimal(number.numerator) / number.denominator:.4f}"


def _prints_itself(figure: Figure) -> bool:
    """Whether the number is shown as the source prints it, since no form of ours would be true to it.

    So are absent numbers (几百), rounded and contradictory ones, and 30余万, which is not 300000余.
    """
    if figure.as_printed is None:
        return False
    loose = figure.approx in {Approximation.CONTRADICTORY, Approximation.ROUNDED}
    forms = (figure.as_printed.text, figure.as_printed.hans, figure.as_printed.hant)
    in_myriads = figure.approx is not None and not set("万萬亿億").isdisjoint("".join(filter(None, forms)))
    return figure.value is None or loose or in_myriads


def _unit(edition: Edition, figure: Figure, entry: Entry) -> str:
    """The unit, unless the printed form that is shown names it already or there is nothing to count."""
    unit = edition.text(figure.unit, entry)
    if _prints_itself(figure):
        return "" if unit in _value(edition, figure, entry) else unit
    return unit if figure.value is not None else ""


def _value(edition: Edition, figure: Figure, entry: Entry) -> str:
    if _prints_itself(figure):
        return edition.text(figure.as_printed, entry)
    return str(figure.value) if figure.value is not None else edition.label("figure.unknown")


def _sides(edition: Edition, figure: Figure, entry: Entry) -> tuple[str, str]:
    """The words before and after the number, but for those that its printed form holds itself."""
    lead = [edition.label("figure.average")] if figure.average else []
    lead += [edition.label(f"figure.{figure.limit.value}")] if figure.limit else []
    if _prints_itself(figure):
        printed = _value(edition, figure, entry)
        return "".join(word for word in lead if word not in printed), ""
    if figure.approx is None or figure.value is None:
        return "".join(lead), ""
    before, after = (edition.label(key) if key else "" for key in _SIDES.get(figure.approx, ("", "")))
    return "".join((*lead, before)), after


def _details(edition: Edition, figure: Figure, owner: Key) -> tuple[str, ...]:
    entry = edition.entry(owner)
    lines = (
        *_base(edition, figure, entry),
        *_relations(edition, figure, owner),
        edition.label("figure.as_of").format(date=edition.date(figure.as_of.parsed)) if figure.as_of else "",
        edition.label("figure.until_publication") if figure.until_publication else "",
        _printed_form(edition, figure, entry),
        edition.text(figure.note, entry),
    )
    return tuple(line for line in lines if line)


def _base(edition: Edition, figure: Figure, entry: Entry) -> Iterator[str]:
    """What a rate or a share is taken of; where money or goods went, and in what form."""
    if figure.per is not None:
        yield edition.label("figure.per").format(base=edition.text(figure.per, entry))
    if figure.share_of is not None:
        yield edition.label("figure.share_of").format(base=edition.text(figure.share_of, entry))
    for word in (figure.direction, figure.form):
        if word is not None:
            yield edition.label(f"figure.{word.value}")


def _relations(edition: Edition, figure: Figure, owner: Key) -> Iterator[str]:
    """The figures this one is part of, paired with, next to or contradicts; withheld ones are left out."""
    targets = [(name, getattr(figure, name)) for name in ("subset_of", "paired_with", "follows")]
    for name, target in (*targets, *(("conflicts_with", target) for target in figure.conflicts_with)):
        other = _named_figure(edition, target, owner) if target is not None else ""
        if other:
            yield edition.label(f"figure.{name}").format(figure=other)


def _printed_form(edition: Edition, figure: Figure, entry: Entry) -> str:
    if figure.as_printed is None or _prints_itself(figure):
        return ""
    return edition.label("as_printed").format(text=edition.text(figure.as_printed, entry))


def _named_figure(edition: Edition, target: FigureRef, owner: Key) -> str:
    """A figure with its number, after the name of its entry when that is another; empty when withheld."""
    at, figure = _lookup(edition, target, owner)
    if figure is None:
        return ""
    entry = edition.entry(at)
    before, after = _sides(edition, figure, entry)
    number = f"{before}{_value(edition, figure, entry)}{after}{_unit(edition, figure, entry)}"
    text = edition.label("figure.named").format(label=edition.text(figure.label, entry), number=number)
    return text if at == owner else f"{edition.scoped_name(at)}：{text}"


def _lookup(edition: Edition, target: FigureRef, owner: Key) -> tuple[Key, Figure | None]:
    at = Key(*target.owner) if target.owner else owner
    record = edition.chronicle.records.get(at)
    figures = figures_of(record.entry) if record is not None else ()
    return at, next((figure for _, figure in figures if figure.key == target.key), None)
