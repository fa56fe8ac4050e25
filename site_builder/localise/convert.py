"""Bare conversion between the scripts: the only importer of OpenCC, the official binding.

Simplified becomes Traditional of Taiwan by ``s2tw`` (``s2twp`` would replace words of the mainland such
as 社区). Traditional of any place becomes Simplified by way of the forms of Taiwan. Every conversion
keeps the number of characters.
"""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

from site_builder.text import Script

# No dictionary looks across this private-use character: it marks the boundary of a word.
SEPARATOR = "\ue000"

_CONFIGS = {Script.HANT: ("s2tw",), Script.HANS: ("hk2t", "t2tw", "tw2s")}

# Unified ideographs, their extensions and the compatibility ideographs.
_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))

# What OpenCC changes within certain words only (借口 藉口, 深沈 深沉), by the script of the text.
_WITHIN_WORDS = {
    Script.HANS: "仇借夫澄穗背象",
    Script.HANT: "哩坏甦瞭藉",
}


def convert_script(text: str, target: Script) -> str:
    """``text`` in the script ``target``, of the same length. Raises ValueError as ``refuse`` does."""
    refuse(text)
    for converter in _converters(target):
        text = converter.convert(text)
    return text


def convert_characters(text: str, target: Script) -> str:
    """``text`` with every character converted by itself, whatever words they form."""
    return convert_script(SEPARATOR.join(text), target)[::2]


def refuse(text: str) -> None:
    """Raises ValueError for NUL, which silently cuts the text, and for lone surrogates."""
    if "\0" in text:
        raise ValueError("NUL in a text to convert")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"lone surrogate at {error.start} in a text to convert") from None


@cache
def changing(source: Script) -> frozenset[str]:
    """The characters that conversion of a text in ``source`` can change; all others stay for certain."""
    han = "".join(chr(code) for first, end in _HAN for code in range(first, end))
    there, back = convert_characters(han, source.other), convert_characters(han, source)
    changed = {one for one, other in zip(han, there, strict=True) if one != other}
    reached = {other for one, other in zip(han, back, strict=True) if one != other}
    return frozenset(changed | reached | set(_WITHIN_WORDS[source]))


@cache
def _converters(target: Script) -> tuple[OpenCC, ...]:
    # Rare characters that most fonts lack are no service to a reader.
    return tuple(OpenCC(config, include_tofu_risk_dictionaries=False) for config in _CONFIGS[target])
