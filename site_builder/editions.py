"""Editions: what the chronicle needs to be told in each script, from labels to the site's frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder.graph import Key
from site_builder.localise import Localiser
from site_builder.project import Project, read_labels
from site_builder.reading import Reading
from site_builder.render.pages import EditionRoot, Frame
from site_builder.render.shell import Chrome, Section, ShellSet
from site_builder.text import Script
from site_builder.views.edition import Edition
from site_builder.views.sections import COLOPHON, SECTIONS
from site_builder.views.shapes import Picture


def edition_roots(default: Script, scripts: Sequence[Script]) -> tuple[EditionRoot, ...]:
    """The editions to publish, the default first: it stands at the site's root, the other in its folder."""
    order = [default, default.other]
    folders = {default: "", default.other: f"{default.other.value.lower()}/"}
    return tuple(EditionRoot(script, folders[script]) for script in order if script in scripts)


def open_editions(
    project: Project, reading: Reading, roots: Sequence[EditionRoot], pictures: Mapping[Key, Picture]
) -> tuple[Edition, ...]:
    """One edition per script, all telling the same chronicle."""
    localiser = Localiser(reading.glossary)
    return tuple(
        Edition(
            chronicle=reading.chronicle,
            settings=project.settings,
            script=root.script,
            converter=localiser,
            labels=read_labels(root.script),
            pictures=pictures,
        )
        for root in roots
    )


def chrome(edition: Edition, root: EditionRoot) -> Chrome:
    """What the frame of an edition shows."""
    settings = edition.settings
    sections = tuple(Section(key, edition.label(f"section.{key}"), path) for key, path in SECTIONS.items())
    return Chrome(
        script=edition.script,
        root=root.folder,
        site_name=edition.text(settings.name),
        description=edition.text(settings.summary),
        address=address(settings.url),
        sections=sections,
        labels=edition.labels,
        notices=_notices(edition, root),
    )


def frame(edition: Edition, root: EditionRoot, roots: Sequence[EditionRoot], shells: ShellSet) -> Frame:
    """What surrounds the pages of an edition."""
    return Frame(
        edition=root,
        editions=roots,
        site_name=edition.text(edition.settings.name),
        address=address(edition.settings.url),
        labels=edition.labels,
        shells={key: shell for (script, key), shell in shells.shells.items() if script is edition.script},
    )


def address(url: str | None) -> str:
    """The site's address with its final slash; empty when it is not set."""
    return f"{url.rstrip('/')}/" if url else ""


def _notices(edition: Edition, root: EditionRoot) -> tuple[tuple[str, str], ...]:
    settings = edition.settings
    links = [(edition.label(f"colophon.{name}"), f"{root.folder}{path}") for name, path in COLOPHON.items()]
    if settings.contact:
        links.append((edition.label("frame.report"), settings.contact))
    records = [
        (settings.icp or "", "https://beian.miit.gov.cn/"),
        (settings.police_record or "", "https://beian.mps.gov.cn/"),
        (edition.text(settings.publisher), ""),
        (edition.text(settings.licence), ""),
    ]
    return tuple((text, to) for text, to in (*links, *records) if text)
