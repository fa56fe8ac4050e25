"""The values that fields hold: text in two scripts, references, dates as printed, quantities, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Annotated, Any, ClassVar, TypeVar, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StrictBool,
    StrictInt,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from site_builder.clock import TimeError, TimeOfDay, parse_time
from site_builder.dates import ChronicleDate, DateError, parse_date
from site_builder.schema.kinds import KIND_OF_FOLDER, Basis, Kind
from site_builder.text import Script

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}
ID_LENGTH = 80

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
        return {cls.shorthand: value} if cls.shorthand and _is_scalar(value) else value

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        full = handler.resolve_ref_schema(handler(schema))
        if not cls.shorthand:
            return full
        field = full["properties"][cls.shorthand]
        short = {key: value for key, value in field.items() if key not in {"anyOf", "default", "description"}}
        forms = [short] if short else [form for form in field["anyOf"] if form != {"type": "null"}]
        return {"anyOf": [*forms, full]}


def _is_scalar(value: object) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool)


def _integer_as_text(value: object) -> object:
    return str(value) if _is_scalar(value) else value


def is_id(text: str) -> bool:
    """Whether ``text`` can be an id: a short ASCII slug that no file system refuses."""
    return id_flaw(text) is None


def id_flaw(text: str) -> str | None:
    """Why ``text`` is no id, as a key of ``messages.TERMS``; None when it is one."""
    if len(text) > ID_LENGTH:
        return "id_long"
    if not _ID.fullmatch(text):
        return "id_form"
    return "id_reserved" if text in _RESERVED else None


def checked_id(value: str) -> str:
    """``value`` if it is an id; otherwise a validation error of type ``chronicle_id``."""
    if reason := id_flaw(value):
        raise PydanticCustomError("chronicle_id", "not an id", {"found": value, "reason": reason})
    return value


_ID_SCHEMA: dict[str, Any] = {"type": ["string", "integer"], "pattern": f"^{ID_PATTERN}$", "maxLength": ID_LENGTH}

Plain = Annotated[
    str,
    BeforeValidator(_integer_as_text),
    Field(min_length=1),
    WithJsonSchema({"type": ["string", "integer"], "minLength": 1}),
]
Slug = Annotated[
    str, BeforeValidator(_integer_as_text), AfterValidator(checked_id), WithJsonSchema(_ID_SCHEMA)
]


class Ref(str):
    """The id of another entry; ``kinds`` are the kinds it may have, looked up in this order."""

    __slots__ = ()
    kinds: ClassVar[tuple[Kind, ...]] = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, handler.generate_schema(Slug))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {**_ID_SCHEMA, "x-kinds": [kind.value for kind in cls.kinds]}


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


class FigureRef(str):
    """A figure: its key in the same entry, or ``folder/id#key`` of one elsewhere."""

    __slots__ = ()
    pattern: ClassVar[str] = rf"(?:[a-z]+/{ID_PATTERN}#)?{ID_PATTERN}"

    @property
    def owner(self) -> tuple[Kind, str] | None:
        """The kind and id of the entry that holds the figure; None for the same entry."""
        folder, _, entry_id = self.rpartition("#")[0].partition("/")
        return (KIND_OF_FOLDER[folder], entry_id) if folder else None

    @property
    def key(self) -> str:
        """The key of the figure in its entry."""
        return self.rpartition("#")[2]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls._validated, handler.generate_schema(Plain))

    @classmethod
    def _validated(cls, text: str) -> FigureRef:
        folder = text.partition("/")[0] if "/" in text else Kind.EVENT.folder
        if not re.fullmatch(cls.pattern, text) or folder not in KIND_OF_FOLDER:
            raise PydanticCustomError("chronicle_figure", "not a figure", {"found": text})
        return cls(text)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": ["string", "integer"], "pattern": f"^{cls.pattern}$"}


class _OneOrMany:
    """Lets an editor write one value where a list is meant, or nothing for an empty one."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        array = handler(schema)
        return {"anyOf": [array, array.get("items", {}), {"type": "null"}]}


def _as_list(value: object) -> object:
    if value is None:
        return []
    return [value] if _is_scalar(value) or isinstance(value, dict) else value


Many = Annotated[tuple[T, ...], _OneOrMany()]

# Pydantic would take yes, 1 and "on" for true, and true for 1; editors' JSON Schema does not.
Flag = StrictBool
Whole = StrictInt


class Text(Model):
    """Text in the entry's script, with forms given by hand for either script; those are never converted."""

    shorthand = "text"

    text: Plain | None = Field(None, description="原文,用条目所标的字形书写")
    hans: Plain | None = Field(None, alias="zh-Hans", description="手定的简体写法,不再转换")
    hant: Plain | None = Field(None, alias="zh-Hant", description="手定的繁体写法,不再转换")

    @model_validator(mode="after")
    def _not_empty(self) -> Text:
        forms = [form for form in (self.text, self.hans, self.hant) if form is not None]
        if not forms or not all(form.strip() for form in forms):
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
            raise PydanticCustomError("chronicle_quantity", "not a quantity", {})
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


class Day(EdtfDate):
    """A date on which something is done here: exactly one day."""

    @classmethod
    def _validated(cls, value: object) -> Day:
        date = super()._validated(value)
        parsed = date.parsed
        if parsed.earliest is None or parsed.earliest != parsed.latest or parsed.uncertain or parsed.approximate:
            raise PydanticCustomError("chronicle_date", "not a day", {"reason": "date_not_a_day"})
        return cast(Day, date)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"type": "string", "format": "date", "examples": ["2026-12-01"]}


class When(Model):
    """A date: plain EDTF, or EDTF with what the source prints and how the editor got from one to the other."""

    edtf: EdtfDate = Field(
        description="日期,EDTF 写法:2020-02-05、2020-02、2020、2020-02-05/..(起)、2022-01~(约)"
    )
    as_printed: Text | None = Field(None, description="来源原文的写法,如 大年初一")
    basis: Basis = Field(Basis.STATED, description="依据:stated 来源写明;inferred 编者推定")
    note: Text | None = Field(None, description="推定的理由")


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
            parsed = parse_time(value if isinstance(value, str) else "?")
        except TimeError as error:
            raise PydanticCustomError("chronicle_time", "not a time", {"reason": error.reason}) from None
        time = cls(value)
        time.parsed = parsed
        return time

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "examples": ["06:00", "20:00~", "23:00/07:00", "forenoon"]}


def values_of(model: Model) -> Sequence[tuple[str, Any]]:
    """The fields of ``model`` as written in YAML: pairs of key and value, unset ones left out."""
    written = model.model_fields_set
    fields = type(model).model_fields
    return [(info.alias or name, getattr(model, name)) for name, info in fields.items() if name in written]
