"""The hard sentences and how conversions of them are scored; shared by the tests and the benchmark."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from site_builder.localise import GivenName, Localiser, build_glossary
from site_builder.localise.phrases import Phrase
from site_builder.problems import Location
from site_builder.project import shipped_phrases
from site_builder.text import Script

SENTENCES = Path(__file__).with_name("hard_sentences.yml")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A hard sentence: ``text`` in ``script``, what the other script makes of it, the names it needs."""

    id: str
    topic: str
    script: Script
    text: str
    expected: str
    names: tuple[GivenName, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Score:
    """How many of ``total`` sentences came out right in every character."""

    right: int
    total: int


def read_sentences(path: Path = SENTENCES) -> tuple[Sentence, ...]:
    """The sentences of the file, in order. Raises KeyError where one lacks a field."""
    return tuple(_sentence(fields) for fields in yaml.safe_load(path.read_text(encoding="utf-8")))


def common_phrases() -> tuple[Phrase, ...]:
    """The phrases that every chronicle has."""
    return tuple(
        Phrase(entry.hans, entry.hant, entry.direction.targets) for entry in shipped_phrases().phrases
    )


def convert_with_engine(sentences: Iterable[Sentence]) -> dict[str, str]:
    """What our engine makes of each sentence, by id, with its names and the common phrases."""
    outputs: dict[str, str] = {}
    phrases = common_phrases()
    for group in _compatible(sentences):
        names = {name for sentence in group for name in sentence.names}
        localiser = Localiser(build_glossary(names, phrases).value, phrases)
        for one in group:
            outputs[one.id] = localiser.convert(one.text, source=one.script, target=one.script.other)
    return outputs


def score_by_topic(sentences: Iterable[Sentence], outputs: Mapping[str, str]) -> dict[str, Score]:
    """The score of each topic, in the order of the file."""
    scores: dict[str, Score] = {}
    for sentence in sentences:
        so_far = scores.get(sentence.topic, Score(0, 0))
        is_right = outputs[sentence.id] == sentence.expected
        scores[sentence.topic] = Score(so_far.right + is_right, so_far.total + 1)
    return scores


def wrong(sentences: Iterable[Sentence], outputs: Mapping[str, str]) -> list[Sentence]:
    """The sentences that came out wrong."""
    return [sentence for sentence in sentences if outputs[sentence.id] != sentence.expected]


def differences(expected: str, found: str) -> str:
    """Where ``found`` differs: ``鬆→松`` by place if as long as expected, else all of it."""
    if len(expected) != len(found):
        return found
    pairs = zip(expected, found, strict=True)
    return " ".join(f"{right}→{other}" for right, other in pairs if right != other)


def _sentence(fields: Mapping[str, Any]) -> Sentence:
    script = Script(fields["from"])
    return Sentence(
        id=fields["id"],
        topic=fields["class"],
        script=script,
        text=fields["text"],
        expected=fields["expected"],
        names=tuple(_name(name, script) for name in fields.get("names", ())),
        note=fields["note"],
    )


def _name(fields: Mapping[str, Any], script: Script) -> GivenName:
    return GivenName(
        text=fields[script.value],
        script=script,
        hans=fields.get(Script.HANS.value),
        hant=fields.get(Script.HANT.value),
        is_person=fields["person"],
        location=Location("names.yml"),
    )


def _compatible(sentences: Iterable[Sentence]) -> list[list[Sentence]]:
    """Groups whose names one localiser can hold: no sentence has a name that stands in the text of another.

    One localiser per sentence would say the same and take a hundred times as long.
    """
    groups: list[list[Sentence]] = []
    for sentence in sentences:
        for group in groups:
            if group[0].script is sentence.script and not any(_meddle(sentence, one) for one in group):
                group.append(sentence)
                break
        else:
            groups.append([sentence])
    return groups


def _meddle(one: Sentence, other: Sentence) -> bool:
    return _names_stand_in(one.names, other) or _names_stand_in(other.names, one)


def _names_stand_in(names: Sequence[GivenName], sentence: Sentence) -> bool:
    return any(name.text in sentence.text and name not in sentence.names for name in names)
