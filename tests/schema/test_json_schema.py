"""The schemas that editors complete from: sound, in Chinese, and of one mind with our own reading."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from site_builder.load import load_folder, load_text
from site_builder.schema import KIND_OF_FOLDER, MODELS, Kind, Settings, read_model
from site_builder.schema.json_schema import DRAFT, json_schemas, schema_globs
from tests.schema.full import FULL
from tests.schema.json_check import ANNOTATIONS, CHECKED, accepts

SCHEMAS = json_schemas()
ROOT = Path(__file__).resolve().parents[2]
FILES = pytest.mark.parametrize("name", SCHEMAS)


def nodes(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every schema within ``schema``."""
    yield schema
    for key in ("$defs", "properties"):
        for child in schema.get(key, {}).values():
            yield from nodes(child)
    for child in schema.get("anyOf", []):
        yield from nodes(child)
    if "items" in schema:
        yield from nodes(schema["items"])


def valid(kind: Kind, data: object) -> bool:
    schema = SCHEMAS[f"{kind.value}.schema.json"]
    return accepts(schema, data, schema)


@FILES
def test_a_schema_uses_the_words_of_its_draft(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema["$schema"] == DRAFT == "https://json-schema.org/draft/2020-12/schema"

    for node in nodes(schema):
        assert node.keys() <= CHECKED | ANNOTATIONS
        if "$ref" in node:
            assert node["$ref"].removeprefix("#/$defs/") in schema["$defs"]
        if "properties" in node:
            assert node["type"] == "object"
            assert set(node.get("required", [])) <= node["properties"].keys()
        re.compile(node.get("pattern", ""))
    assert json.loads(json.dumps(schema)) == schema


@FILES
def test_every_field_is_described_in_chinese_and_nothing_in_english(name: str) -> None:
    for node in nodes(SCHEMAS[name]):
        for field in node.get("properties", {}).values():
            assert re.search("[\u4e00-\u9fff]", field["description"])
        for key in ("title", "description"):
            assert re.search("[\u4e00-\u9fff]", node.get(key, "无"))
            assert not re.match("[A-Z][a-z]+ ", node.get(key, ""))


@FILES
def test_every_word_of_a_vocabulary_is_explained_where_it_can_be_written(name: str) -> None:
    schema = SCHEMAS[name]
    for node in nodes(schema):
        for field in node.get("properties", {}).values():
            refs = [field, *field.get("anyOf", [])]
            names = [ref["$ref"].removeprefix("#/$defs/") for ref in refs if "$ref" in ref]
            for word in (word for each in names for word in schema["$defs"][each].get("enum", [])):
                assert word in field["description"] or word in {"zh-Hans", "zh-Hant", "zh-Hant-x-mixed"}


@pytest.mark.parametrize("kind", Kind)
def test_a_full_entry_is_valid(kind: Kind) -> None:
    (document,) = load_text(FULL[kind], "x.yml").value

    assert valid(kind, document.data)


def test_the_chronicle_of_this_repository_is_valid() -> None:
    documents = load_folder(ROOT, "content").value
    assert documents

    for document in documents:
        folder = document.path.split("/")[1]
        kind = KIND_OF_FOLDER.get(folder)
        if kind is not None:
            assert valid(kind, document.data), document.path


@pytest.mark.parametrize(
    "text",
    [
        "name: ''",
        "summary: 述",
        "name: 名\nsmmary: 述",
        "name: 名\nstatus: aproved",
        "name: 名\nfigures: {label: 人, value: '1,000'}",
        "name: 名\nfigures: [{label: 人, average: yes}]",
        "name: 名\nfigures: [{value: 3}]",
        "name: 名\nunits: [A]",
        "name: 名\nunits: [{unit: a, rol: 主办}]",
        "name: 名\nsources: true",
        "name: 名\norder: '3'",
        "name: 名\nfollows: ../x",
        f"name: 名\nfollows: {'a' * 81}",
        "name: 名\ndate: {as_printed: 大年初一}",
        "name: 名\naliases: [{nmae: 名}]",
    ],
)
def test_editors_and_we_refuse_the_same(text: str) -> None:
    (document,) = load_text(text, "content/events/x.yml").value

    assert not valid(Kind.EVENT, document.data)
    assert read_model(document, MODELS[Kind.EVENT]).problems


_KEYS = st.sampled_from(
    ["text", "zh-Hans", "zh-Hant", "name", "unit", "source", "label", "edtf", "role", "x"]
)
_VALUES = st.recursive(
    st.one_of(
        *(st.none(), st.booleans(), st.integers(-9, 9)),
        st.sampled_from(["", " ", "名", "a", "A", "approved", "3.6"]),
    ),
    lambda inner: st.one_of(st.lists(inner, max_size=2), st.dictionaries(_KEYS, inner, max_size=2)),
    max_leaves=4,
)
_FIELDS = st.sampled_from(
    ["summary", "aliases", "units", "sources", "figures", "order", "status", "follows", "formerly", "place"]
)


@settings(deadline=None)
@given(_FIELDS, _VALUES)
def test_editors_and_we_agree_on_any_value(field: str, value: Any) -> None:
    assume(not _has_nothing_but_null(value))  # a text of no form, which a schema cannot tell
    (document,) = load_text(json.dumps({"name": "名", field: value}, ensure_ascii=False), "x.yml").value

    assert valid(Kind.EVENT, document.data) == (read_model(document, MODELS[Kind.EVENT]).problems == ())


def _has_nothing_but_null(value: object) -> bool:
    if isinstance(value, dict):
        return all(each is None for each in value.values()) or any(map(_has_nothing_but_null, value.values()))
    return isinstance(value, list) and any(map(_has_nothing_but_null, value))


def test_each_schema_is_for_certain_files() -> None:
    assert schema_globs().keys() == SCHEMAS.keys()
    assert schema_globs()["individual.schema.json"] == "content/people/**/*.y*ml"


def test_addresses_in_the_settings_keep_their_patterns() -> None:
    fields = SCHEMAS["chronicle.schema.json"]["properties"]
    patterns = {
        name: [each["pattern"] for each in fields[name]["anyOf"] if "pattern" in each]
        for name in ("url", "contact")
    }

    assert [len(found) for found in patterns.values()] == [1, 1]
    assert patterns["url"][0].startswith("^https?://")
    assert Settings.model_fields["url"].description == fields["url"]["description"]
