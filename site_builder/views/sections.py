"""The site's sections: what the navigation holds, in order, and where each stands."""

from __future__ import annotations

from site_builder.schema import Kind

HOME = "home"
TIMELINE = "timeline"
DATA = "data"
SIDE_BY_SIDE = "timeline/side-by-side/"
SEARCH = "search/"

# Section key → folder below the edition's root. Events are found through the timeline.
SECTIONS: dict[str, str] = {
    HOME: "",
    TIMELINE: "timeline/",
    Kind.CAMPAIGN.folder: "campaigns/",
    Kind.UNIT.folder: "units/",
    Kind.INDIVIDUAL.folder: "people/",
    Kind.MEASURE.folder: "measures/",
    Kind.DOCUMENT.folder: "documents/",
    Kind.PLACE.folder: "places/",
    Kind.IMAGE.folder: "images/",
    DATA: "data/",
    Kind.SOURCE.folder: "sources/",
}

# Pages of the colophon: in the footer, not in the navigation.
COLOPHON: dict[str, str] = {"rules": "rules/", "corrections": "corrections/", "about": "about/"}


def section_of(kind: Kind) -> str:
    """The section whose tab is active on the pages of a kind."""
    return TIMELINE if kind is Kind.EVENT else kind.folder
