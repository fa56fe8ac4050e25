"""Names sought in a text as whole words, all at once: the only importer of ahocorasick_rs."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

from site_builder.localise.convert import convert_roughly, refuse
from site_builder.localise.segment import Segmenter
from site_builder.text import Script

# Names of so many characters may share a word with their neighbours; longer ones are taught as words.
_SHORT = 2
# What makes a name before it that of another body: 郑州市 is no word of its own in 郑州市民政局, nor is
# 惠济 in 惠济站. Words of two characters with these endings are mostly verbs (市委举办).
_ENDINGS = tuple("局委院厅办处所会队校站庭室村镇乡")
_BODIES = frozenset("站局村镇乡县区市路桥") | frozenset(
    ("党委", "团委", "工委", "政府", "法院", "医院", "学校", "公司", "街道", "社区", "支部", "宣传部")
)
_BODY = 3


class NameMatcher:
    """Finds ``names`` in texts of one script; its time grows with the text, not with their number.

    Of names that overlap, the first and longest counts, whether or not it is a whole word there. What was
    sought once is remembered.
    """

    def __init__(self, names: Iterable[str], script: Script) -> None:
        self._names = tuple(dict.fromkeys(name for name in names if len(name) >= _SHORT))
        self._script = script
        self._automaton = AhoCorasick(self._names, matchkind=MatchKind.LeftmostLongest)
        self._found: dict[str, tuple[tuple[int, int], ...]] = {}

    @cached_property
    def _segmenter(self) -> Segmenter:
        """Made when the first name is found: its dictionary takes longer to load than most texts to read."""
        made = Segmenter()
        for name in self._names:
            if len(name) > _SHORT:
                made.add(self._simplified(name))
        return made

    def find(self, text: str) -> tuple[tuple[int, int], ...]:
        """Start and end of every name in ``text`` that is a whole word and not part of a longer name."""
        found = self._found.get(text)
        if found is None:
            places = self._automaton.find_matches_as_indexes(text)
            found = self._whole(text, [(start, end) for _, start, end in places]) if places else ()
            self._found[text] = found
        return found

    def _whole(self, text: str, places: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        words: dict[int, str] = {}
        at = 0
        for word in self._segmenter.cut(self._simplified(text)):
            words[at] = word
            at += len(word)
        ends = {*words, at}
        return tuple(
            (start, end)
            for start, end in places
            if start in words and end in ends and not _goes_on(words.get(end, ""))
        )

    def _simplified(self, text: str) -> str:
        refuse(text)
        return convert_roughly(text) if self._script is Script.HANT else text


def _goes_on(word: str) -> bool:
    """Whether ``word`` after a name makes both the name of another body."""
    return word in _BODIES or (len(word) >= _BODY and word.endswith(_ENDINGS))
