"""Word boundaries of Simplified Chinese: the only importer of rjieba."""

from __future__ import annotations

from rjieba import Jieba


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

    def add(self, word: str) -> None:
        """Add a word, likely enough to be preferred to the words it is made of."""
        self._jieba.add_word(word, None, None)

    def cut(self, text: str) -> list[str]:
        """The words of ``text``, in order; joined they are the text."""
        return self._jieba.cut(text)
