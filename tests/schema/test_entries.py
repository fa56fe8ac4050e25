"""The nine kinds: a full entry of each is read whole, and nothing in it can be changed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import ValidationError

from site_builder.schema import MODELS, Entry, Kind, NameList, Settings
from site_builder.schema.values import Model
from tests.contents import entries
from tests.schema.full import FULL

KINDS = pytest.mark.parametrize("kind", Kind)


def full(kind: Kind) -> Entry:
    (record,) = entries({f"{kind.folder}/wanzheng": FULL[kind]})
    return record.entry


def models(model: type[Model]) -> Iterator[type[Model]]:
    """``model`` and all that its fields hold."""
    yield model
    for info in model.model_fields.values():
        yield from within(info.annotation)


def within(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield from models(annotation)
    for argument in get_args(annotation):
        yield from within(argument)


def values(value: object) -> Iterator[Model]:
    """Every record and part within ``value``."""
    if isinstance(value, tuple):
        for each in value:
            yield from values(each)
    if isinstance(value, Model):
        yield value
        for name in type(value).model_fields:
            yield from values(getattr(value, name))


@KINDS
def test_a_full_entry_sets_every_field_of_every_part(kind: Kind) -> None:
    entry = full(kind)
    written: dict[type[Model], set[str]] = {}
    for value in values(entry):
        written.setdefault(type(value), set()).update(value.model_fields_set)

    assert written == {model: set(model.model_fields) for model in models(type(entry))}


@KINDS
def test_an_entry_written_out_and_read_again_is_the_same(kind: Kind) -> None:
    entry = full(kind)
    data = entry.model_dump(mode="json", by_alias=True, exclude_unset=True)

    assert type(entry).model_validate(data) == entry


@KINDS
def test_nothing_in_an_entry_can_be_changed(kind: Kind) -> None:
    for value in values(full(kind)):
        for name in type(value).model_fields:
            with pytest.raises(ValidationError, match="frozen"):
                setattr(value, name, None)


@KINDS
def test_all_but_the_name_can_be_left_out(kind: Kind) -> None:
    (record,) = entries({f"{kind.folder}/x": "name: 名称"})

    assert record.entry.name.text == "名称"
    assert record.entry.model_fields_set == {"name"}


@pytest.mark.parametrize("model", [*MODELS.values(), Settings, NameList])
def test_every_field_tells_the_editor_in_chinese_what_it_is(model: type[Model]) -> None:
    silent = [
        f"{part.__name__}.{name}"
        for part in models(model)
        for name, info in part.model_fields.items()
        if not any("\u4e00" <= character <= "\u9fff" for character in info.description or "")
    ]

    assert silent == []
    assert "\u4e00" <= (model.__doc__ or "")[0] <= "\u9fff"


def test_the_kinds_have_one_model_and_one_folder_each() -> None:
    assert list(MODELS) == list(Kind)
    assert len({kind.folder for kind in Kind}) == len(Kind)
