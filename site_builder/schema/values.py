"""The values that fields hold: text in two scripts, dates as printed, times of day, quantities."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Any, ClassVar, cast

from pydantic import ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from site_builder.clock import TimeError, TimeOfDay, parse_time
from site_builder.dates import ChronicleDate, DateError, parse_date
from site_builder.schema.ids import (
    ID_PATTERN,
    CampaignRef,
    DocumentRef,
    EventRef,
    FigureRef,
    MeasureRef,
    PersonRef,
    PlaceRef,
    Ref,
    Slug,
    SourceId,
    UnitRef,
    is_id,
)
from site_builder.schema.kinds import Basis
from site_builder.schema.model import Flag, Many, Model, Plain, Whole, integer_as_text, values_of
from site_builder.text import Script

__all__ = [
    "ID_PATTERN",
    "CampaignRef",
    "ClockTime",
    "Day",
    "DocumentRef",
    "EdtfDate",
    "EventRef",
    "FigureRef",
    "Flag",
    "Many",
    "MeasureRef",
    "Model",
    "PersonRef",
    "PlaceRef",
    "Plain",
    "Quantity",
    "Ref",
    "Slug",
    "SourceId",
    "Text",
    "UnitRef",
    "When",
    "Whole",
    "is_id",
    "values_of",
]


class Text(Model):
    """Text in the entry's script, with forms given by hand for either script; those are never converted."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1})
    shorthand = "text"

    text: Plain | None = Field(None, description="原文,用条目所标的字形书写")
    hans: Plain | None = Field(None, alias="zh-Hans", description="手定的简体写法,不再转换")
    hant: Plain | None = Field(None, alias="zh-Hant", description="手定的繁体写法,不再转换")

    @model_validator(mode="after")
    def _has_a_form(self) -> Text:
        if self.text is None and self.hans is None and self.hant is None:
            raise PydanticCustomError("chronicle_empty", "empty text", {})
        return self

    def given(self, script: Script) -> str | None:
        """The form an editor gave by hand for ``script``, if any."""
        return self.hans if script is Script.HANS else self.hant


def _validated_by(check: Callable[[object], str]) -> CoreSchema:
    """Values go through ``check`` and are written out as plain text."""
    written = core_schema.to_string_ser_schema()
    return core_schema.no_info_plain_validator_function(check, serialization=written)


class Quantity(str):
    """A printed number: ``15700``, ``3.6``, ``2/3`` or ``50%``, kept as written."""

    __slots__ = ()
    pattern: ClassVar[str] = r"-?[0-9]{1,20}(?:\.[0-9]{1,8})?%?|[0-9]{1,12}/[1-9][0-9]{0,11}"

    @property
    def number(self) -> Fraction:
        """The exact number; a percentage as a fraction of one."""
        return Fraction(self[:-1]) / 100 if self.endswith("%") else Fraction(self)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return _validated_by(cls.validated)

    @classmethod
    def validated(cls, value: object) -> Quantity:
        """``value`` as a quantity; a validation error of type ``chronicle_quantity`` when it is none."""
        text = integer_as_text(value)
        if not isinstance(text, str) or not re.fullmatch(cls.pattern, text):
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
        return _validated_by(cls.validated)

    @classmethod
    def validated(cls, value: object) -> EdtfDate:
        """``value`` as a date; a validation error of type ``chronicle_date`` with the reason when it is none."""
        text = integer_as_text(value)
        try:
            parsed = parse_date(text if isinstance(text, str) else "?")
        except DateError as error:
            raise PydanticCustomError("chronicle_date", "not a date", {"reason": error.reason}) from None
        date = cls(text)
        date.parsed = parsed
        return date

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        examples = ["2020-02-05", "2020-02", "2020-02-05/..", "2022-01~"]
        return {"type": ["string", "integer"], "examples": examples}


class Day(EdtfDate):
    """A date that is exactly one day."""

    @classmethod
    def validated(cls, value: object) -> Day:
        """As that of ``EdtfDate``."""
        date = super().validated(value)
        found = date.parsed
        if found.earliest is None or found.earliest.isoformat() != found.text:
            raise PydanticCustomError("chronicle_date", "not a day", {"reason": "date_not_a_day"})
        return cast("Day", date)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "format": "date", "examples": ["2026-12-01"]}


class When(Model):
    """A date: plain EDTF, or EDTF with what the source prints and how the editor got from one to the other."""

    shorthand = "edtf"

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
        return _validated_by(cls.validated)

    @classmethod
    def validated(cls, value: object) -> ClockTime:
        """``value`` as a time; a validation error of type ``chronicle_time`` with the reason when it is none."""
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
