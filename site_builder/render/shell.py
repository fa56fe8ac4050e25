"""Shells: pages of the site's frame with slots, and the values that pass between engine and build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.text import Script

SLOTS = frozenset(
    {
        "title",  # escaped text of <title>
        "description",  # escaped text for the description meta tags
        "canonical",  # absolute address of the page, escaped; empty without a site address
        "head",  # HTML: alternate links, structured data
        "base",  # relative way from the page to the site's root, without a final slash: "." or "../.."
        "switch",  # relative address of the same page in the other script
        "crumbs",  # HTML: breadcrumb list items
        "contents",  # HTML: the page's own table of contents
        "body",  # HTML of the page
        "kind",  # kind of page, for styling: unit, timeline, …
    }
)


@dataclass(frozen=True, slots=True)
class Shell:
    """A page of the frame: literal HTML at even places of ``parts``, slot names at odd places."""

    parts: tuple[str, ...]

    def fill(self, slots: Mapping[str, str]) -> str:
        """The page, with every slot replaced by its value. Raises KeyError for a missing one."""
        return "".join(part if place % 2 == 0 else slots[part] for place, part in enumerate(self.parts))


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of the site's navigation: its key, its label and its folder below the script's root."""

    key: str
    label: str
    path: str


@dataclass(frozen=True, slots=True)
class Chrome:
    """What the frame shows in one script; every text is finished, plain and unescaped.

    ``root`` is the folder of the script below the site's root: ``""`` or ``"zh-hant/"``.
    ``notices`` are the lines of the footer: pairs of text and address (which may be empty).
    """

    script: Script
    root: str
    site_name: str
    description: str
    address: str
    sections: tuple[Section, ...]
    labels: Mapping[str, str]
    notices: tuple[tuple[str, str], ...]
    language: str = ""

    @property
    def tag(self) -> str:
        """The language of the pages (BCP 47), such as ``zh-Hant-HK``; by default the script."""
        return self.language or self.script.value


@dataclass(frozen=True, slots=True)
class ShellSet:
    """The shells by script and section key, and the frame's own files by path below the site's root."""

    shells: Mapping[tuple[Script, str], Shell]
    files: Mapping[str, bytes]
