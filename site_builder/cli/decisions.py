"""Decisions of an editor on the other form of a word or a name, written to the content's own lists."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import TypeVar

from site_builder.load import load_text
from site_builder.localise import Localiser, Name, Phrase
from site_builder.localise.review import clause_around
from site_builder.project import NAMES, PHRASES, Project
from site_builder.reading import settled_phrases, texts_of
from site_builder.schema import NameList, PhraseList, read_model
from site_builder.text import Script

L = TypeVar("L", NameList, PhraseList)

_HEADS = {
    PHRASES: "# 本志词语的两种写法,各附例句,由 chronicle check 逐条验证。\nphrases:\n",
    NAMES: "# 人名的两种写法,经编者核定。\nnames:\n",
}


class Refused(Exception):  # noqa: N818 - it is an answer, not a mistake of ours
    """A decision that cannot be written; ``reasons`` in Chinese and English."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.reasons = (zh, en)


def decide_word(project: Project, glossary: tuple[Name, ...], word: str, hant: str) -> str:
    """Append ``word`` with its Traditional form and a sentence of the content; the path that was written.

    Raises Refused when no text holds the word, when it would not come out so, or when the file's end is no
    list to append to.
    """
    sentence = next((found for text in texts_of(project) if (found := clause_around(text, word))), "")
    if not sentence:
        raise Refused(f"正文里没有“{word}”", f"no text holds {word}")
    phrases = (Phrase(word, hant), *settled_phrases(project))
    localiser = Localiser(glossary, phrases, project.settings.traditional.region)
    converted = localiser.convert(sentence, source=Script.HANS, target=Script.HANT)
    if hant not in converted:
        raise Refused(
            f"“{word}”在“{sentence}”里不独立成词,请写得长一些",
            f"{word} is no word of its own in “{sentence}”; take a longer one",
        )
    item = {"zh-Hans": word, "zh-Hant": hant, "example": {"zh-Hans": sentence, "zh-Hant": converted}}
    return _append(project.root, PHRASES, item, PhraseList)


def decide_name(project: Project, _glossary: tuple[Name, ...], name: str, hant: str) -> str:
    """Append a person's confirmed name; the path that was written. Raises Refused as ``decide_word`` does."""
    return _append(project.root, NAMES, {"zh-Hans": name, "zh-Hant": hant}, NameList)


def _append(root: Path, path: str, item: Mapping[str, object], model: type[L]) -> str:
    """Add ``item`` to the list at the end of the file, everything else as it stands."""
    file = root / path
    old = file.read_text("utf-8") if file.is_file() else _HEADS[path]
    # JSON is YAML: every text is quoted, so no comma or colon of a sentence can break the file
    text = f"{old.rstrip()}\n  - {json.dumps(item, ensure_ascii=False)}\n"
    if _length(text, path, model) != _length(old, path, model) + 1:
        raise Refused(
            f"{path} 的末尾不是列表,请手工写入", f"{path} does not end in its list; write it by hand"
        )
    beside = file.with_name(f".{file.name}.new")
    beside.write_text(text, "utf-8", newline="\n")
    os.replace(beside, file)  # noqa: PTH105 - whole or not at all
    return path


def _length(text: str, path: str, model: type[L]) -> int:
    """How many items the list of the file has; -2 when it cannot be read."""
    loaded = load_text(text, path)
    outcome = read_model(loaded.value[0], model) if loaded.value and not loaded.problems else None
    if outcome is None or outcome.value is None:
        return -2
    return len(outcome.value.names if isinstance(outcome.value, NameList) else outcome.value.phrases)
