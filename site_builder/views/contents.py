"""What a long page holds, in one line near its top: its sections with how much each has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from site_builder.views.shapes import Block, Link, LinkGroup

_FEWEST = 5  # sections that are worth a line
_LONG = 30  # things on a page that is longer than a few screens
_COUNTED = frozenset(
    {"figures", "dispatches", "timeline", "links", "quotes", "remarks", "notes", "parts", "pictures"}
)


def contents(blocks: Sequence[Block]) -> tuple[Link, ...]:
    """A link to each of ``blocks`` with the number of its items; none when the page is short."""
    counts = [_count(block) for block in blocks]
    if len(blocks) < _FEWEST or sum(counts) < _LONG:
        return ()
    return tuple(
        Link(block.label, f"#{block.anchor}", str(count) if count else "")
        for block, count in zip(blocks, counts, strict=True)
    )


def _count(block: Block) -> int:
    """How many things a block holds, where it holds things of one sort."""
    if block.kind not in _COUNTED or block.rest:
        return 0  # of a block that tells its first items only the number would say too little
    groups: Iterable[LinkGroup] = (item for item in block.items if isinstance(item, LinkGroup))
    return sum(group.total or len(group.items) for group in groups) or len(block.items)
