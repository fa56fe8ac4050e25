"""The build: a project on disk → a published site, or the problems that forbid it."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from site_builder.assembly import (
    Pictures,
    check_links,
    entrance,
    feed_files,
    filter_scripts,
    make_pictures,
    names_files,
    redirects,
    render_all,
    sitemap_files,
    static_files,
    versioned,
    with_card,
    with_downloads,
)
from site_builder.editions import chrome, edition_roots, frame, open_editions
from site_builder.outputs.offline import offline_pages
from site_builder.outputs.part_scripts import part_scripts
from site_builder.outputs.publish import publish
from site_builder.outputs.search import search_files
from site_builder.problems import Outcome, Problem, blocks
from site_builder.project import CONTENT, SITE, Project, open_project
from site_builder.reading import Reading, read
from site_builder.render.shell import Chrome, ShellSet
from site_builder.text import Script

Shells = Callable[[Sequence[Chrome]], ShellSet]


@dataclass(frozen=True, slots=True)
class Options:
    """What the caller of a build may choose; ``today`` decides on embargoes (None: the day of the build)."""

    scripts: Sequence[Script] = tuple(Script)
    jobs: int = 1
    offline: bool = False
    strict: bool = False
    today: datetime.date | None = None

    @property
    def day(self) -> datetime.date:
        """The day whose public content is published."""
        return self.today or datetime.datetime.now().astimezone().date()


@dataclass(frozen=True, slots=True)
class Published:
    """A finished site: its folder, the number of its files, and of its pages per script."""

    site_dir: Path
    files: int
    pages: Mapping[Script, int]


def check(root: Path, *, today: datetime.date | None = None) -> tuple[Problem, ...]:
    """Everything that is wrong with the chronicle of ``root``; nothing is rendered or written."""
    opened = open_project(root)
    if opened.value is None:
        return opened.problems
    reading = read(opened.value, Options(today=today).day)
    pictures = with_card(
        make_pictures(root, reading.value.chronicle), opened.value, reading.value.hidden_files
    )
    return (*opened.problems, *reading.problems, *pictures.problems)


def build(
    root: Path, shells: Shells, site_dir: Path | None = None, *, options: Options
) -> Outcome[Published | None]:
    """Publish the chronicle of ``root`` to ``site_dir`` (by default its ``site/``), whole or not at all.

    ``shells`` renders the site's frame. The value is None when problems forbid publication; the old site
    is then untouched. Raises ``outputs.publish.PublicationRefused`` when the folder is not ours to replace.
    """
    opened = open_project(root)
    if opened.value is None:
        return Outcome(None, opened.problems)
    reading = read(opened.value, options.day)
    pictures = with_card(
        make_pictures(root, reading.value.chronicle), opened.value, reading.value.hidden_files
    )
    problems = (*opened.problems, *reading.problems, *pictures.problems)
    if blocks(problems, strict=options.strict):
        return Outcome(None, problems)

    with _settled():
        made = _render(opened.value, reading.value, pictures.value, shells, options)
    problems = (*problems, *check_links(made.pages, made.others, opened.value.settings.url))
    if blocks(problems, strict=options.strict):
        return Outcome(None, problems)
    target = site_dir or root / SITE
    count = publish(made.files(), target, protected=(root / CONTENT,))
    return Outcome(Published(target, count, made.counts), problems)


@contextmanager
def _settled() -> Iterator[None]:
    """What was read stays to the end: without looking at it again and again pages are made a fifth faster."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


@dataclass(frozen=True, slots=True)
class _Site:
    """A site before it is published: pages and other files by path, and the pages of entries per script."""

    pages: Mapping[str, str]
    others: Mapping[str, bytes]
    counts: Mapping[Script, int]

    def files(self) -> Iterator[tuple[str, bytes]]:
        yield from self.others.items()
        yield from ((path, html.encode()) for path, html in self.pages.items())


def _render(
    project: Project, reading: Reading, pictures: Pictures, shells: Shells, options: Options
) -> _Site:
    roots = edition_roots(project.settings, options.scripts)
    editions = open_editions(project, reading, roots, pictures.shown, pictures.card)
    frames = shells([chrome(edition, place) for edition, place in zip(editions, roots, strict=True)])
    static = static_files(frames, editions)
    frames = versioned(frames, static)
    pages = entrance(roots, editions)
    counts = {}
    searched = []
    others = {**static, **pictures.files, **sitemap_files(editions, roots), **feed_files(editions, roots)}
    for edition, place in zip(editions, roots, strict=True):
        offering, files = with_downloads(edition, place)
        others |= files
        made, found = render_all(offering, frame(edition, place, roots, frames), options.jobs)
        searched.append(found)
        counts[edition.script] = len(made)
        pages |= made | redirects(edition, place)
    if options.offline:
        pages = offline_pages(pages)
    loading, scripts = part_scripts(pages, filter_scripts(editions))
    pages |= loading
    others |= scripts
    names = {} if options.offline else names_files(editions)  # for the pages 404, which only a server shows
    return _Site(pages, {**others, **names, **search_files(searched)}, counts)
