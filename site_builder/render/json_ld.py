"""Structured data: JSON-LD inside a page, written so that no text in it can end its element."""

from __future__ import annotations

import json
from collections.abc import Mapping

# No text in a script element can end it, nor a line of older JavaScript.
SAFE_IN_SCRIPT = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def json_ld(data: Mapping[str, object]) -> str:
    """The ``<script type="application/ld+json">`` element that holds ``data``, keys in alphabetical order.

    Raises TypeError or ValueError for what JSON can't hold (objects, NaN).
    """
    text = json.dumps(
        data, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"), default=_plain
    )
    return f'<script type="application/ld+json">{text.translate(SAFE_IN_SCRIPT)}</script>'


def _plain(value: object) -> dict[object, object]:
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"{type(value).__name__} cannot be structured data")
