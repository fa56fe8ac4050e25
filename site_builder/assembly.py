"""Assembly: the files a site is made of, from rendered pages to pictures, styles and sitemap."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path, PurePosixPath

from site_builder.editions import address as site_address
from site_builder.graph import Chronicle, Key
from site_builder.outputs.downloads import csv_file, json_file, text_file
from site_builder.outputs.feed import atom
from site_builder.outputs.images import Rendition, publish_image
from site_builder.outputs.links import broken_links, requests_abroad, scan_pages
from site_builder.outputs.paths import hashed
from site_builder.outputs.redirects import redirect_page
from site_builder.outputs.sitemap import SitemapPage, sitemap
from site_builder.problems import Location, Outcome, Problem, problem
from site_builder.project import CONTENT, Project, theme_folder
from site_builder.render.pages import EditionRoot, Frame, render_page
from site_builder.render.shell import Shell, ShellSet
from site_builder.schema import Image, Kind
from site_builder.views.changes import page_changes
from site_builder.views.downloads import README, downloads, readme, tables
from site_builder.views.edition import Edition, address
from site_builder.views.feed import FEED, feed
from site_builder.views.listings import all_list_scripts
from site_builder.views.nearest import names_file
from site_builder.views.page_shapes import Page
from site_builder.views.pages import page_paths, pages
from site_builder.views.search import SearchEdition, search_edition
from site_builder.views.sections import DATA, SECTIONS
from site_builder.views.shapes import Picture
from site_builder.views.timeline_pages import timeline_scripts

ASSETS = "assets/chronicle/"
STYLE = f"{ASSETS}chronicle.css"
FRAME_STYLE = f"{ASSETS}frame.css"
_SEARCH = "search.js"
_JOINED = {"chronicle.css": "styles", "chronicle.js": "scripts", _SEARCH: "search"}
_CHUNK = 64
_HEAVIEST = 64 * 2**20  # bytes of an image file
_PLAIN_NAME = re.compile(r"[^/\\:\x00-\x1f]+")


@dataclass(frozen=True, slots=True, eq=False)
class Pictures:
    """The pictures of a chronicle: what pages show of them, and their files by path in the site.

    ``card`` is the one that the settings name for sharing pages.
    """

    shown: Mapping[Key, Picture]
    files: Mapping[str, bytes]
    card: Picture | None = None


def render_all(edition: Edition, frame: Frame, jobs: int) -> tuple[dict[str, str], SearchEdition]:
    """The HTML of every page of an edition, by its file, and what the search knows of them.

    Pages are rendered in ``jobs`` processes when there are many.
    """
    render = partial(_render_chunk, frame=frame, templates=theme_folder() / "templates")
    every = tuple(pages(edition))
    chunks = [every[start : start + _CHUNK] for start in range(0, len(every), _CHUNK)]
    html: dict[str, str] = {}
    if jobs == 1:
        for made in map(render, chunks):
            html |= made
    else:
        with ProcessPoolExecutor(max_workers=jobs) as executor:
            for made in executor.map(render, chunks):
                html |= made
    return html, search_edition(edition, every)


def with_downloads(edition: Edition, place: EditionRoot) -> tuple[Edition, dict[str, bytes]]:
    """The edition with the files its data page offers, and these files by path in the site."""
    made = tables(edition)
    named = {}
    for table in made:
        named[f"{table.name}.csv"] = csv_file(table.headings, table.rows)
        named[f"{table.name}.json"] = json_file(table.document)
        named[f"{table.name}.schema.json"] = json_file(table.schema)
    named[README] = text_file(readme(edition, made))
    sizes = {name: len(data) for name, data in named.items()}
    files = {f"{place.folder}{SECTIONS[DATA]}{name}": data for name, data in named.items()}
    return replace(edition, downloads=downloads(edition, sizes)), files


def _render_chunk(chunk: Sequence[Page], *, frame: Frame, templates: Path) -> dict[str, str]:
    return dict(render_page(page, frame, templates) for page in chunk)


def redirects(edition: Edition, place: EditionRoot) -> dict[str, str]:
    """The pages at the old addresses of renamed entries."""
    made = {}
    for key, record in edition.chronicle.records.items():
        for former in record.entry.formerly:
            path = f"{place.folder}{key.kind.folder}/{former}/index.html"
            made[path] = redirect_page(f"../{key.id}/", edition.scoped_name(key), edition.script)
    return made


def entrance(roots: Sequence[EditionRoot], editions: Sequence[Edition]) -> dict[str, str]:
    """A page at the site's root that leads on, when the edition that stands there is not published."""
    if any(not place.folder for place in roots):
        return {}
    name = editions[0].text(editions[0].settings.name)
    return {"index.html": redirect_page(roots[0].folder, name, roots[0].script)}


