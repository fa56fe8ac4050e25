"""The shapes of the 图集: images with what they show and where they stand in their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.views.shapes import Link, Picture


@dataclass(frozen=True, slots=True)
class Plate:
    """An image in the 图集; ``picture`` is None where only its caption is known."""

    link: Link
    picture: Picture | None
    summary: str
    date: str
    credit: str
    context: tuple[Link, ...]
    sources: tuple[Link, ...]
    facets: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class PlateGroup:
    """Images under one heading."""

    anchor: str
    label: str
    items: tuple[Plate, ...]
