"""Quotation marks: “ ” ‘ ’ in Simplified text, 「 」 『 』 in Traditional text."""

from __future__ import annotations

import re

from site_builder.text import Script

_TO_TRADITIONAL = {"“": "「", "”": "」", "‘": "『", "’": "』"}
_TO_SIMPLIFIED = str.maketrans({form: mark for mark, form in _TO_TRADITIONAL.items()})

MARKS = {Script.HANS: frozenset(_TO_TRADITIONAL), Script.HANT: frozenset(_TO_TRADITIONAL.values())}

_QUOTATION_MARK = re.compile("[“”‘’]")


def convert_quotes(text: str, target: Script) -> str:
    """``text`` with the quotation marks of ``target``; apostrophes stay."""
    if target is Script.HANS:
        has_marks = any(mark in text for mark in MARKS[Script.HANT])
        return text.translate(_TO_SIMPLIFIED) if has_marks else text
    open_single = 0

    def form(match: re.Match[str]) -> str:
        nonlocal open_single
        mark = match[0]
        if mark == "‘":
            open_single += 1
        elif mark == "’":
            if not open_single or _is_apostrophe(text, match.start()):
                return mark
            open_single -= 1
        return _TO_TRADITIONAL[mark]

    return _QUOTATION_MARK.sub(form, text)


def _is_apostrophe(text: str, place: int) -> bool:
    around = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
    return len(around) > 1 and around.isascii() and around.isalpha()
