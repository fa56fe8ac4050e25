"""Ids: what can be one, and the fields that hold those of other entries and of figures."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from site_builder.schema.kinds import KIND_OF_FOLDER, Kind
from site_builder.schema.model import Plain, integer_as_text

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID_LENGTH = 80
_ID = re.compile(ID_PATTERN)
INDEX = "a-z"  # the address of the list of a kind by name: units/a-z/
_RESERVED = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))}


def is_id(text: str) -> bool:
    """Whether ``text`` can be an id: a short ASCII slug that no file system refuses."""
    return id_flaw(text) is None


def id_flaw(text: str) -> str | None:
    """Why ``text`` is no id, as a key of ``terms.TERMS``; None when it is one."""
    if not _ID.fullmatch(text):
        return "id_form"
    if len(text) > ID_LENGTH:
        return "id_long"
    if text == INDEX:
        return "id_index"
    return "id_reserved" if text in _RESERVED else None


def nearest_id(text: str) -> tuple[str, ...]:
    """The id that ``text`` was meant to be, if one can be told."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    slug = "-".join(words)
    return (slug,) if slug != text and is_id(slug) else ()


def _checked(text: str) -> str:
    if reason := id_flaw(text):
        raise PydanticCustomError("chronicle_id", "not an id", {"reason": reason})
    return text


_ID_SCHEMA: dict[str, Any] = {
    "type": ["string", "integer"],
    "minimum": 0,
    "pattern": f"^{ID_PATTERN}$",
    "maxLength": ID_LENGTH,
}

Slug = Annotated[str, BeforeValidator(integer_as_text), AfterValidator(_checked), WithJsonSchema(_ID_SCHEMA)]


class Ref(str):
    """The id of another entry; ``kinds`` are the kinds it may have, looked up in this order."""

    __slots__ = ()
    kinds: ClassVar[tuple[Kind, ...]] = ()

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, handler.generate_schema(Slug))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
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
    pattern: ClassVar[str] = f"(?:(?:{'|'.join(KIND_OF_FOLDER)})/{ID_PATTERN}#)?{ID_PATTERN}"

    @property
    def owner(self) -> tuple[Kind, str] | None:
        """Kind and id of the entry that holds the figure; None when it is the one that refers to it."""
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
        if not re.fullmatch(cls.pattern, text):
            raise PydanticCustomError("chronicle_figure", "not a figure", {})
        return cls(text)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": ["string", "integer"], "minimum": 0, "pattern": f"^{cls.pattern}$"}
