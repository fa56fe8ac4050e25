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
from site_builder.localise import (
    GivenName,
    Localiser,
    Name,
    Phrase,
    build_glossary,
    shared_localiser,
)
from site_builder.localise.checks import check_phrases, check_scripts
from site_builder.localise.review import Doubt, OpenName, find_doubts, open_names
from site_builder.problems import Location, Outcome, Problem, problem
from site_builder.project import Project, shipped_phrases
from site_builder.schema import Entry, Image, Individual, Kind, Record, Source, known_ids, read_records
from site_builder.schema.kinds import EntryScript
from site_builder.schema.references import KeyPath, found_in, references
from site_builder.schema.values import Text
from site_builder.text import Region, Script
from site_builder.views.mark_checks import check_marks
from site_builder.views.sections import COLOPHON, SECTIONS

# Kinds whose names are titles: running text, no words that another text would hold.
_TITLED = frozenset({Kind.CAMPAIGN, Kind.EVENT, Kind.DOCUMENT, Kind.IMAGE, Kind.SOURCE})

# Folders of the site that a prefix cannot have.
_TAKEN = frozenset(
    {"assets", "files", *(kind.folder for kind in Kind)}
    | {path.strip("/") for path in (*SECTIONS.values(), *COLOPHON.values())}
)

Records = Mapping[Key, Record[Entry]]
Locate = Callable[[Document, KeyPath], Location]


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The public chronicle, the names of all of it, public or not, and the phrases settled for it.

    ``hidden_files`` are the files of images that are not public.
    """

    chronicle: Chronicle
    glossary: tuple[Name, ...]
    phrases: tuple[Phrase, ...] = ()
    region: Region = Region.TW
    hidden_files: frozenset[str] = frozenset()

    @property
    def localiser(self) -> Localiser:
        """What converts the texts of the chronicle."""
        return shared_localiser(self.glossary, self.phrases, self.region)


def read(project: Project, today: datetime.date) -> Outcome[Reading]:
    """Everything of ``project`` that is public on ``today``, and the problems of all of it."""
    documents = read_records(project.documents)
    known = frozenset(Key(*found) for found in known_ids(project.documents, project.damaged))
    resolved = resolve(documents.value, known)
    records = resolved.value
    phrases = settled_phrases(project)
    region = project.settings.traditional.region
    glossary = _glossary(project, records, phrases)
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
        *_check_texts(project, records, shared_localiser(glossary.value, phrases, region), today),
    )
    chronicle = compose(public_records(records, today))
    hidden = _image_files(records) - _image_files(chronicle.records)
    return Outcome(Reading(chronicle, glossary.value, phrases, region, hidden), problems)


def _image_files(records: Records) -> frozenset[str]:
    entries = (record.entry for record in records.values())
    return frozenset(entry.file for entry in entries if isinstance(entry, Image) and entry.file)


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """What of a chronicle an editor has yet to decide, and the names as they stand."""

    names: tuple[OpenName, ...]
    doubts: tuple[Doubt, ...]
    glossary: tuple[Name, ...]


def survey(project: Project) -> Outcome[Survey]:
    """Names without a confirmed form and doubtful characters, of all entries, public or not."""
    documents = read_records(project.documents)
    records = resolve(documents.value, frozenset()).value
    phrases = settled_phrases(project)
    settings = project.settings
    region = settings.traditional.region
    given = tuple(_names(project, records, Document.locate))
    glossary = build_glossary(given, phrases, region)
    localiser = shared_localiser(glossary.value, phrases, region)
    doubts = find_doubts(records.values(), settings.script, localiser)
    found = Survey(open_names(glossary.value, given), doubts, glossary.value)
    return Outcome(found, (*documents.problems, *glossary.problems))


def texts_of(project: Project) -> Iterator[str]:
    """Every text of the entries in Simplified, as written."""
    for record in read_records(project.documents).value:
        written = record.entry.script or project.settings.script
        for _, text in found_in(record.entry, Text):
            plain = text.text if written is EntryScript.HANS else text.hans
            if plain is not None:
                yield plain


def settled_phrases(project: Project) -> tuple[Phrase, ...]:
    """The phrases of the chronicle, and after them those of general text."""
    entries = (*project.phrases.phrases, *shipped_phrases().phrases)
    return tuple(Phrase(entry.hans, entry.hant, entry.direction.targets) for entry in entries)


def _check_texts(
    project: Project, records: Records, localiser: Localiser, today: datetime.date
) -> Iterator[Problem]:
    settings = project.settings
    yield from check_scripts(records.values(), settings.script, localiser, settings.traditional.region)
    yield from check_marks(records, settings.script, localiser, today)
    if project.phrases_document is not None:
        yield from check_phrases(project.phrases.phrases, project.phrases_document, localiser)
    prefix = settings.traditional.prefix
    if prefix in _TAKEN:
        at = project.settings_document.locate(("traditional", "prefix"))
        yield problem("LOC006", at, found=prefix)


def _glossary(project: Project, records: Records, phrases: tuple[Phrase, ...]) -> Outcome[tuple[Name, ...]]:
    """The names of the whole chronicle; their exact places, which cost time, only when one is doubtful."""
    region = project.settings.traditional.region
    glossary = build_glossary(_names(project, records, _file_of), phrases, region)
    if not glossary.problems:
        return glossary
    return build_glossary(_names(project, records, Document.locate), phrases, region)


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
            if record.kind in _TITLED and not is_person and not (text.hans and text.hant):
                continue
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
