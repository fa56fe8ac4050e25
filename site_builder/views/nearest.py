"""Names for wrong addresses: the ids and names that the page 404 compares with what was asked for.

They are a script of their own, which only that page loads, and which needs no fetch.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from dataclasses import dataclass

from site_builder.schema import Kind
from site_builder.views.edition import Edition

HEAVIEST = 60_000  # bytes as sent, compressed
# The kinds whose addresses are passed on most come first: of a large chronicle the last are left out.
_KINDS = (
    Kind.UNIT,
    Kind.INDIVIDUAL,
    Kind.CAMPAIGN,
    Kind.MEASURE,
    Kind.DOCUMENT,
    Kind.PLACE,
    Kind.SOURCE,
    Kind.EVENT,
    Kind.IMAGE,
)


@dataclass(frozen=True, slots=True)
class NamesFile:
    """The script with the names of one edition; its address changes with its content."""

    path: str
    data: bytes


def names_file(edition: Edition) -> NamesFile:
    """The names of as many kinds as fit in the budget."""
    names: dict[str, str] = {}
    data = _script(names)
    for kind in _KINDS:
        lines = (
            f"{key.id}\t{' '.join(edition.scoped_name(key).split())}"
            for key in edition.chronicle.records
            if key.kind is kind
        )
        names[kind.folder] = "\n".join(sorted(lines))
        longer = _script(names)
        if len(zlib.compress(longer)) > HEAVIEST:
            break
        data = longer
    return NamesFile(f"assets/chronicle/names.{hashlib.sha256(data).hexdigest()[:8]}.js", data)


def _script(names: dict[str, str]) -> bytes:
    told = json.dumps({folder: lines for folder, lines in names.items() if lines}, ensure_ascii=False)
    return f"globalThis.chronicleNames = {told};\n".encode()
