"""An edition: the chronicle as it is told in one script, and how its texts and names come out there."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from site_builder.clock import read_time
from site_builder.dates import ChronicleDate, read_date
from site_builder.graph import Chronicle, Key
from site_builder.schema import Entry, Settings
from site_builder.schema.kinds import EntryScript
from site_builder.schema.marks import unmarked
from site_builder.schema.values import ClockTime, Text
from site_builder.text import Region, Script
from site_builder.views.foreign import foreign_runs
from site_builder.views.linked import Foreign, Linked
from site_builder.views.names import Names
from site_builder.views.shapes import Download, Link, Picture


class Converter(Protocol):
    """What turns text of one script into another; ``localise.Localiser`` is one."""

    def convert(self, text: str, *, source: Script, target: Script) -> str:
        """``text`` of script ``source`` in script ``target``, without the marks of kept text."""

    def normalise(self, text: str, target: Script) -> str:
        """Half-converted Traditional ``text`` in script ``target``."""


@dataclass(frozen=True, slots=True, eq=False)
class Edition:
    """A chronicle in one script. Every string that leaves it is in that script.

    ``changed`` are the days of the last change of entries, where known; ``card`` is the picture of the
    settings for pages that have none of their own; ``sibling`` the edition in the other script, where the
    one at the site's root knows of it.
    """

    chronicle: Chronicle
    settings: Settings
    script: Script
    converter: Converter
    labels: Mapping[str, str]
    pictures: Mapping[Key, Picture]
    downloads: tuple[Download, ...] = ()
    names: Names | None = None
    changed: Mapping[Key, datetime.date] = field(default_factory=dict)
    card: Picture | None = None
    sibling: Edition | None = None
    _named: dict[Key, str] = field(init=False, repr=False, default_factory=dict)

    @property
    def language(self) -> str:
        """What the pages are written in (BCP 47): the script, in Hong Kong's forms with the region."""
        return language(self.script, self.settings)

    def label(self, key: str) -> str:
        """An interface text. Raises KeyError when the catalogue lacks it."""
        return self.labels[key]

    def text(self, text: Text | None, entry: Entry | None = None) -> str:
        """``text`` as it reads here: the form given by hand, else converted from the script of ``entry``."""
        shown = unmarked(self.written(text, entry))
        runs = self.foreign(text, shown)
        return Linked(shown, foreign=runs) if runs else shown

    def foreign(self, text: Text | None, shown: str) -> tuple[Foreign, ...]:
        """What of ``shown``, which is ``text`` as it reads here, stays in the other script."""
        if text is None:
            return ()
        other, region = self.script.other, self.settings.traditional.region
        return foreign_runs(text, shown, self.script, region=region, language=language(other, self.settings))

    def written(self, text: Text | None, entry: Entry | None = None) -> str:
        """As ``text``, with the marks that editors put around names (``schema.marks``)."""
        return self._in(self.script, text, entry) if text is not None else ""

    def simplified(self, text: str) -> str:
        """Text of our own, written in simplified, as it reads here."""
        return self.converter.convert(text, source=Script.HANS, target=self.script)

    def date(self, date: ChronicleDate) -> str:
        """A date as it reads here."""
        return self.simplified(read_date(date))

    def time(self, time: ClockTime | None) -> str:
        """A time of day as it reads here."""
        return self.simplified(read_time(time.parsed)) if time is not None else ""

    def name(self, key: Key) -> str:
        """The name of an entry; asked for wherever it is linked, so it is remembered."""
        found = self._named.get(key)
        if found is None:
            entry = self.chronicle.records[key].entry
            found = self._named[key] = self.text(entry.name, entry)
        return found

    def simplified_name(self, key: Key) -> str:
        """The name of an entry in simplified, by which both editions are ordered."""
        entry = self.chronicle.records[key].entry
        return unmarked(self._in(Script.HANS, entry.name, entry))

    def scoped_name(self, key: Key) -> str:
        """The name of an entry, with its place or campaign where another entry has the same name."""
        scope = self.scope(key) if key in self.chronicle.homonyms else ""
        return self.label("scoped").format(name=self.name(key), scope=scope) if scope else self.name(key)

    def scope(self, key: Key) -> str:
        """The area an entry belongs to, or else its first campaign; empty when neither is known."""
        area = self.chronicle.scope.get(key)
        if area is not None:
            return self.name(area)
        refs = self.chronicle.records[key].entry.campaigns
        campaign = next((found for ref in refs if (found := self.chronicle.find(ref))), None)
        return self.name(campaign) if campaign and campaign != key else ""

    def link(self, key: Key, note: str = "") -> Link:
        """A link to an entry's page."""
        return Link(self.scoped_name(key), address(key), note)

    def entry(self, key: Key) -> Entry:
        """The record behind a key."""
        return self.chronicle.records[key].entry

    def simplified_form(self, text: Text | None, entry: Entry) -> str:
        """``text`` in simplified, by which both editions know a value that is chosen from."""
        return self._in(Script.HANS, text, entry) if text is not None else ""

    def _in(self, script: Script, text: Text, entry: Entry | None) -> str:
        given = text.given(script)
        if given is not None:
            return self.converter.convert(given, source=script, target=script)
        if text.text is None:
            return self.converter.convert(text.given(script.other) or "", source=script.other, target=script)
        written = (entry.script if entry is not None else None) or self.settings.script
        if written is EntryScript.MIXED:
            return self.converter.normalise(text.text, script)
        return self.converter.convert(text.text, source=Script(written.value), target=script)


def language(script: Script, settings: Settings) -> str:
    """The BCP 47 tag of an edition."""
    region = settings.traditional.region
    return f"{script.value}-{region}" if script is Script.HANT and region is not Region.TW else script.value


def folder(script: Script, settings: Settings) -> str:
    """Where an edition stands below the site's root: ``""`` or a folder with its slash."""
    if script is settings.default_script:
        return ""
    return f"{settings.traditional.prefix}/" if script is Script.HANT else f"{script.value.lower()}/"


_INNER_QUOTES = str.maketrans("“”「」", "‘’『』")


def inside_quotes(text: str) -> str:
    """``text`` as it stands between quotation marks: its own become inner ones."""
    return text.translate(_INNER_QUOTES)


def address(key: Key) -> str:
    """Where an entry's page stands below the edition's root."""
    return f"{key.kind.folder}/{key.id}/"
