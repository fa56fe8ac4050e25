"""A chronicle on disk: where things are, and its settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TypeVar

from site_builder.load import Document, load_folder, load_text
from site_builder.problems import Location, Outcome, Problem, problem
from site_builder.schema import NameList, PhraseList, Settings, read_model, read_records
from site_builder.schema.values import Model
from site_builder.text import Script

M = TypeVar("M", bound=Model)

CONFIG = "mkdocs.yml"
CONTENT = "content"
SITE = "site"
SETTINGS = f"{CONTENT}/chronicle.yml"
NAMES = f"{CONTENT}/names.yml"
PHRASES = f"{CONTENT}/phrases.yml"


class ProjectNotFoundError(Exception):
    """No folder at or above the given one holds a chronicle."""


@dataclass(frozen=True, slots=True, eq=False)
class Project:
    """A chronicle's folder, its settings, the documents of its entries and the paths of damaged files."""

    root: Path
    settings: Settings
    settings_document: Document
    names: NameList
    names_document: Document | None
    documents: tuple[Document, ...]
    damaged: tuple[str, ...] = ()
    phrases: PhraseList = field(default_factory=PhraseList)
    phrases_document: Document | None = None


def find_root(start: Path) -> Path:
    """The nearest folder at or above ``start`` that holds ``mkdocs.yml``. Raises ProjectNotFoundError."""
    for folder in (start, *start.parents):
        if (folder / CONFIG).is_file():
            return folder
    raise ProjectNotFoundError(str(start))


def open_project(root: Path) -> Outcome[Project | None]:
    """Load everything below ``root``.

    The value is None when the settings cannot be used; what is wrong within the entries is then told too.
    """
    loaded = load_folder(root, CONTENT)
    entries = tuple(document for document in loaded.value if document.path not in {SETTINGS, NAMES, PHRASES})
    problems = list(loaded.problems)
    settings_document, settings = _read_single(loaded.value, SETTINGS, Settings)
    names_document, names = _read_single(loaded.value, NAMES, NameList)
    phrases_document, phrases = _read_single(loaded.value, PHRASES, PhraseList)
    problems += [*settings.problems, *names.problems, *phrases.problems]
    if settings_document is None and not any(found.location.path == SETTINGS for found in problems):
        problems.append(problem("PRJ001", Location(SETTINGS), found=SETTINGS))
    if settings_document is None or settings.value is None:
        return Outcome(None, (*problems, *read_records(entries).problems))
    project = Project(
        root=root,
        settings=settings.value,
        settings_document=settings_document,
        names=names.value or NameList(),
        names_document=names_document,
        documents=entries,
        phrases=phrases.value or PhraseList(),
        phrases_document=phrases_document,
        damaged=tuple(dict.fromkeys(found.location.path for found in loaded.problems)),
    )
    return Outcome(project, tuple(problems))


def _read_single(
    documents: Iterable[Document], path: str, model: type[M]
) -> tuple[Document | None, Outcome[M | None]]:
    """The one document of the file ``path``, if it is there, and what it holds."""
    found = [document for document in documents if document.path == path]
    if not found:
        return None, Outcome(None)
    outcome = read_model(found[0], model)
    more = (problem("PRJ003", document.locate(()), found=path) for document in found[1:])
    return found[0], Outcome(outcome.value, (*outcome.problems, *more))


def theme_folder() -> Path:
    """The theme: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).resolve().parent
    installed = package / "theme"
    return installed if installed.is_dir() else package.parent / "theme"


def read_labels(script: Script) -> Mapping[str, str]:
    """The interface texts of a script. Raises ValueError when the theme's catalogue is damaged."""
    outcome = load_text((theme_folder() / "labels.yml").read_bytes(), "theme/labels.yml")
    if outcome.problems:
        raise ValueError(_told(outcome.problems))
    labels: dict[str, str] = {}
    for key, forms in outcome.value[0].data.items():
        if not isinstance(forms, dict) or not isinstance(forms.get(script.value), str):
            raise ValueError(f"theme/labels.yml: {key} lacks {script.value}")  # noqa: TRY004 - the file is wrong
        labels[key] = str(forms[script.value])
    return labels


@cache
def shipped_phrases() -> PhraseList:
    """The phrases of general text, which every chronicle has. Raises ValueError when they are damaged."""
    path = theme_folder() / "phrases.yml"
    loaded = load_text(path.read_bytes(), "theme/phrases.yml")
    if loaded.problems:
        raise ValueError(_told(loaded.problems))
    outcome = read_model(loaded.value[0], PhraseList)
    if outcome.value is None:
        raise ValueError(_told(outcome.problems))
    return outcome.value


def _told(problems: tuple[Problem, ...]) -> str:
    return "; ".join(f"{found.location}: {found.message('en')}" for found in problems)
