from __future__ import annotations

import errno
import fcntl
import os
import subprocess
import sys
from pathlib import Path

import pytest

import site_builder
from site_builder.outputs.staging import staging, sweep, unclaimed

HOLDER = """
import sys
from pathlib import Path
from site_builder.outputs.staging import staging
with staging(Path(sys.argv[1])) as folder:
    (folder / "half.html").touch()
    print(folder.name, flush=True)
    sys.stdin.read()
"""


def holder(target: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(target)],
        env={**os.environ, "PYTHONPATH": str(Path(site_builder.__file__).parents[1])},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def names(folder: Path) -> set[str]:
    return {place.name for place in folder.iterdir()}


def test_a_staging_folder_is_removed_with_its_claim(tmp_path: Path) -> None:
    with staging(tmp_path / "site") as folder:
        assert folder.name.startswith(f".site.staging-{os.getpid()}-")
        (folder / "a.html").touch()
        assert names(tmp_path) == {folder.name, f"{folder.name}.lock"}
    assert names(tmp_path) == set()


def test_the_folder_of_a_dead_run_goes_and_that_of_a_live_one_stays(tmp_path: Path) -> None:
    with holder(tmp_path / "site") as child:
        assert child.stdout
        name = child.stdout.readline().strip()
        sweep(tmp_path / "site")
        assert names(tmp_path) == {name, f"{name}.lock"}
        child.kill()
    assert names(tmp_path) == {name, f"{name}.lock"}
    sweep(tmp_path / "site")
    assert names(tmp_path) == set()


def test_a_live_run_of_this_process_is_not_swept(tmp_path: Path) -> None:
    with staging(tmp_path / "site") as folder:
        sweep(tmp_path / "site")
        assert folder.is_dir()


def test_only_our_names_are_swept(tmp_path: Path) -> None:
    kept = {".site.staging", ".site.staging-1-x", ".other.staging-1-0123456789abcdef", "site"}
    for name in kept:
        (tmp_path / name).mkdir()
    unclaimed(tmp_path / "site").mkdir()
    sweep(tmp_path / "site")
    assert names(tmp_path) == kept


def test_without_locks_the_process_number_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(file: int, operation: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    dead = f".site.staging-{gone.pid}-0123456789abcdef"
    (tmp_path / dead).mkdir()
    (tmp_path / f"{dead}.lock").touch()
    monkeypatch.setattr(fcntl, "flock", no_locks)
    with staging(tmp_path / "site") as folder:
        sweep(tmp_path / "site")
        assert names(tmp_path) == {folder.name, f"{folder.name}.lock"}


def test_a_claim_that_was_swept_before_it_was_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flock = fcntl.flock
    swept: list[bool] = []

    def late(file: int, operation: int) -> None:
        if not swept:
            swept.append(True)
            sweep(tmp_path / "site")
        flock(file, operation)

    monkeypatch.setattr(fcntl, "flock", late)
    with staging(tmp_path / "site") as folder:
        assert names(tmp_path) == {folder.name, f"{folder.name}.lock"}
    assert names(tmp_path) == set()


def test_a_missing_parent_has_nothing_to_sweep(tmp_path: Path) -> None:
    sweep(tmp_path / "missing" / "site")
    assert names(tmp_path) == set()
