"""Pages → HTML: the template of each page, and the shell filled around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from site_builder.render.inline import cards_data
from site_builder.render.json_ld import json_ld
from site_builder.render.shell import Shell
from site_builder.render.social import social_tags
from site_builder.render.templates import environment
from site_builder.text import Script
from site_builder.views.page_shapes import Page
from site_builder.views.shapes import Link

_FEED = Markup('<link rel="alternate" type="application/atom+xml" title="{}" href="{}">')


@dataclass(frozen=True, slots=True)
class EditionRoot:
    """Where an edition stands in the site: its script and its folder (``""`` or ``"zh-hant/"``).

    ``language`` is its BCP 47 tag where that says more than the script: ``zh-Hant-HK``.
    """

    script: Script
    folder: str
    language: str = ""

    @property
    def tag(self) -> str:
        """The language of the edition's pages."""
        return self.language or self.script.value


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What surrounds the pages of one edition.

    ``editions`` are all that are published, the site's default first; ``address`` is the site's own,
    ending in ``/``, or empty; ``shells`` by section key; ``feed`` is the edition's feed below its root.
    """

    edition: EditionRoot
    editions: Sequence[EditionRoot]
    site_name: str
    address: str
    labels: Mapping[str, str]
    shells: Mapping[str, Shell]
    feed: str = ""


@lru_cache(maxsize=16)
def _environment(templates: Path, frame: Frame, site_up: str, up: str) -> jinja2.Environment:
    return environment(
        templates, label=frame.labels.__getitem__, lang=frame.edition.tag, up=up, site_up=site_up
    )


def render_page(page: Page, frame: Frame, templates: Path) -> tuple[str, str]:
    """The file of a page, relative to the site's root, and its HTML by the ``templates`` of a folder."""
    path = f"{frame.edition.folder}{page.path}"
    file = path if path.endswith(".html") else f"{path}index.html"
    to_root, to_edition = _ways_up(page, frame)
    env = _environment(templates, frame, to_root, to_edition)
    body = env.get_template(f"pages/{page.template}").render(page=page, view=page.content)
    if page.changed is not None and page.template != "entry.html":  # entries say it beside their citation
        body += env.get_template("changed.html").render(page=page)
    body += cards_data(page.cards, to_edition)
    return file, frame.shells[page.section].fill(_slots(page, frame, to_root, to_edition, body))


def _ways_up(page: Page, frame: Frame) -> tuple[str, str]:
    """From the page to the site's root and to its edition's root, both ending in ``/`` or empty.

    A server shows 404.html at any address, so its way starts at the host.
    """
    if page.path.endswith(".html"):
        host = "/" + frame.address.split("://", 1)[-1].partition("/")[2]
        return host, f"{host}{frame.edition.folder}"
    to_edition = "../" * page.path.count("/")
    return "../" * frame.edition.folder.count("/") + to_edition, to_edition


def _slots(page: Page, frame: Frame, to_root: str, to_edition: str, body: str) -> dict[str, str]:
    title = page.title if page.kind == "home" else f"{page.title} · {frame.site_name}"
    return {
        "title": escape(title),
        "description": escape(page.description),
        "canonical": escape(f"{frame.address}{frame.edition.folder}{page.path}") if frame.address else "",
        "head": _head(page, frame, to_root),
        "base": to_root.removesuffix("/") or ("" if to_root else "."),
        "switch": escape(_switch(page, frame, to_root)),
        "crumbs": _crumbs(page, to_edition),
        "contents": _contents(page),
        "body": body,
        "kind": escape(page.kind),
    }


def _switch(page: Page, frame: Frame, to_root: str) -> str:
    other = next((e for e in frame.editions if e.script is not frame.edition.script), frame.edition)
    return f"{to_root}{other.folder}{page.path}" or "./"


def _head(page: Page, frame: Frame, to_root: str) -> str:
    """Links to the page in every script, and its structured data."""
    start = frame.address or to_root
    alternates = [(edition.tag, f"{start}{edition.folder}{page.path}") for edition in frame.editions]
    alternates += [("x-default", alternates[0][1])] if len(alternates) > 1 else []
    links = [
        Markup('<link rel="alternate" hreflang="{}" href="{}">').format(language, address or "./")
        for language, address in alternates
        if len(alternates) > 1 and page.kind != "missing"
    ]
    if page.kind in {"components", "search"}:  # made for builders, and of what other pages tell
        links.append(Markup('<meta name="robots" content="noindex">'))
    if frame.feed:
        links.append(_FEED.format(frame.labels["frame.feed"], f"{start}{frame.edition.folder}{frame.feed}"))
    links += social_tags(page, frame.edition.tag, [each.tag for each in frame.editions], frame.address)
    data: Mapping[str, Any] = page.structured
    return "\n".join([*links, json_ld(data)] if data else links)


def _crumbs(page: Page, up: str) -> str:
    return "".join(_crumb(link, up) for link in page.crumbs)


def _crumb(link: Link, up: str) -> str:
    if not link.href:
        return Markup('<li class="md-path__item" aria-current="page">{}</li>').format(link.text)
    return Markup('<li class="md-path__item"><a class="md-path__link" href="{}">{}</a></li>').format(
        f"{up}{link.href}", link.text
    )


def _contents(page: Page) -> str:
    items = [
        Markup('<li class="md-nav__item"><a class="md-nav__link" href="{}">{}</a></li>').format(
            link.href, link.text
        )
        for link in page.contents
    ]
    return f'<ul class="md-nav__list" data-md-component="toc">{"".join(items)}</ul>' if items else ""
