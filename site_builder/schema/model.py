"""The base of every record: frozen models, plain texts, one value or many, the fields that were written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StrictBool,
    StrictInt,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

T = TypeVar("T")


class Model(BaseModel):
    """What every record and part is: frozen, and refusing fields it does not know.

    ``shorthand`` is the field that a bare text or number stands for; empty where a mapping must be written.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    shorthand: ClassVar[str] = ""

    @model_validator(mode="before")
    @classmethod
    def _from_shorthand(cls, value: object) -> object:
        return {cls.shorthand: value} if cls.shorthand and is_scalar(value) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        full = handler.resolve_ref_schema(handler(schema))
        full.pop("description", None)  # the docstring is for us; editors read those of the fields
        if not cls.shorthand:
            return full
        field = full["properties"][cls.shorthand]
        forms = [form for form in field.get("anyOf", [field]) if form != {"type": "null"}]
        return {"anyOf": [*forms, full]}


def is_scalar(value: object) -> bool:
    """Whether ``value`` is a text or a number."""
    return isinstance(value, str | int) and not isinstance(value, bool)


def integer_as_text(value: object) -> object:
    """A number as the text that was written; anything else unchanged."""
    return str(value) if is_scalar(value) else value


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("chronicle_empty", "empty text", {})
    return text


Plain = Annotated[
    str,
    BeforeValidator(integer_as_text),
    AfterValidator(_not_blank),
    WithJsonSchema({"type": ["string", "integer"], "pattern": r"\S"}),
]

# Pydantic would also take yes, 1 and "on" for true, and true for 1; the schemas of editors would not.
Flag = StrictBool
Whole = StrictInt


class _OneOrMany:
    """Lets an editor write one value where a list is meant, and nothing for an empty list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        array = handler(schema)
        return {"anyOf": [array, array.get("items", {}), {"type": "null"}]}


def _as_list(value: object) -> object:
    if value is None:
        return []
    return [value] if is_scalar(value) or isinstance(value, dict) else value


Many = Annotated[tuple[T, ...], _OneOrMany()]


def values_of(model: Model) -> Sequence[tuple[str, Any]]:
    """The fields of ``model`` as written in YAML: pairs of key and value, unset ones left out."""
    written = model.model_fields_set
    fields = type(model).model_fields
    return [(info.alias or name, getattr(model, name)) for name, info in fields.items() if name in written]
