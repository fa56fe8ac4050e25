"""The preview: builds, rebuilds, keeps the last good site."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from mkdocs.livereload import LiveReloadServer

from site_builder.build import Options, Published
from site_builder.engine import serve
from site_builder.engine.serve import PortTaken, Preview
from site_builder.problems import Location, Outcome, problem

WRONG = problem("SCH002", Location("content/units/x.yml", 2), field="nmae", nearest=["name"])


def publish(root: Path, *, site_dir: Path, options: Options) -> Outcome[Published | None]:
    """Stands in for the real one: the content is the page, unless it says 错."""
    text = (root / "content" / "x.yml").read_text("utf-8")
    if "错" in text:
        return Outcome(None, (WRONG,))
    if "崩" in text:
        raise RuntimeError("a mistake of ours")
    site_dir.mkdir(exist_ok=True)
    (site_dir / "index.html").write_text(f"<body>{text}</body>", "utf-8")
    (site_dir / "404.html").write_text("本站没有这一页", "utf-8")
    return Outcome(Published(site_dir, 2, {}))


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(serve, "publish", publish)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    write(tmp_path, "初版")
    return tmp_path


def write(root: Path, text: str) -> None:
    (root / "content" / "x.yml").write_text(text, "utf-8")


def eventually(check: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not check():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def fetched(address: str) -> str:
    try:
        with urlopen(address) as answer:
            return str(answer.read().decode())
    except HTTPError as error:
        with error:
            return error.read().decode()
    except OSError:
        return ""


@pytest.fixture
def address(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A running preview of ``root``."""
    started: list[LiveReloadServer] = []

    class Recorded(LiveReloadServer):
        def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
            started[:] = [self]
            super().watch(path, func, recursive=recursive)

    monkeypatch.setattr(serve, "LiveReloadServer", Recorded)
    with socket.socket() as probe:
        probe.bind((serve.HOST, 0))
        port = probe.getsockname()[1]
    thread = threading.Thread(target=serve.serve, args=(root,), kwargs={"port": port})
    thread.start()
    address = f"http://{serve.HOST}:{port}/"
    eventually(lambda: fetched(address) != "")
    yield address
    started[0].shutdown()
    thread.join()


def test_an_edit_is_shown_and_a_mistake_keeps_the_last_good_page(
    root: Path, address: str, capfd: pytest.CaptureFixture[str]
) -> None:
    told: list[str] = []

    def said(words: str) -> bool:
        told.append(capfd.readouterr().err)
        return words in "".join(told)

    assert "初版" in fetched(address)
    assert fetched(f"{address}missing/") == "本站没有这一页"
    write(root, "二版")
    eventually(lambda: "二版" in fetched(address))
    write(root, "有错")
    eventually(lambda: said("content/units/x.yml:2:1: 错误 SCH002: 未知字段 nmae,是否为 name?"))
    assert "二版" in fetched(address)


def test_before_the_first_good_build_the_page_says_so(
    root: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(root, "有错")
    preview = Preview(root, tmp_path / "site")
    preview.build()
    assert "SCH002" in capfd.readouterr().err
    page = preview.error_page(404)
    assert page is not None
    assert "内容有误" in page.decode()


def test_a_mistake_of_ours_does_not_end_the_preview(
    root: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write(root, "崩")
    Preview(root, tmp_path / "site").build()
    assert "RuntimeError: a mistake of ours" in capfd.readouterr().err


def test_ctrl_c_ends_the_preview_cleanly(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(server: LiveReloadServer) -> None:
        assert fetched(server.url) == ""
        raise KeyboardInterrupt

    monkeypatch.setattr(LiveReloadServer, "serve", interrupted)
    with socket.socket() as probe:
        probe.bind((serve.HOST, 0))
        port = probe.getsockname()[1]
    serve.serve(root, port=port)
    with socket.socket() as again:
        again.bind((serve.HOST, port))


def test_a_taken_port_is_named_before_anything_is_built(root: Path) -> None:
    write(root, "崩")
    with socket.socket() as other:
        other.bind((serve.HOST, 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortTaken, match=f"^端口 {port} 已被占用") as refused:
            serve.serve(root, port=port)
    assert refused.value.port == port