def make_pictures(root: Path, chronicle: Chronicle) -> Outcome[Pictures]:
    """Read, clean and scale the files of all images. Those that cannot be used are problems."""
    shown: dict[Key, Picture] = {}
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for key, image in chronicle.entries(Kind.IMAGE, Image):
        if image.file is None:
            continue
        at = chronicle.records[key].document.locate(("file",))
        outcome = _renditions(root / CONTENT / Kind.IMAGE.folder, image.file, at)
        problems += outcome.problems
        if outcome.value:
            named = {f"{address(key)}{r.width}{r.suffix}": r for r in outcome.value}
            shown[key] = _picture(named)
            files |= {name: rendition.data for name, rendition in named.items()}
    return Outcome(Pictures(shown, files), tuple(problems))


def with_card(
    pictures: Outcome[Pictures], project: Project, hidden: Collection[str] = ()
) -> Outcome[Pictures]:
    """``pictures`` with the one that the settings name; what is wrong with it is a problem.

    ``hidden`` are the files of images that are not public: they are no card either.
    """
    name = project.settings.social_image
    if name is None:
        return pictures
    at = project.settings_document.locate(("social_image",))
    if name in hidden:
        return Outcome(pictures.value, (*pictures.problems, problem("REF005", at, found=name)))
    outcome = _renditions(project.root / CONTENT / Kind.IMAGE.folder, name, at)
    problems = (*pictures.problems, *outcome.problems)
    if not outcome.value:
        return Outcome(pictures.value, problems)
    largest = outcome.value[-1]
    path = hashed(f"{ASSETS}card{largest.suffix}", largest.data)
    card = Picture((), path, largest.width, largest.height)
    files = {**pictures.value.files, path: largest.data}
    return Outcome(replace(pictures.value, files=files, card=card), problems)


def _renditions(folder: Path, name: str, at: Location) -> Outcome[tuple[Rendition, ...]]:
    """The renditions of one file of ``folder``; none, with a problem, when it cannot be used."""
    if name in {".", ".."} or not _PLAIN_NAME.fullmatch(name):
        return Outcome((), (problem("SCH010", at, found=name),))
    path = folder / name
    try:
        if path.is_symlink() or not path.is_file():
            return Outcome((), (problem("PRJ001", at, found=f"{CONTENT}/{folder.name}/{name}"),))
        if path.stat().st_size > _HEAVIEST:
            return Outcome((), (problem("PRJ002", at, found=name, reason="@image_too_heavy"),))
        return publish_image(path.read_bytes(), name, location=at)
    except OSError as error:
        reason = "@file_denied" if isinstance(error, PermissionError) else "@file_damaged"
        return Outcome((), (problem("PRJ002", at, found=name, reason=reason),))


def _picture(named: Mapping[str, Rendition]) -> Picture:
    fallback, last = list(named.items())[-1]
    sources = tuple((name, r.width) for name, r in named.items() if name != fallback)
    return Picture(sources, fallback, last.width, last.height)


