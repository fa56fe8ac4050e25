"""What only the other script writes stands within an element of that language, on every kind of page."""

from __future__ import annotations

from collections import defaultdict
from html.parser import HTMLParser
from pathlib import Path

import pytest

from site_builder.localise.characters import only_in
from site_builder.text import Script
from tests.browser.pages import KINDS, ROOTS, path_of

NO_END = {"br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
NO_TEXT = {"script", "style"}


class Texts(HTMLParser):
    """The texts of a page by the language of the element they stand in."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, set[str]] = defaultdict(set)
        self._open = [("", "")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in NO_END:
            self._open.append((tag, dict(attrs).get("lang") or self._open[-1][1]))

    def handle_endtag(self, tag: str) -> None:
        while tag in (name for name, _ in self._open) and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        name, language = self._open[-1]
        if name not in NO_TEXT:
            self.found[language].update(data)


def foreign(html: str, script: Script) -> set[str]:
    """The characters that only the other script has, outside elements of its language."""
    texts = Texts()
    texts.feed(html)
    other = script.other.value
    return {
        one for language, found in texts.found.items() if not language.startswith(other) for one in found
    } & only_in(script.other)


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
    said = '<p>印作<section lang="zh-Hant"><br><b>區</b></section></p><style>區</style>'
    assert foreign(said, Script.HANS) == set()
    assert foreign(said.replace(' lang="zh-Hant"', ""), Script.HANS) == {"區"}
