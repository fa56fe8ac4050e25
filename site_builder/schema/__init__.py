"""Documents → Records: one declaration gives types, validation, editors' help and reference."""

from site_builder.schema.entries import (
    MODELS,
    Campaign,
    Entry,
    Event,
    Image,
    Individual,
    Measure,
    Place,
    PrivateEntry,
    Source,
    Unit,
)
from site_builder.schema.entries import Document as DocumentEntry
from site_builder.schema.kinds import KIND_OF_FOLDER, Kind
from site_builder.schema.read import Record, known_ids, read_model, read_records
from site_builder.schema.settings import NameList, PhraseEntry, PhraseList, Settings

__all__ = [
    "KIND_OF_FOLDER",
    "MODELS",
    "Campaign",
    "DocumentEntry",
    "Entry",
    "Event",
    "Image",
    "Individual",
    "Kind",
    "Measure",
    "NameList",
    "PhraseEntry",
    "PhraseList",
    "Place",
    "PrivateEntry",
    "Record",
    "Settings",
    "Source",
    "Unit",
    "known_ids",
    "read_model",
    "read_records",
]
