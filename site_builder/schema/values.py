"""The values that fields hold: text in two scripts, references, dates as printed, quantities, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from site_builder.clock import TimeError, TimeOfDay, parse_time
from site_builder.dates import ChronicleDate, DateError, parse_date
from site_builder.schema.kinds import Basis, Kind
from site_builder.text import Script

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
ID_LENGTH = 80

T = TypeVar("T")


class Model(BaseModel):
    """What every record and part is: frozen, and refusing fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


def is_id(text: str) -> bool:
    """Whether ``text`` can be an id: a short ASCII slug that no file system refuses."""
    return bool(_ID.fullmatch(text)) and len(text) <= ID_LENGTH and text not in _RESERVED


def checked_id(value: str) -> str:
    """``value`` if it is an id; otherwise a validation error of type ``chronicle_id``."""
    if not is_id(value):
        raise PydanticCustomError("chronicle_id", "not an id", {"found": value})
    return value


class Ref(str):
    """The id of another entry; ``kinds`` are the kinds it may have, looked up in this order."""

    __slots__ = ()
    kinds: ClassVar[tuple[Kind, ...]] = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.no_info_after_validator_function(checked_id, core_schema.str_schema())
        return core_schema.no_info_after_validator_function(cls, text)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": f"^{ID_PATTERN}$", "x-kinds": [kind.value for kind in cls.kinds]}


class CampaignRef(Ref):
    """A campaign."""

    __slots__ = ()
    kinds = (Kind.CAMPAIGN,)


class UnitRef(Ref):
    """A unit."""

    __slots__ = ()
    kinds = (Kind.UNIT,)


class PersonRef(Ref):
    """A person."""

    __slots__ = ()
    kinds = (Kind.INDIVIDUAL,)


class EventRef(Ref):
    """An event."""

    __slots__ = ()
    kinds = (Kind.EVENT,)


class DocumentRef(Ref):
    """A document."""

    __slots__ = ()
    kinds = (Kind.DOCUMENT,)


class MeasureRef(Ref):
    """A measure."""

    __slots__ = ()
    kinds = (Kind.MEASURE,)


class PlaceRef(Ref):
    """A physical place, or a unit that is a territory (city, subdistrict, community, village)."""

    __slots__ = ()
    kinds = (Kind.PLACE, Kind.UNIT)


class SourceId(Ref):
    """A source."""

    __slots__ = ()
    kinds = (Kind.SOURCE,)


class _OneOrMany:
    """Lets an editor write one value where a list is meant."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        array = handler(schema)
        return {"anyOf": [array, array.get("items", {})]}


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str | int | dict) and not isinstance(value, bool) else value


Many = Annotated[tuple[T, ...], _OneOrMany()]


def _integer_as_text(value: object) -> object:
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Plain = Annotated[str, BeforeValidator(_integer_as_text), Field(min_length=1)]


class Text(Model):
    """Text in the entry's script, with forms given by hand for either script; those are never converted."""

    text: Plain | None = Field(None, description="原文,用条目所标的字形书写")
    hans: Plain | None = Field(None, alias="zh-Hans", description="手定的简体写法,不再转换")
    hant: Plain | None = Field(None, alias="zh-Hant", description="手定的繁体写法,不再转换")

    @model_validator(mode="before")
    @classmethod
    def _from_plain(cls, value: object) -> object:
        value = _integer_as_text(value)
        return {"text": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _not_empty(self) -> Text:
        if not any(form and form.strip() for form in (self.text, self.hans, self.hant)):
            raise PydanticCustomError("chronicle_empty", "empty text", {})
        return self

    def given(self, script: Script) -> str | None:
        """The form an editor gave by hand for ``script``, if any."""
        return self.hans if script is Script.HANS else self.hant

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        forms = handler.resolve_ref_schema(handler(schema))
        return {"anyOf": [{"type": ["string", "integer"]}, {**forms, "title": "两种字形"}]}


class Quantity(str):
    """A printed number: ``15700``, ``3.6``, ``2/3`` or ``50%``, kept as written."""

    __slots__ = ()
    pattern: ClassVar[str] = r"-?\d+(?:\.\d+)?%?|\d+/[1-9]\d*"

    @property
    def number(self) -> Fraction:
        """The exact number; a percentage as a fraction of one."""
        return Fraction(self[:-1]) / 100 if self.endswith("%") else Fraction(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validated, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def _validated(cls, value: object) -> Quantity:
        text = _integer_as_text(value)
        if not isinstance(text, str) or not re.fullmatch(cls.pattern, text, re.ASCII):
            raise PydanticCustomError("chronicle_quantity", "not a quantity", {"found": str(value)})
        return cls(text)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "number"}, {"type": "string", "pattern": f"^(?:{cls.pattern})$"}]}


class EdtfDate(str):
    """An EDTF date as written, with its meaning in ``parsed``."""

    parsed: ChronicleDate

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validated, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def _validated(cls, value: object) -> EdtfDate:
        text = _integer_as_text(value)
        if not isinstance(text, str):
            raise PydanticCustomError(
                "chronicle_date", "not a date", {"found": str(value), "reason": "not_a_date"}
            )
        try:
            parsed = parse_date(text)
        except DateError as error:
            raise PydanticCustomError(
                "chronicle_date", "not a date", {"found": text, "reason": error.reason}
            ) from None
        date = cls(text)
        date.parsed = parsed
        return date

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "type": ["string", "integer"],
            "examples": ["2020-02-05", "2020-02", "2020-02-05/..", "2022-01~"],
        }


class When(Model):
    """A date: plain EDTF, or EDTF with what the source prints and how the editor got from one to the other."""

    edtf: EdtfDate = Field(
        description="日期,EDTF 写法:2020-02-05、2020-02、2020、2020-02-05/..(起)、2022-01~(约)"
    )
    as_printed: Text | None = Field(None, description="来源原文的写法,如 大年初一")
    basis: Basis = Field(Basis.STATED, description="依据:stated 来源写明;inferred 编者推定")
    note: Text | None = Field(None, description="推定的理由")

    @model_validator(mode="before")
    @classmethod
    def _from_plain(cls, value: object) -> object:
        return {"edtf": value} if isinstance(value, str | int) and not isinstance(value, bool) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        full = handler.resolve_ref_schema(handler(schema))
        return {
            "anyOf": [EdtfDate.__get_pydantic_json_schema__(schema, handler), {**full, "title": "日期与依据"}]
        }


class ClockTime(str):
    """A time of day as written (``06:00``, ``20:00~``, ``23:00/07:00``, ``forenoon``), parsed in ``parsed``."""

    parsed: TimeOfDay

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._validated, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def _validated(cls, value: object) -> ClockTime:
        try:
            parsed = parse_time(value if isinstance(value, str) else "")
        except TimeError as error:
            found = {"found": str(value), "reason": error.reason}
            raise PydanticCustomError("chronicle_time", "not a time", found) from None
        time = cls(value)
        time.parsed = parsed
        return time

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "examples": ["06:00", "20:00~", "23:00/07:00", "forenoon"]}


def from_id(field: str) -> Any:
    """A before-validator that lets a bare id stand for a mapping with only ``field``."""

    def wrapped(value: object) -> object:
        return {field: value} if isinstance(value, str) else value

    return BeforeValidator(wrapped)


def values_of(model: Model) -> Sequence[tuple[str, Any]]:
    """The fields of ``model`` as written in YAML: pairs of key and value, unset ones left out."""
    fields = type(model).model_fields
    return [(fields[name].alias or name, getattr(model, name)) for name in model.model_fields_set]
