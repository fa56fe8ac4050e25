"""Folding: what a text is compared by, whatever its script, width, case and accents.

``theme/static/search/10-fold.js`` does the same in the browser; a test holds the two together.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from site_builder.localise.convert import folded_characters

_IGNORED = re.compile("[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_LATIN_END = "\u2000"  # accents are taken off what stands before it


def fold_character(character: str) -> str:
    """What a character is compared by; empty for what nobody types, several for ㎡."""
    plain = unicodedata.normalize("NFKC", character).lower()
    if plain < _LATIN_END:
        plain = _ACCENTS.sub("", unicodedata.normalize("NFD", plain))
    return "".join(folded_characters().get(each, each) for each in _IGNORED.sub("", plain))


def fold_table(characters: Collection[str]) -> str:
    """What the browser needs to fold queries to ``characters``: each that occurs, before all that mean it.

    A query's character that leads to none of them can be found neither folded nor as it is.
    """
    variants: dict[str, list[str]] = {}
    wanted = frozenset(characters)
    for one, other in sorted(folded_characters().items()):
        if other in wanted and unicodedata.normalize("NFKC", one) == one:
            variants.setdefault(other, []).append(one)
    return " ".join(f"{other}{''.join(variants[other])}" for other in sorted(variants))
