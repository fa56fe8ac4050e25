"""A frame without MkDocs: every slot of a shell in the plainest page that can hold it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from site_builder.render.shell import SLOTS, Chrome, Shell, ShellSet

FRAME_STYLE = "assets/chronicle/frame.css"

_PAGE = """<!doctype html>
<html lang="{script}"><head><meta charset="utf-8">
<title>[[chronicle:title]]</title>
<meta name="description" content="[[chronicle:description]]">
{canonical}
[[chronicle:head]]
<link rel="stylesheet" href="[[chronicle:base]]/assets/chronicle/chronicle.css">
<script type="module" src="[[chronicle:base]]/assets/chronicle/chronicle.js"></script>
</head><body data-kind="[[chronicle:kind]]">
<a class="home" href="[[chronicle:base]]/{root}">{name}</a>
<a class="switch" href="[[chronicle:switch]]">switch</a>
<nav class="sections">{sections}</nav>
<ol class="crumbs">[[chronicle:crumbs]]</ol>
<nav class="contents">[[chronicle:contents]]</nav>
<main id="content">
[[chronicle:body]]
</main>
<footer>{notices}</footer>
</body></html>
"""


_SLOT = re.compile(r"\[\[chronicle:([a-z]+)\]\]")


def shell_of(html: str) -> Shell:
    """A shell written with ``[[chronicle:name]]`` where its slots are."""
    parts = tuple(_SLOT.split(html))
    assert set(parts[1::2]) <= SLOTS
    return Shell(parts)


def plain_shells(chromes: Sequence[Chrome]) -> ShellSet:
    """As ``engine.shells.render_shells``: a shell per script and section, and the frame's own files."""
    shells = {
        (chrome.script, key): _shell(chrome)
        for chrome in chromes
        for key in ("home", "404", *(section.key for section in chrome.sections))
    }
    return ShellSet(shells, {FRAME_STYLE: b"body { margin: 0 }\n", "assets/theme.txt": b"theme\n"})


def _shell(chrome: Chrome) -> Shell:
    base = "[[chronicle:base]]/"
    links = (f'<a href="{base}{chrome.root}{s.path}">{escape(s.label)}</a>' for s in chrome.sections)
    notices = (
        f'<a href="{escape(to if ":" in to else base + to)}">{escape(text)}</a>' if to else escape(text)
        for text, to in chrome.notices
    )
    return shell_of(
        _PAGE.format(
            script=chrome.tag,
            root=chrome.root,
            name=escape(chrome.site_name),
            canonical='<link rel="canonical" href="[[chronicle:canonical]]">' if chrome.address else "",
            sections="".join(links),
            notices=" ".join(notices),
        )
    )
