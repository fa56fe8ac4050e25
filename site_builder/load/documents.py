"""Documents: the entries of YAML files as plain values, with a place for every key and value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from site_builder.load.encoding import read_text
from site_builder.load.files import list_files, read_bytes
from site_builder.load.reading import Reading, Root
from site_builder.load.scalars import BYTES, PROBLEMS, Value, kind_of
from site_builder.load.slips import line_slip
from site_builder.load.source import Source
from site_builder.load.values import read_values
from site_builder.problems import Location, Outcome, Problem, problem


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One YAML document of a file, which holds a mapping.

    ``path`` is POSIX and relative to the project; ``index`` counts from 0 among the ``count`` documents of
    the file that hold anything, unreadable ones included. Values that an alias repeats are one object.
    """

    path: str
    index: int
    count: int
    data: dict[str, Value]
    _source: Source = field(repr=False)
    _nth: int = field(repr=False)
    _index: int = field(repr=False)

    def locate(self, keys: Sequence[str | int], *, at_key: bool = False) -> Location:
        """Where the value below ``keys`` is written, or its key; line and column from 1, in characters.

        A component that is not in the document is skipped, so a path to a missing field gives the place of
        what lacks it. A value that came by an alias stands at its anchor.
        """
        if not keys:
            return self._source.place(self._index)
        return self._source.locate(self._nth, keys, at_key=at_key)

    def locate_in(self, keys: Sequence[str | int], value: str, offset: int) -> Location:
        """Where the character at ``offset`` of the text ``value`` that stands below ``keys`` is written."""
        return self._source.locate_in(self._nth, keys, value, offset)


def load_folder(root: Path, folder: str) -> Outcome[tuple[Document, ...]]:
    """The documents of every ``*.yml`` and ``*.yaml`` below ``root/folder``, sorted by path."""
    listed = list_files(root, folder)
    documents: list[Document] = []
    problems = list(listed.problems)
    for path in listed.value:
        loaded = load_file(root, path)
        documents.extend(loaded.value)
        problems.extend(loaded.problems)
    return Outcome(tuple(documents), tuple(problems))


def load_file(root: Path, path: str) -> Outcome[tuple[Document, ...]]:
    """The documents of one file; ``path`` is POSIX and relative to ``root``."""
    data = read_bytes(root, path)
    if data.value is None:
        return Outcome((), data.problems)
    return load_text(data.value, path)


def load_text(text: str | bytes, path: str) -> Outcome[tuple[Document, ...]]:
    """The documents of a text, or of bytes in UTF-8; ``path`` is where they come from."""
    if len(text) > BYTES:
        return Outcome((), (problem("LOA017", Location(path), limit=f"{BYTES // 1024 // 1024} MB"),))
    decoded = read_text(text, path)
    source = decoded.value
    if source is None:
        return Outcome((), decoded.problems)
    reading = read_values(source)
    problems = [*decoded.problems, *reading.problems]
    if reading.lost and problems[-1].location.line in {each.location.line for each in decoded.problems}:
        del problems[-1]  # a forbidden character broke the syntax of its line
    if not reading.roots and not reading.lost and not problems:
        problems.append(problem("LOA008", Location(path), found="@the_file"))
    documents = _documents(reading, problems)
    return Outcome(documents, tuple(problems[:PROBLEMS]))


def _documents(reading: Reading, problems: list[Problem]) -> tuple[Document, ...]:
    """The mappings among the documents that were read; the rest are added to ``problems``."""
    source = reading.source
    filled = [(nth, root) for nth, root in enumerate(reading.roots) if root.value is not None or root.refused]
    count = len(filled) + reading.lost
    empty = (root for root in reading.roots if root.value is None and not root.refused)
    problems.extend(
        problem("LOA008", source.place(root.index), found="@yaml_document")
        for root in islice(empty, PROBLEMS)
    )
    documents = []
    for index, (nth, root) in enumerate(filled):
        if isinstance(root.value, dict):
            documents.append(Document(source.path, index, count, root.value, source, nth, root.index))
        elif not root.refused:
            problems.append(_not_a_mapping(source, root))
    return tuple(documents)


def _not_a_mapping(source: Source, root: Root) -> Problem:
    slip = line_slip(root.value) if isinstance(root.value, str) else None
    if slip and source.text.startswith(str(root.value)[: slip.offset + 1], root.index):
        return slip.problem(source.place(root.index + slip.offset))
    return problem("LOA009", source.place(root.index), found=kind_of(root.value))
