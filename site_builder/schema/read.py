"""Documents → Records: each entry validated, its kind and id taken from where its file stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from pydantic import ValidationError

from site_builder.load import Document
from site_builder.problems import Location, Outcome, Problem, closest, problem
from site_builder.schema.entries import MODELS, Entry
from site_builder.schema.explain import explain
from site_builder.schema.kinds import KIND_OF_FOLDER, Kind
from site_builder.schema.values import Model, is_id

E_co = TypeVar("E_co", bound=Entry, covariant=True)
M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True, eq=False)
class Record(Generic[E_co]):
    """An entry as written: its kind, id, validated content and the document it came from."""

    kind: Kind
    id: str
    entry: E_co
    document: Document

    @property
    def location(self) -> Location:
        """Where the entry begins."""
        return self.document.locate(())


def read_records(documents: tuple[Document, ...]) -> Outcome[tuple[Record[Entry], ...]]:
    """Records of all documents that hold valid entries, and what is wrong with the others.

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


def _read_record(document: Document) -> Outcome[Record[Entry] | None]:
    path = PurePosixPath(document.path)
    folder = path.parts[1] if len(path.parts) > 2 else ""  # noqa: PLR2004 - content/<folder>/<file>
    kind = KIND_OF_FOLDER.get(folder)
    if kind is None:
        nearest = closest(folder, KIND_OF_FOLDER)
        return Outcome(
            None, (problem("SCH007", Location(document.path), nearest=nearest, folder=folder or "."),)
        )
    outcome = read_model(document, MODELS[kind])
    entry_id, id_problems = _read_id(document, path.stem)
    problems = (*outcome.problems, *id_problems)
    if outcome.value is None or entry_id is None:
        return Outcome(None, problems)
    return Outcome(Record(kind, entry_id, outcome.value, document), problems)


def _read_id(document: Document, stem: str) -> tuple[str | None, tuple[Problem, ...]]:
    given = document.data.get("id")
    if given is None and document.count > 1:
        return None, (problem("SCH008", document.locate(())),)
    entry_id = str(given if given is not None else stem)
    at = document.locate(("id",)) if given is not None else Location(document.path)
    if not is_id(entry_id):
        return None, (problem("SCH006", at, found=entry_id),)
    if document.count == 1 and entry_id != stem:
        return None, (problem("SCH012", at, found=entry_id, stem=stem),)
    return entry_id, ()
