"""Editions: what the chronicle needs to be told in each script, from labels to the site's frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_builder.graph import Key
from site_builder.history import last_changes
from site_builder.localise.convert import regional
from site_builder.project import CONTENT, Project, read_labels
from site_builder.reading import Reading
from site_builder.render.pages import EditionRoot, Frame
from site_builder.render.shell import Chrome, Section, ShellSet
from site_builder.schema import Settings
from site_builder.text import Script
from site_builder.views.changes import entry_changes
from site_builder.views.edition import Edition, folder, language
from site_builder.views.feed import FEED, has_feed
from site_builder.views.inline import with_names
from site_builder.views.sections import COLOPHON, SECTIONS
from site_builder.views.shapes import Picture


def edition_roots(settings: Settings, scripts: Sequence[Script]) -> tuple[EditionRoot, ...]:
    """The editions to publish, the default first: it stands at the site's root, the other in its folder."""
    order = (settings.default_script, settings.default_script.other)
    return tuple(
        EditionRoot(script, folder(script, settings), language(script, settings))
        for script in order
        if script in scripts
    )


def open_editions(
    project: Project,
    reading: Reading,
    roots: Sequence[EditionRoot],
    pictures: Mapping[Key, Picture],
    card: Picture | None = None,
) -> tuple[Edition, ...]:
    """One edition per script, all telling the same chronicle."""
    localiser = reading.localiser
    changed = entry_changes(reading.chronicle, last_changes(project.root, CONTENT))
    made = tuple(
        with_names(
            Edition(
                chronicle=reading.chronicle,
                settings=project.settings,
                script=root.script,
                converter=localiser,
                labels=_labels(root.script, project.settings),
                pictures=pictures,
                changed=changed,
                card=card,
            ),
            withheld=(name.form(root.script) for name in reading.glossary),
        )
        for root in roots
    )
    return (replace(made[0], sibling=made[1]), *made[1:]) if len(made) > 1 else made


def _labels(script: Script, settings: Settings) -> Mapping[str, str]:
    labels = read_labels(script)
    if script is Script.HANS:
        return labels
    region = settings.traditional.region
    return {key: regional(label, region) for key, label in labels.items()}


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
        language=edition.language,
    )


def frame(edition: Edition, root: EditionRoot, roots: Sequence[EditionRoot], shells: ShellSet) -> Frame:
    """What surrounds the pages of an edition."""
    return Frame(
        edition=root,
        editions=roots,
        site_name=edition.text(edition.settings.name),
        address=address(edition.settings.url),
        labels=edition.labels,
        feed=FEED if has_feed(edition) else "",
        shells={key: shell for (script, key), shell in shells.shells.items() if script is edition.script},
    )


def address(url: str | None) -> str:
    """The site's address with its final slash; empty when it is not set."""
    return f"{url.rstrip('/')}/" if url else ""


def _notices(edition: Edition, root: EditionRoot) -> tuple[tuple[str, str], ...]:
    settings = edition.settings
    links = [(edition.label(f"colophon.{name}"), f"{root.folder}{path}") for name, path in COLOPHON.items()]
    if has_feed(edition):
        links.append((edition.label("frame.feed"), f"{root.folder}{FEED}"))
    if settings.contact:
        links.append((edition.label("frame.report"), settings.contact))
    records = [
        (settings.icp or "", "https://beian.miit.gov.cn/"),
        (settings.police_record or "", "https://beian.mps.gov.cn/"),
        (edition.text(settings.publisher), ""),
        (edition.text(settings.licence), ""),
    ]
    return tuple((text, to) for text, to in (*links, *records) if text)
