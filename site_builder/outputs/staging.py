"""Staging folders: claimed beside the target while a run lives, swept away once it is dead.

A claim is a lock file ``.{name}.staging-<pid>-<random>.lock`` that the system unlocks when its
process ends, however it ends. It is made before the folder and removed after it, so a staging
folder without a locked lock file belongs to nobody. A process forked while a claim is held keeps
the claim alive until it ends too.
"""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform != "win32":
    import fcntl


@contextmanager
def staging(target: Path) -> Iterator[Path]:
    """A fresh empty folder beside ``target``; what stands at its path afterwards is removed.

    Raises OSError when the folder can't be made.
    """
    folder, claim = _claim(target)
    try:
        folder.mkdir()
        yield folder
    finally:
        try:
            shutil.rmtree(folder, ignore_errors=True)
        finally:
            _release(_lock_of(folder), claim)


def sweep(target: Path) -> None:
    """Remove the staging folders beside ``target`` whose runs are dead."""
    ours = re.compile(rf"(\.{re.escape(target.name)}\.staging-([0-9]+)-[0-9a-f]{{16}})(?:\.lock)?")
    if not target.parent.is_dir():
        return
    names = [ours.fullmatch(place.name) for place in target.parent.iterdir()]
    for name, pid in {match[1]: int(match[2]) for match in names if match}.items():
        _remove_dead(target.parent / name, pid)


def unclaimed(target: Path) -> Path:
    """A new name beside ``target`` which the next ``sweep`` removes, whatever stands there."""
    return target.parent / f".{target.name}.staging-{os.getpid()}-{secrets.token_hex(8)}"


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}.lock")


def _claim(target: Path) -> tuple[Path, int]:
    while True:
        folder = unclaimed(target)
        lock = _lock_of(folder)
        claim = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_EXCL)
        if sys.platform != "win32":
            # File systems without locks: sweep falls back on the process number in the name.
            with contextlib.suppress(OSError):
                fcntl.flock(claim, fcntl.LOCK_EX)
            # A sweep between the two calls has taken the file for a dead run's.
            if os.fstat(claim).st_nlink == 0:
                os.close(claim)
                continue
        return folder, claim


def _release(lock: Path, claim: int) -> None:
    if sys.platform == "win32":
        os.close(claim)  # an open file can't be removed there
        lock.unlink(missing_ok=True)
    else:
        with contextlib.suppress(OSError):
            lock.unlink(missing_ok=True)
        os.close(claim)


def _remove_dead(folder: Path, pid: int) -> None:
    lock = _lock_of(folder)
    if sys.platform == "win32":
        try:
            lock.unlink(missing_ok=True)
        except PermissionError:
            return
        shutil.rmtree(folder, ignore_errors=True)
        return
    try:
        claim = os.open(lock, os.O_RDWR)
    except FileNotFoundError:
        shutil.rmtree(folder, ignore_errors=True)
        return
    except OSError:
        return
    try:
        if _is_dead(claim, pid):
            shutil.rmtree(folder, ignore_errors=True)
            lock.unlink(missing_ok=True)
    finally:
        os.close(claim)


def _is_dead(claim: int, pid: int) -> bool:
    if sys.platform != "win32":
        try:
            fcntl.flock(claim, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return not _runs(pid)
    return True


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
