"""Documents → Records: each entry validated, its kind and id taken from where its file stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from pydantic import ValidationError

from site_builder.load import Document
from site_builder.problems import Location, Outcome, Problem, closest, problem
from site_builder.schema.entries import MODELS, Entry
from site_builder.schema.explain import describe, explain
from site_builder.schema.ids import id_flaw, is_id, nearest_id
from site_builder.schema.kinds import KIND_OF_FOLDER, Kind
from site_builder.schema.model import Model, is_scalar
from site_builder.schema.salvage import salvage

E_co = TypeVar("E_co", bound=Entry, covariant=True)
M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True, eq=False)
class Record(Generic[E_co]):
    """An entry as written: its kind, id, validated content and the document it came from.

    A flawed one lacks what is wrong in the document. It serves to check the rest, and is never published.
    """

    kind: Kind
    id: str
    entry: E_co
    document: Document
    flawed: bool = False

    @property
    def location(self) -> Location:
        """Where the entry begins."""
        return self.document.locate(())


def read_records(documents: tuple[Document, ...]) -> Outcome[tuple[Record[Entry], ...]]:
    """Records of all documents that hold entries, the flawed ones included, and what is wrong with them.

    A document's path is ``<content>/<kind's folder>/…/<id>.yml``.
    """
    records: list[Record[Entry]] = []
    problems: list[Problem] = []
    for document in documents:
        outcome = _read_record(document)
        problems.extend(outcome.problems)
        if outcome.value is not None:
            records.append(outcome.value)
    return Outcome(tuple(records), tuple(problems))


def read_model(document: Document, model: type[M]) -> Outcome[M | None]:
    """A document validated against ``model``."""
    try:
        return Outcome(model.model_validate(document.data))
    except ValidationError as error:
        return Outcome(None, explain(error, model, document))


def known_ids(documents: Iterable[Document], damaged: Iterable[str] = ()) -> Iterator[tuple[Kind, str]]:
    """Kind and id of every entry, valid or not; of ``damaged`` files, by their path."""
    for document in documents:
        given = document.data.get("id")
        path = PurePosixPath(document.path)
        if kind := _kind(path):
            yield kind, str(given or path.stem)
    for name in damaged:
        path = PurePosixPath(name)
        if kind := _kind(path):
            yield kind, path.stem


def _kind(path: PurePosixPath) -> Kind | None:
    return KIND_OF_FOLDER.get(_folder(path))


def _folder(path: PurePosixPath) -> str:
    """The folder below the content folder, or that itself for a file which lies in it."""
    return path.parts[min(1, len(path.parts) - 2)] if len(path.parts) > 1 else "."


def _read_record(document: Document) -> Outcome[Record[Entry] | None]:
    path = PurePosixPath(document.path)
    kind = _kind(path)
    if kind is None:
        nearest = closest(_folder(path), KIND_OF_FOLDER)
        at = Location(document.path)
        return Outcome(None, (problem("SCH007", at, nearest=nearest, folder=_folder(path)),))
    outcome = read_model(document, MODELS[kind])
    id_problems = tuple(_check_id(document, path.stem))
    entry = outcome.value or salvage(document.data, MODELS[kind])
    problems = (*outcome.problems, *id_problems)
    if entry is None or id_problems:
        return Outcome(None, problems)
    flawed = outcome.value is None
    return Outcome(Record(kind, entry.id or path.stem, entry, document, flawed=flawed), problems)


def _check_id(document: Document, stem: str) -> Iterator[Problem]:
    """What is wrong with an entry's id beyond its form, which the model checks where the id is written."""
    given = document.data.get("id")
    if given is None and document.count > 1:
        yield problem("SCH008", document.locate(()))
    elif given is None and (reason := id_flaw(stem)):
        at = Location(document.path)
        yield problem("SCH006", at, nearest=nearest_id(stem), found=describe(stem), reason=f"@{reason}")
    elif is_scalar(given) and is_id(str(given)) and document.count == 1 and str(given) != stem:
        yield problem("SCH012", document.locate(("id",)), found=given, stem=stem)
