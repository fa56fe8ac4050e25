"""Markdown as plain lines: what a reader reads of it, a paragraph or an item to a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Han characters and the punctuation between them: where a line was broken between two, there is no space.
_HAN = r"[\u2014\u2018-\u201d\u2026\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]"
_WRAPPED = re.compile(rf"(?<={_HAN})[ \t]*\n[ \t]*(?={_HAN})")
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-*+|#>]|\d+[.)]\s))")
_RULE = re.compile(r"[-*_=|:\s]{3,}")
_OPENING = re.compile(r"\A\s*(?:[#>]+\s*|[-*+]\s+|\d+[.)]\s+)+")
# no part of a link holds what begins another, so a text of nothing but brackets is read once
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^)\[]*\)|\[[^\[\]]*\])")
_MARKS = re.compile(r"(?<!\\)\*{1,3}|(?<![\w\\])_{1,2}(?=\S)|(?<=[^\s\\])_{1,2}(?!\w)|(?<!\\)`+")
_MARKED = re.compile(r"[*_`\[\\|]")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|>-])")


def plain_lines(text: str) -> Iterator[str]:
    """The paragraphs, items and rows of Markdown ``text`` without its marks."""
    for part in _PARAGRAPH.split(text):
        if part.strip() and not _RULE.fullmatch(part):
            line = " ".join(_without_marks(_OPENING.sub("", _WRAPPED.sub("", part))).split())
            if line:
                yield line


def _without_marks(line: str) -> str:
    if not _MARKED.search(line):
        return line
    return _ESCAPED.sub(r"\1", _MARKS.sub("", _LINK.sub(r"\1", line)).replace("|", " "))
