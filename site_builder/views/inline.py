"""Names in texts: where an entry's name stands as a whole word, its page is linked, once per paragraph."""

from __future__ import annotations

import re
from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from site_builder.graph import Key
from site_builder.localise import NameMatcher
from site_builder.schema.marks import NameMark, name_marks, unmarked
from site_builder.schema.values import Text
from site_builder.views.edition import Edition, address
from site_builder.views.linked import Linked, NameLink
from site_builder.views.names import Names, is_linked, key_of, of_one_campaign

# Where a paragraph, an item or a row of Markdown begins.
_PARAGRAPH = re.compile(r"\n[ \t]*\n|\n(?=[ \t]*(?:[-*+|#>]|\d+[.)]))")
# Code, links, bare addresses and headings of Markdown: no place for a link.
_NO_PLACE = re.compile(r"`[^`]*`|!?\[[^\]]*\](?:\([^)]*\))?|<[^>\s]+>|\w+://\S+|^#.*$", re.MULTILINE)


def with_names(edition: Edition, withheld: Iterable[str] = ()) -> Edition:
    """``edition`` with the names of its entries; those ``withheld`` are never linked, not even in part."""
    bearers: defaultdict[str, dict[Key, None]] = defaultdict(dict)
    for key, record in edition.chronicle.records.items():
        entry = record.entry
        for name in (entry.name, *(alias.name for alias in entry.aliases)):
            bearers[edition.text(name, entry)][key] = None
    matcher = NameMatcher((*bearers, *withheld), edition.script)
    return replace(edition, names=Names({name: tuple(keys) for name, keys in bearers.items()}, matcher))


def inline(edition: Edition, text: Text | None, owner: Key, without: Iterable[Key | None] = ()) -> Linked:
    """``text`` of the entry ``owner`` with links to the entries it names, itself and ``without`` excepted."""
    written = edition.written(text, edition.entry(owner))
    shown = unmarked(written)
    foreign = edition.foreign(text, shown)
    if edition.names is None or not shown:
        return Linked(shown, foreign=foreign)
    asked = [
        (mark.start, mark.end, _asked(edition, edition.names, mark, owner)) for mark in name_marks(written)
    ]
    taken = [*((start, end) for start, end, _ in asked), *(part.span() for part in _NO_PLACE.finditer(shown))]
    breaks = [part.start() for part in _PARAGRAPH.finditer(shown)]
    spans = [(start, end, key) for start, end, key in asked if key is not None]
    not_again = {owner, *without}
    seen = {(bisect(breaks, start), key) for start, _, key in spans}
    for start, end in edition.names.matcher.find(shown):
        if any(first < end and start < last for first, last in taken):
            continue
        key = _meant(edition, edition.names, shown[start:end], owner)
        part = bisect(breaks, start)
        if key is not None and key not in not_again and (part, key) not in seen:
            seen.add((part, key))
            spans.append((start, end, key))
    return Linked(
        shown, tuple(NameLink(start, end, address(key)) for start, end, key in sorted(spans)), foreign
    )


def _asked(edition: Edition, names: Names, mark: NameMark, owner: Key) -> Key | None:
    """The entry that an editor's mark leads to."""
    if mark.forbids:
        return None
    if mark.target:
        return key_of(mark.target, edition.chronicle.records)
    bearers = names.bearers.get(mark.name, ())
    return _one_of(edition, bearers, owner) or (bearers[0] if len(bearers) == 1 else None)


def _meant(edition: Edition, names: Names, name: str, owner: Key) -> Key | None:
    """The entry that a name found in a text means, when there is no doubt."""
    bearers = names.bearers.get(name, ())
    return _one_of(edition, tuple(key for key in bearers if is_linked(key, edition.entry(key))), owner)


def _one_of(edition: Edition, bearers: tuple[Key, ...], owner: Key) -> Key | None:
    """The one of ``bearers`` of the campaign of ``owner``; of several, the one of its area."""
    near = of_one_campaign(((key, edition.entry(key)) for key in bearers), (owner, edition.entry(owner)))
    if len(near) > 1:
        scope = edition.chronicle.scope
        area = scope.get(owner, owner)
        near = tuple(key for key in near if scope.get(key) == area)
    return near[0] if len(near) == 1 else None
