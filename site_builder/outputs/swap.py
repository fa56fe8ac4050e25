"""Swap: put a finished folder in the place of a published site, and mend what a killed run left.

Where the system can't exchange two folders in one step, the old site steps aside under a fixed
name, ``.{name}.backup``, for the moment between two renames.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import sys
import time
from pathlib import Path

from site_builder.outputs.exchange import exchange
from site_builder.outputs.staging import sweep, unclaimed

MARKER = ".chronicle-site"

_ATTEMPTS = 40  # against other publications, and programs that hold a file open on Windows
_TAKEN = frozenset({errno.ENOTEMPTY, errno.EEXIST})


def is_chronicle(folder: Path) -> bool:
    """Whether ``folder`` is a site that was published by this program."""
    return (folder / MARKER).is_file()


def is_foreign(folder: Path) -> bool:
    """Whether there is a folder that holds something and is no site of ours. Raises OSError."""
    while True:
        try:
            before = folder.stat()
            names = {place.name for place in folder.iterdir()}
            after = folder.stat()
        except FileNotFoundError:
            return False
        if not names or MARKER in names:
            return False
        if os.path.samestat(before, after):
            return True
        # Another publication exchanged it under our eyes, and what we read was being removed.


def put(folder: Path, target: Path) -> None:
    """Make ``folder`` the one at ``target``; the former one is then at ``folder``'s path, or gone.

    Both lie side by side. Raises OSError, with the former one still or again in its place.
    """
    for attempt in range(_ATTEMPTS):
        try:
            if _put(folder, target):
                return
        except PermissionError:
            if sys.platform != "win32" or attempt == _ATTEMPTS - 1:
                raise
        time.sleep(0.005 * attempt)
    raise OSError(errno.EBUSY, os.strerror(errno.EBUSY), str(target))


def recover(site_dir: Path) -> bool:
    """Put right what killed runs left beside ``site_dir``; True when the old site was put back.

    A site that stepped aside returns if its place is empty; staging folders of dead runs go.
    Raises OSError.
    """
    target = Path(os.path.realpath(site_dir))
    restored = is_chronicle(backup_of(target)) and _restored(target)
    sweep(target)
    return restored


def backup_of(target: Path) -> Path:
    """Where the old site at ``target`` waits between the two renames."""
    return target.with_name(f".{target.name}.backup")


def _put(folder: Path, target: Path) -> bool:
    """One attempt of ``put``; False when another publication came between."""
    try:
        swapped = exchange(folder, target)
    except FileNotFoundError:
        return _moved(folder, target)
    return swapped or _moved(folder, target) or _moved_past(folder, target)


def _moved(folder: Path, target: Path) -> bool:
    """Rename ``folder`` to ``target``; False when that place is taken."""
    with contextlib.suppress(OSError):
        target.rmdir()  # goes only if it is empty; Windows renames onto nothing that exists
    try:
        folder.rename(target)
    except OSError as error:
        if error.errno not in _TAKEN:
            raise
        return False
    return True


def _moved_past(folder: Path, target: Path) -> bool:
    """Let the old site step aside for ``folder``; False when another publication came between."""
    backup = backup_of(target)
    try:
        moved = _stepped_aside(target, backup) and _moved(folder, target)
    except BaseException:
        if is_chronicle(backup):
            _restored(target)
        raise
    if os.path.lexists(target):  # else another publication is between its renames and needs the backup
        _discard(backup, target)
    return moved


def _stepped_aside(target: Path, backup: Path) -> bool:
    """Rename ``target`` to ``backup``; False when it is gone or a backup out of date is in the way."""
    try:
        target.rename(backup)
    except FileNotFoundError:
        return False
    except OSError as error:
        if error.errno not in _TAKEN or is_foreign(backup):
            raise
        return False
    return True


def _restored(target: Path) -> bool:
    """Bring the waiting site back to ``target``; when that place is taken it is out of date and goes."""
    backup = backup_of(target)
    with contextlib.suppress(FileNotFoundError):
        if _moved(backup, target):
            return True
    _discard(backup, target)
    return False


def _discard(backup: Path, target: Path) -> None:
    """Remove an outdated backup; the first step is one rename, so that no half of it ever counts."""
    if not is_chronicle(backup):
        return
    outdated = unclaimed(target)
    with contextlib.suppress(FileNotFoundError):
        backup.rename(outdated)
        shutil.rmtree(outdated, ignore_errors=True)
