"""Which script a text is in, by the characters that only one script has."""

from __future__ import annotations

from site_builder.localise.convert import changing
from site_builder.text import Script


def detect(text: str) -> Script | None:
    """The script most of the telling characters of ``text`` belong to; None when they don't tell."""
    simplified = sum(character in changing(Script.HANS) for character in text)
    traditional = sum(character in changing(Script.HANT) for character in text)
    if simplified == traditional:
        return None
    return Script.HANS if simplified > traditional else Script.HANT
