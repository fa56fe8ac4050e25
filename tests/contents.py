"""Content written inside tests: entries as YAML by ``folder/id``, read as the program reads files."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence

from site_builder.graph import Key, resolve
from site_builder.load import Document, load_text
from site_builder.problems import Problem, in_order
from site_builder.schema import KIND_OF_FOLDER, Entry, Record, read_records

Files = Mapping[str, str]
Told = tuple[str, str, int, int]


def documents(files: Files) -> tuple[Document, ...]:
    """The documents of sound YAML; paths are ``content/<name>.yml``."""
    found: list[Document] = []
    for name, text in files.items():
        loaded = load_text(textwrap.dedent(text), f"content/{name}.yml")
        assert loaded.problems == ()
        found += loaded.value
    return tuple(found)


def entries(files: Files) -> tuple[Record[Entry], ...]:
    """The records of valid entries."""
    outcome = read_records(documents(files))
    assert told(outcome.problems) == []
    return outcome.value


def records(files: Files) -> dict[Key, Record[Entry]]:
    """The records of a chronicle whose references all lead somewhere, by key."""
    outcome = resolve(entries(files))
    assert told(outcome.problems) == []
    return outcome.value


def key(address: str) -> Key:
    """The key of ``folder/id``."""
    folder, _, entry_id = address.partition("/")
    return Key(KIND_OF_FOLDER[folder], entry_id)


def addresses(keys: Sequence[Key]) -> list[str]:
    """Keys as ``folder/id``."""
    return [f"{each.kind.folder}/{each.id}" for each in keys]


def told(problems: Sequence[Problem]) -> list[Told]:
    """Code, path below content, line and column of each problem, in order."""
    return [
        (
            found.code,
            found.location.path.removeprefix("content/"),
            found.location.line,
            found.location.column,
        )
        for found in in_order(problems)
    ]
