from __future__ import annotations

import ctypes
import errno
from pathlib import Path

import pytest

from site_builder.outputs import exchange as module
from site_builder.outputs.exchange import exchange, flush, flush_names


def folders(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    return tmp_path / "one", tmp_path / "other"


def test_swaps_two_folders_or_says_that_it_cannot(tmp_path: Path) -> None:
    one, other = folders(tmp_path)
    swapped = exchange(one, other)
    assert (one / ("other" if swapped else "one")).exists()
    assert (other / ("one" if swapped else "other")).exists()


def test_a_system_without_the_call_cannot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class OldLibrary:
        def __init__(self, name: None, use_errno: bool) -> None:
            pass

    monkeypatch.setattr(ctypes, "CDLL", OldLibrary)
    one, other = folders(tmp_path)
    assert not exchange(one, other)
    assert (one / "one").exists()
    flush(one)


def test_a_file_system_without_it_cannot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(one: bytes, other: bytes) -> int:
        ctypes.set_errno(errno.EINVAL)
        return -1

    monkeypatch.setattr(module, "_system_call", lambda: unsupported)
    assert not exchange(*folders(tmp_path))


def test_a_busy_folder_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(one: bytes, other: bytes) -> int:
        ctypes.set_errno(errno.EBUSY)
        return -1

    monkeypatch.setattr(module, "_system_call", lambda: busy)
    with pytest.raises(OSError, match="one") as error:
        exchange(*folders(tmp_path))
    assert error.value.errno == errno.EBUSY


def test_what_is_flushed_must_exist(tmp_path: Path) -> None:
    flush_names(tmp_path)
    with pytest.raises(FileNotFoundError):
        flush_names(tmp_path / "missing")
