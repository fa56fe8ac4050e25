"""Reading: a project on disk → its chronicle, its glossary of names and everything that is wrong with it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
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
from site_builder.load import Document
from site_builder.localise import GivenName, Name, build_glossary
from site_builder.localise.detect import detect
from site_builder.problems import Location, Outcome, Problem, problem
from site_builder.project import Project
from site_builder.schema import Entry, Individual, Record, Source, known_ids, read_records
from site_builder.schema.kinds import EntryScript
from site_builder.schema.references import KeyPath, found_in, references
from site_builder.schema.values import Text
from site_builder.text import Script

Records = Mapping[Key, Record[Entry]]
Locate = Callable[[Document, KeyPath], Location]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The public chronicle, and the names of all of it, public or not."""

    chronicle: Chronicle
    glossary: tuple[Name, ...]


def read(project: Project, today: datetime.date) -> Outcome[Reading]:
    """Everything of ``project`` that is public on ``today``, and the problems of all of it."""
    documents = read_records(project.documents)
    known = frozenset(Key(*found) for found in known_ids(project.documents, project.damaged))
    resolved = resolve(documents.value, known)
    records = resolved.value
    glossary = _glossary(project, records)
    settings = tuple(
        (project.settings_document.locate(path), ref) for path, ref in references(project.settings)
    )
    problems = (
        *documents.problems,
        *resolved.problems,
        *glossary.problems,
        *check(records, known),
        *check_hidden_references(records, today, settings),
        *check_settings_references(settings, records, known),
        *_contradicted_scripts(records, project.settings.script),
    )
    return Outcome(Reading(compose(public_records(records, today)), glossary.value), problems)


def _glossary(project: Project, records: Records) -> Outcome[tuple[Name, ...]]:
    """The names of the whole chronicle; their exact places, which cost time, only when one is doubtful."""
    glossary = build_glossary(_names(project, records, _file_of))
    return build_glossary(_names(project, records, Document.locate)) if glossary.problems else glossary


def _file_of(document: Document, _path: KeyPath) -> Location:
    return Location(document.path)


def _names(project: Project, records: Records, locate: Locate) -> Iterator[GivenName]:
    if project.names_document is not None:
        for place, name in enumerate(project.names.names):
            at = locate(project.names_document, ("names", place))
            yield GivenName(name.hans, Script.HANS, name.hans, name.hant, is_person=True, location=at)
    for record in records.values():
        script = _script(record.entry, project.settings.script)
        for path, text, is_person in _given_texts(record.entry):
            yield _given(text, script, locate(record.document, path), is_person=is_person)


def _given_texts(entry: Entry) -> Iterator[tuple[KeyPath, Text, bool]]:
    """The names in an entry with their YAML path, and whether a person bears them."""
    is_person = isinstance(entry, Individual)
    yield ("name",), entry.name, is_person
    for place, alias in enumerate(entry.aliases):
        yield ("aliases", place), alias.name, is_person
    if isinstance(entry, Source):
        for place, contributor in enumerate(entry.contributors):
            yield ("contributors", place), contributor.name, True


def _given(text: Text, script: Script, at: Location, *, is_person: bool) -> GivenName:
    forms = {script: text.text or text.given(script), script.other: text.given(script.other)}
    written = script if forms[script] else script.other
    return GivenName(forms[written] or "", written, text.hans, text.hant, is_person=is_person, location=at)


def _script(entry: Entry, default: EntryScript) -> Script:
    written = entry.script or default
    return Script.HANT if written is EntryScript.MIXED else Script(written.value)


def _contradicted_scripts(records: Records, default: EntryScript) -> Iterator[Problem]:
    """Entries whose text is in another script than they declare, told once each."""
    for record in records.values():
        declared = record.entry.script or default
        if declared is EntryScript.MIXED:
            continue
        # forms given by hand are in the script they name
        actual = detect("".join(text.text or "" for _, text in found_in(record.entry, Text)))
        if actual is not None and actual.value != declared.value:
            path = ("script",) if record.entry.script else ("name",)
            at = record.document.locate(path)
            yield problem("RUL005", at, declared=declared.value, actual=actual.value)
