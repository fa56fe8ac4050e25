"""Every field is documented, and every example of the handbook is a valid entry."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Any, NamedTuple

import pytest
import yaml

from docs.fields import PAGE, PARTS_OF_ENTRIES, VOCABULARIES, page
from site_builder.load import load_text
from site_builder.messages import MESSAGES
from site_builder.schema import KIND_OF_FOLDER, MODELS, NameList, PhraseList, kinds, parts, read_model
from site_builder.schema.model import Model
from tests.chronicles import ROOT

HANDBOOK = (ROOT / "docs" / "editing.md").read_text("utf-8")
LISTS: dict[str, type[Model]] = {"names.yml": NameList, "phrases.yml": PhraseList}


class Example(NamedTuple):
    """A fenced block of YAML; ``path`` is what its first line names, ``…`` for an entry made up."""

    path: str
    text: str

    @property
    def model(self) -> type[Model]:
        """The model that the block must fit."""
        folder = self.path.removeprefix("content/").split("/")[0]
        return LISTS.get(folder) or MODELS[KIND_OF_FOLDER[folder]]


def examples() -> Iterator[Example]:
    for block in re.findall(r"^```yaml\n(.*?)^```$", HANDBOOK, re.MULTILINE | re.DOTALL):
        first, _, text = block.partition("\n")
        yield Example(first.removeprefix("# ").partition("（")[0], text)


def is_part_of(shown: Any, real: Any) -> bool:
    """Whether all that is shown stands in the real thing; items of a list may be left out."""
    if isinstance(shown, dict) and isinstance(real, dict):
        return all(key in real and is_part_of(value, real[key]) for key, value in shown.items())
    if isinstance(shown, list) and isinstance(real, list):
        return all(any(is_part_of(one, other) for other in real) for one in shown)
    return bool(shown == real)


def members(module: Any, kind: type) -> set[type]:
    found = {each for each in vars(module).values() if isinstance(each, type) and issubclass(each, kind)}
    return {each for each in found if each.__module__ == module.__name__}


def test_the_reference_is_that_of_the_schema() -> None:
    assert PAGE.read_text("utf-8") == page(), "run: python docs/fields.py"


def test_the_reference_names_every_part_and_vocabulary() -> None:
    assert members(parts, Model) - {parts.Fact} <= set(PARTS_OF_ENTRIES)
    assert members(kinds, StrEnum) - {kinds.Kind} <= set(VOCABULARIES)


@pytest.mark.parametrize("text", [page(), HANDBOOK], ids=["fields", "editing"])
def test_links_within_the_page_lead_to_headings(text: str) -> None:
    headings = re.findall(r"^#{2,} (.+)$", text, re.MULTILINE)
    assert len(headings) == len(set(headings))
    assert set(re.findall(r"\]\(#(.+?)\)", text)) <= {re.sub(r"[^\w-]", "", each) for each in headings}


@pytest.mark.parametrize("example", list(examples()), ids=lambda example: example.path)
def test_examples_are_valid(example: Example) -> None:
    text = example.text
    if "…" in example.path and not re.search(r"^name:", text, re.MULTILINE):
        text += "name: 样例\n"
    documents = load_text(text, example.path)
    assert documents.problems == ()
    outcome = [read_model(document, example.model) for document in documents.value]
    assert [each.problems for each in outcome] == [()]


def test_entries_of_the_sample_are_shown_as_they_stand() -> None:
    shown = [each for each in examples() if each.path.startswith("content/")]
    assert len(shown) > 3
    for example in shown:
        real = yaml.safe_load((ROOT / example.path).read_text("utf-8"))
        assert is_part_of(yaml.safe_load(example.text), real), f"docs/editing.md differs from {example.path}"


def test_problems_are_quoted_as_they_are_reported() -> None:
    quoted = re.findall(r"^\S+:\d+:\d+: (?:错误|警告|提示) ([A-Z]{3}\d{3}): (.+)$", HANDBOOK, re.MULTILINE)
    assert len(quoted) > 10
    for code, sentence in quoted:
        fixed = re.split(r"\{\{?|\}?\}", re.sub(r"(?<!\{)\{\w+\}(?!\})", "{", MESSAGES[code].zh))
        assert all(piece in sentence for piece in fixed), f"{code} no longer says: {sentence}"
