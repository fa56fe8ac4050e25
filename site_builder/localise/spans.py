"""Spans of a text whose form does not depend on words: addresses and code stay, some counts are settled."""

from __future__ import annotations

import re

from site_builder.text import Script

# Han characters belong to an address only after a sign that leads to more of it: 见https://a.cn网站.
_ADDRESS = r"(?:https?|ftp)://(?:[!#-;=?-~]|(?<=[/=#?&_-])[\u3400-\u9fff]+)+"

_VERBATIM = re.compile(
    rf"""
      ^(?P<fence>`{{3,}}|~{{3,}}).*?(?:^(?P=fence)|\Z)      # a block of code
    | (?P<ticks>`+)(?!`).+?(?<!`)(?P=ticks)(?!`)            # code in a line
    | <(?:https?|ftp|mailto):[^<>\s]*>                      # an address in angle brackets
    | (?<=\]\()\s*(?:<[^<>\n]*>|(?:[^\s()]|\([^\s()]*\))*)  # the target of a link or an image
    | (?<=\]:)[ \t]+(?:<[^<>\n]*>|(?:{_ADDRESS}|[./#][^\s]*))  # the target of a reference
    | {_ADDRESS}
    | [\ue000\ue001]+                                       # what conversion uses for its own marks
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)

# The segmenter takes 3只羊 apart as 3, 只羊; 只 that counts is not the adverb 只 (3人只能…).
_COUNTED = re.compile(
    r"(?:[0-9]|[0-9一二三四五六七八九十百千万][余多])(?P<measure>只)(?![能是有要会需限供许顾])"
)


def fixed_spans(text: str, source: Script) -> list[tuple[int, int, str]]:
    """Start, end and form of the spans of ``text`` that words don't decide, in order, without overlap."""
    verbatim = [(*match.span(), match[0]) for match in _VERBATIM.finditer(text)]
    if source is Script.HANT or "只" not in text:
        return verbatim
    counted = [(*match.span("measure"), "隻") for match in _COUNTED.finditer(text)]
    free = [span for span in counted if not any(start <= span[0] < end for start, end, _ in verbatim)]
    return sorted(verbatim + free)
