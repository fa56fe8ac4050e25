"""Addresses inside and outside the site, as a browser reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, unquote, urlsplit

_IGNORED = re.compile(r"[\t\n\r]|^[\x00-\x20]+|[\x00-\x20]+$")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB = frozenset({"http", "https"})
_PORTS = {"http": 80, "https": 443}
_RESERVED = "/:@!$&'()*+,;=~-._%"


@dataclass(frozen=True, slots=True)
class Home:
    """Where the site stands: host and port (``""`` without an address) and its folder, ``/`` or ``/a/``."""

    host: str
    folder: str


@dataclass(frozen=True, slots=True)
class Inside:
    """A place in the site: the path of a published file, ``None`` above the root, and the fragment."""

    path: str | None
    fragment: str


@dataclass(frozen=True, slots=True)
class Outside:
    """An address beyond the site: its scheme in lower case and its host, ``""`` for one like ``mailto:``."""

    scheme: str
    host: str


def home(site: str) -> Home:
    """The place of the site at the absolute address ``site``, which may be empty."""
    if not site:
        return Home("", "/")
    parts = urlsplit(site)
    return Home(_host(parts.scheme, parts.netloc), quote(parts.path.rstrip("/"), safe=_RESERVED) + "/")


def absolute(site: str, path: str) -> str:
    """The address of the page at ``path`` (an address relative to the site's root), all in ASCII.

    ``site`` is an absolute http(s) address; its host may be written in Chinese.
    """
    parts = urlsplit(site)
    folder = quote(parts.path.rstrip("/"), safe=_RESERVED)
    return f"{parts.scheme}://{_ascii_host(parts.netloc)}{folder}/{quote(path, safe=_RESERVED)}"


def place(link: str, page: str, at: Home) -> Inside | Outside:
    """Where ``link``, unescaped, leads from ``page`` (a path in the site)."""
    link = _IGNORED.sub("", link)
    scheme = _SCHEME.match(link)
    if scheme or link[:2] in ("//", "\\\\", "/\\", "\\/"):
        return _elsewhere(link, scheme[1].lower() if scheme else "", at)
    path, _, fragment = link.partition("#")
    path = path.partition("?")[0].replace("\\", "/")
    if not path:
        return Inside(page, _anchor(fragment))
    if path[0] != "/":
        return Inside(_joined(page.rpartition("/")[0], path), _anchor(fragment))
    return Inside(_below(path, at), _anchor(fragment))


def _elsewhere(link: str, scheme: str, at: Home) -> Inside | Outside:
    if scheme and scheme not in _WEB:
        return Outside(scheme, "")
    rest, _, fragment = link.partition("#")
    rest = rest.partition("?")[0].replace("\\", "/").removeprefix(f"{link[: len(scheme)]}:" if scheme else "")
    netloc, slash, path = rest.lstrip("/").partition("/")
    host = _host(scheme or "https", netloc)
    inside = _below(slash + path, at) if at.host and host == at.host else None
    return Outside(scheme, host) if inside is None else Inside(inside, _anchor(fragment))


def _below(path: str, at: Home) -> str | None:
    if not path.isascii():
        path = quote(path, safe=_RESERVED)
    if f"{path}/" == at.folder:
        path = at.folder
    if not path.startswith(at.folder):
        return None
    return _joined("", path[len(at.folder) :])


@lru_cache(maxsize=65536)
def _joined(folder: str, path: str) -> str | None:
    """The file that ``path`` (percent-encoded) names seen from ``folder``; None above the root."""
    steps = folder.split("/") if folder else []
    names = path.split("/")
    for name in names:
        if name == "..":
            if not steps:
                return None
            steps.pop()
        elif name not in ("", "."):
            steps.append(unquote(name))
    if names[-1] in ("", ".", ".."):
        steps.append("index.html")
    return "/".join(steps)


def _anchor(fragment: str) -> str:
    """The id that ``fragment`` names; what follows ``:~:`` only marks text."""
    if not fragment:
        return ""
    return unquote(fragment.partition(":~:")[0])


@lru_cache(maxsize=1024)
def _host(scheme: str, netloc: str) -> str:
    netloc = _ascii_host(netloc)
    return netloc.removesuffix(f":{_PORTS.get(scheme)}")


def _ascii_host(netloc: str) -> str:
    """Host and port in lower case ASCII, without a user's name; a host no one can encode stays."""
    netloc = netloc.rpartition("@")[2].lower()
    if netloc.isascii():
        return netloc
    name, colon, port = netloc.partition(":")
    try:
        return name.encode("idna").decode("ascii") + colon + port
    except UnicodeError:
        return netloc
