"""Encoding: bytes → text, from UTF-8 with or without byte order mark; other encodings are named, not read."""

from __future__ import annotations

import codecs
from itertools import islice

from site_builder.load.scalars import FORBIDDEN, PROBLEMS, code_point
from site_builder.load.source import Source
from site_builder.problems import Outcome, Problem, problem

# UTF-32 first: its little-endian mark begins with that of UTF-16
_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)

# the commonest characters of running Chinese text, in both scripts
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经"
    "十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形"
    "這為個國時來們於對會發動過說產種後學經進電裡實兩體當點從業應開還樣區長員組織疫情防控社区委街道办村市县支部党员志愿"
)


def read_text(data: bytes | str, path: str) -> Outcome[Source | None]:
    """The source of a file, None when its encoding is wrong. Forbidden characters are problems."""
    if isinstance(data, bytes):
        encoding = _utf_16(data)
        try:
            text = "" if encoding else data.decode("utf-8")
        except UnicodeDecodeError as error:
            where = Source(path, _without_mark(data[: error.start].decode("utf-8")))
            return Outcome(None, (_wrong_encoding(data, where),))
        if encoding:
            return Outcome(None, (problem("LOA002", Source(path, "").place(0), encoding=encoding),))
    else:
        text = data
    return _without_forbidden(Source(path, _without_mark(text)))


def _without_mark(text: str) -> str:
    return text.removeprefix("\ufeff")


def _without_forbidden(source: Source) -> Outcome[Source | None]:
    problems = tuple(
        problem("LOA003", source.place(found.start()), character=code_point(found[0]))
        for found in islice(FORBIDDEN.finditer(source.text), PROBLEMS)
    )
    if not problems:
        return Outcome(source)
    filler = next(chr(code) for code in range(0xE000, 0x10FFFE) if chr(code) not in source.text)
    return Outcome(Source(source.path, FORBIDDEN.sub(filler, source.text), filler), problems)


def _utf_16(data: bytes) -> str:
    """The name of the 16- or 32-bit encoding of ``data``, or nothing."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if len(data) % 2 == 0 and b"\0" in data:
        texts = [data.decode(encoding, "replace") for encoding in ("utf-16-le", "utf-16-be")]
        if any(":" in text and "\0" not in text for text in texts):  # every entry has a colon
            return "UTF-16"
    return ""


def _wrong_encoding(data: bytes, before: Source) -> Problem:
    place = before.place(len(before.text))
    name = _chinese_encoding(data)
    return problem("LOA002", place, encoding=name) if name else problem("LOA001", place)


def _chinese_encoding(data: bytes) -> str:
    """``GBK``, ``GB18030`` or ``Big5`` when ``data`` reads as Chinese in it; nothing otherwise."""
    if b"\0" in data:
        return ""
    damaged = data.decode("utf-8", errors="replace")
    bad = damaged.count("\ufffd")
    if sum(character > "\u07ff" for character in damaged) >= 2 * bad:
        return ""  # UTF-8 with a few bad bytes
    scores = {name: _score(data, name) for name in ("gbk", "gb18030", "big5hkscs")}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] < 0:
        return ""
    return {"gbk": "GBK", "gb18030": "GB18030", "big5hkscs": "Big5"}[best]


def _score(data: bytes, encoding: str) -> float:
    """How much ``data`` read in ``encoding`` is like Chinese text: -1 not at all, up to 2."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return -1
    foreign = [character for character in text if not character.isascii()]
    han = [character for character in foreign if "\u4e00" <= character <= "\u9fff"]
    if not foreign or len(han) * 2 < len(foreign):
        return -1
    return sum(_weight(character) for character in han) / len(foreign)


def _weight(character: str) -> float:
    """2 for a common character, 1 for one on the first level of GB 2312 or Big5, less for rare ones."""
    if character in _COMMON:
        return 2
    first_level = (("gb2312", b"\xd8"), ("big5", b"\xc9"))
    return 1 if any(b"?" < character.encode(name, "replace") < end for name, end in first_level) else 0.3
