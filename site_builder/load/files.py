"""Files: which files of a folder are content, and their bytes."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path, PurePosixPath

from site_builder.load.scalars import BYTES
from site_builder.problems import Location, Outcome, Problem, problem

_SUFFIXES = (".yml", ".yaml")
_REASONS = {
    errno.ENOENT: "@file_missing",
    errno.EACCES: "@file_denied",
    errno.EPERM: "@file_denied",
    errno.EISDIR: "@file_irregular",
    errno.ENOTDIR: "@file_missing",
    errno.ELOOP: "@file_missing",
    errno.ENAMETOOLONG: "@file_name",
}


def list_files(root: Path, folder: str) -> Outcome[tuple[str, ...]]:
    """The YAML files below ``root/folder``, as sorted paths relative to ``root``; none without that folder.

    Names that begin with a dot belong to editors and systems and are passed over. A link to a file inside the
    folder is followed; links that lead out of it, and links to folders, are problems.
    """
    inside = os.path.realpath(root / folder)
    files: list[str] = []
    problems: list[Problem] = []
    top = PurePosixPath(folder)
    pending = [top]
    while pending:
        path = pending.pop()
        try:
            entries = list(os.scandir(root / path))
        except OSError as error:
            if path != top or error.errno != errno.ENOENT:
                problems.append(_unreadable(str(path), error))
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            below = path / entry.name
            if entry.is_symlink():
                if refused := _refuse_link(entry, str(below), inside):
                    problems.append(refused)
                    continue
            elif entry.is_dir(follow_symlinks=False):
                pending.append(below)
                continue
            if entry.name.lower().endswith(_SUFFIXES):
                files.append(str(below))
    return Outcome(tuple(sorted(files)), tuple(problems))


def read_bytes(root: Path, path: str) -> Outcome[bytes | None]:
    """The content of one file; None when it cannot be read or is too large."""
    shown = printable(path)
    if shown != path:
        return Outcome(None, (problem("LOA016", Location(shown), reason="@file_name"),))
    try:
        where = root / path
        if not stat.S_ISREG(where.stat().st_mode):  # a pipe would never end
            return Outcome(None, (problem("LOA016", Location(path), reason="@file_irregular"),))
        with where.open("rb") as file:
            data = file.read(BYTES + 1)
    except OSError as error:
        return Outcome(None, (_unreadable(path, error),))
    except ValueError:  # a NUL in the path
        return Outcome(None, (problem("LOA016", Location(path), reason="@file_name"),))
    return Outcome(data)


def printable(path: str) -> str:
    """``path`` with U+FFFD for what is not UTF-8 in it."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _refuse_link(entry: os.DirEntry[str], path: str, inside: str) -> Problem | None:
    """The problem of a link that is content by its name or its target and cannot be followed."""
    is_folder = os.path.isdir(entry.path)  # noqa: PTH112 - DirEntry.is_dir raises for a link to itself
    if not is_folder and not entry.name.lower().endswith(_SUFFIXES):
        return None
    target = os.path.realpath(entry.path)
    if is_folder or not target.startswith(f"{inside}{os.sep}"):
        reason = "@file_linked_folder" if is_folder else "@file_outside"
        return problem("LOA016", Location(printable(path)), reason=reason)
    return None


def _unreadable(path: str, error: OSError) -> Problem:
    reason = _REASONS.get(error.errno or 0, "@file_damaged")
    return problem("LOA016", Location(printable(path)), reason=reason)
