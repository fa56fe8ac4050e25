"""Checks of script: what entries declare against what they hold, and the examples of phrases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from site_builder.load import Document
from site_builder.localise.detect import detect, first_foreign, unclosed_mark, without_verbatim
from site_builder.localise.localiser import Localiser
from site_builder.problems import Location, Problem, problem
from site_builder.schema import Entry, PhraseEntry, Record
from site_builder.schema.kinds import EntryScript
from site_builder.schema.references import KeyPath, found_in
from site_builder.schema.values import Text
from site_builder.text import Region, Script

# What a message shows of a text, on both sides of the place.
_AROUND = 6


def check_scripts(
    records: Iterable[Record[Entry]], default: EntryScript, localiser: Localiser, region: Region
) -> Iterator[Problem]:
    """Entries in another script than they declare (RUL005), each once; texts with characters of the other
    script (LOC004), or that conversion would write otherwise (LOC005); marks without end (LOC008)."""
    for record in records:
        declared = record.entry.script or default
        texts = tuple(found_in(record.entry, Text))
        actual = detect("".join(text.text or "" for _, text in texts), region)
        is_contradicted = actual is not None and actual.value != declared.value
        if is_contradicted and declared is not EntryScript.MIXED:
            at = record.document.locate(("script",) if record.entry.script else ("name",))
            yield problem("RUL005", at, declared=declared.value, actual=actual)
        for path, text in texts:
            for below, form, script in _forms(text, declared):
                at_form = _Form(record.document, (*path, *below), form)
                yield from _unclosed(at_form)
                if script is None or (is_contradicted and not below):
                    continue
                foreign = tuple(_foreign(at_form, script, region))
                yield from foreign
                if script is Script.HANT and not foreign and not below:
                    yield from _unnormalised(at_form, localiser)


def check_phrases(
    phrases: Sequence[PhraseEntry], document: Document, localiser: Localiser
) -> Iterator[Problem]:
    """Examples that come out otherwise (LOC001) or lack their phrase (LOC007); phrases given twice (LOC002)
    or with contradictory forms (LOC003)."""
    seen: defaultdict[tuple[Script, str], list[tuple[str, Location]]] = defaultdict(list)
    for place, phrase in enumerate(phrases):
        example = phrase.example
        if phrase.hans not in example.hans or phrase.hant not in example.hant:
            at = document.locate(("phrases", place, "example"))
            yield problem("LOC007", at, phrase=f"{phrase.hans} {phrase.hant}")
        for target in phrase.direction.targets:
            source = target.other
            form, other = (phrase.hans, phrase.hant)[:: 1 if target is Script.HANT else -1]
            at = document.locate(("phrases", place, source.value))
            if earlier := seen[target, form]:
                yield _repeated(form, other, at, earlier)
            seen[target, form].append((other, at))
            found = localiser.convert(example.form(source), source=source, target=target)
            if found != example.form(target):
                where = document.locate(("phrases", place, "example", target.value))
                yield problem("LOC001", where, found=found, expected=example.form(target))


def _repeated(form: str, other: str, at: Location, earlier: Sequence[tuple[str, Location]]) -> Problem:
    forms = tuple(dict.fromkeys((*(found for found, _ in earlier), other)))
    related = [place for _, place in earlier]
    if len(forms) > 1:
        return problem("LOC003", at, related=related, phrase=form, forms="、".join(forms))
    return problem("LOC002", at, related=related, phrase=form)


class _Form:
    """A form of a text, and where it is written."""

    def __init__(self, document: Document, path: KeyPath, text: str) -> None:
        self.text = text
        self._document = document
        self._path = path

    def locate(self, offset: int) -> Location:
        return self._document.locate_in(self._path, self.text, offset)


def _forms(text: Text, declared: EntryScript) -> Iterator[tuple[KeyPath, str, Script | None]]:
    """The forms of a text with their path below it and their script; None for half-converted text."""
    if text.text is not None:
        yield (), text.text, None if declared is EntryScript.MIXED else Script(declared.value)
    for script in Script:
        if (given := text.given(script)) is not None:
            yield (script.value,), given, script


def _unclosed(form: _Form) -> Iterator[Problem]:
    if (place := unclosed_mark(form.text)) is not None:
        yield problem("LOC008", form.locate(place))


def _foreign(form: _Form, script: Script, region: Region) -> Iterator[Problem]:
    if (place := first_foreign(form.text, script, region)) is not None:
        yield problem("LOC004", form.locate(place), declared=script.value, found=form.text[place])


def _unnormalised(form: _Form, localiser: Localiser) -> Iterator[Problem]:
    """The first place where ``form`` differs from what comes back from Simplified."""
    text = without_verbatim(form.text)
    normal = localiser.normalise(text, Script.HANT)
    if len(normal) != len(text):
        return
    for place, (one, other) in enumerate(zip(text, normal, strict=True)):
        if one != other:
            shown = slice(max(0, place - 1), place + _AROUND)
            yield problem("LOC005", form.locate(place), found=text[shown], expected=normal[shown])
            return
