"""Publication: the one place that writes a site to disk, whole or not at all.

All files go to a staging folder beside the site, which then takes the site's place in one step.
Whatever happens before that step leaves the old site as it was.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path

from site_builder.outputs.exchange import flush, flush_names
from site_builder.outputs.paths import checked
from site_builder.outputs.staging import staging
from site_builder.outputs.swap import MARKER, is_foreign, put, recover
from site_builder.problems import Location, Problem, problem

__all__ = ["MARKER", "PublicationRefused", "publish", "recover"]

_MARK = """\
本文件夹由编年站点生成器发布,每次构建都会整体替换,请勿在此存放其他文件。
This folder is a published chronicle. Every build replaces all of it: keep no other files here.
""".encode()

_REASONS = {
    errno.ENOSPC: "@disk_full",
    errno.EDQUOT: "@disk_full",
    errno.EACCES: "@no_permission",
    errno.EPERM: "@no_permission",
    errno.EROFS: "@read_only",
    errno.EBUSY: "@cannot_be_swapped",
    errno.EXDEV: "@cannot_be_swapped",
    errno.ENOTEMPTY: "@cannot_be_swapped",
}


class PublicationRefused(Exception):  # noqa: N818 - it reports a refusal, not a mistake of ours
    """The site can't be published to this folder; ``problem`` (OUT004) says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message("en"))
        self.problem = problem


def publish(files: Iterable[tuple[str, bytes]], site_dir: Path, *, protected: Sequence[Path] = ()) -> int:
    """Replace the site in ``site_dir`` by ``files``, pairs of path and content; return their number.

    ``protected`` are folders that the site may neither be, hold, nor lie in: give the folders of
    the sources, not the project that holds them and usually the site too. A link at ``site_dir``
    is followed and stays.

    Raises PublicationRefused when the folder isn't ours to replace or can't be written, ValueError
    for files that can't stand together (see ``paths.checked``) or for none at all, and whatever
    ``files`` raises. The old site is then untouched.
    """
    target = Path(os.path.realpath(site_dir))
    with ExitStack() as stack:
        with _explained(site_dir):
            _check_place(target, site_dir, protected)
            target.parent.mkdir(parents=True, exist_ok=True)
            recover(target)
            folder = stack.enter_context(staging(target))
        count = _write(files, folder, site_dir)
        with _explained(site_dir):
            flush(folder)
            _check_place(target, site_dir, protected)  # a build takes time; others use the disk too
            put(folder, target)
            flush_names(target.parent)
    return count


def _write(files: Iterable[tuple[str, bytes]], folder: Path, site_dir: Path) -> int:
    made = {""}
    count = -1  # the marker is no file of the caller's
    for path, data in checked(chain([(MARKER, _MARK)], files)):
        with _explained(site_dir):
            parent = path.rpartition("/")[0]
            if parent not in made:
                (folder / parent).mkdir(parents=True, exist_ok=True)
                made.add(parent)
            with (folder / path).open("xb") as file:
                file.write(data)
        count += 1
    if count == 0:
        raise ValueError("there is nothing to publish")
    return count


def _check_place(target: Path, site_dir: Path, protected: Sequence[Path]) -> None:
    places = _chain(target)
    for folder in protected:
        kept = _chain(Path(os.path.realpath(folder)))
        if kept[0] & set().union(*places) or places[0] & set().union(*kept):
            raise _refused(site_dir, "@holds_sources")
    if not target.name:
        raise _refused(site_dir, "@cannot_be_swapped")
    try:
        foreign = is_foreign(target)
    except NotADirectoryError:
        raise _refused(site_dir, "@not_a_folder") from None
    if foreign:
        raise _refused(site_dir, "@not_a_chronicle")
    if os.path.ismount(target):
        raise _refused(site_dir, "@cannot_be_swapped")


def _chain(folder: Path) -> list[set[object]]:
    """``folder`` and the folders above it, each by path and by identity: case and mounts hide no one."""
    return [_identities(place) for place in (folder, *folder.parents)]


def _identities(place: Path) -> set[object]:
    try:
        state = place.stat()
    except OSError:
        return {place}
    return {place, (state.st_dev, state.st_ino)}


@contextmanager
def _explained(site_dir: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        raise _refused(site_dir, reason) from error


def _refused(site_dir: Path, reason: str) -> PublicationRefused:
    place = site_dir.as_posix()
    return PublicationRefused(problem("OUT004", Location(place), folder=place, reason=reason))
