"""Reading: a project on disk → its chronicle, its glossary of names and everything that is wrong with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from site_builder.graph import (
    Chronicle,
    Key,
    check,
    check_hidden_references,
    check_settings_references,
    compose,
    public_records,
    resolve,
)
from site_builder.localise import GivenName, Name, build_glossary
from site_builder.localise.detect import detect
from site_builder.problems import Location, Outcome, Problem, problem
from site_builder.project import Project
from site_builder.schema import Entry, Individual, Record, Source, read_records
from site_builder.schema.kinds import EntryScript
from site_builder.schema.values import Model, Text, values_of
from site_builder.text import Script

Records = Mapping[Key, Record[Entry]]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The public chronicle, and the names of all of it, public or not."""

    chronicle: Chronicle
    glossary: tuple[Name, ...]


def read(project: Project, today: datetime.date) -> Outcome[Reading]:
    """Everything of ``project`` that is public on ``today``, and the problems of all of it."""
    documents = read_records(project.documents)
    resolved = resolve(documents.value)
    records = resolved.value
    glossary = build_glossary(_names(project, records))
    settings = tuple(
        (project.settings_document.locate(("campaigns", place)), ref)
        for place, ref in enumerate(project.settings.campaigns)
    )
    problems = (
        *documents.problems,
        *resolved.problems,
        *glossary.problems,
        *check(records),
        *check_hidden_references(records, today),
        *check_settings_references(settings, records),
        *_contradicted_scripts(records, project.settings.script),
    )
    return Outcome(Reading(compose(public_records(records, today)), glossary.value), problems)


def _names(project: Project, records: Records) -> Iterator[GivenName]:
    for place, name in enumerate(project.names.names):
        document = project.names_document
        at = document.locate(("names", place)) if document else Location("")
        yield GivenName(name.hans, Script.HANS, name.hans, name.hant, is_person=True, location=at)
    for record in records.values():
        entry = record.entry
        script = _script(entry, project.settings.script)
        is_person = isinstance(entry, Individual)
        yield from _given(entry.name, script, record, ("name",), is_person=is_person)
        for place, alias in enumerate(entry.aliases):
            yield from _given(alias.name, script, record, ("aliases", place), is_person=is_person)
        if isinstance(entry, Source):
            for place, person in enumerate(entry.contributors):
                yield from _given(person.name, script, record, ("contributors", place), is_person=True)


def _given(
    text: Text, script: Script, record: Record[Entry], path: tuple[str | int, ...], *, is_person: bool
) -> Iterator[GivenName]:
    plain = text.text or text.given(script) or text.given(script.other)
    if plain is None:
        return
    written = script if text.text or text.given(script) else script.other
    yield GivenName(
        plain, written, text.hans, text.hant, is_person=is_person, location=record.document.locate(path)
    )


def _script(entry: Entry, default: EntryScript) -> Script:
    written = entry.script or default
    return Script.HANT if written is EntryScript.MIXED else Script(written.value)


def _contradicted_scripts(records: Records, default: EntryScript) -> Iterator[Problem]:
    """Entries whose text is in another script than they declare, told once each."""
    for record in records.values():
        declared = record.entry.script or default
        if declared is EntryScript.MIXED:
            continue
        actual = detect("".join(_plain_texts(record.entry)))
        if actual is not None and actual.value != declared.value:
            path = ("script",) if record.entry.script else ("name",)
            at = record.document.locate(path)
            yield problem("RUL005", at, declared=declared.value, actual=actual.value)


def _plain_texts(value: object) -> Iterator[str]:
    """Every text that is in the entry's own script; forms given by hand are in the script they name."""
    if isinstance(value, Text):
        yield value.text or ""
    elif isinstance(value, Model):
        for _, child in values_of(value):
            yield from _plain_texts(child)
    elif isinstance(value, tuple):
        for child in value:
            yield from _plain_texts(child)
