"""Scripts of a 大事记 in parts: each part's events, cut out of its page, under names that hold a hash.

The page of a part lies in a folder of the page that loads it, so its addresses are one step longer.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from pathlib import PurePosixPath

from site_builder.views.literal import literal

_PART = re.compile(r'data-part="([^"]+)" data-script="((?:\.\./)*)([^"]+)"')
_INDEX = re.compile(r'data-(?:index|texts)="(?:\.\./)*([^"]+)"')
_EVENTS = re.compile(r"<!--part-->(.*?)<!--/part-->", re.DOTALL)
_ALONE = re.compile(r'class="small part-alone"><a href="([^"]+)"')


def timeline_scripts(
    pages: Mapping[str, str], scripts: Mapping[str, bytes]
) -> tuple[dict[str, str], dict[str, bytes]]:
    """The pages that load parts, asking for scripts by the names that carry their hash; and these scripts.

    ``pages`` is HTML by path; ``scripts`` are those of the filters, by their path without hash.
    """
    changed: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for path, html in pages.items():
        if path.endswith("timeline/index.html") and "data-parts" in html:
            made = {**_named(html, scripts), **_parts(path, html, pages)}
            changed[path] = _renamed(html, {plain: _versioned(plain, data) for plain, data in made.items()})
            files |= {_versioned(plain, data): data for plain, data in made.items()}
    return changed, files


def _named(html: str, scripts: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: scripts[path] for path in _INDEX.findall(html)}


def _parts(path: str, html: str, pages: Mapping[str, str]) -> dict[str, bytes]:
    folder = path.removesuffix("index.html")
    ways = _ALONE.findall(html)
    made = {}
    for (part, _, script), way in zip(_PART.findall(html), ways, strict=True):
        events = _EVENTS.search(pages[f"{folder}{part}/index.html"])
        if events is None:
            raise ValueError(f"the page of the part {part} holds no events")
        # nothing an editor writes has such quotes: they are escaped in every text
        moved = events[1].replace(' href="../', ' href="').replace(' href="#source-', f' href="{way}#source-')
        made[script] = f"chronicle.part({literal(part)}, {literal(moved)});\n".encode()
    return made


def _renamed(html: str, names: Mapping[str, str]) -> str:
    def renamed(match: re.Match[str]) -> str:
        return match[0].replace(match[match.lastindex or 0], names[match[match.lastindex or 0]])

    return _INDEX.sub(renamed, _PART.sub(renamed, html))


def _versioned(path: str, data: bytes) -> str:
    file = PurePosixPath(path)
    return str(file.with_name(f"{file.stem}.{hashlib.sha256(data).hexdigest()[:8]}{file.suffix}"))
