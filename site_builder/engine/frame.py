"""The frame of one script: what MkDocs' hooks put into Material's templates, and what comes out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import jinja2
from markupsafe import escape
from mkdocs.config.base import LegacyConfig
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils import normalize_url
from mkdocs.utils.templates import TemplateContext

from site_builder.render.shell import Chrome, Section
from site_builder.text import Script

HOME = "home"
NOT_FOUND = "404"

FRAME_LABELS = {
    "frame.skip": "action.skip",
    "frame.menu": "tabs",
    "frame.contents": "toc",
    "frame.top": "top",
    "frame.switch": "switch",
    "frame.large": "large",
    "frame.search": "search",
    "frame.close": "close",
    "frame.palette_auto": "automatic",
    "frame.palette_light": "light",
    "frame.palette_dark": "dark",
}
"""The labels a ``Chrome`` must hold, with the name each has in the templates."""

_SIGNS = {Script.HANS: "简", Script.HANT: "繁"}


@dataclass(frozen=True, slots=True)
class FramePage:
    """One page for MkDocs to render: a section, the home page or the page for wrong addresses."""

    key: str
    label: str
    path: str
    in_navigation: bool

    @property
    def source(self) -> str:
        """The Markdown file MkDocs believes the page comes from."""
        return f"{self.key}.md"


def frame_pages(chrome: Chrome) -> tuple[FramePage, ...]:
    """A page per section, then the home page unless it is a section, and the 404 page."""
    pages = [FramePage(s.key, s.label, s.path, in_navigation=True) for s in chrome.sections]
    extra = [Section(key, chrome.site_name, "") for key in (HOME, NOT_FOUND)]
    taken = {page.key for page in pages}
    pages += [FramePage(s.key, s.label, s.path, in_navigation=False) for s in extra if s.key not in taken]
    return tuple(pages)


class Frame(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]  # of mkdocs' __init_subclass__
    """Renders the frame pages of one chrome with ``marks`` where the slots go; never configured by a user.

    After the build ``pages`` holds the HTML by key and ``files`` the theme's static files by path. MkDocs
    has nothing to write: the pages are made in memory and taken from its hands before they are stored.
    """

    def __init__(self, chrome: Chrome, scripts: Sequence[Script], marks: Mapping[str, str]) -> None:
        self.chrome = chrome
        self.pages: dict[str, str] = {}
        self.files: dict[str, bytes] = {}
        self._scripts = scripts
        self._marks = marks
        self._sources = {page.source: page for page in frame_pages(chrome)}

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Name the site and where its name leads."""
        config.site_name = escape(self.chrome.site_name)
        config.extra["homepage"] = self.chrome.root
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Take the theme's files, and give MkDocs the frame pages instead."""
        self.files = {file.src_uri: file.content_bytes for file in files}
        return Files([self._file(page, config) for page in self._sources.values()])

    def _file(self, page: FramePage, config: MkDocsConfig) -> File:
        level = InclusionLevel.INCLUDED if page.in_navigation else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.source, content="", inclusion=level)
        file.url = f"{self.chrome.root}{page.path}" or "./"
        return file

    def on_nav(self, nav: Navigation, /, **_: Any) -> Navigation:
        """Label the sections; Material prints titles as they are, so they are escaped here."""
        for page in nav.pages:
            page.title = escape(self._sources[page.file.src_uri].label)
        return nav

    def on_page_content(self, html: str, /, *, page: Page, **_: Any) -> str:
        """Set what Material reads of a page: what to hide, its addresses, the target of the skip link."""
        page.meta = {"hide": ["navigation"], "description": self._marks["description"]}
        has_address = bool(self.chrome.address) and page.file.src_uri != f"{NOT_FOUND}.md"
        page.canonical_url = self._marks["canonical"] if has_address else None
        page.previous_page = page.next_page = None
        page.toc = TableOfContents([AnchorLink("", "content", level=1)])  # where Material's skip link goes
        return html

    def on_env(self, env: jinja2.Environment, /, *, config: MkDocsConfig, **_: Any) -> jinja2.Environment:
        """Make every address of the templates start at the mark of the slot ``base``."""
        config.theme.static_templates.clear()
        to_root = _addresses(self._marks["base"])
        env.filters["url"] = to_root
        env.filters["script_tag"] = lambda script: _script_tag(script, to_root)
        env.globals["slot"] = dict(self._marks)
        env.globals["frame"] = self._values()
        return env

    def on_page_context(self, context: TemplateContext, /, **_: Any) -> TemplateContext:
        """The same for the addresses that Material's scripts start from."""
        context["base_url"] = f"{self._marks['base']}/"
        return context

    def on_post_page(self, output: str, /, *, page: Page, **_: Any) -> str:
        """Keep the page and leave MkDocs nothing to write."""
        self.pages[self._sources[page.file.src_uri].key] = output
        return ""

    def _values(self) -> dict[str, Any]:
        words = {name: escape(self.chrome.labels[label]) for label, name in FRAME_LABELS.items()}
        language = self.chrome.tag
        return {
            **words,
            "words": {**words, "language": language},
            "other": len(self._scripts) > 1,
            "scripts": [
                {"code": str(script), "sign": _SIGNS[script], "current": script is self.chrome.script}
                for script in sorted(self._scripts)
            ],
            "notices": [
                {"text": escape(text), "address": escape(_safe(address))}
                for text, address in self.chrome.notices
            ],
        }


def _addresses(base: str) -> Callable[[object], str]:
    def to_root(address: object) -> str:
        text = str(address)
        return f"{base}/" if text in {"", ".", "./"} else normalize_url(text, base=base)

    return to_root


def _script_tag(script: ExtraScriptValue | str, to_root: Callable[[object], str]) -> str:
    words = [f'src="{escape(to_root(script))}"']
    if isinstance(script, ExtraScriptValue):
        words += [f'type="{escape(script.type)}"'] if script.type else []
        words += [name for name, wanted in (("defer", script.defer), ("async", script.async_)) if wanted]
    return f"<script {' '.join(words)}></script>"


def _safe(address: str) -> str:
    scheme, colon, _ = address.partition(":")
    return address if not colon or "/" in scheme or scheme in {"http", "https", "mailto"} else ""
