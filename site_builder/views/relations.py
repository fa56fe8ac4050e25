"""A unit among others: the picture of its relations (组织关系图), and the chain of what it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from site_builder.graph import Key
from site_builder.schema import Kind, Unit
from site_builder.schema.kinds import ParentRole
from site_builder.views.diagrams.drawing import Diagram
from site_builder.views.diagrams.tree import Branch, tree
from site_builder.views.edition import Edition
from site_builder.views.entry_pages import known
from site_builder.views.shapes import Link

_FEWEST = 3
_MOST_NAMES = 8
_MOST_CRUMBS = 5
_CHAIN = (ParentRole.WHOLE, ParentRole.SUPERIOR, ParentRole.REGION)


def relation_picture(edition: Edition, key: Key) -> tuple[Diagram, ...]:
    """What is above a unit and below it by roles; none when there are fewer than three relations."""
    above, below = tuple(_above(edition, key)), tuple(_below(edition, key))
    count = sum(len(keys) for _, keys, _ in (*above, *below))
    if count < _FEWEST:
        return ()
    return (
        Diagram(
            description=edition.label("diagram.tree").format(name=edition.name(key), count=count),
            drawings=tree(_branches(edition, above), edition.scoped_name(key), _branches(edition, below)),
        ),
    )


def chain(edition: Edition, key: Key) -> tuple[Link, ...]:
    """What a unit belongs to, the widest first: whole before superior before region, five steps at most."""
    found: list[Key] = []
    here: Key | None = _next(edition, key, {key})
    while here is not None and len(found) < _MOST_CRUMBS:
        found.append(here)
        here = _next(edition, here, {key, *found})
    return tuple(edition.link(step) for step in reversed(found))


def _next(edition: Edition, key: Key, passed: Iterable[Key]) -> Key | None:
    links = [link for link in edition.chronicle.parents.get(key, ()) if link.key not in set(passed)]
    return next((link.key for role in _CHAIN for link in links if link.role is role), None)


_Group = tuple[str, tuple[Key, ...], bool]


def _above(edition: Edition, key: Key) -> Iterator[_Group]:
    """The parents by role, the widest nearest the top, and the units that name it as a member."""
    parents = edition.chronicle.parents.get(key, ())
    for role in reversed(ParentRole):
        for inferred in (False, True):
            keys = tuple(link.key for link in parents if link.role is role and link.inferred is inferred)
            if keys:
                yield edition.label(f"fact.parent.{role.value}"), tuple(dict.fromkeys(keys)), inferred
    named = {link.key for link in parents}
    groups = tuple(k for k in edition.chronicle.referring(key, Kind.UNIT, "members") if k not in named)
    if groups:
        yield edition.label("diagram.member_of"), groups, False


def _below(edition: Edition, key: Key) -> Iterator[_Group]:
    """The members and children by role; places within it are no bodies and are left to the lists."""
    members = known(edition, edition.chronicle.entry(key, Unit).members)
    if members:
        yield edition.label("related.members"), members, False
    children = [link for link in edition.chronicle.children.get(key, ()) if link.key.kind is Kind.UNIT]
    for role in ParentRole:
        for inferred in (False, True):
            found = (link.key for link in children if link.role is role and link.inferred is inferred)
            keys = tuple(child for child in dict.fromkeys(found) if child not in members)
            if keys:
                yield edition.label(f"related.below.{role.value}"), keys, inferred


def _branches(edition: Edition, groups: Sequence[_Group]) -> tuple[Branch, ...]:
    return tuple(_branch(edition, *group) for group in groups)


def _branch(edition: Edition, role: str, keys: Sequence[Key], inferred: bool) -> Branch:  # noqa: FBT001
    most = _MOST_NAMES if len(keys) <= _MOST_NAMES else _MOST_NAMES - 1
    more = len(keys) - most
    note = edition.label("inferred")
    return Branch(
        role=edition.label("scoped").format(name=role, scope=note) if inferred else role,
        names=tuple(edition.scoped_name(key) for key in keys[:most]),
        rest=edition.label("diagram.more").format(count=more) if more > 0 else "",
        inferred=inferred,
    )
