"""Which script a text is in, by the characters that only one script has."""

from __future__ import annotations

import re

from site_builder.localise.characters import only_in
from site_builder.localise.spans import verbatim_spans
from site_builder.text import Region, Script

_OPEN = "{="


def detect(text: str, region: Region = Region.TW) -> Script | None:
    """The script most of the telling characters of ``text`` belong to; None when they don't tell."""
    plain = without_verbatim(text)
    simplified = sum(character in only_in(Script.HANS, region) for character in plain)
    traditional = sum(character in only_in(Script.HANT, region) for character in plain)
    if simplified == traditional:
        return None
    return Script.HANS if simplified > traditional else Script.HANT


def first_foreign(text: str, script: Script, region: Region = Region.TW) -> int | None:
    """The place of the first character of ``text`` that only the other script has; None without one."""
    foreign = only_in(script.other, region)
    if foreign.isdisjoint(text):
        return None
    plain = without_verbatim(text)
    return next((place for place, character in enumerate(plain) if character in foreign), None)


def without_verbatim(text: str) -> str:
    """``text`` with blanks for kept text, addresses and code."""
    for span in verbatim_spans(text):
        text = f"{text[: span.start]}{' ' * (span.end - span.start)}{text[span.end :]}"
    return text


def unclosed_mark(text: str) -> int | None:
    """The place of a ``{=`` that no ``=}`` follows; None without one."""
    if _OPEN not in text:
        return None
    found = re.search(r"\{=(?!.*=\})", without_verbatim(text), re.DOTALL)
    return found.start() if found else None
