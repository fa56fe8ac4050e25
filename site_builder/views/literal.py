"""Values as literals of JavaScript, for what is handed over by scripts."""

from __future__ import annotations

import json


def literal(value: object) -> str:
    """A JavaScript literal; browsers older than 2019 end a string at the two separators of lines."""
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return told.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
