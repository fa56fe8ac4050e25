"""Phrases: what an editor or the shipped list settles for words that conversion gets wrong."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from site_builder.text import Script

# Patterns test so many first characters at once; with more, every place of a text costs more.
_GROUP = 24


@dataclass(frozen=True, slots=True)
class Phrase:
    """Both forms of a phrase, and the scripts into which it is converted so.

    The segmenter learns it as a word, so it holds where its characters stand together (并成立) and not where
    other words share them (合并|成立, 若干|事件); in a longer word (发布公告) it holds as well.
    """

    hans: str
    hant: str
    targets: tuple[Script, ...] = tuple(Script)

    def form(self, script: Script) -> str:
        """How the phrase is written in ``script``."""
        return self.hans if script is Script.HANS else self.hant


def any_of(words: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern that finds the longest of ``words`` at the first place where one stands."""
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words), key=len, reverse=True):
        by_first[word[0]].append(re.escape(word[1:]))
    firsts = sorted(by_first)
    if not firsts:
        return None
    groups = []
    for start in range(0, len(firsts), _GROUP):
        some = firsts[start : start + _GROUP]
        branches = "|".join(f"{re.escape(first)}(?:{'|'.join(by_first[first])})" for first in some)
        groups.append(f"(?=[{re.escape(''.join(some))}])(?:{branches})")
    return re.compile(f"(?=[{re.escape(''.join(firsts))}])(?:{'|'.join(groups)})")
