"""Paths of published files: which ones every web server, archive and Windows disk can hold."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

_REFUSED = re.compile(r'[\x00-\x1f\x7f\\:*?"<>|]')
_DEVICE = re.compile(r"(?i:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?s: *(?:\..*)?)")
_LONGEST_NAME = 255  # bytes, the limit of ext4, APFS and most others


def checked(files: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """Pass on pairs of path and content whose paths can stand together in one folder.

    Raises ValueError (a mistake of ours, not of an editor) for a path that is absolute, leaves the
    folder or can't be written everywhere, for one given twice or differing from another only by
    case or Unicode form, and for one that is both a file and a folder.
    """
    spellings: dict[str, str] = {}
    written: set[str] = set()
    for path, data in files:
        if path not in spellings:
            _check_spelling(path)
        _check_company(path, spellings, written)
        yield path, data


def _check_spelling(path: str) -> None:
    if _REFUSED.search(path):
        raise ValueError(f"path {path!r} holds a character that file systems refuse")
    for name in path.split("/"):
        if name in ("", ".", ".."):
            raise ValueError(f"path {path!r} is not a plain relative path")
        if name[-1] in ". " or _DEVICE.fullmatch(name):
            raise ValueError(f"path {path!r} holds the name {name!r}, which Windows refuses")
        if len(name.encode()) > _LONGEST_NAME:
            raise ValueError(f"path {path!r} holds a name of more than {_LONGEST_NAME} bytes")


def _check_company(path: str, spellings: dict[str, str], written: set[str]) -> None:
    """Enter ``path`` and its folders in ``spellings`` (folded → as spelled) and ``written`` (files)."""
    key = _fold(path)
    if key in spellings:
        raise ValueError(f"path {path!r} clashes with {spellings[key]!r}")
    spellings[key] = path
    written.add(key)
    folder = path.rpartition("/")[0]
    while folder:
        key = _fold(folder)
        if key in written:
            raise ValueError(f"path {spellings[key]!r} is both a file and a folder")
        if spellings.setdefault(key, folder) != folder:
            raise ValueError(f"folder {folder!r} clashes with {spellings[key]!r}")
        folder = folder.rpartition("/")[0]


def _fold(path: str) -> str:
    if path.isascii():
        return path.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def hashed(path: str, data: bytes) -> str:
    """``path`` with a hash of its content in its name: browsers may keep such a file for ever."""
    file = PurePosixPath(path)
    return str(file.with_name(f"{file.stem}.{hashlib.sha256(data).hexdigest()[:8]}{file.suffix}"))
