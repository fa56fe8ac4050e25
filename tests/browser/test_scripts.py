"""What only the other script writes stands within an element of that language, on every kind of page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from site_builder.localise.characters import only_in
from site_builder.text import Script
from tests.browser.pages import KINDS, ROOTS, path_of

NO_TEXT = re.compile(r"<(script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL)
MARKED = re.compile(r'<(\w+)(?=[^>]*\slang="([^"]+)")[^>]*>[^<]*</\1>')
TAG = re.compile(r"<[^>]*>")


def foreign(html: str, script: Script) -> set[str]:
    """The characters of the other script that stand outside elements of its language."""

    def unmarked(found: re.Match[str]) -> str:
        return "" if found[2].startswith(script.other.value) else found[0]

    return set(TAG.sub("", MARKED.sub(unmarked, NO_TEXT.sub("", html)))) & only_in(script.other)


@pytest.mark.parametrize("script", [*Script])
def test_no_text_is_in_the_other_script_unsaid(sample: Path, script: Script) -> None:
    folders = [path_of(kind, sample) for kind in KINDS]
    every = {*folders, *(f"sources/{page.name}/" for page in (sample / "sources").iterdir() if page.is_dir())}
    files = {path: path if path.endswith(".html") else f"{path}index.html" for path in every}
    found = {
        path: foreign((sample / f"{ROOTS[script]}{file}").read_text("utf-8"), script)
        for path, file in files.items()
    }
    assert {path: characters for path, characters in found.items() if characters} == {}


def test_the_check_sees_what_is_unsaid() -> None:
    said = '<p>印作<span lang="zh-Hant">區</span></p>'
    assert foreign(said, Script.HANS) == set()
    assert foreign(said.replace(' lang="zh-Hant"', ""), Script.HANS) == {"區"}
