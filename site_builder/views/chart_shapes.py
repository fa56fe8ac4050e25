"""The shapes of charts: bars on one scale, their ends saying how exact each number is."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.views.shapes import FigureView, Link


@dataclass(frozen=True, slots=True)
class Bar:
    """A number drawn from ``start`` to ``stop``, percents of the chart's width; ``rest`` is where what it
    is taken from ends, empty for none.

    ``end`` is ``exact``, ``more`` (at least), ``less`` (at most) or ``about``; ``links`` are whose number
    it is, ``told`` where it is told.
    """

    figure: FigureView
    start: str
    stop: str
    rest: str
    end: str
    links: tuple[Link, ...] = ()
    told: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart: ``kind`` is ``process``, ``parts``, ``sum`` or ``senders``; ``links`` are what it is of."""

    kind: str
    title: str
    note: str
    links: tuple[Link, ...]
    bars: tuple[Bar, ...]
    cited: tuple[Link, ...]
