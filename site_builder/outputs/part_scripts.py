"""Scripts of a 大事记 or a list in parts: the entries cut out of each part's page, named by their hash.

The page of a part lies in a folder of the page that loads it, so its addresses are one step longer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from posixpath import join, normpath

from site_builder.outputs.paths import hashed
from site_builder.views.literal import literal

_WHOLE = re.compile(r'<div class="[^"]*" data-parts ')
_PART = re.compile(r'data-part="([^"]+)" data-script="((?:\.\./)*)([^"]+)"')
_INDEX = re.compile(r'data-(?:index|texts)="(?:\.\./)*([^"]+)"')
_ENTRIES = re.compile(r"<!--part-->(.*?)<!--/part-->", re.DOTALL)
_ALONE = re.compile(r'class="small part-alone"><a href="([^"]+)"')
_STEP = re.compile(r' (?:href|src)="\.\./')
_SOURCES = re.compile(r' srcset="\.\./[^"]*"')


def part_scripts(
    pages: Mapping[str, str], scripts: Mapping[str, bytes]
) -> tuple[dict[str, str], dict[str, bytes]]:
    """The pages that load parts, asking for scripts by the names that carry their hash; and these scripts.

    ``pages`` is HTML by path; ``scripts`` are those of the filters, by their path without hash.
    """
    changed: dict[str, str] = {}
    files: dict[str, bytes] = {}
    for path, html in pages.items():
        if _WHOLE.search(html):
            made = {**_named(html, scripts), **_parts(path, html, pages)}
            changed[path] = _renamed(html, {plain: hashed(plain, data) for plain, data in made.items()})
            files |= {hashed(plain, data): data for plain, data in made.items()}
    return changed, files


def _named(html: str, scripts: Mapping[str, bytes]) -> dict[str, bytes]:
    return {path: scripts[path] for path in _INDEX.findall(html)}


def _parts(path: str, html: str, pages: Mapping[str, str]) -> dict[str, bytes]:
    folder = path.removesuffix("index.html")
    ways = _ALONE.findall(html)
    made = {}
    for (part, _, script), way in zip(_PART.findall(html), ways, strict=True):
        file = normpath(join(folder, way.removesuffix("index.html"), "index.html"))
        entries = _ENTRIES.search(pages[file])
        if entries is None:
            raise ValueError(f"the page of the part {part} holds no entries")
        made[script] = f"chronicle.part({literal(part)}, {literal(_moved(entries[1], way))});\n".encode()
    return made


def _moved(html: str, way: str) -> str:
    """The entries with addresses that hold one folder above; their sources are listed on the part's page.

    Nothing an editor writes has such quotes: they are escaped in every text.
    """
    html = _STEP.sub(lambda found: found[0].removesuffix("../"), html)
    html = _SOURCES.sub(lambda found: found[0].replace('"../', '"').replace(", ../", ", "), html)
    return html.replace(' href="#source-', f' href="{way}#source-')


def _renamed(html: str, names: Mapping[str, str]) -> str:
    def renamed(match: re.Match[str]) -> str:
        return match[0].replace(match[match.lastindex or 0], names[match[match.lastindex or 0]])

    return _INDEX.sub(renamed, _PART.sub(renamed, html))
