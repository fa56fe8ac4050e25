"""JSON Schema of each kind, with Chinese descriptions, for completion and help in editors."""

from __future__ import annotations

from typing import Any

from site_builder.schema.entries import MODELS
from site_builder.schema.settings import NameList, PhraseList, Settings
from site_builder.schema.values import Model

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schemas() -> dict[str, dict[str, Any]]:
    """Schemas by file name: one per kind of entry, and those of the settings, names and phrases."""
    schemas = {f"{kind.value}.schema.json": _schema(model) for kind, model in MODELS.items()}
    return {
        **schemas,
        "chronicle.schema.json": _schema(Settings),
        "names.schema.json": _schema(NameList),
        "phrases.schema.json": _schema(PhraseList),
    }


def schema_globs() -> dict[str, str]:
    """Which schema holds for which files: file name of the schema → pattern below the project."""
    kinds = {f"{kind.value}.schema.json": f"content/{kind.folder}/**/*.y*ml" for kind in MODELS}
    return {
        **kinds,
        "chronicle.schema.json": "content/chronicle.yml",
        "names.schema.json": "content/names.yml",
        "phrases.schema.json": "content/phrases.yml",
    }


def _schema(model: type[Model]) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True)
    for definition in schema["$defs"].values():
        definition.pop("description", None)  # the docstring of a vocabulary
    about = model.__doc__ or ""
    return {"$schema": DRAFT, **_untitled(schema), "title": about.split(":")[0], "description": about}


def _untitled(node: Any) -> Any:
    """Without the titles that pydantic makes of our field names: editors see the descriptions."""
    if isinstance(node, dict):
        shown = (item for item in node.items() if not (item[0] == "title" and isinstance(item[1], str)))
        return {key: _untitled(value) for key, value in shown}
    return [_untitled(value) for value in node] if isinstance(node, list) else node
