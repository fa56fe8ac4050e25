"""The bare conversion, and that it is done by the official compiled binding."""

from __future__ import annotations

import sys
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.metadata import packages_distributions

import opencc
import pytest

from site_builder.localise.convert import changing, convert_characters, convert_script
from site_builder.text import Script


def test_the_official_compiled_binding_is_imported() -> None:
    assert set(packages_distributions()["opencc"]) == {"OpenCC"}
    binding = sys.modules[opencc.OpenCC.__mro__[1].__module__]
    assert str(binding.__file__).endswith(tuple(EXTENSION_SUFFIXES))


def test_characters_by_themselves() -> None:
    assert convert_script("干净", Script.HANT) == "乾淨"
    assert convert_characters("干净", Script.HANT) == "幹淨"
    assert convert_characters("", Script.HANT) == ""


@pytest.mark.parametrize(
    "word", ["想象", "借口", "慰借", "船夫", "澄江", "被人背", "干部", "三只", "松懈", "台湾"]
)
def test_what_can_change_is_known_for_simplified(word: str) -> None:
    assert (convert_script(word, Script.HANT) != word) is not changing(Script.HANS).isdisjoint(word)


@pytest.mark.parametrize(
    "word", ["深沈", "藉口", "明瞭", "甦醒", "英哩", "土坏", "幹部", "著", "於是", "回覆"]
)
def test_what_can_change_is_known_for_traditional(word: str) -> None:
    assert (convert_script(word, Script.HANS) != word) is not changing(Script.HANT).isdisjoint(word)


def test_nul_would_cut_the_text() -> None:
    with pytest.raises(ValueError, match="NUL"):
        convert_script("干部\0干部", Script.HANT)
