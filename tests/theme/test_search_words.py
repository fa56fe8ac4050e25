"""What the search's script says: every word it asks for exists in both scripts, and none is left over."""

from __future__ import annotations

import json
import re

from site_builder.assembly import theme_files
from site_builder.project import read_labels
from site_builder.text import Script
from tests.theme.environment import LABELS, THEME

SCRIPT = "\n".join(path.read_text("utf-8") for path in sorted((THEME / "static/search").iterdir()))
WORDS = {key.removeprefix("search.") for key in LABELS if key.startswith("search.")}


def test_every_word_that_is_said_exists() -> None:
    said = re.findall(r"\bsay\(([^()]*)", SCRIPT)
    assert len(said) > 10
    named = {word for call in said for word in re.findall(r'"(\w+)"', call)}
    assert named <= WORDS


def test_no_word_is_left_over() -> None:
    assert {word for word in WORDS if f'"{word}"' not in SCRIPT} == set()


def test_the_script_begins_with_its_words_in_every_script() -> None:
    labels = {script.value: read_labels(script) for script in Script}
    first, _, rest = theme_files(labels)["search.js"].decode().partition("\n")
    words = json.loads(first.removeprefix("globalThis.chronicleWords = ").removesuffix(";"))
    assert {script: texts["found"] for script, texts in words.items()} == {
        "zh-Hans": "找到 {count} 条",
        "zh-Hant": "找到 {count} 條",
    }
    assert set(words["zh-Hans"]) == WORDS
    assert rest == theme_files()["search.js"].decode().partition("\n")[2]
