"""A chronicle that says something hostile in every field that holds text."""

from __future__ import annotations

from enum import EnumType
from itertools import count
from typing import Annotated, Any, get_args, get_origin

import yaml

from site_builder.schema import MODELS, Kind, Settings
from site_builder.schema.values import ClockTime, EdtfDate, FigureRef, Model, Quantity, Ref, Text, When

MARK = "恶意"
ATTACK = (
    f"{MARK}\"'><script>alert(1)</script><img src=x onerror=alert(1)></title></textarea></style><!-- "
    "[x](javascript:alert(1)) <javascript:alert(1)> {{ 7 * 7 }} {% raw %} [[chronicle:body]] </main>"
)

# Values with a form of their own, and relations that would go in circles.
_FIXED: dict[str, Any] = {
    "id": None,
    "status": None,
    "embargo": None,
    "privacy": "public",
    "publish_reason": None,
    "parents": None,
    "follows": None,
    "based_on": None,
    "relative_to": None,
    "file": None,
    "formerly": None,
    "undated": None,
    "url": "https://example.org/?a=<script>&b='\"",
    "contact": "https://example.org/<script>'\"",
    "changed": "2026-01-02",
    "order": 1,
    "campaigns": None,
    "traditional": None,
}


def entry_id(kind: Kind) -> str:
    """The one entry of a kind."""
    return f"one-{kind.value}"


def chronicle() -> str:
    """An entry of every kind, in the form ``tests.chronicles`` reads."""
    keys = count()
    parts = []
    for kind, model in MODELS.items():
        data = _filled(model, keys) | {"campaigns": [entry_id(Kind.CAMPAIGN)]}
        if kind is Kind.INDIVIDUAL:
            data["privacy"] = "public_role"
        parts.append(f"== {kind.folder}/{entry_id(kind)}\n{_written(data)}")
    return "".join(parts)


def settings() -> str:
    """Settings of the same sort."""
    data = _filled(Settings, count())
    return _written(
        {name: value for name, value in data.items() if name not in {"script", "default_script", "url"}}
    )


def _written(data: dict[str, Any]) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=10**6)


def _filled(model: type[Model], keys: count[int]) -> dict[str, Any]:
    data = {}
    for name, info in model.model_fields.items():
        if name == "key":
            data[name] = f"k{next(keys)}"
            continue
        value = _FIXED[name] if name in _FIXED else _example(info.annotation, keys)
        if value is not None:
            data[info.alias or name] = value
    return data


def _example(annotation: Any, keys: count[int]) -> Any:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _example(arguments[0], keys)
    if origin is tuple:
        value = _example(arguments[0], keys)
        return None if value is None else [value]
    if not isinstance(annotation, type):
        return _example(next(a for a in arguments if a is not type(None)), keys)
    if issubclass(annotation, Ref):
        return entry_id(annotation.kinds[-1])  # of places the unit: it can stand for either
    if issubclass(annotation, FigureRef):
        return None
    if issubclass(annotation, Text):
        return ATTACK
    if issubclass(annotation, When):
        return {"edtf": "2020-02-05", "as_printed": ATTACK, "note": ATTACK}
    if issubclass(annotation, Model):
        return _filled(annotation, keys)
    if isinstance(annotation, EnumType):
        return next(iter(annotation)).value
    return {EdtfDate: "2020-02-05", ClockTime: "06:00", Quantity: "5", bool: False, int: 1}.get(
        annotation, ATTACK
    )
