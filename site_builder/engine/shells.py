"""Shells: the frame of the site, rendered by MkDocs and Material once per script and section."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from site_builder.engine.frame import Frame, frame_pages
from site_builder.engine.stylesheet import class_words, used_rules
from site_builder.project import theme_folder
from site_builder.render.shell import SLOTS, Chrome, Shell, ShellSet
from site_builder.text import Script

FRAME_CSS = "assets/chronicle/frame.css"  # a file of theme/material; comes out after Material's rules
CHRONICLE_CSS = "assets/chronicle/chronicle.css"  # published by the build, as the script below
CHRONICLE_JS = "assets/chronicle/chronicle.js"

_STYLES = "assets/stylesheets/"
_SOURCE_MAP = re.compile(rb"\n?/[/*]# sourceMappingURL=\S+(?: ?\*/)?\s*$")
_SEARCH_OF_MATERIAL = ("assets/javascripts/lunr/", "assets/javascripts/workers/")


def render_shells(config_file: Path, chromes: Sequence[Chrome]) -> ShellSet:
    """The shells of every chrome and the frame's own files.

    Keys of ``ShellSet.shells`` are the script with the key of a section, ``"home"`` or ``"404"``. The
    palette, features and extra of ``config_file`` are honoured; its plugins, hooks and pages are not.
    Raises ``mkdocs.exceptions.MkDocsException``, a ``click.ClickException``, for an unusable file.
    """
    shells: dict[tuple[Script, str], Shell] = {}
    files: Mapping[str, bytes] = {}
    scripts = [chrome.script for chrome in chromes]
    for chrome in chromes:
        nonce = f"slot{secrets.token_hex(8)}"
        frame = Frame(chrome, scripts, {name: f"{nonce}_{name}_" for name in SLOTS})
        _render(config_file, frame)
        files = frame.files
        shells |= {(chrome.script, key): _cut(html, nonce) for key, html in frame.pages.items()}
    return ShellSet(shells, _published(files, shells))


def _render(config_file: Path, frame: Frame) -> None:
    with TemporaryDirectory(prefix="chronicle-") as folder, _quiet():
        docs = Path(folder, "docs")
        docs.mkdir()
        config = load_config(
            str(config_file),
            docs_dir=str(docs),
            site_dir=str(Path(folder, "site")),
            nav=[{page.key: page.source} for page in frame_pages(frame.chrome) if page.in_navigation],
            plugins=[],
            hooks=[],
            strict=False,
            use_directory_urls=True,
        )
        _adapt(config, frame)
        build(config)


def _adapt(config: MkDocsConfig, frame: Frame) -> None:
    theme = config.theme
    if theme.name != "material":
        raise ConfigurationError(f"{config.config_file_path}: theme.name must be material, not {theme.name}")
    theme.dirs.insert(1 if theme.custom_dir else 0, str(theme_folder() / "material"))
    theme["language"] = str(frame.chrome.script)
    theme["font"] = False  # a foreign host otherwise
    theme["features"] = [f for f in theme["features"] if not f.startswith(("navigation.instant", "search."))]
    config.repo_url = None  # Material asks the repository's host for its stars
    config.extra_css = [CHRONICLE_CSS, *config.extra_css]
    script = ExtraScriptValue(CHRONICLE_JS)
    script.defer = True  # not a module: browsers load none from a disk
    config.extra_javascript = [script, *config.extra_javascript]
    for unwanted in ("alternate", "analytics", "consent", "version"):
        config.extra.pop(unwanted, None)
    config.plugins["chronicle/frame"] = frame


@contextmanager
def _quiet() -> Iterator[None]:
    log = logging.getLogger("mkdocs")
    level = log.level
    log.setLevel(logging.WARNING)
    try:
        yield
    finally:
        log.setLevel(level)


def _cut(html: str, nonce: str) -> Shell:
    # the marks of one run cannot be written by anybody, so a name like [[chronicle:body]] stays text
    lines = (line.strip() for line in html.splitlines())
    tight = "\n".join(line for line in lines if line)
    return Shell(tuple(re.split(rf"{nonce}_([a-z]+)_", tight)))


def _published(files: Mapping[str, bytes], shells: Mapping[tuple[Script, str], Shell]) -> dict[str, bytes]:
    kept = {
        path: _SOURCE_MAP.sub(b"", content) if path.endswith((".js", ".css")) else content
        for path, content in sorted(files.items())
        if not path.endswith(".map") and not path.startswith((*_SEARCH_OF_MATERIAL, _STYLES))
    }
    return {**kept, FRAME_CSS: _frame_css(files, kept, shells).encode()}


def _frame_css(
    files: Mapping[str, bytes], kept: Mapping[str, bytes], shells: Mapping[tuple[Script, str], Shell]
) -> str:
    pages = ["".join(shell.parts) for shell in shells.values()]
    templates = [
        path.read_text("utf-8") for path in theme_folder().rglob("*") if path.suffix in {".html", ".js"}
    ]
    scripts = [content.decode() for path, content in kept.items() if path.endswith(".js")]
    words = class_words([*pages, *templates], scripts)
    # main before palette, as Material's own template asks for them
    material = "".join(
        files[path].decode() for path in sorted(files) if path.startswith(_STYLES) and path.endswith(".css")
    )
    return used_rules(material, words) + files[FRAME_CSS].decode()
