"""What holds for every text: hypothesis on hard characters, and all texts of the sample chronicle."""

from __future__ import annotations

import dataclasses
import datetime
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.editions import edition_roots, open_editions
from site_builder.localise import Localiser, Name, Phrase
from site_builder.localise.characters import only_in
from site_builder.localise.convert import SEPARATOR, changing, convert_script
from site_builder.localise.direction import WordTable
from site_builder.localise.quotes import convert_quotes
from site_builder.localise.segment import DOUBTFUL_SURNAMES, Segmenter
from site_builder.project import Project, open_project, shipped_phrases
from site_builder.reading import Reading, read, texts_of
from site_builder.text import Region, Script
from site_builder.views.pages import pages
from tests.chronicles import ROOT

PHRASES = tuple(
    Phrase(entry.hans, entry.hant, entry.direction.targets) for entry in shipped_phrases().phrases
)
NAMES = (
    Name("范振宇", "范振宇", is_person=True),
    Name("于海", "於海", is_person=True),
    Name("王小明", "王曉明", is_person=True),
)
LOCALISER = Localiser(NAMES, PHRASES)
BARE = Localiser()
SEGMENTER = Segmenter()

# Simplified words, each with one way back.
WORDS = re.findall(
    r"[^/]+",
    "机关/干部/下沉/社区/并成立/发布/公告/后勤/皇后/里程/村里/一只猫/范振宇/模范/松懈/松树/复工/复查/系统/联系/面条/"
    "方面/理发/发放/干净/标准/批准/制定/制作/冲锋/冲洗/宿舍/舍小家/点赞/赞成/，/。/“/”/3/只/了/的/在",
)

texts = st.lists(st.sampled_from(WORDS), max_size=20).map("".join)
any_characters = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
han = st.text(st.sampled_from("".join(WORDS) + "干发后里只着著乾於隻妳牠們这這裏裡"), max_size=40)


def hant(text: str, localiser: Localiser = LOCALISER) -> str:
    return localiser.convert(text, source=Script.HANS, target=Script.HANT)


def hans(text: str, localiser: Localiser = LOCALISER) -> str:
    return localiser.convert(text, source=Script.HANT, target=Script.HANS)


@given(texts)
def test_there_and_back(text: str) -> None:
    assert hans(hant(text)) == text


@given(texts)
def test_what_is_normal_stays_normal(text: str) -> None:
    normal = LOCALISER.normalise(text, Script.HANT)

    assert LOCALISER.normalise(normal, Script.HANT) == normal
    assert hans(hans(normal)) == hans(normal)


@given(st.one_of(han, any_characters))
def test_no_character_of_the_other_script_is_left(text: str) -> None:
    names = {character for name in NAMES for character in name.hant + name.hans}

    assert set(hant(text)).isdisjoint(only_in(Script.HANS) - names) or "`" in text
    assert set(hans(text)).isdisjoint(only_in(Script.HANT) - names) or "`" in text


@given(st.one_of(han, any_characters).filter(DOUBTFUL_SURNAMES.isdisjoint))
def test_word_by_word_is_what_opencc_makes_of_separated_words(text: str) -> None:
    words = SEGMENTER.cut(text)
    table = WordTable(Script.HANS, Region.TW, names={}, phrases={}, segmenter=SEGMENTER)
    at_once = convert_script(SEPARATOR.join(words), Script.HANT)

    if SEPARATOR not in text:
        assert "".join(table[word] for word in words) == at_once.replace(SEPARATOR, "")


@given(st.one_of(han, any_characters), st.sampled_from(Script))
def test_the_fast_path_says_what_the_slow_one_would(text: str, source: Script) -> None:
    direction = BARE.directions[source]

    if changing(source).isdisjoint(text):
        slow = "".join(direction.table[word] for word in direction.words(text))
        assert convert_quotes(slow, source.other) == BARE.convert(text, source=source, target=source.other)


@given(texts, st.sampled_from(NAMES))
def test_explicit_forms_never_change(text: str, name: Name) -> None:
    assert name.hant in hant(f"{text}，{name.hans}，{text}")
    assert hant(name.hans) == name.hant
    assert hans(name.hant) == name.hans


@given(any_characters)
def test_a_second_time_is_the_same(text: str) -> None:
    assert hant(text) == Localiser.convert(LOCALISER, text, source=Script.HANS, target=Script.HANT)
    assert hant(text, BARE) == BARE.directions[Script.HANS].convert(text)


@pytest.fixture(scope="module")
def project() -> Project:
    opened = open_project(ROOT)
    assert opened.value is not None
    return opened.value


@pytest.fixture(scope="module")
def reading(project: Project) -> Reading:
    return read(project, datetime.date(2026, 1, 1)).value


def test_the_sample_chronicle_loses_nothing(project: Project, reading: Reading) -> None:
    found = tuple(texts_of(project))
    written = [reading.localiser.convert(text, source=Script.HANS, target=Script.HANS) for text in found]
    back = [hans(hant(text, reading.localiser), reading.localiser) for text in written]

    assert len(found) > 1000
    assert [pair for pair in zip(written, back, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("script", list(Script))
def test_no_page_of_the_sample_holds_the_other_script(
    project: Project, reading: Reading, script: Script
) -> None:
    (root,) = edition_roots(project.settings, (script,))
    (edition,) = open_editions(project, reading, (root,), {})
    foreign = only_in(script.other)
    kept = _kept(project)
    told = {
        text
        for page in pages(edition)
        for text in _texts(page)
        if not foreign.isdisjoint(text) and not any(part in text for part in kept)
    }

    assert told == set()


def _kept(project: Project) -> set[str]:
    """What editors keep as it was printed."""
    sources = (document.data for document in project.documents)
    return {match[1] for data in sources for match in re.finditer(r"\{=(.+?)=\}", str(data))}


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            yield from (text for each in value.values() for text in _texts(each))
        case tuple() | list():
            yield from (text for each in value for text in _texts(each))
        case _ if dataclasses.is_dataclass(value):
            yield from (
                text for each in dataclasses.fields(value) for text in _texts(getattr(value, each.name))
            )
