"""Word boundaries of Simplified Chinese: the only importer of rjieba."""

from __future__ import annotations

from rjieba import Jieba

# Surnames that are other words too, with another Traditional form: 范 模范, 于 对于, 余 其余.
DOUBTFUL_SURNAMES = frozenset("范于余钟岳郁涂游朴")
_FULL_NAME = 3


class Segmenter:
    """Cuts text into words, by a general dictionary and the words added to it."""

    def __init__(self) -> None:
        self._jieba = Jieba()

    def knows(self, word: str) -> bool:
        """Whether ``word`` is in the dictionary."""
        return self._jieba.has_word(word)

    def is_name(self, word: str) -> bool:
        """Whether the dictionary takes ``word`` for the name of a person or a place."""
        return all(tag.startswith(("nr", "ns")) for _, tag in self._jieba.tag(word))

    def is_guessed_name(self, word: str) -> bool:
        """Whether ``word`` is no word of the dictionary, begins with a surname that converts wrongly, and
        reads like a personal name."""
        if len(word) != _FULL_NAME or word[0] not in DOUBTFUL_SURNAMES or self.knows(word):
            return False
        return [tag for _, tag in self._jieba.tag(word)] == ["nr"]

    def add(self, word: str) -> None:
        """Add a word, likely enough to be preferred to the words it is made of."""
        self._jieba.add_word(word, None, None)

    def frequency(self, word: str) -> int:
        """How often the texts behind the dictionary hold ``word``; 0 when it is not in it."""
        return self._jieba.suggest_freq(word) if self.knows(word) else 0

    def part_of_speech(self, word: str) -> str:
        """The tag of ``word`` in the dictionary (n noun, c conjunction, …), or that of its first part."""
        tags = self._jieba.tag(word)
        return tags[0][1] if tags else ""

    def cut(self, text: str) -> list[str]:
        """The words of ``text``, in order; joined they are the text."""
        return self._jieba.cut(text)
