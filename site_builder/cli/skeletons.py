"""Skeletons: a commented YAML file to start an entry of each kind from."""

from __future__ import annotations

import json

from site_builder.schema import MODELS, Kind

# The fields an editor usually fills, in this order, with a value to start from; others stay in comments.
_STARTS: dict[Kind, dict[str, str]] = {
    Kind.CAMPAIGN: {"date": "2020-01-25/..", "place": "[]"},
    Kind.UNIT: {"category": "other", "parents": "[]"},
    Kind.INDIVIDUAL: {"privacy": "public_role", "posts": "[]"},
    Kind.EVENT: {"category": "other", "date": "", "place": "[]", "units": "[]", "people": "[]", "result": ""},
    Kind.DOCUMENT: {"category": "notice", "issuers": "[]", "date": ""},
    Kind.MEASURE: {"category": "method", "parts": "[]", "units": "[]"},
    Kind.PLACE: {"category": "other", "parents": "[]"},
    Kind.SOURCE: {"outlets": "[]", "contributors": "[]", "date": ""},
    Kind.IMAGE: {"credit": "", "people": "[]", "units": "[]"},
}
_COMMON = {"summary": "", "body": "", "campaigns": "[]", "sources": "[]", "figures": "[]"}
_NOT_OFFERED = {"id", "name", "status", "embargo", "publish_reason", "formerly", "order", "corrections"}


def skeleton(kind: Kind, name: str) -> str:
    """A draft entry of ``kind`` called ``name``: every field with its description, the unused ones off."""
    fields = MODELS[kind].model_fields
    starts = {**_COMMON, **_STARTS[kind]}
    lines = [f"# {(MODELS[kind].__doc__ or '').strip()}", f"name: {_scalar(name)}"]
    lines += ["", f"# {fields['status'].description}", "status: draft"]
    for field, info in fields.items():
        key = info.alias or field
        if key in _NOT_OFFERED:
            continue
        lines.append("")
        lines.append(f"# {info.description}")
        start = starts.get(key)
        is_set = start is not None and start not in {"", "[]"} and key in _STARTS[kind]
        lines.append(f"{key}: {start}" if is_set else f"# {key}: {start or ''}".rstrip())
    return "\n".join(lines) + "\n"


def _scalar(text: str) -> str:
    """``text`` as a YAML scalar; a JSON string is one."""
    plain = text and all(c.isalnum() or c in "（）()·《》-" for c in text) and not text[0].isascii()
    return text if plain else json.dumps(text, ensure_ascii=False)
