"""The language the commands speak: Chinese, unless the locale is English or the terminal cannot write it."""

from __future__ import annotations

import sys

from site_builder.reports import message_language


def language() -> str:
    """``zh`` or ``en``."""
    return "zh" if message_language() == "zh" and _writes_chinese() else "en"


def say(zh: str, en: str) -> str:
    """The sentence in the reader's language."""
    return zh if language() == "zh" else en


def _writes_chinese() -> bool:
    try:
        "错误".encode(getattr(sys.stdout, "encoding", None) or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True
