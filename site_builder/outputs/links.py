"""Links: every address in the pages leads somewhere, and no page asks another host for anything."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from site_builder.outputs.addresses import Inside, home, place
from site_builder.outputs.scan import Scan, scan_page, scan_style
from site_builder.problems import Location, Problem, closest, problem

_SCRIPTS = frozenset({"javascript", "vbscript"})
_WEB = frozenset({"", "http", "https", "ws", "wss", "ftp"})
_Holders = dict[str, list[str]]  # pages by the address they hold
_MOST_RELATED = 20
_MOST_GUESSES = 20  # looking for the nearest right answer is slow; nobody reads hundreds of them


def scan_pages(pages: Mapping[str, str | bytes]) -> dict[str, Scan]:
    """Read the HTML and SVG pages and the stylesheets among ``pages``, content by path in the site."""
    readers = {"html": scan_page, "htm": scan_page, "svg": scan_page, "css": scan_style}
    found = {path: readers.get(path.rpartition(".")[2].lower()) for path in pages}
    return {path: read(pages[path]) for path, read in found.items() if read}


def check_links(
    pages: Mapping[str, str | bytes], files: Collection[str], *, site: str = ""
) -> tuple[Problem, ...]:
    """The links of ``pages`` (content by path) that lead to no page, no file and no anchor of a page.

    ``files`` are the paths of all other published files. ``site`` is the site's own address, below
    which absolute links count as internal ones. Each link is reported once (OUT001, or OUT002 when
    it would run a script): at the first page that holds it, with further ones as related places.
    """
    return broken_links(scan_pages(pages), files, site=site)


def foreign_requests(pages: Mapping[str, str | bytes], *, site: str = "") -> tuple[Problem, ...]:
    """The addresses on other hosts that browsers ask for when they show ``pages`` (OUT003).

    ``pages`` are HTML and SVG pages and stylesheets by path; other files are passed over.
    """
    return requests_abroad(scan_pages(pages), site=site)


def broken_links(scans: Mapping[str, Scan], files: Collection[str], *, site: str = "") -> tuple[Problem, ...]:
    """As ``check_links``, from pages that have been read already."""
    at = home(site)
    known = {*files, *scans}
    broken: _Holders = {}
    scripts: _Holders = {}
    targets: dict[str, Inside] = {}
    for page in sorted(scans):
        for link in scans[page].links:
            target = place(link, page, at)
            if not isinstance(target, Inside):
                if target.scheme in _SCRIPTS:
                    scripts.setdefault(link, []).append(page)
            elif not _leads_somewhere(target, scans, known):
                shown = _shown(target, link)
                targets[shown] = target
                broken.setdefault(shown, []).append(page)
    meant = {shown: _meant(targets[shown], scans, known) for shown in list(targets)[:_MOST_GUESSES]}
    return (
        *(_reported("OUT001", shown, holders, meant.get(shown, ())) for shown, holders in broken.items()),
        *(_reported("OUT002", link, holders) for link, holders in scripts.items()),
    )


def requests_abroad(scans: Mapping[str, Scan], *, site: str = "") -> tuple[Problem, ...]:
    """As ``foreign_requests``, from pages that have been read already."""
    at = home(site)
    abroad: _Holders = {}
    for page in sorted(scans):
        for link in scans[page].requests:
            target = place(link, page, at)
            if not isinstance(target, Inside) and target.scheme in _WEB:
                abroad.setdefault(link, []).append(page)
    return tuple(_reported("OUT003", link, holders) for link, holders in abroad.items())


def _leads_somewhere(target: Inside, scans: Mapping[str, Scan], known: Collection[str]) -> bool:
    if target.path is None or target.path not in known:
        return False
    page = scans.get(target.path) if target.fragment else None
    return page is None or target.fragment in page.anchors or target.fragment.lower() == "top"


def _shown(target: Inside, link: str) -> str:
    if target.path is None:
        return link
    return _address(target.path) + (f"#{target.fragment}" if target.fragment else "")


def _address(path: str) -> str:
    if path == "index.html":
        return "./"
    return path.removesuffix("index.html") if path.endswith("/index.html") else path


def _meant(target: Inside, scans: Mapping[str, Scan], known: Collection[str]) -> tuple[str, ...]:
    """The addresses that are spelled most like a target which is none."""
    if target.path is None:
        return ()
    if target.path in scans:
        return tuple(f"#{anchor}" for anchor in closest(target.fragment, scans[target.path].anchors))
    if f"{target.path}/index.html" in known:
        return (f"{target.path}/",)
    address = _address(target.path)
    folder = address.rstrip("/").rpartition("/")[0]
    beside = {_address(path) for path in known if path.startswith(folder)}
    return closest(address, (other for other in beside if other.rstrip("/").rpartition("/")[0] == folder))


def _reported(code: str, target: str, holders: list[str], nearest: tuple[str, ...] = ()) -> Problem:
    pages = list(dict.fromkeys(holders))
    first, *more = (Location(page) for page in pages[: 1 + _MOST_RELATED])
    return problem(code, first, nearest=nearest, related=more, target=target, count=len(pages))
