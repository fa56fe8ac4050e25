"""The files of the search: scripts that hand over what they hold, since ``file://`` knows no fetch.

All editions share the shards of postings; each has a directory of them, its records in chunks, and columns of
what results are chosen by. Names are hashes of what a file holds, but for the directories, by which they are
found.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from site_builder.outputs.search.cutting import signs_of
from site_builder.outputs.search.entries import Folded, alternates, entry_order, folded, in_order, indexed
from site_builder.outputs.search.fold import fold_table
from site_builder.outputs.search.postings import KeyPostings, encode, postings
from site_builder.views.literal import literal
from site_builder.views.search import FACETS, SearchEdition, SearchRecord

FOLDER = "assets/search/"
CHUNK = 16  # records of a file
_SHARD = 40_000  # signs, of which about half is left when compressed
_NAME = 8


def search_files(editions: Sequence[SearchEdition]) -> dict[str, bytes]:
    """The files of the search of all ``editions`` of a chronicle, by path."""
    order = entry_order(editions[0])
    records = [in_order(edition, order) for edition in editions]
    texts = [folded(several) for several in records]
    entries = [indexed(forms) for forms in zip(*texts, strict=True)]
    names, told = [entry.names for entry in entries], [entry.text for entry in entries]
    shards = list(_shards(postings(names, told)))
    named = _named(_script(_shard(shard)) for shard in shards)
    files = {f"{FOLDER}{name}.js": data for name, data in named}
    common = {
        "count": len(order),
        "firsts": " ".join(shard[0].key for shard in shards),
        "shards": "".join(name for name, _ in named),
        "folds": fold_table(signs_of("\n".join((*(name for several in names for name in several), *told)))),
        "syllables": " ".join(_syllables(shards)),
    }
    for place, edition in enumerate(editions):
        others = [forms for at, forms in enumerate(texts) if at != place]
        files |= _edition_files(edition, records[place], texts[place], others, common)
    return files


def _edition_files(
    edition: SearchEdition,
    records: Sequence[SearchRecord],
    own: Sequence[Folded],
    others: Sequence[Sequence[Folded]],
    common: dict[str, object],
) -> dict[str, bytes]:
    rows = (_row(each, own[at], [forms[at] for forms in others]) for at, each in enumerate(records))
    chunks = _named(_script(chunk) for chunk in iter(lambda: list(islice(rows, CHUNK)), []))
    columns = _named([_script(_columns(edition, records))])
    directory = {
        **common,
        "records": "".join(name for name, _ in chunks),
        "columns": columns[0][0],
        "kinds": list(edition.labels["kind"].values()),
    }
    folder = f"{FOLDER}{edition.script}"
    files = {f"{folder}/{name}.js": data for name, data in (*chunks, *columns)}
    return {**files, f"{folder}.js": _script(directory)}


def _shards(found: Iterable[KeyPostings]) -> Iterator[list[KeyPostings]]:
    """Keys in groups of about the same size."""
    shard: list[KeyPostings] = []
    size = 0
    for each in found:
        if shard and size + len(each.data) > _SHARD:
            yield shard
            shard, size = [], 0
        shard.append(each)
        size += len(each.data) + len(each.key) + 2
    if shard:
        yield shard


def _shard(shard: Sequence[KeyPostings]) -> list[str]:
    """The keys, how long the text of each is and how many of its postings are in names, and the texts."""
    numbers = (number for each in shard for number in (len(each.data), each.in_names))
    return [" ".join(each.key for each in shard), encode(numbers), "".join(each.data for each in shard)]


def _syllables(shards: Iterable[Iterable[KeyPostings]]) -> list[str]:
    """Those that names have."""
    return sorted({each.key.split("'")[1] for shard in shards for each in shard if each.key[0] == "'"})


def _row(record: SearchRecord, own: Folded, others: Sequence[Folded]) -> list[object]:
    """A record as the browser gets it: at the end, by passage (-1: the title), what reads otherwise."""
    kind = list(type(record.kind)).index(record.kind)
    row: list[object] = [record.url, kind, record.names[0], record.scope, record.date, list(record.passages)]
    different = [other for other in others if other != own]
    if not different:
        return row
    elsewhere = {-1: alternates(own.names[0], (other.names[0] for other in different))}
    for at, passage in enumerate(own.passages):
        same = (other.passages[at] for other in different if len(other.passages) == len(own.passages))
        elsewhere[at] = alternates(passage, same)
    told = {at: found for at, found in elsewhere.items() if found}
    return [*row, told] if told else row


def _columns(edition: SearchEdition, records: Sequence[SearchRecord]) -> dict[str, object]:
    """The values of every facet with their names, and for each record how many it has and which."""
    columns: dict[str, object] = {}
    for facet in FACETS:
        labels = edition.labels[facet]
        places = {value: place for place, value in enumerate(labels)}
        numbers: list[int] = []
        for record in records:
            values = record.facets[facet]
            numbers.append(len(values))
            numbers += [places[value] for value in values]
        columns[facet] = [list(labels.items()), encode(numbers)]
    return columns


def _script(value: object) -> bytes:
    return f"chronicle.searching.take({literal(value)});\n".encode()


def _named(data: Iterable[bytes]) -> list[tuple[str, bytes]]:
    """Files with their names, which are hashes."""
    return [(base64.b32encode(hashlib.sha256(each).digest())[:_NAME].decode().lower(), each) for each in data]
