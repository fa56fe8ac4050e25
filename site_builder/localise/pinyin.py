"""Pinyin of Chinese names: the order of lists, their letters, and the proposed ids of new entries.

The tables are loaded when the first name is asked for: they take half as long as everything else together.
"""

from __future__ import annotations

import re
from functools import lru_cache

_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=65_536)
def order(text: str, spelled: str = "") -> tuple[str, ...]:
    """The key by which ``text`` sorts in a list: its syllables with tones, then itself; the shorter first.

    ``spelled`` is an id made of pinyin, which tells how the first character is read: 长海 in
    ``yanji-changhai`` stands under C.
    """
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - see above

    first, *others = lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True) or [""]
    return (_as_spelled(text[:1], first, spelled), *others, "", text)


def initial(text: str, spelled: str = "") -> str:
    """The letter under which ``text`` stands: 重庆 → C; empty where it begins with no Chinese character."""
    if not text or text[0].isascii():
        return ""
    letter = _as_spelled(text[0], _plain(text)[0], spelled)[:1].upper()
    return letter if letter.isascii() and letter.isalpha() else ""


def _as_spelled(character: str, syllable: str, spelled: str) -> str:
    """Another reading of ``character`` where a word of ``spelled`` begins so, and none like ``syllable``."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - see above

    words = spelled.split("-")
    if not spelled or any(word.startswith(syllable.rstrip("12345")) for word in words):
        return syllable
    found = pinyin(character, style=Style.TONE3, heteronym=True, neutral_tone_with_five=True)
    readings = (each for several in found for each in several)
    return next(
        (each for each in readings if any(word.startswith(each.rstrip("12345")) for word in words)), syllable
    )


def slug(text: str, *, longest: int = 60) -> str:
    """``text`` as an ASCII id, cut at a syllable: 延吉市水利局 → ``yan-ji-shi-shui-li-ju``; may be empty."""
    syllables = _NOT_SLUG.sub("-", "-".join(_plain(text)).lower()).strip("-").split("-")
    kept = ""
    for syllable in syllables:
        longer = f"{kept}-{syllable}" if kept else syllable
        if len(longer) > longest:
            break
        kept = longer
    return kept


@lru_cache(maxsize=65_536)
def readings(character: str) -> frozenset[str]:
    """Every reading of one Chinese character, with tone marks: 行 → háng, xíng, …; empty for others."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - see above

    found = pinyin(character, style=Style.TONE, heteronym=True, errors="ignore")
    return frozenset(syllable for several in found for syllable in several)


@lru_cache(maxsize=65_536)
def _plain(text: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - see above

    return tuple(lazy_pinyin(text))


@lru_cache(maxsize=65_536)
def sounds(character: str) -> tuple[str, ...]:
    """Every reading of one Chinese character as it is typed, 单 → chan, dan, shan, 吕 → lu, lv; else none."""
    from pypinyin import Style, pinyin  # noqa: PLC0415 - see above

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    plain = {syllable.replace("ü", "v").replace("ê", "e") for several in found for syllable in several}
    typed = plain | {syllable.replace("v", "u") for syllable in plain}
    return tuple(sorted(syllable for syllable in typed if syllable.isascii() and syllable.isalpha()))
