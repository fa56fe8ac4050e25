"""What an entry holds, wherever in it: its references, facts, figures and texts with their YAML paths."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar, get_args

from site_builder.schema.ids import Ref
from site_builder.schema.model import Model

KeyPath = tuple[str | int, ...]
V = TypeVar("V")


def references(model: Model) -> Iterator[tuple[KeyPath, Ref]]:
    """Pairs of YAML path and reference, in the order of the fields."""
    return found_in(model, Ref)


def found_in(model: Model, wanted: type[V]) -> Iterator[tuple[KeyPath, V]]:
    """Pairs of YAML path and value for every value of type ``wanted`` below ``model``, outer ones first."""
    for field, key in fields_for(type(model), (wanted,)):
        if field in model.model_fields_set:
            yield from _walk(getattr(model, field), (key,), wanted)


def _walk(value: object, path: KeyPath, wanted: type[V]) -> Iterator[tuple[KeyPath, V]]:
    if isinstance(value, wanted):
        yield path, value
    if isinstance(value, Model):
        for below, found in found_in(value, wanted):
            yield (*path, *below), found
    elif isinstance(value, tuple):
        for place, child in enumerate(value):
            yield from _walk(child, (*path, place), wanted)


@cache
def fields_for(model: type[Model], wanted: tuple[type, ...]) -> tuple[tuple[str, str], ...]:
    """The fields of ``model`` below which a value of a type of ``wanted`` can stand, with their YAML keys."""
    fields = model.model_fields.items()
    return tuple((name, info.alias or name) for name, info in fields if _can_hold(info.annotation, wanted))


def _can_hold(annotation: Any, wanted: tuple[type, ...]) -> bool:
    if not isinstance(annotation, type):
        return any(_can_hold(argument, wanted) for argument in get_args(annotation))
    is_wanted = issubclass(annotation, wanted)
    return is_wanted or (issubclass(annotation, Model) and bool(fields_for(annotation, wanted)))
