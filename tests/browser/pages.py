"""One page of every kind of the sample site, and the texts of the interface in both scripts."""

from __future__ import annotations

import re
from pathlib import Path

from site_builder.project import read_labels
from site_builder.text import Script

LISTS = ("campaigns", "units", "people", "events", "documents", "measures", "places", "sources", "images")
SINGLE = {
    "home": "",
    "timeline": "timeline/",
    "side by side": "timeline/side-by-side/",
    "units by name": "units/a-z/",
    "data": "data/",
    "components": "about/components/",
    "search": "search/",
    "404": "404.html",
}
COLOPHON = ("rules", "corrections", "about")
KINDS = (*SINGLE, *COLOPHON, *LISTS, *(f"entry of {name}" for name in LISTS))
ROOTS = {Script.HANS: "", Script.HANT: "zh-hant/"}


def is_entry(page: Path) -> bool:
    """Whether a page below the list of a kind is that of an entry, and no list by name and no part."""
    return page.parent.name != "a-z" and "--" not in page.parent.name


def path_of(kind: str, site: Path) -> str:
    """The path of a page of ``kind`` below a script's root; of entries, the one with most to show."""
    section = kind.removeprefix("entry of ")
    if section == kind:
        return SINGLE.get(kind, f"{kind}/")
    pages = (page for page in (site / section).glob("*/index.html") if is_entry(page))
    largest = max(pages, key=lambda page: (page.stat().st_size, page))
    return f"{section}/{largest.parent.name}/"


class ForeignLabels:
    """The texts of the interface as only the script that isn't ``script`` writes them."""

    def __init__(self, script: Script) -> None:
        own, other = (set(read_labels(each).values()) for each in (script, script.other))
        foreign = sorted(other - own)
        self._plain = {text for text in foreign if "{" not in text}
        filled = (re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)) for text in foreign if "{" in text)
        self._filled = re.compile("|".join(filled))

    def among(self, texts: list[str]) -> list[str]:
        """Those of ``texts`` that are such a text, whole."""
        return [text for text in {*texts} if text in self._plain or self._filled.fullmatch(text)]


FOREIGN = {script: ForeignLabels(script) for script in Script}
