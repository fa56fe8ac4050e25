"""The references an entry holds: every ``Ref`` in it with the path of keys that leads there."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.schema.values import Model, Ref, values_of

KeyPath = tuple[str | int, ...]


def references(model: Model) -> Iterator[tuple[KeyPath, Ref]]:
    """Pairs of YAML path and reference, in the order of the fields."""
    return _walk(model, ())


def _walk(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, Ref]]:
    if isinstance(value, Ref):
        yield path, value
    elif isinstance(value, Model):
        for key, child in values_of(value):
            yield from _walk(child, (*path, key))
    elif isinstance(value, tuple):
        for place, child in enumerate(value):
            yield from _walk(child, (*path, place))
