"""One direction of conversion: the words of a text, each by itself, and the spans that are settled."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from site_builder.localise.convert import changing, convert_roughly, convert_script
from site_builder.localise.names import propose_person
from site_builder.localise.phrases import any_of
from site_builder.localise.quotes import MARKS, convert_quotes
from site_builder.localise.segment import Segmenter
from site_builder.localise.spans import BEFORE_SURNAMES, Rank, Span, apart, settled_spans, verbatim_spans
from site_builder.text import Region, Script

# Stands for a span whose form is settled while the quotation marks of the rest are converted.
_HOLE = "\ue001"

# How many words a table may learn; a chronicle of ten thousand entries has fewer.
_MOST_WORDS = 1_000_000

# In a word of so many characters no phrase is looked for.
_SHORT_WORD = 2


class WordTable(dict[str, str]):
    """The form of every word in the other script: given ones, and OpenCC's once it was asked."""

    def __init__(
        self,
        source: Script,
        region: Region,
        *,
        names: Mapping[str, str],
        phrases: Mapping[str, str],
        segmenter: Segmenter,
    ) -> None:
        super().__init__({**phrases, **names})
        self.given = frozenset(self)
        self._source = source
        self._region = region
        self._phrases = phrases
        self._within = any_of(phrase for phrase in phrases if len(phrase) > 1)
        self._segmenter = segmenter

    def __missing__(self, word: str) -> str:
        form = self._form(word)
        if len(self) < _MOST_WORDS:
            self[word] = form
        return form

    def _form(self, word: str) -> str:
        if self._source is Script.HANS and self._segmenter.is_guessed_name(word):
            return propose_person(word, self._source, self._region)
        form = convert_script(word, self._source.other, self._region)
        if word[0] in self._phrases and len(word) > 1 and not self._segmenter.knows(word):
            return self._phrases[word[0]] + form[1:]  # the segmenter guessed: 签个|名
        if self._within is None or len(word) <= _SHORT_WORD or not self._within.search(word):
            return form
        place = 0
        pieces: list[str] = []
        for match in self._within.finditer(word):
            pieces += form[place : match.start()], self._phrases[match[0]]
            place = match.end()
        return "".join([*pieces, form[place:]])


class Direction:
    """Converts from one script: ``names`` where they are the whole text, ``words`` where they are words."""

    def __init__(
        self,
        source: Script,
        region: Region,
        *,
        names: Mapping[str, str],
        words: Mapping[str, str],
        phrases: Mapping[str, str],
        segmenter: Segmenter,
    ) -> None:
        self.source = source
        self._names = names
        self._segmenter = segmenter
        self._name_words = words
        self._phrases = phrases
        given = {**phrases, **words}
        self.table = WordTable(source, region, names=words, phrases=phrases, segmenter=segmenter)
        self._apart = {word: given[word] for word in self._teach(given)}
        self._apart_pattern = any_of(self._apart)
        told = (one for both in (names, phrases) for one, form in both.items() if one != form)
        self._changing = changing(source, region).union(MARKS[source], *told)

    def convert(self, text: str, *, marked: bool = False) -> str:
        """``text`` in the other script; kept spans stay ``marked`` where another conversion follows."""
        if "{=" not in text and self._changing.isdisjoint(text):
            return text
        if text in self._names:
            return self._names[text]
        words = self.words(text)
        spans = self._spans(text, words, marked=marked)
        target = self.source.other
        if not spans:
            return convert_quotes("".join(map(self.table.__getitem__, words)), target)
        rough = convert_quotes("".join(self._with_holes(words, spans)), target)
        forms = [*(span.form for span in spans), ""]
        return "".join(piece + form for piece, form in zip(rough.split(_HOLE), forms, strict=True))

    def words(self, text: str) -> list[str]:
        """The words of ``text``, told by its simplified form."""
        if self.source is Script.HANS:
            return self._segmenter.cut(text)
        cuts = self._segmenter.cut(convert_roughly(text))
        ends = list(accumulate(map(len, cuts)))
        return [text[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    def knows(self, word: str) -> bool:
        """Whether the Simplified ``word`` is in the dictionary of the segmenter."""
        return self._segmenter.knows(word)

    def settled(self, text: str, words: Sequence[str]) -> list[Span]:
        """What in ``text`` stays, counts and surnames: everything that is settled beyond its words."""
        return self._spans(text, words, marked=False)

    def _spans(self, text: str, words: Sequence[str], *, marked: bool) -> list[Span]:
        found = verbatim_spans(text, marked=marked)
        if self._apart_pattern:
            found += (Span(*m.span(), self._apart[m[0]]) for m in self._apart_pattern.finditer(text))
        weak = settled_spans(text, self.source)
        if weak:
            found += self._yielding(weak, words)
        return apart(found) if found else found

    def _yielding(self, spans: Iterable[Span], words: Sequence[str]) -> Iterator[Span]:
        """Those of ``spans`` that don't cut a name, and don't cut any word where they are loose."""
        starts = list(accumulate(map(len, words), initial=0))
        for span in spans:
            first, last = bisect_right(starts, span.start) - 1, bisect_left(starts, span.end)
            is_cutting = any(
                words[place] in self._name_words
                and not (span.start <= starts[place] and starts[place + 1] <= span.end)
                for place in range(first, last)
            )
            # what the segmenter guessed may hold a surname: 归范|大娘; what it knows is no surname: 钟楼
            word = words[first]
            is_in_word = (
                span.rank is Rank.LOOSE
                and len(word) > 1
                and word[0] not in BEFORE_SURNAMES
                and self._segmenter.knows(word)
            )
            if not is_cutting and not is_in_word:
                yield span

    def _with_holes(self, words: Sequence[str], spans: Sequence[Span]) -> Iterator[str]:
        """The converted words around ``spans``, a hole for each of these."""
        starts = list(accumulate(map(len, words), initial=0))
        place = 0
        for span in spans:
            yield self._between(words, starts, place, span.start)
            yield _HOLE
            place = span.end
        yield self._between(words, starts, place, starts[-1])

    def _between(self, words: Sequence[str], starts: Sequence[int], start: int, end: int) -> str:
        """The converted words from ``start`` to ``end``; of words that these cut, what is left."""
        if start == end:
            return ""
        first, last = bisect_right(starts, start) - 1, bisect_left(starts, end)
        pieces = list(words[first:last])
        pieces[-1] = pieces[-1][: end - starts[last - 1]]
        pieces[0] = pieces[0][start - starts[first] :]
        return "".join(map(self.table.__getitem__, pieces))

    def _teach(self, words: Iterable[str]) -> Iterator[str]:
        """Teach the segmenter the words; those it can never see as one word (阿·买提) are returned."""
        for name in sorted(words, key=len):  # so that the longest of several words is the likeliest
            word = name if self.source is Script.HANS else convert_script(name, Script.HANS)
            if name in self._phrases or not self._segmenter.knows(word):
                self._segmenter.add(word)
            if not word.isalnum() and self._segmenter.cut(word) != [word]:
                yield name
