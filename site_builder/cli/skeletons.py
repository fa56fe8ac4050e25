"""Skeletons: a commented YAML file to start an entry of each kind from."""

from __future__ import annotations

import json

from site_builder.schema import MODELS, Entry, Kind

# The fields that are written out, with a value to start from; the others stay in comments.
_SET: dict[Kind, dict[str, str]] = {
    Kind.UNIT: {"category": "other"},
    Kind.INDIVIDUAL: {"privacy": "public_role"},
    Kind.EVENT: {"category": "other"},
    Kind.DOCUMENT: {"category": "notice"},
    Kind.MEASURE: {"category": "method"},
    Kind.PLACE: {"category": "other"},
}
_NOT_OFFERED = {"id", "name", "status", "embargo", "publish_reason", "formerly", "order", "corrections"}


def skeleton(kind: Kind, name: str) -> str:
    """A draft entry of ``kind`` called ``name``: every field with its description, the unused ones off.

    The fields of its kind come first, those of all kinds after them.
    """
    model = MODELS[kind]
    fields = sorted(model.model_fields.items(), key=lambda field: field[0] in Entry.model_fields)
    lines = [
        f"# {(model.__doc__ or '').strip()}",
        f"name: {_scalar(name)}",
        "",
        f"# {model.model_fields['status'].description}",
        "status: draft",
    ]
    for field, info in fields:
        if field not in _NOT_OFFERED:
            key = info.alias or field
            unused = f"# {key}: []" if info.default == () else f"# {key}:"
            value = _SET.get(kind, {}).get(key)
            lines += ["", f"# {info.description}", f"{key}: {value}" if value else unused]
    return "\n".join(lines) + "\n"


def _scalar(text: str) -> str:
    """``text`` as a YAML scalar; a JSON string is one."""
    plain = text and all(c.isalnum() or c in "（）()·《》-" for c in text) and not text[0].isascii()
    return text if plain else json.dumps(text, ensure_ascii=False)
