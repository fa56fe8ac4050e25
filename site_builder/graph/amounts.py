"""Whether figures keep what they say of each other: a sum adds up, a restated number is the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from site_builder.graph.chronicle import Key
from site_builder.graph.figures import figures_of
from site_builder.problems import Problem, problem
from site_builder.schema import Entry, Record
from site_builder.schema.parts import Figure
from site_builder.schema.references import KeyPath
from site_builder.schema.values import FigureRef, Quantity

Figures = Mapping[tuple[Key, str], Figure]


def check_amounts(records: Mapping[Key, Record[Entry]]) -> Iterator[Problem]:
    """Sums and restatements that are not what they claim, as far as all their numbers are exact."""
    keyed = {
        (key, figure.key): figure
        for key, record in records.items()
        for _, figure in figures_of(record.entry)
        if figure.key is not None
    }
    for key, record in records.items():
        for path, figure in figures_of(record.entry):
            own = _exact(figure)
            for claim, number in _claims(keyed, key, figure):
                if own is not None and number != own:
                    at = record.document.locate((*path, *claim))
                    other = _written(number)
                    yield problem("RUL007", at, field=claim[0], found=str(figure.value), other=other)


def _claims(keyed: Figures, here: Key, figure: Figure) -> Iterator[tuple[KeyPath, Fraction]]:
    """What ``figure`` should be by the figures it names, with the path of each naming."""
    parts = _numbers(keyed, here, figure.sum_of)
    known = [part for part in parts if part is not None]
    if parts and len(known) == len(parts):
        yield ("sum_of",), sum(known, Fraction())
    for place, number in enumerate(_numbers(keyed, here, figure.same_as)):
        if number is not None:
            yield ("same_as", place), number


def _numbers(keyed: Figures, here: Key, refs: Sequence[FigureRef]) -> list[Fraction | None]:
    """The exact numbers that ``refs`` mean; None for each that is approximate or not there."""
    figures = (keyed.get((Key(*ref.owner) if ref.owner else here, ref.key)) for ref in refs)
    return [_exact(figure) if figure is not None else None for figure in figures]


def _exact(figure: Figure) -> Fraction | None:
    known: Quantity | None = figure.value if figure.approx is None else None
    return known.number if known is not None else None


def _written(number: Fraction) -> str:
    return str(number) if number.denominator == 1 else f"{float(number):g}"
