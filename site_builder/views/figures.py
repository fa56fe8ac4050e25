"""Figures as they read: a number with its approximation, unit, rate, share, limits and conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from site_builder.graph import Key, figures_of
from site_builder.schema import KIND_OF_FOLDER, Entry
from site_builder.schema.kinds import Approximation, Basis
from site_builder.schema.parts import Figure
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
    edition: Edition, figures: Iterable[Figure], owner: Key, citations: Citations
) -> tuple[FigureView, ...]:
    """The figures of ``owner`` in the order they are written."""
    return tuple(figure_view(edition, figure, owner, citations) for figure in figures)


def figure_view(edition: Edition, figure: Figure, owner: Key, citations: Citations) -> FigureView:
    """One figure, ready to print."""
    entry = edition.entry(owner)
    before, after = _sides(edition, figure)
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
        marks=citations.marks(figure.sources, entry),
        inferred=figure.basis is Basis.INFERRED,
        sort_value=f"{float(figure.value.number):020.4f}" if figure.value is not None else "",
    )


def brief(figure: FigureView) -> str:
    """A figure as running text: 15700余人."""
    return f"{figure.before}{figure.value}{figure.after}{figure.unit}"


def _prints_itself(figure: Figure) -> bool:
    """Whether the number is shown as the source prints it, since no form of ours would be true to it.

    So are absent numbers (几百), rounded and contradictory ones, and 30余万, which is not 300000余.
    """
    if figure.as_printed is None:
        return False
    loose = figure.approx in {Approximation.CONTRADICTORY, Approximation.ROUNDED}
    printed = figure.as_printed.text or ""
    in_myriads = figure.approx is not None and any(word in printed for word in "万萬亿億")
    return figure.value is None or loose or in_myriads


def _unit(edition: Edition, figure: Figure, entry: Entry) -> str:
    """The unit, unless the printed form that is shown names it already."""
    unit = edition.text(figure.unit, entry)
    return "" if _prints_itself(figure) and unit in _value(edition, figure, entry) else unit


def _value(edition: Edition, figure: Figure, entry: Entry) -> str:
    if _prints_itself(figure):
        return edition.text(figure.as_printed, entry)
    return str(figure.value) if figure.value is not None else edition.label("figure.unknown")


def _sides(edition: Edition, figure: Figure) -> tuple[str, str]:
    before, after = ("", "") if figure.approx is None else _SIDES.get(figure.approx, ("", ""))
    words = [edition.label(key) if key and not _prints_itself(figure) else "" for key in (before, after)]
    lead = edition.label(f"figure.{figure.limit.value}") if figure.limit else ""
    if figure.average:
        lead = edition.label("figure.average") + lead
    return lead + words[0], words[1]


def _details(edition: Edition, figure: Figure, owner: Key) -> tuple[str, ...]:
    entry = edition.entry(owner)
    label = edition.label
    lines = [
        label("figure.per").format(base=edition.text(figure.per, entry)) if figure.per else "",
        label("figure.share_of").format(base=edition.text(figure.share_of, entry)) if figure.share_of else "",
        label(f"figure.{figure.direction.value}") if figure.direction else "",
        label(f"figure.{figure.form.value}") if figure.form else "",
    ]
    for field in ("subset_of", "paired_with", "follows"):
        target = getattr(figure, field)
        if target is not None:
            lines.append(label(f"figure.{field}").format(figure=_named_figure(edition, target, owner)))
    lines += [
        label("figure.conflicts_with").format(figure=_named_figure(edition, target, owner))
        for target in figure.conflicts_with
    ]
    if figure.as_of is not None:
        lines.append(label("figure.as_of").format(date=edition.date(figure.as_of.parsed)))
    if figure.until_publication:
        lines.append(label("figure.until_publication"))
    if figure.as_printed is not None and not _prints_itself(figure):
        lines.append(label("as_printed").format(text=edition.text(figure.as_printed, entry)))
    lines.append(edition.text(figure.note, entry))
    return tuple(line for line in lines if line)


def _named_figure(edition: Edition, target: str, owner: Key) -> str:
    """The figure behind ``key`` or ``folder/id#key`` with its number; the entry's name when elsewhere."""
    at, figure = _lookup(edition, target, owner)
    if figure is None:
        return ""
    entry = edition.entry(at)
    before, after = _sides(edition, figure)
    number = f"{before}{_value(edition, figure, entry)}{after}{_unit(edition, figure, entry)}"
    text = edition.label("figure.named").format(label=edition.text(figure.label, entry), number=number)
    return text if at == owner else f"{edition.name(at)}：{text}"


def _lookup(edition: Edition, target: str, owner: Key) -> tuple[Key, Figure | None]:
    at, figure_key = owner, target
    if "#" in target:
        address, _, figure_key = target.partition("#")
        folder, _, entry_id = address.partition("/")
        at = Key(KIND_OF_FOLDER[folder], entry_id)
    record = edition.chronicle.records.get(at)
    figures: Mapping[str | None, Figure] = (
        {figure.key: figure for _, figure in figures_of(record.entry)} if record else {}
    )
    return at, figures.get(figure_key)
