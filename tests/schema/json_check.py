"""As much of JSON Schema 2020-12 as our schemas use, to check them without another package."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Schema = Mapping[str, Any]

_TYPES: dict[str, Callable[[object], bool]] = {
    "string": lambda value: isinstance(value, str),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "boolean": lambda value: isinstance(value, bool),
    "null": lambda value: value is None,
    "array": lambda value: isinstance(value, list),
    "object": lambda value: isinstance(value, dict),
}

CHECKED = {
    *("$ref", "anyOf", "type", "enum", "pattern", "maxLength", "minimum"),
    *("items", "minProperties", "properties", "required", "additionalProperties"),
}
ANNOTATIONS = {"$schema", "$defs", "title", "description", "default", "examples", "format", "x-kinds"}


def accepts(schema: Schema, value: object, root: Schema) -> bool:
    """Whether ``value`` is valid against ``schema``, a part of ``root``."""
    return all(_CHECKS[keyword](schema, value, root) for keyword in schema if keyword in CHECKED)


def _ref(schema: Schema, value: object, root: Schema) -> bool:
    return accepts(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], value, root)


def _any_of(schema: Schema, value: object, root: Schema) -> bool:
    return any(accepts(each, value, root) for each in schema["anyOf"])


def _type(schema: Schema, value: object, root: Schema) -> bool:
    types: str | Sequence[str] = schema["type"]
    return any(_TYPES[each](value) for each in ([types] if isinstance(types, str) else types))


def _enum(schema: Schema, value: object, root: Schema) -> bool:
    return value in schema["enum"]


def _pattern(schema: Schema, value: object, root: Schema) -> bool:
    return not isinstance(value, str) or re.search(schema["pattern"], value) is not None


def _max_length(schema: Schema, value: object, root: Schema) -> bool:
    return not isinstance(value, str) or len(value) <= schema["maxLength"]


def _minimum(schema: Schema, value: object, root: Schema) -> bool:
    return not isinstance(value, int) or value >= schema["minimum"]


def _min_properties(schema: Schema, value: object, root: Schema) -> bool:
    return not isinstance(value, dict) or len(value) >= schema["minProperties"]


def _items(schema: Schema, value: object, root: Schema) -> bool:
    return not isinstance(value, list) or all(accepts(schema["items"], each, root) for each in value)


def _properties(schema: Schema, value: object, root: Schema) -> bool:
    known: Schema = schema["properties"]
    return not isinstance(value, dict) or all(
        accepts(known[key], each, root) for key, each in value.items() if key in known
    )


def _required(schema: Schema, value: object, root: Schema) -> bool:
    return not isinstance(value, dict) or set(schema["required"]) <= value.keys()


def _additional(schema: Schema, value: object, root: Schema) -> bool:
    assert schema["additionalProperties"] is False
    return not isinstance(value, dict) or value.keys() <= schema["properties"].keys()


_CHECKS: dict[str, Callable[[Schema, object, Schema], bool]] = {
    "$ref": _ref,
    "anyOf": _any_of,
    "type": _type,
    "enum": _enum,
    "pattern": _pattern,
    "maxLength": _max_length,
    "minimum": _minimum,
    "minProperties": _min_properties,
    "items": _items,
    "properties": _properties,
    "required": _required,
    "additionalProperties": _additional,
}
