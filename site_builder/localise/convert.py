"""Bare conversion between the scripts: the only importer of OpenCC, the official binding.

Simplified becomes Traditional of Taiwan by ``s2tw`` (``s2twp`` would replace words of the mainland such
as 社区), of Hong Kong by ``s2hk``. Traditional of any place becomes Simplified by way of the forms of
Taiwan, which also reads those of Hong Kong. Every conversion keeps the number of characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from opencc import OpenCC

from site_builder.text import Region, Script

# No dictionary looks across this private-use character: it marks the boundary of a word.
SEPARATOR = "\ue000"

_TO_HANT = {Region.TW: ("s2tw",), Region.HK: ("s2hk",)}
_TO_HANS = ("hk2t", "t2tw", "tw2s")
# Characters that OpenCC leaves, though Simplified text has others for them.
_MORE = "妳牠砲徧"
_MORE_TO_HANS = str.maketrans(_MORE, "你它炮遍")
_REGIONAL = {Region.TW: (), Region.HK: ("tw2t", "t2hk")}

# Unified ideographs, their extensions and the compatibility ideographs.
_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))

# What OpenCC changes within certain words only (借口 藉口, 深沈 深沉), by the script of the text.
_WITHIN_WORDS = {
    Script.HANS: "仇借夫澄穗背象",
    Script.HANT: "哩坏甦瞭藉",
}


def convert_script(text: str, target: Script, region: Region = Region.TW) -> str:
    """``text`` in the script ``target``, of the same length. Raises ValueError as ``refuse`` does."""
    if target is Script.HANS:
        simplified = _chained(text, _TO_HANS)
        has_more = any(character in simplified for character in _MORE)
        return simplified.translate(_MORE_TO_HANS) if has_more else simplified
    return _chained(text, _TO_HANT[region])


def convert_characters(text: str, target: Script, region: Region = Region.TW) -> str:
    """``text`` with every character converted by itself, whatever words they form."""
    return convert_script(SEPARATOR.join(text), target, region)[::2]


def convert_roughly(text: str) -> str:
    """Traditional ``text`` in Simplified as far as word boundaries need it, at half the cost."""
    return _chained(text, ("tw2s",))


def regional(text: str, region: Region) -> str:
    """Traditional ``text`` in the forms of Taiwan with the forms of ``region``."""
    return _chained(text, _REGIONAL[region])


def refuse(text: str) -> None:
    """Raises ValueError for NUL, which silently cuts the text, and for lone surrogates."""
    if "\0" in text:
        raise ValueError("NUL in a text to convert")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"lone surrogate at {error.start} in a text to convert") from None


@cache
def changing(source: Script, region: Region = Region.TW) -> frozenset[str]:
    """The characters that conversion of a text in ``source`` can change; all others stay for certain."""
    han = "".join(chr(code) for first, end in _HAN for code in range(first, end))
    there = convert_characters(han, source.other, region)
    back = convert_characters(han, source, region)
    changed = {one for one, other in zip(han, there, strict=True) if one != other}
    reached = {other for one, other in zip(han, back, strict=True) if one != other}
    return frozenset(changed | reached | set(_WITHIN_WORDS[source]))


def _chained(text: str, configs: Sequence[str]) -> str:
    refuse(text)
    for config in configs:
        text = _converter(config).convert(text)
    return text


@cache
def _converter(config: str) -> OpenCC:
    # Rare characters that most fonts lack are no service to a reader.
    return OpenCC(config, include_tofu_risk_dictionaries=False)


# Variants that OpenCC leaves, or changes within words only; to a reader they are one character.
_SAME = {"瞭": "了", "著": "着", "衞": "卫", "枱": "台", "痺": "痹"}
_CHARACTERS_TO_HANS = ("t2s", "hk2s", "tw2s")
_CHARACTERS_TO_HANT = ("s2t", "s2tw", "s2hk")


@cache
def folded_characters() -> dict[str, str]:
    """Every character that another stands for when scripts and regions do not matter: 區 → 区, 裏 裡 → 里."""
    han = [chr(code) for first, end in _HAN for code in range(first, end)]
    joined = SEPARATOR.join(han)
    table: dict[str, str] = {}
    for config in _CHARACTERS_TO_HANS:
        there = _converter(config).convert(joined).split(SEPARATOR)
        for one, other in zip(han, there, strict=True):
            if one != other and len(other) == 1:
                table.setdefault(one, other)
    table |= _SAME
    for config in _CHARACTERS_TO_HANT:
        there = _converter(config).convert(joined).split(SEPARATOR)
        for one, other in zip(han, there, strict=True):
            # 锺 becomes 鍾, which comes back as 钟; 昵 becomes 暱, which stays
            if one not in table and len(other) == 1 and _end_of(table, other) != one:
                meant = _end_of(table, other)
                table |= {one: meant} if meant != other else {other: one}
    return {one: _end_of(table, other) for one, other in table.items() if _end_of(table, other) != one}


def _end_of(table: dict[str, str], character: str) -> str:
    """Where ``table`` leads from a character in the end."""
    seen = {character}
    while (found := table.get(character)) is not None and found not in seen:
        seen.add(found)
        character = found
    return character
