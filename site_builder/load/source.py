"""A source: the text of one YAML file, and the line and column of every character in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from site_builder.load.places import Node, read_trees
from site_builder.problems import Location

_BREAK = re.compile(r"\r\n|\n|\r")
_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)*")


@dataclass(slots=True, eq=False)
class Source:
    """Text ready for the parser, without byte order mark.

    ``filler`` stands where a forbidden character was, so that columns stay; values are read without it.
    Line starts and the tree of places are made when first asked for: a sound file never needs them.
    """

    path: str
    text: str
    filler: str = ""
    _starts: list[int] = field(default_factory=list, repr=False)
    _trees: list[Node] | None = field(default=None, repr=False)

    def place(self, index: int) -> Location:
        """The line and column of the character at ``index``.

        Counted here, not by the parser: that takes NEL, LS and PS for line breaks, editors don't.
        """
        if not self._starts:
            self._starts = [0, *(found.end() for found in _BREAK.finditer(self.text))]
        line = bisect_right(self._starts, index)
        return Location(self.path, line, index - self._starts[line - 1] + 1)

    def locate(self, nth: int, keys: Sequence[str | int], *, at_key: bool) -> Location:
        """The place of ``keys`` in the file's ``nth`` document, as far as they lead."""
        if self._trees is None:
            self._trees = read_trees(self.text, self.filler)
        if nth >= len(self._trees):
            return Location(self.path)
        node = self._trees[nth]
        index = node.index
        for key in keys:
            if (step := node.step(key)) is None:
                continue
            key_index, node = step
            index = key_index if at_key else node.index
        return self.place(index)

    def locate_in(self, nth: int, keys: Sequence[str | int], value: str, offset: int) -> Location:
        """The place of the character at ``offset`` of the text ``value`` that stands at ``keys``."""
        start = self.locate(nth, keys, at_key=False)
        index = self.content_index(self._starts[start.line - 1] + start.column - 1)
        if self.text[index : index + 1] in {"|", ">"}:  # the text begins on the next line
            found = _BREAK.search(self.text, index)
            index = found.end() if found else index
        # quotes, indentation and escapes aside, the file holds the characters of the value in order
        place = index
        for character in value[: offset + 1]:
            if not character.isspace():
                found_at = self.text.find(character, index)
                if found_at < 0:
                    return start
                place, index = found_at, found_at + 1
        return self.place(place)

    def content_index(self, index: int) -> int:
        """The index of the first character of the value at ``index``, behind its anchor and tag."""
        found = _PROPERTIES.match(self.text, index)
        return found.end() if found else index

    def line(self, index: int) -> tuple[int, str]:
        """The index at which the line of ``index`` begins, and its text."""
        begin = max(self.text.rfind("\n", 0, index), self.text.rfind("\r", 0, index)) + 1
        found = _BREAK.search(self.text, index)
        return begin, self.text[begin : found.start() if found else len(self.text)]
