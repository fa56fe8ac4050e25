"""Figures as they read: a number with its approximation, unit, rate, share, limits and conflicts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from site_builder.graph import Key, named_figure
from site_builder.schema import Entry
from site_builder.schema.kinds import Approximation, Basis
from site_builder.schema.parts import Figure
from site_builder.schema.values import FigureRef, Text
from site_builder.views.citations import Citations, cited_by
from site_builder.views.edition import Edition, inside_quotes
from site_builder.views.shapes import FigureView

_SIDES = {
    Approximation.AT_LEAST: ("", "figure.at_least"),
    Approximation.AT_MOST: ("figure.at_most", ""),
    Approximation.ABOUT: ("figure.about", ""),
    Approximation.ROUNDED: ("", "figure.rounded"),
}
RELATIONS = ("subset_of", "paired_with", "follows", "sum_of", "same_as", "conflicts_with")
_NUMERALS = frozenset(
    "0123456789.%/约近超至少多余来一二三四五六七八九十百千万亿两几半〇零分之个約餘萬億兩幾個"
)


def figure_views(
    edition: Edition,
    figures: Iterable[Figure],
    owner: Key,
    citations: Citations,
) -> tuple[FigureView, ...]:
    """The figures of ``owner`` in the order they are written."""
    return tuple(figure_view(edition, f, owner, citations) for f in figures)


def figure_view(
    edition: Edition,
    figure: Figure,
    owner: Key,
    citations: Citations,
    *,
    page: Key | None = None,
    untold: Collection[str] = (),
) -> FigureView:
    """One figure, ready to print; on the page of another entry, ``page``, it names its own.

    ``untold`` are relations to other figures that the page shows by itself.
    """
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
        details=_details(edition, figure, owner, untold),
        scope=tuple(edition.link(key) for key in keys if key is not None and key != (page or owner)),
        marks=citations.marks(cited_by(figure, entry), entry),
        inferred=figure.basis is Basis.INFERRED,
        sort_value=_decimal(figure.value.number) if figure.value is not None else "",
        disputed=_is_disputed(edition, figure, owner),
    )


def _decimal(number: Fraction) -> str:
    return f"{Decimal(number.numerator) / number.denominator:.4f}"


def _prints_itself(figure: Figure) -> bool:
    """Whether the number is shown as the source prints it: where that is a number and nothing more.

    So 30余万 does not become 300000余, nor 三分之二 2/3; a longer phrase stays a remark beside the number.
    Absent, rounded and contradictory numbers have no form of ours at all.
    """
    if figure.as_printed is None:
        return False
    loose = figure.approx in {Approximation.CONTRADICTORY, Approximation.ROUNDED}
    return (
        figure.value is None or loose or _is_number(_first_form(figure.as_printed), _first_form(figure.unit))
    )


def _first_form(text: Text | None) -> str:
    return (text.text or text.hans or text.hant or "") if text is not None else ""


def _is_number(printed: str, unit: str) -> bool:
    return bool(printed) and not set(printed.removesuffix(unit)) - _NUMERALS


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
    if figure.approx is Approximation.AT_LEAST and "多" in _first_form(figure.as_printed):
        after = edition.label("figure.and_more")
    return "".join((*lead, before)), after


def _is_disputed(edition: Edition, figure: Figure, owner: Key) -> bool:
    return any(each is figure for each in edition.chronicle.disputed.get(owner, ()))


def _details(edition: Edition, figure: Figure, owner: Key, untold: Collection[str]) -> tuple[str, ...]:
    entry = edition.entry(owner)
    lines = (
        *_base(edition, figure, entry),
        *money(edition, figure),
        *relations(edition, figure, owner, [name for name in RELATIONS if name not in untold]),
        *as_of(edition, figure),
        _printed_form(edition, figure, entry),
        edition.text(figure.note, entry),
    )
    return tuple(line for line in lines if line)


def as_of(edition: Edition, figure: Figure) -> tuple[str, ...]:
    """Until when a figure holds, as far as the source says."""
    if figure.as_of is not None:
        return (edition.label("figure.as_of").format(date=edition.date(figure.as_of.parsed)),)
    return (edition.label("figure.until_publication"),) if figure.until_publication else ()


def relations(
    edition: Edition, figure: Figure, owner: Key, names: Collection[str] = RELATIONS
) -> Iterator[str]:
    """The figures this one is part of, paired with, next to or contradicts; withheld ones are left out."""
    for name in names:
        yield from (
            edition.label(f"figure.{name}").format(figure=other)
            for other in related(edition, figure, owner, name)
        )


def related(edition: Edition, figure: Figure, owner: Key, name: str) -> list[str]:
    """The public figures that this one names in the field ``name``, each with its number."""
    named = getattr(figure, name)
    targets: tuple[FigureRef, ...] = named if isinstance(named, tuple) else (named,) if named else ()
    others = [text for target in targets if (text := _told(edition, target, owner))]
    return ["＋".join(others)] if name == "sum_of" and others else others


def money(edition: Edition, figure: Figure) -> tuple[str, ...]:
    """Where money or goods went, and in what form."""
    words = (word for word in (figure.direction, figure.form) if word is not None)
    return tuple(edition.label(f"figure.{word.value}") for word in words)


def _base(edition: Edition, figure: Figure, entry: Entry) -> Iterator[str]:
    """What a rate or a share is taken of."""
    if figure.per is not None:
        yield edition.label("figure.per").format(base=edition.text(figure.per, entry))
    if figure.share_of is not None:
        yield edition.label("figure.share_of").format(base=edition.text(figure.share_of, entry))


def _printed_form(edition: Edition, figure: Figure, entry: Entry) -> str:
    if figure.as_printed is None or _prints_itself(figure):
        return ""
    return edition.label("as_printed").format(text=inside_quotes(edition.text(figure.as_printed, entry)))


def _told(edition: Edition, target: FigureRef, owner: Key) -> str:
    """A figure with its number, after the name of its entry when that is another; empty when withheld."""
    found = named_figure(edition.chronicle, target, owner)
    if found is None:
        return ""
    at, figure = found
    entry = edition.entry(at)
    before, after = _sides(edition, figure, entry)
    number = f"{before}{_value(edition, figure, entry)}{after}{_unit(edition, figure, entry)}"
    text = edition.label("figure.named").format(label=edition.text(figure.label, entry), number=number)
    return text if at == owner else f"{edition.scoped_name(at)}：{text}"
