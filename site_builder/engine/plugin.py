"""The MkDocs plugin: ``mkdocs build`` and ``mkdocs serve`` publish what ``chronicle build`` publishes.

MkDocs runs its whole course on an empty site in a folder of its own, and when it is done the chronicle
is published to the folder the user named. So no file of ``content/`` is ever taken for a page, and the
published site is never cleaned or half written. The frame's pages come from a second, inner run of MkDocs
(``shells.render_shells``), which loads none of the plugins of mkdocs.yml and so never meets this one.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal

from mkdocs.config.base import LegacyConfig
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files

from site_builder.build import Options
from site_builder.engine.publish import publish
from site_builder.problems import beyond_notes
from site_builder.reports import as_text, message_language

_log = get_plugin_logger("chronicle")


class ChroniclePlugin(BasePlugin[LegacyConfig]):  # type: ignore[no-untyped-call]  # of mkdocs' __init_subclass__
    """Adapts MkDocs' commands; everything else is ``publish``."""

    def __init__(self) -> None:
        self._config: MkDocsConfig | None = None
        self._site_dir = ""
        self._scratch: TemporaryDirectory[str] | None = None
        self._serving = self._published = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], **_: Any) -> None:
        """Note the command; MkDocs then keeps this plugin for all builds of a ``mkdocs serve``."""
        self._serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Send MkDocs' own output elsewhere."""
        self._restore()
        self._scratch = TemporaryDirectory(prefix="chronicle-")
        self._config, self._site_dir = config, config.site_dir
        config.site_dir = self._scratch.name
        config.theme.static_templates.clear()
        return config

    def on_files(self, _files: Files, /, **_: Any) -> Files:
        """Leave MkDocs nothing to render or to copy."""
        return Files([])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Publish the chronicle. Raises Abort with the problems when the content forbids it.

        ``mkdocs serve`` only tells the problems once it has a site to show: after an exception its
        server would answer nothing at all.
        """
        self._restore()
        root = Path(config.config_file_path).parent
        outcome = publish(
            root,
            site_dir=Path(config.site_dir),
            config=Path(config.config_file_path),
            options=Options(strict=config.strict),
        )
        told = as_text(beyond_notes(outcome.problems), root, message_language())
        if outcome.value is None and not (self._serving and self._published):
            raise Abort(told)
        self._published = True
        if told:
            _log.warning("%s", f"\n{told}")

    def on_build_error(self, **_: Any) -> None:
        """Give the configuration its folder back."""
        self._restore()

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:
        """Watch the templates too; MkDocs itself watches the content and its own file."""
        theme = Path(config.config_file_path).parent / "theme"
        if theme.is_dir():
            server.watch(str(theme))
        return server

    def _restore(self) -> None:
        # `mkdocs gh-deploy` reads the folder from the configuration after the build
        if self._config is not None and self._scratch is not None:
            self._config.site_dir = self._site_dir
            self._scratch.cleanup()
        self._config = self._scratch = None
