"""Keys by which names are found by their sound, whole or by initials, and by their first sign.

``'shui'li`` are the syllables of two characters that touch, ``'ju'`` that of a last one, ``*sl`` and ``*j``
their first letters, ``^水`` the first unit of a name.
"""

from __future__ import annotations

from itertools import product

from site_builder.localise.pinyin import sounds
from site_builder.outputs.search.units import is_single


def sound_keys(unit: str, following: str) -> tuple[str, ...]:
    """The keys of a unit of a name by its sound and that of the unit that touches it, if any does."""
    first = sounds(unit) if is_single(unit) else ()
    second = sounds(following) if is_single(following) else ()
    if not second:
        return (*(f"'{one}'" for one in first), *sorted({f"*{one[0]}" for one in first}))
    whole = (f"'{one}'{other}" for one, other in product(first, second))
    letters = {f"*{one[0]}{other[0]}" for one, other in product(first, second)}
    return (*whole, *sorted(letters))


def first_key(unit: str) -> str:
    """The key of names that begin with a unit."""
    return f"^{unit}"
