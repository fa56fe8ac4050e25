"""Characters that tell: the lists agree with the dictionaries of OpenCC that is installed."""

from __future__ import annotations

import subprocess
from pathlib import Path

import opencc
import pytest

from site_builder.localise.characters import AMBIGUOUS, is_beyond_doubt, only_in
from site_builder.text import Script

CLIB = Path(opencc.__file__).parent / "clib"


def read_dictionary(name: str, folder: Path) -> dict[str, list[str]]:
    out = folder / f"{name}.txt"
    command = [
        str(CLIB / "bin" / "opencc_dict"),
        *("-i", str(CLIB / "share" / "opencc" / f"{name}.ocd2")),
        *("-o", str(out), "-f", "ocd2", "-t", "text"),
    ]
    subprocess.run(command, check=True, capture_output=True)
    lines = (line.split("\t") for line in out.read_text("utf-8").splitlines() if line)
    return {key: forms.split(" ") for key, forms in lines}


def test_the_ambiguous_characters_are_those_of_opencc(tmp_path: Path) -> None:
    of_taiwan = read_dictionary("TWVariants", tmp_path)
    several = {
        character
        for character, forms in read_dictionary("STCharacters", tmp_path).items()
        if len({of_taiwan.get(form, [form])[0] for form in forms}) > 1
    }

    assert several == AMBIGUOUS


def test_what_is_traditional_too_is_no_mark_of_simplified(tmp_path: Path) -> None:
    itself_too = {
        character
        for character, forms in read_dictionary("STCharacters", tmp_path).items()
        if character in forms
    }

    assert itself_too.isdisjoint(only_in(Script.HANS))


@pytest.mark.parametrize("script", list(Script))
def test_no_character_marks_both(script: Script) -> None:
    assert only_in(script).isdisjoint(only_in(script.other))
    assert set("们这门") <= only_in(Script.HANS)
    assert set("們這門裡") <= only_in(Script.HANT)
    assert only_in(script).isdisjoint("人民后里干乾著杰台")


def test_names_beyond_doubt() -> None:
    assert is_beyond_doubt("张建国")
    assert not is_beyond_doubt("范振宇")
