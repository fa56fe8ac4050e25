"""The localiser: a text in one script as the other script writes it, with the names of a chronicle."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from site_builder.localise.convert import convert_characters, convert_script, refuse, regional
from site_builder.localise.direction import Direction
from site_builder.localise.names import Name
from site_builder.localise.phrases import Phrase
from site_builder.localise.segment import Segmenter
from site_builder.localise.spans import without_marks
from site_builder.text import Region, Script

# Names of so many characters may be ordinary words as well; shorter ones are not looked for.
_SHORT = 2


class Localiser:
    """Converts text between the scripts: word by word, with names and phrases as they are settled.

    A name is recognised as a whole word; a name of two characters that is an ordinary word too (钟声) only
    where it is the whole text. Of two ``phrases`` with the same form, the first counts. What was converted
    once is remembered.
    """

    def __init__(
        self, glossary: Iterable[Name] = (), phrases: Iterable[Phrase] = (), region: Region = Region.TW
    ) -> None:
        self._segmenter = Segmenter()
        names: dict[Script, dict[str, str]] = {script: {} for script in Script}
        words: dict[Script, dict[str, str]] = {script: {} for script in Script}
        # Ordinary words are told by the dictionary as it is before any name is added.
        for name in glossary:
            for script in Script:
                form, other = name.form(script), name.form(script.other)
                names[script].setdefault(form, other)
                if self._is_recognisable(form, script):
                    words[script].setdefault(form, other)
        settled: dict[Script, dict[str, str]] = {script: {} for script in Script}
        for phrase in phrases:
            hant = regional(phrase.hant, region)
            for target in phrase.targets:
                form, other = (hant, phrase.hans) if target is Script.HANS else (phrase.hans, hant)
                settled[target.other].setdefault(form, other)
        self.directions = {
            script: Direction(
                script,
                region,
                names=names[script],
                words=words[script],
                phrases=settled[script],
                segmenter=self._segmenter,
            )
            for script in Script
        }
        self._done: dict[tuple[str, Script, Script], str] = {}

    def convert(self, text: str, *, source: Script, target: Script) -> str:
        """``text``, written in ``source``, in ``target``; without the marks of kept text in any case.

        Its length stays, but for these marks, names and phrases. Raises ValueError for NUL and lone
        surrogates.
        """
        done = self._done.get((text, source, target))
        if done is None:
            refuse(text)
            done = without_marks(text) if source is target else self.directions[source].convert(text)
            self._done[text, source, target] = done
        return done

    def normalise(self, text: str, target: Script) -> str:
        """Half-converted Traditional ``text`` in ``target``, by way of Simplified."""
        refuse(text)
        plain = self.directions[Script.HANT].convert(text, marked=True)
        return self.convert(plain, source=Script.HANS, target=target)

    def _is_recognisable(self, name: str, script: Script) -> bool:
        if len(name) != _SHORT:
            return len(name) > _SHORT
        simplified = name if script is Script.HANS else convert_script(name, Script.HANS)
        if not self._segmenter.knows(simplified):
            return True
        # The dictionary knows many persons and places; where OpenCC knows a word of its own, it is one.
        is_word = convert_script(name, script.other) != convert_characters(name, script.other)
        return self._segmenter.is_name(simplified) and not is_word


@lru_cache(maxsize=4)
def shared_localiser(glossary: tuple[Name, ...], phrases: tuple[Phrase, ...], region: Region) -> Localiser:
    """The localiser of these names and phrases; builds that follow each other in a process share it."""
    return Localiser(glossary, phrases, region)