def static_files(frames: ShellSet, editions: Sequence[Edition] = ()) -> dict[str, bytes]:
    """The frame's own files and the theme's, by path; ours carry the hash of their content in their name.

    The frame's style stands at the head of the theme's: one file is on a phone sooner than two.
    """
    theme = theme_files({edition.script.value: edition.labels for edition in editions})
    named = {**frames.files, **{f"{ASSETS}{name}": data for name, data in theme.items()}}
    named[STYLE] = named.pop(FRAME_STYLE, b"") + named[STYLE]
    return {hashed(path, data) if path.startswith(ASSETS) else path: data for path, data in named.items()}


def theme_files(labels: Mapping[str, Mapping[str, str]] | None = None) -> dict[str, bytes]:
    """The theme's style and scripts by name, each joined from the files of its folder in their order.

    The search is a script of its own, which pages load when a reader turns to it; it begins with what it
    says in every script, of ``labels``.
    """
    static = theme_folder() / "static"
    joined = {
        name: b"\n".join(path.read_bytes() for path in sorted((static / folder).iterdir()))
        for name, folder in _JOINED.items()
    }
    words = {script: _own_words(texts) for script, texts in (labels or {}).items()}
    told = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    return {**joined, _SEARCH: f"globalThis.chronicleWords = {told};\n".encode() + joined[_SEARCH]}


def _own_words(texts: Mapping[str, str]) -> dict[str, str]:
    return {key.removeprefix("search."): text for key, text in texts.items() if key.startswith("search.")}


def versioned(frames: ShellSet, static: Mapping[str, bytes]) -> ShellSet:
    """The shells, asking for our files by the names that carry their hash."""
    names = {_plain_name(path): path for path in static if path.startswith(ASSETS)}
    shells = {}
    for key, shell in frames.shells.items():
        parts = list(shell.parts)
        for place in range(0, len(parts), 2):
            for plain, name in names.items():
                parts[place] = parts[place].replace(plain, name)
        shells[key] = Shell(tuple(parts))
    return ShellSet(shells, frames.files)


def _plain_name(path: str) -> str:
    file = PurePosixPath(path)
    return str(file.with_name(f"{PurePosixPath(file.stem).stem}{file.suffix}"))


def sitemap_files(editions: Sequence[Edition], roots: Sequence[EditionRoot]) -> dict[str, bytes]:
    """``sitemap.xml`` and ``robots.txt``; none when the site's address is not known."""
    edition = editions[0]
    changes = page_changes(edition)
    listed = (
        SitemapPage(
            tuple((place.tag, f"{place.folder}{path}") for place in roots),
            lastmod=changes[path].isoformat() if path in changes else "",
        )
        for path in page_paths(edition.chronicle)
    )
    return dict(sitemap(listed, site=site_address(edition.settings.url)))


def feed_files(editions: Sequence[Edition], roots: Sequence[EditionRoot]) -> dict[str, bytes]:
    """The feeds of the editions that have one, by path in the site."""
    feeds = ((f"{place.folder}{FEED}", feed(edition)) for edition, place in zip(editions, roots, strict=True))
    return {path: atom(found) for path, found in feeds if found is not None}


def names_files(editions: Sequence[Edition]) -> dict[str, bytes]:
    """The scripts with the names that the pages 404 compare a wrong address with."""
    return {file.path: file.data for file in map(names_file, editions)}


def filter_scripts(editions: Sequence[Edition]) -> dict[str, bytes]:
    """The scripts with which the filters of a 大事记 and of lists in parts know all entries."""
    made = [scripts(edition) for edition in editions for scripts in (timeline_scripts, all_list_scripts)]
    return {path: data for each in made for path, data in each.items()}


def check_links(html: Mapping[str, str], others: Mapping[str, bytes], url: str | None) -> tuple[Problem, ...]:
    """Links that lead nowhere and requests to other hosts, in pages and styles."""
    styles = {path: data for path, data in others.items() if path.endswith(".css")}
    scans = scan_pages({**html, **styles})
    site = site_address(url)
    return (*broken_links(scans, others, site=site), *requests_abroad(scans, site=site))
