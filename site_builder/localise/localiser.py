"""The localiser: a text in one script as the other script writes it, with the names of a chronicle."""

from __future__ import annotations

import re
from collections.abc import Iterable

from site_builder.localise.convert import SEPARATOR, changing, convert_characters, convert_script, refuse
from site_builder.localise.names import Name
from site_builder.localise.quotes import MARKS, convert_quotes
from site_builder.localise.segment import Segmenter
from site_builder.localise.spans import fixed_spans
from site_builder.text import Script

# Stands for a span whose form is settled while the rest of the text is converted.
_HOLE = "\ue001"

# Names of so many characters may be ordinary words as well; shorter ones are not looked for.
_SHORT = 2


class Localiser:
    """Converts text between the scripts: word by word, with the names of ``glossary`` as they are settled.

    A name is recognised as a whole word; a name of two characters that is an ordinary word too (钟声)
    only where it is the whole text.
    """

    def __init__(self, glossary: Iterable[Name] = ()) -> None:
        self._names: dict[Script, dict[str, str]] = {script: {} for script in Script}
        self._words: dict[Script, dict[str, str]] = {script: {} for script in Script}
        self._segmenter = Segmenter()
        # Ordinary words are told by the dictionary as it is before any name is added.
        for name in glossary:
            self._settle(name)
        self._apart = {script: self._add_words(script) for script in Script}
        self._changing = {script: self._changing_in(script) for script in Script}

    def convert(self, text: str, *, source: Script, target: Script) -> str:
        """``text``, written in ``source``, in ``target``; unchanged where they are the same.

        Its length stays, but for names. Raises ValueError for NUL and lone surrogates.
        """
        refuse(text)
        if source is target or self._changing[source].isdisjoint(text):
            return text
        if text in self._names[source]:
            return self._names[source][text]
        marked: list[str] = []
        forms: list[str] = []
        place = 0
        for start, end, form in [*self._fixed(text, source), (len(text), len(text), "")]:
            self._mark(text[place:start], source, marked, forms)
            marked.append(_HOLE)
            forms.append(form)
            place = end
        converted = convert_script("".join(marked), target).replace(SEPARATOR, "")
        pieces = convert_quotes(converted, target).split(_HOLE)
        return "".join(piece + form for piece, form in zip(pieces, [*forms, ""], strict=True))

    def _mark(self, text: str, source: Script, marked: list[str], forms: list[str]) -> None:
        """Append ``text`` with its words set apart and its names taken out, and the forms of these."""
        rough = text if source is Script.HANS else convert_script(text, Script.HANS)
        known = self._words[source]
        place = 0
        for cut in self._segmenter.cut(rough):
            word = text[place : place + len(cut)]
            place += len(cut)
            if word in known:
                forms.append(known[word])
                word = _HOLE
            marked += word, SEPARATOR

    def _settle(self, name: Name) -> None:
        for script in Script:
            form, other = name.form(script), name.form(script.other)
            self._names[script].setdefault(form, other)
            if self._is_recognisable(form, script):
                self._words[script].setdefault(form, other)

    def _is_recognisable(self, name: str, script: Script) -> bool:
        if len(name) != _SHORT:
            return len(name) > _SHORT
        simplified = name if script is Script.HANS else convert_script(name, Script.HANS)
        if not self._segmenter.knows(simplified):
            return True
        # The dictionary knows many persons and places; where OpenCC knows a word of its own, it is one.
        is_word = convert_script(name, script.other) != convert_characters(name, script.other)
        return self._segmenter.is_name(simplified) and not is_word

    def _add_words(self, script: Script) -> re.Pattern[str] | None:
        """Teach the segmenter the names; those it can never see as one word (阿·买提) make a pattern."""
        apart: list[str] = []
        for name in self._words[script]:
            word = name if script is Script.HANS else convert_script(name, Script.HANS)
            if not self._segmenter.knows(word):
                self._segmenter.add(word)
            if not word.isalnum() and self._segmenter.cut(word) != [word]:
                apart.append(re.escape(name))
        return re.compile("|".join(sorted(apart, key=len, reverse=True))) if apart else None

    def _fixed(self, text: str, source: Script) -> list[tuple[int, int, str]]:
        """The spans of ``text`` that the segmenter shall not see, in order, with their forms."""
        spans = fixed_spans(text, source)
        if pattern := self._apart[source]:
            for match in pattern.finditer(text):
                if not any(match.start() < end and start < match.end() for start, end, _ in spans):
                    spans.append((*match.span(), self._words[source][match[0]]))
        return sorted(spans)

    def _changing_in(self, script: Script) -> frozenset[str]:
        names = (name for name, other in self._names[script].items() if name != other)
        return changing(script).union(MARKS[script], *names)
