"""The preview: builds into a folder of its own, serves it on this machine, rebuilds what is edited."""

from __future__ import annotations

import errno
import socket
import sys
import traceback
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.livereload import LiveReloadServer

from site_builder.build import Options
from site_builder.engine.publish import publish
from site_builder.problems import beyond_notes
from site_builder.reports import as_text, message_language

HOST = "127.0.0.1"
_WATCHED = ("content", "theme", "mkdocs.yml")
_NOTHING_YET = """<!doctype html>
<html lang="zh-Hans">
<meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>尚无网页</title>
<p>内容有误,尚无网页,请看终端里的提示。</p>
<p lang="en">No pages yet: the content has problems; the terminal tells where.</p>
</html>
"""


class PortTaken(OSError):  # noqa: N818 - it reports a circumstance, not a mistake of ours
    """Another program listens on ``port``."""

    def __init__(self, port: int) -> None:
        zh, en = f"端口 {port} 已被占用,请用 --port 另选", f"port {port} is taken; choose another with --port"
        super().__init__(errno.EADDRINUSE, zh if message_language() == "zh" else en)
        self.port = port

    def __str__(self) -> str:
        return str(self.strerror)


def serve(root: Path, *, port: int) -> None:
    """Preview the chronicle of ``root`` until Ctrl-C.

    While the content has problems the last good site stays, and the terminal tells them. Raises PortTaken.
    """
    _check_free(port)
    with TemporaryDirectory(prefix="chronicle-") as folder:
        preview = Preview(root, Path(folder, "site"))
        preview.build()
        server = LiveReloadServer(preview.build, HOST, port, str(preview.site_dir))
        server.error_handler = preview.error_page
        for name in _WATCHED:
            if (root / name).exists():
                server.watch(str(root / name))
        _say(f"http://{HOST}:{port}/  (Ctrl-C)")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            _say("")
        finally:
            server.shutdown()


class Preview:
    """The site of one preview: built again and again into the same folder."""

    def __init__(self, root: Path, site_dir: Path) -> None:
        self.root = root
        self.site_dir = site_dir

    def build(self) -> None:
        """Publish to ``site_dir`` and tell the problems; never raises, for the server would hang."""
        try:
            outcome = publish(self.root, site_dir=self.site_dir, options=Options())
        except Exception:  # noqa: BLE001 - a mistake of ours must not end the editor's preview
            traceback.print_exc()
            return
        told = beyond_notes(outcome.problems)
        if told:
            _say(as_text(told, self.root, message_language()))

    def error_page(self, status: int) -> bytes | None:
        """The site's own page for a wrong address, or a page that waits for the first good build."""
        page = self.site_dir / f"{status}.html"
        if page.is_file():
            return page.read_bytes()
        return None if self.site_dir.is_dir() else _NOTHING_YET.encode()


def _check_free(port: int) -> None:
    # before the first build, which can take a while
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        if sys.platform != "win32":  # there the option would allow two listeners
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            if error.errno in {errno.EADDRINUSE, errno.EACCES}:
                raise PortTaken(port) from error
            raise


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
