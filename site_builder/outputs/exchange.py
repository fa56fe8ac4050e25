"""Exchange: swap two folders in one step of the file system, where the system can do that."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100  # Linux: paths are relative to the working folder
_RENAME_EXCHANGE = 2  # Linux renameat2
_RENAME_SWAP = 2  # macOS renamex_np
# EPERM: older container runtimes answer so to system calls they don't know.
_NOT_HERE = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})


def exchange(one: Path, other: Path) -> bool:
    """Swap two existing folders of one file system; False where system or file system can't.

    Raises OSError for anything else, FileNotFoundError when one of them is missing.
    """
    swap = _system_call()
    if swap is None:
        return False
    if swap(os.fsencode(one), os.fsencode(other)) == 0:
        return True
    code = ctypes.get_errno()
    if code in _NOT_HERE:
        return False
    raise OSError(code, os.strerror(code), str(one), None, str(other))


def flush(folder: Path) -> None:
    """Bring what was written to the file system of ``folder`` to the disk. Raises OSError.

    One call for the whole file system: an fsync for each of ten thousand files costs seconds.
    """
    if sys.platform == "win32":
        return
    sync = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if sys.platform == "linux" else None
    if sync is None:
        os.sync()
        return
    place = os.open(folder, os.O_RDONLY)
    try:
        if sync(place) != 0 and ctypes.get_errno() not in _NOT_HERE:
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(folder))
    finally:
        os.close(place)


def flush_names(folder: Path) -> None:
    """Bring the names in ``folder`` itself to the disk, as far as the system lets us."""
    if sys.platform == "win32":
        return
    place = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(place)
    except OSError as error:
        if error.errno not in _NOT_HERE:
            raise
    finally:
        os.close(place)


def _system_call() -> Callable[[bytes, bytes], int] | None:
    if sys.platform == "linux":
        linux = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
        if linux is not None:
            return lambda one, other: int(linux(_AT_FDCWD, one, _AT_FDCWD, other, _RENAME_EXCHANGE))
    if sys.platform == "darwin":
        mac = getattr(ctypes.CDLL(None, use_errno=True), "renamex_np", None)
        if mac is not None:
            return lambda one, other: int(mac(one, other, _RENAME_SWAP))
    return None
