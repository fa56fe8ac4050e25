"""Records → Chronicle: ids resolved, relations indexed, entries checked against each other."""

from site_builder.graph.checks import check
from site_builder.graph.chronicle import Chronicle, DispatchLink, Key, Link, ParentLink, PlacedFigure, facts
from site_builder.graph.compose import compose
from site_builder.graph.figure_groups import Whole, processes, wholes
from site_builder.graph.figures import figures_of, named_figure
from site_builder.graph.public import check_hidden_references, is_public, public_records
from site_builder.graph.resolve import check_settings_references, resolve

__all__ = [
    "Chronicle",
    "DispatchLink",
    "Key",
    "Link",
    "ParentLink",
    "PlacedFigure",
    "Whole",
    "check",
    "check_hidden_references",
    "check_settings_references",
    "compose",
    "facts",
    "figures_of",
    "is_public",
    "named_figure",
    "processes",
    "public_records",
    "resolve",
    "wholes",
]
