from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import site_builder
from site_builder.outputs import swap
from site_builder.outputs.publish import MARKER, PublicationRefused, publish, recover

OLD = [("index.html", b"old"), ("units/shuili/index.html", b"old unit")]
NEW = [("index.html", b"new"), ("search/a.json", b"{}")]


def content(folder: Path) -> dict[str, bytes]:
    files = {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
    assert files.pop(MARKER)
    return files


def beside(folder: Path) -> list[str]:
    return sorted(place.name for place in folder.parent.iterdir() if place != folder)


def test_a_site_of_a_killed_run_returns(tmp_path: Path) -> None:
    publish(OLD, tmp_path / "site")
    (tmp_path / "site").rename(swap.backup_of(tmp_path / "site"))
    assert recover(tmp_path / "site")
    assert content(tmp_path / "site") == dict(OLD)
    assert not recover(tmp_path / "site")


def test_an_outdated_backup_goes(tmp_path: Path) -> None:
    publish(OLD, swap.backup_of(tmp_path / "site"))
    publish(NEW, tmp_path / "site")
    (tmp_path / ".site.backup").mkdir()
    publish(OLD, tmp_path / ".site.backup")
    assert not recover(tmp_path / "site")
    assert content(tmp_path / "site") == dict(NEW)
    assert beside(tmp_path / "site") == []


def test_a_backup_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / ".site.backup").mkdir()
    (tmp_path / ".site.backup" / "mine.txt").write_text("mine", encoding="utf-8")
    publish(OLD, tmp_path / "site")
    publish(NEW, tmp_path / "site")
    assert content(tmp_path / "site") == dict(NEW)
    assert (tmp_path / ".site.backup" / "mine.txt").exists()


def test_the_slow_way_needs_the_name_of_its_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(OLD, tmp_path / "site")
    (tmp_path / ".site.backup").mkdir()
    (tmp_path / ".site.backup" / "mine.txt").write_text("mine", encoding="utf-8")
    monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    with pytest.raises(PublicationRefused):
        publish(NEW, tmp_path / "site")
    assert content(tmp_path / "site") == dict(OLD)
    assert beside(tmp_path / "site") == [".site.backup"]


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt])
def test_a_slow_swap_that_is_interrupted_puts_the_old_site_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[BaseException]
) -> None:
    publish(OLD, tmp_path / "site")
    rename = Path.rename
    seen: list[Path] = []

    def interrupted(self: Path, target: Path) -> Path:
        seen.append(target)
        if len(seen) == 3:
            raise error
        return rename(self, target)

    monkeypatch.setattr(swap, "exchange", lambda one, other: False)
    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises((error, PublicationRefused)):
        publish(NEW, tmp_path / "site")
    assert seen[1] == swap.backup_of(tmp_path / "site")
    assert content(tmp_path / "site") == dict(OLD)
    assert beside(tmp_path / "site") == []


@pytest.mark.parametrize("step", [1, 2, 3])
def test_killed_before_each_rename_of_the_slow_way(tmp_path: Path, step: int) -> None:
    code = """
import json, os, signal, sys
from pathlib import Path
from site_builder.outputs import publish, swap
swap.exchange = lambda one, other: False
rename, left = Path.rename, [int(sys.argv[2])]
def counted(self, target):
    left[0] -= 1
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    return rename(self, target)
Path.rename = counted
publish.publish([(p, c.encode()) for p, c in json.loads(sys.argv[3])], Path(sys.argv[1]))
"""
    publish(OLD, tmp_path / "site")
    # The first attempt finds the place taken: renames 2, 3 and 4 are aside, in, and away.
    files = json.dumps([(path, data.decode()) for path, data in NEW])
    child = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "site"), str(step + 1), files],
        env={**os.environ, "PYTHONPATH": str(Path(site_builder.__file__).parents[1])},
        capture_output=True,
        check=False,
    )
    assert (child.returncode, child.stderr) == (-signal.SIGKILL, b"")
    recover(tmp_path / "site")
    assert content(tmp_path / "site") == dict(NEW if step == 3 else OLD)
    assert beside(tmp_path / "site") == []
