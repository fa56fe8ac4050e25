from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

import site_builder
from site_builder.outputs import swap
from site_builder.outputs.publish import MARKER, PublicationRefused, publish

OLD = [("index.html", b"old"), ("units/shuili/index.html", b"old unit"), ("units/gone/index.html", b"gone")]
NEW = [("index.html", b"new"), ("units/shuili/index.html", b"new unit"), ("search/a.json", b"{}")]


@pytest.fixture(params=["exchange", "two renames"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    if request.param == "two renames":
        monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    return str(request.param)


def content(folder: Path) -> dict[str, bytes]:
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert files.pop(MARKER)
    return files


def beside(folder: Path) -> list[str]:
    return sorted(place.name for place in folder.parent.iterdir() if place != folder)


def reason(refused: pytest.ExceptionInfo[PublicationRefused]) -> str:
    assert refused.value.problem.code == "OUT004"
    return refused.value.problem.values["reason"]


def python(code: str, *arguments: object) -> subprocess.Popen[str]:
    root = Path(site_builder.__file__).parents[1]
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_publishes_every_file_and_counts_them(tmp_path: Path, way: str) -> None:
    site = tmp_path / "deep" / "site"
    assert publish(OLD, site) == 3
    assert content(site) == dict(OLD)
    assert beside(site) == []


def test_a_second_build_leaves_no_stale_page(tmp_path: Path, way: str) -> None:
    site = tmp_path / "site"
    publish(OLD, site)
    mark = (site / MARKER).read_bytes()
    publish(NEW, site)
    assert content(site) == dict(NEW)
    assert (site / MARKER).read_bytes() == mark
    assert beside(site) == []


@pytest.mark.parametrize(("mask", "folder_mode", "file_mode"), [(0o022, 0o755, 0o644), (0o027, 0o750, 0o640)])
def test_modes_follow_the_umask(tmp_path: Path, mask: int, folder_mode: int, file_mode: int) -> None:
    before = os.umask(mask)
    try:
        publish(OLD, tmp_path / "site")
    finally:
        os.umask(before)
    modes = {p: stat.S_IMODE(p.stat().st_mode) for p in (tmp_path / "site").rglob("*")}
    assert stat.S_IMODE((tmp_path / "site").stat().st_mode) == folder_mode
    assert {mode for p, mode in modes.items() if p.is_dir()} == {folder_mode}
    assert {mode for p, mode in modes.items() if p.is_file()} == {file_mode}


@pytest.mark.parametrize("error", [RuntimeError, OSError, KeyboardInterrupt])
def test_a_build_that_fails_leaves_the_old_site(tmp_path: Path, way: str, error: type[BaseException]) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b"half"
        raise error

    publish(OLD, tmp_path / "site")
    with pytest.raises(error):
        publish(files(), tmp_path / "site")
    assert content(tmp_path / "site") == dict(OLD)
    assert beside(tmp_path / "site") == []


def test_a_first_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not a plain relative path"):
        publish([("index.html", b""), ("/etc/passwd", b"")], tmp_path / "site")
    assert list(tmp_path.iterdir()) == []


def test_no_files_are_no_site(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "site")
    with pytest.raises(ValueError, match="nothing"):
        publish([], tmp_path / "site")
    assert content(tmp_path / "site") == dict(OLD)


def test_the_name_of_the_marker_is_ours(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="clashes"):
        publish([(MARKER, b"")], tmp_path / "site")


def test_a_disk_that_takes_no_more_leaves_the_old_site(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "site")
    code = """
import resource, sys
from pathlib import Path
from site_builder.outputs.publish import PublicationRefused, publish
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
try:
    publish([("index.html", b"new"), ("big.html", bytes(9000))], Path(sys.argv[1]))
except PublicationRefused as refused:
    print(refused.problem.code)
"""
    child = python(code, tmp_path / "site")
    assert child.communicate() == ("OUT004\n", "")
    assert content(tmp_path / "site") == dict(OLD)
    assert beside(tmp_path / "site") == []


def test_ctrl_c_leaves_the_old_site(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "site")
    code = """
import sys, time
from pathlib import Path
from site_builder.outputs.publish import publish
def files():
    yield "index.html", b"half"
    print("writing", flush=True)
    time.sleep(30)
publish(files(), Path(sys.argv[1]))
"""
    child = python(code, tmp_path / "site")
    assert child.stdout
    assert child.stdout.readline() == "writing\n"
    child.send_signal(signal.SIGINT)
    assert "KeyboardInterrupt" in child.communicate()[1]
    assert content(tmp_path / "site") == dict(OLD)
    assert beside(tmp_path / "site") == []


def test_two_at_the_same_time_the_last_wins(tmp_path: Path, way: str) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield NEW[0]
        publish(OLD, tmp_path / "site")
        assert content(tmp_path / "site") == dict(OLD)
        yield from NEW[1:]

    publish(files(), tmp_path / "site")
    assert content(tmp_path / "site") == dict(NEW)
    assert beside(tmp_path / "site") == []


def test_many_at_the_same_time_break_nothing(tmp_path: Path, way: str) -> None:
    builds = [[("index.html", bytes([n])), (f"only/{n}.html", bytes([n]))] for n in range(4)]
    failures: list[BaseException] = []

    def build(files: list[tuple[str, bytes]]) -> None:
        try:
            for _ in range(5):
                publish(files, tmp_path / "site")
        except BaseException as error:  # noqa: BLE001 - handed to the test's thread
            failures.append(error)

    threads = [threading.Thread(target=build, args=(files,)) for files in builds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert content(tmp_path / "site") in [dict(files) for files in builds]
    assert beside(tmp_path / "site") == []


def test_a_folder_of_something_else_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("ten years of work", encoding="utf-8")
    with pytest.raises(PublicationRefused) as refused:
        publish(OLD, tmp_path)
    assert reason(refused) == "@not_a_chronicle"
    assert "其中已有别的文件" in refused.value.problem.message("zh")
    assert [place.name for place in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_folder_filled_during_the_build_is_not_replaced(tmp_path: Path) -> None:
    def files() -> Iterator[tuple[str, bytes]]:
        yield "index.html", b""
        (tmp_path / "site").mkdir()
        (tmp_path / "site" / "thesis.txt").write_text("work", encoding="utf-8")

    with pytest.raises(PublicationRefused) as refused:
        publish(files(), tmp_path / "site")
    assert reason(refused) == "@not_a_chronicle"
    assert (tmp_path / "site" / "thesis.txt").exists()


def test_a_file_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file", encoding="utf-8")
    with pytest.raises(PublicationRefused) as refused:
        publish(OLD, tmp_path / "site")
    assert reason(refused) == "@not_a_folder"


def test_an_empty_folder_is_filled(tmp_path: Path, way: str) -> None:
    (tmp_path / "site").mkdir()
    publish(OLD, tmp_path / "site")
    assert content(tmp_path / "site") == dict(OLD)


@pytest.mark.parametrize("site", [".", "content", "content/units", "content/new/site", "link", "link/units"])
def test_folders_of_sources_are_protected(tmp_path: Path, site: str) -> None:
    (tmp_path / "content" / "units").mkdir(parents=True)
    (tmp_path / "link").symlink_to("content", target_is_directory=True)
    with pytest.raises(PublicationRefused) as refused:
        publish(OLD, tmp_path / site, protected=[tmp_path / "content"])
    assert reason(refused) == "@holds_sources"
    assert list((tmp_path / "content").rglob("*")) == [tmp_path / "content" / "units"]


def test_a_site_beside_the_sources_is_fine(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    publish(OLD, tmp_path / "content-site", protected=[tmp_path / "content", tmp_path / "missing"])
    assert content(tmp_path / "content-site") == dict(OLD)


def test_a_place_that_cannot_be_swapped_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(one: Path, other: Path) -> bool:
        raise OSError(16, "Device or resource busy")

    publish(OLD, tmp_path / "site")
    monkeypatch.setattr(swap, "exchange", busy)
    with pytest.raises(PublicationRefused) as refused:
        publish(NEW, tmp_path / "site")
    assert reason(refused) == "@cannot_be_swapped"
    assert content(tmp_path / "site") == dict(OLD)
    assert beside(tmp_path / "site") == []
    with pytest.raises(PublicationRefused):
        publish(NEW, Path("/"))


def test_a_link_stays_and_its_folder_is_replaced(tmp_path: Path, way: str) -> None:
    (tmp_path / "disk" / "www").mkdir(parents=True)
    (tmp_path / "site").symlink_to(tmp_path / "disk" / "www", target_is_directory=True)
    publish(OLD, tmp_path / "site")
    publish(NEW, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert content(tmp_path / "disk" / "www") == dict(NEW)
    assert beside(tmp_path / "disk" / "www") == []
    assert beside(tmp_path / "site") == ["disk"]


def test_a_link_inside_the_old_site_is_removed_not_followed(tmp_path: Path, way: str) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_bytes(b"a")
    publish(OLD, tmp_path / "site")
    (tmp_path / "site" / "photos").symlink_to(tmp_path / "photos", target_is_directory=True)
    publish(NEW, tmp_path / "site")
    assert content(tmp_path / "site") == dict(NEW)
    assert (tmp_path / "photos" / "a.jpg").read_bytes() == b"a"


def test_relative_folders_are_fine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    publish(OLD, Path("site"))
    assert content(tmp_path / "site") == dict(OLD)
