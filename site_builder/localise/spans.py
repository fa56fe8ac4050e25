"""Spans of a text whose form does not depend on words: addresses, code and kept text, counts, surnames."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from site_builder.text import Script

# Han characters belong to an address only after a sign that leads to more of it: 见https://a.cn网站.
_ADDRESS = r"(?:https?|ftp)://(?:[!#-;=?-z~]|(?<=[/=#?&_-])[\u3400-\u9fff]+)+"

_VERBATIM = re.compile(
    rf"""
      \{{=(?P<kept>.{{1,1000}}?)=\}}                         # what the editor keeps; bounded, or many
                                                          # open ones would take quadratic time
    | ^(?P<fence>`{{3,}}|~{{3,}}).*?(?:^(?P=fence)|\Z)      # a block of code
    | (?<!`)(?P<ticks>`{{1,8}})(?!`).{{1,1000}}?(?<!`)(?P=ticks)(?!`)  # code in a line
    | <(?:https?|ftp|mailto):[^<>\s]*>                      # an address in angle brackets
    | (?<=\]\()\s*(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)  # the target of a link or an image
    | (?<=\]:)[ \t]+(?:<[^<>\n]*>|(?:{_ADDRESS}|[./#][^\s]*))  # the target of a reference
    | {_ADDRESS}
    | [\ue000\ue001]+                                       # what conversion uses for its own marks
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
# Without one of these there is no verbatim span; most texts have none.
_SIGNS = ("`", "~~~", "://", "](", "]:", "{=", "\ue000", "\ue001", "<mailto:")

_KEPT = re.compile(r"\{=(.+?)=\}", re.DOTALL)

# 只 that counts is not the adverb 只 (3人只能…, 一只是…); the dictionaries know 一只 and 两只 as words.
_NO_COUNT = "(?!能(?!干的)|[准有是要会需限供许顾可得允讲见在想求怕管够剩为因])"
_NUMBER = "[0-9０-９一二三四五六七八九十百千万两几数半]"
_COUNTED = re.compile(
    rf"(?:(?<![:：][0-9])[0-9０-９]|{_NUMBER}[余多来]|[0-9一二三四五六七八九十][百千万])"
    rf"(?P<measure>只){_NO_COUNT}"
)
_MEASURED = re.compile(rf"(?<={_NUMBER})里(?![面边头外屋间])")
_WEEKS = re.compile("(?<=[0-9０-９])周(?![岁围边身遭])")

# Surnames whose default form is another word, and what follows or precedes a surname.
_SURNAMES = dict(zip("范于余钟岳郁涂游朴", "范于余鍾岳郁涂游朴", strict=True))
BEFORE_SURNAMES = "老姓"
_TITLE = (
    "书记|副书记|支书|主任|副主任|局长|副局长|市长|副市长|区长|县长|镇长|乡长|村长|科长|处长|部长|站长|院长|所长|队长|组长"
    "|校长|厂长|社长|会长|秘书长|主席|委员|常委|经理|董事长|老师|教授|医生|大夫|护士|护士长|警官|法官|同志|先生|女士|师傅"
    "|大爷|大妈|大娘|大姐|大哥|大叔|大嫂|阿姨|奶奶|爷爷|某"
)
_SETTLEMENT = "庄(?![严重园稼])|家?(?:屯|营|堡|寨|楼|集|洼|沟|湾|桥|岗|坊)|家[庄村店台]"
# The surname comes first and what stands before it is looked back at: so most places fail at once.
_ANY = f"[{''.join(_SURNAMES)}]"
_SURNAME = re.compile(
    rf"{_ANY}(?:"
    rf"(?<!{_NUMBER}.)(?:(?={_TITLE})|(?<=[范余钟岳郁涂])(?={_SETTLEMENT}|村))"
    r"|(?<=于)(?=庄(?![严重园稼])|家[庄村屯营沟店台岗湾堡桥坊])"
    rf"|(?<=[{BEFORE_SURNAMES}].)(?!世故)"
    r")"
)


class Rank(IntEnum):
    """What a span yields to: nothing; a name; the words around it."""

    FIXED = 0
    PHRASE = 1
    LOOSE = 2


class Span(NamedTuple):
    """A part of a text and the form it takes."""

    start: int
    end: int
    form: str
    rank: Rank = Rank.FIXED


def verbatim_spans(text: str, *, marked: bool = False) -> list[Span]:
    """What stays as it is; kept text loses its marks unless it is to stay ``marked``."""
    if not any(sign in text for sign in _SIGNS):
        return []
    return [
        Span(*match.span(), match[0] if marked else match["kept"] or match[0])
        for match in _VERBATIM.finditer(text)
    ]


def settled_spans(text: str, source: Script) -> list[Span]:
    """Counts and surnames with their forms; they depend on the words around them."""
    if source is Script.HANT:
        return []
    found: list[Span] = []
    if "只" in text:
        found += (Span(*match.span("measure"), "隻", Rank.PHRASE) for match in _COUNTED.finditer(text))
    if "里" in text:
        found += (Span(*match.span(), "里", Rank.PHRASE) for match in _MEASURED.finditer(text))
    if "周" in text:
        found += (Span(*match.span(), "週", Rank.PHRASE) for match in _WEEKS.finditer(text))
    found += (Span(*match.span(), _SURNAMES[match[0]], Rank.LOOSE) for match in _SURNAME.finditer(text))
    return found


def without_marks(text: str) -> str:
    """``text`` without the marks of kept text; the text itself where it has none."""
    return _KEPT.sub(r"\1", text) if "{=" in text else text


def apart(spans: Iterable[Span]) -> list[Span]:
    """``spans`` in order, none over another: the higher rank wins, then the first, then the longer."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.rank, span.start, -span.end)):
        place = bisect_left(kept, span)
        before, after = kept[place - 1 : place], kept[place : place + 1]
        if all(other.end <= span.start for other in before) and all(span.end <= o.start for o in after):
            kept.insert(place, span)
    return kept
