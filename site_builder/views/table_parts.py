"""What the tables to take away share: their shape, how entries and sources are named, parts of schemas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from site_builder.graph import Key
from site_builder.schema import Entry, Kind
from site_builder.schema.json_schema import DRAFT
from site_builder.schema.parts import SourceCitation
from site_builder.schema.values import Ref
from site_builder.views.edition import Edition, address
from site_builder.views.structured import absolute

TEXT: Mapping[str, Any] = {"type": "string"}
FLAG: Mapping[str, Any] = {"type": "boolean"}


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table to take away, as rows of texts below ``headings`` and as JSON ``records`` of a ``schema``."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    records: tuple[Mapping[str, Any], ...]
    schema: Mapping[str, Any]

    @property
    def document(self) -> dict[str, Any]:
        """The JSON file that holds the records."""
        return {"$schema": f"{self.name}.schema.json", self.name: self.records}


def written(**fields: Any) -> dict[str, Any]:
    """``fields`` without those that say nothing; zero is a number and stays."""
    return {
        name: value
        for name, value in fields.items()
        if value is not None and value is not False and value not in ("", [])
    }


def place_of(edition: Edition, key: Key) -> str:
    """The address of an entry: absolute when the site's is known, else below the edition's root."""
    return absolute(edition, address(key)) or address(key)


def of_entry(edition: Edition, key: Key) -> dict[str, str]:
    """The entry that something stands in."""
    return {**_named(edition, key), "address": place_of(edition, key)}


def named_entries(edition: Edition, refs: Iterable[Ref]) -> list[dict[str, str]]:
    """The entries that ``refs`` mean, each once; absent ones are left out."""
    keys = dict.fromkeys(key for ref in refs if (key := edition.chronicle.find(ref)) is not None)
    return [_named(edition, key) for key in keys]


def campaigns_of(edition: Edition, key: Key) -> list[dict[str, str]]:
    """The campaigns an entry belongs to; of a campaign, itself."""
    own = [_named(edition, key)] if key.kind is Kind.CAMPAIGN else []
    return own + [
        each for each in named_entries(edition, edition.entry(key).campaigns) if each["id"] != key.id
    ]


def sources_of(edition: Edition, cited: Iterable[SourceCitation], owner: Entry) -> list[dict[str, str]]:
    """The sources of a fact with the places in them."""
    found = ((edition.chronicle.find(citation.source), citation.locator) for citation in cited)
    return [
        written(id=key.id, name=edition.name(key), locator=edition.text(locator, owner))
        for key, locator in found
        if key is not None
    ]


def _named(edition: Edition, key: Key) -> dict[str, str]:
    return {"kind": key.kind.value, "id": key.id, "name": edition.scoped_name(key)}


def listed(items: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of a list."""
    return {"type": "array", "items": items}


def one_of(vocabulary: type[StrEnum]) -> dict[str, Any]:
    """The schema of a word of a vocabulary."""
    return {"enum": [word.value for word in vocabulary]}


def record_schema(edition: Edition, properties: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """``properties`` with what each means, in the script of the edition."""
    return {
        name: {"description": edition.label(f"column.{name}"), **schema}
        for name, schema in properties.items()
    }


def table_schema(
    edition: Edition, name: str, properties: Mapping[str, Any], required: tuple[str, ...]
) -> dict[str, Any]:
    """The schema of a JSON file of records with these ``properties``."""
    return {
        "$schema": DRAFT,
        "title": edition.label(f"download.{name}.json"),
        **_object({"$schema": TEXT, name: listed({"$ref": "#/$defs/record"})}, ("$schema", name)),
        "$defs": {
            "record": _object(properties, required),
            "named": _object(_texts("kind", "id", "name", "role"), ("kind", "id", "name")),
            "entry": _object(_texts("kind", "id", "name", "address"), ("kind", "id", "name", "address")),
            "source": _object(_texts("id", "name", "locator"), ("id", "name")),
        },
    }


def _object(properties: Mapping[str, Any], required: tuple[str, ...]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _texts(*names: str) -> dict[str, Any]:
    return dict.fromkeys(names, TEXT)
