"""History: when each file of a folder was last changed, as git tells it; nothing where git does not know.

The day is the latest of the authors' of the commits that touched the file: the same on every machine that has
the history. A file with changes that are not committed has no day, nor has any file of a shallow clone.
"""

from __future__ import annotations

import datetime
import os
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

_GIT = ("git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "log.showRoot=true")
_LONGEST = 60  # seconds
_COMMIT = "\x01"  # before the day; a path of the content begins with the folder's name


def last_changes(root: Path, folder: str) -> Mapping[str, datetime.date]:
    """The day of the last change of each file below ``folder``, by its path relative to ``root``."""
    if _git(root, "rev-parse", "--is-shallow-repository") != "false\n":
        return {}
    log = _git(
        root, "log", "-z", "--no-renames", "--no-show-signature", "--name-only", "--relative",
        f"--format={_COMMIT}%as", "--", folder,
    )  # fmt: skip
    changed = _git(root, "diff", "--name-only", "--relative", "-z", "HEAD", "--", folder)
    # a file that was deleted once and stands there anew belongs to no commit
    untracked = _git(root, "ls-files", "--others", "-z", "--", folder)
    if log is None or changed is None or untracked is None:
        return {}
    days: dict[str, datetime.date] = {}
    for path, day in _touched(log):
        days[path] = max(day, days.get(path, day))
    for path in (*changed.split("\0"), *untracked.split("\0")):
        days.pop(path, None)
    return days


def _touched(log: str) -> Iterator[tuple[str, datetime.date]]:
    day = None
    for part in log.split("\0"):
        text = part.removeprefix("\n")
        if text.startswith(_COMMIT):
            day = _day(text[1:])
        elif text and day is not None:
            yield text, day


def _day(text: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:  # a clock that was wrong by millennia
        return None


def _git(root: Path, *command: str) -> str | None:
    """What git says; None when it is missing, refuses or knows no history here."""
    # a hook of another repository would name that one
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(
            [*_GIT, *command], cwd=root, env=environment, capture_output=True, check=True, timeout=_LONGEST
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout.decode("utf-8", "surrogateescape")
