"""Small chronicles for tests: inline YAML in; editions, pages and projects on disk out.

The text of a chronicle holds entries one after the other, each below a line ``== folder/id``.
"""

from __future__ import annotations

import datetime
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent

from site_builder.graph import Chronicle, Key, check, compose, public_records, resolve
from site_builder.load import Document, load_text
from site_builder.localise.convert import convert_script
from site_builder.problems import blocks
from site_builder.project import read_labels
from site_builder.schema import KIND_OF_FOLDER, Settings, read_model, read_records
from site_builder.text import Script
from site_builder.views.edition import Edition
from site_builder.views.inline import with_names
from site_builder.views.page_shapes import EntryView, Page
from site_builder.views.pages import ENTRY_PAGES
from site_builder.views.shapes import Block, Link, Picture
from tests.photos import photo

ROOT = Path(__file__).resolve().parents[1]
SITES = ROOT / "tests" / "sites"
SETTINGS = "name: 试验纪事\nsummary: 一部试验用的纪事。\n"
TODAY = datetime.date(2026, 1, 1)


class Characters:
    """A converter without a glossary: every test that minds names has one of its own."""

    def convert(self, text: str, *, source: Script, target: Script) -> str:
        return text if source is target else convert_script(text, target)

    def normalise(self, text: str, target: Script) -> str:
        return self.convert(convert_script(text, Script.HANS), source=Script.HANS, target=target)


def files(chronicle: str, settings: str = SETTINGS) -> dict[str, str]:
    """The files of a chronicle by path below the project."""
    parts = re.split(r"^== (\S+)\n", dedent(chronicle).lstrip("\n"), flags=re.MULTILINE)
    entries = {f"content/{path}.yml": text for path, text in zip(parts[1::2], parts[2::2], strict=True)}
    return {"content/chronicle.yml": dedent(settings), **entries}


def write(folder: Path, chronicle: str, settings: str = SETTINGS) -> Path:
    """A project on disk in ``folder``, with this repository's mkdocs.yml."""
    written = {**files(chronicle, settings), "mkdocs.yml": (ROOT / "mkdocs.yml").read_text("utf-8")}
    for path, text in written.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    return folder


def graph(chronicle: str) -> Chronicle:
    """What is public of a chronicle that has no errors."""
    documents = [
        _document(path, text) for path, text in files(chronicle).items() if path != "content/chronicle.yml"
    ]
    records = read_records(tuple(documents))
    resolved = resolve(records.value)
    problems = (*records.problems, *resolved.problems, *check(resolved.value))
    assert not blocks(problems), [f"{p.location} {p.code} {p.message('en')}" for p in problems]
    return compose(public_records(resolved.value, TODAY))


def edition(
    chronicle: str,
    *,
    script: Script = Script.HANS,
    settings: str = SETTINGS,
    pictures: Mapping[Key, Picture] | None = None,
    withheld: tuple[str, ...] = (),
) -> Edition:
    """A chronicle in one script."""
    read = read_model(_document("content/chronicle.yml", dedent(settings)), Settings)
    assert read.value is not None, read.problems
    plain = Edition(
        chronicle=graph(chronicle),
        settings=read.value,
        script=script,
        converter=Characters(),
        labels=read_labels(script),
        pictures=pictures or {},
    )
    return with_names(plain, withheld)


def site_edition(
    name: str, *, script: Script = Script.HANS, pictures: Mapping[Key, Picture] | None = None
) -> Edition:
    """The chronicle of ``tests/sites/<name>`` in one script."""
    content = SITES / name / "content"
    entries = {
        path.relative_to(content).as_posix(): path.read_text("utf-8") for path in content.rglob("*/*.yml")
    }
    chronicle = "\n".join(f"== {path.removesuffix('.yml')}\n{text}" for path, text in sorted(entries.items()))
    settings = (content / "chronicle.yml").read_text("utf-8")
    return edition(chronicle, script=script, settings=settings, pictures=pictures)


def copy_site(name: str, folder: Path) -> Path:
    """A project in ``folder`` with the content of ``tests/sites/<name>``; its photographs are made."""
    shutil.copytree(SITES / name / "content", folder / "content")
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for image in sorted((folder / "content" / "images").glob("*.yml")):
        if file := re.search(r"^file: (.+)$", image.read_text("utf-8"), re.MULTILINE):
            image.with_name(file[1]).write_bytes(photo())
    return folder


def key(path: str) -> Key:
    """The key of the entry ``folder/id``."""
    folder, _, entry_id = path.partition("/")
    return Key(KIND_OF_FOLDER[folder], entry_id)


def page(of: Edition, path: str) -> Page:
    """The page of the entry ``folder/id``."""
    entry = key(path)
    return ENTRY_PAGES[entry.kind](of, entry)


def view(of: Edition, path: str) -> EntryView:
    """What the page of an entry shows."""
    content = page(of, path).content
    assert isinstance(content, EntryView)
    return content


def facts(of: Edition, path: str) -> dict[str, list[str]]:
    """The facts box of an entry's page: label → values with their notes."""
    return {row.label: [told(value) for value in row.values] for row in view(of, path).facts}


def block(of: Edition, path: str, anchor: str) -> Block | None:
    """The block of an entry's page with this anchor."""
    return next((found for found in view(of, path).blocks if found.anchor == anchor), None)


def told(link: Link) -> str:
    """A link as a reader sees it: 某局（派出） → units/mou-ju/."""
    text = f"{link.text}（{link.note}）" if link.note else link.text
    return f"{text} → {link.href}" if link.href else text


def _document(path: str, text: str) -> Document:
    loaded = load_text(text.encode(), path)
    assert not loaded.problems, [str(found) for found in loaded.problems]
    assert len(loaded.value) == 1
    return loaded.value[0]
