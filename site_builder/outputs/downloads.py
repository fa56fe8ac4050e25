"""Files to take away: tables as CSV that opens cleanly in spreadsheets, records as JSON, plain texts."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_MARK = "\ufeff"  # without it Excel reads UTF-8 as the code page of the computer
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?%?", re.ASCII)
_FORMULA = frozenset("=+-@\t\r\n＝＋－＠")
_LINE_END = re.compile(r"\r\n?|\n")


def csv_file(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """A table as CSV (RFC 4180) in UTF-8 with a byte order mark.

    No cell is a formula to a spreadsheet: one that could be read as such gets an apostrophe before it.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([harmless(cell) for cell in row] for row in (headings, *rows))
    return (_MARK + text.getvalue()).encode("utf-8")


def harmless(cell: str) -> str:
    """``cell`` as text that no spreadsheet computes; numbers stay as they are."""
    begins = cell[:1] in _FORMULA or cell.lstrip()[:1] in _FORMULA
    return f"'{cell}" if cell and begins and not _NUMBER.fullmatch(cell) else cell


def json_file(value: Mapping[str, Any]) -> bytes:
    """A JSON document, a line to a value, in UTF-8. Raises ValueError for NaN and infinity."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode("utf-8")


def text_file(text: str) -> bytes:
    """A plain text that Windows opens too: UTF-8 with a byte order mark, lines ending in CR LF."""
    return (_MARK + _LINE_END.sub("\r\n", text.rstrip("\n") + "\n")).encode("utf-8")
