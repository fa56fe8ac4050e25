"""Reports: problems as text with the line and a caret, as JSON, and as GitHub annotations."""

from __future__ import annotations

import json
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from site_builder.problems import Location, Problem, Severity, in_order

_SEVERITIES = {
    Severity.ERROR: ("错误", "error"),
    Severity.WARNING: ("警告", "warning"),
    Severity.NOTE: ("提示", "note"),
}
_RELATED = ("参见", "see")
_LONGEST_LINE = 160
_BREAK = re.compile(r"\r\n|\n|\r")  # as editors count lines
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def message_language(environment: Mapping[str, str] = os.environ) -> str:
    """``en`` where the locale is English, else ``zh``: editors read Chinese unless they ask otherwise."""
    names = (environment.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    return "en" if next((name for name in names if name), "").startswith("en") else "zh"


def as_text(problems: Iterable[Problem], root: Path, language: str) -> str:
    """A paragraph per problem: place, severity, code and message; the line; a caret under the place."""
    lines: dict[str, list[str]] = {}
    return "\n".join(
        line for found in in_order(problems) for line in _paragraph(found, root, lines, language)
    )


def as_json(problems: Iterable[Problem], language: str) -> str:
    """A list of objects with code, severity, message, path, line, column, hint and related places."""
    found = [
        {
            "code": problem.code,
            "severity": problem.severity.value,
            "message": problem.message(language),
            "path": problem.location.path,
            "line": problem.location.line,
            "column": problem.location.column,
            "hint": problem.hint(language),
            "related": [{"path": at.path, "line": at.line, "column": at.column} for at in problem.related],
        }
        for problem in in_order(problems)
    ]
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_github(problems: Iterable[Problem], language: str) -> str:
    """Workflow commands that GitHub shows beside the lines of a change."""
    return "\n".join(_annotation(problem, language) for problem in in_order(problems))


def headline(problem: Problem, language: str) -> str:
    """``path:line:column: 错误 CODE: message,hint``."""
    word = _SEVERITIES[problem.severity][language == "en"]
    comma = "," if language == "zh" else ", "
    told = comma.join(part for part in (problem.message(language), problem.hint(language)) if part)
    return "".join(map(_shown, f"{problem.location}: {word} {problem.code}: {told}"))


def _paragraph(problem: Problem, root: Path, lines: dict[str, list[str]], language: str) -> Iterator[str]:
    yield headline(problem, language)
    text = _line(problem.location, root, lines)
    if text is not None:
        place = problem.location.column - 1
        start = max(0, min(place - _LONGEST_LINE // 2, len(text) - _LONGEST_LINE))
        before, after = text[start:place], text[place : start + _LONGEST_LINE]
        cut = "..." if start else ""
        yield f"    {cut}{before}{after}"
        yield f"    {_blank(cut + before)}^"
    for at in problem.related:
        yield f"    {_RELATED[language == 'en']} {at}"


def _line(at: Location, root: Path, lines: dict[str, list[str]]) -> str | None:
    if at.path not in lines:
        path = root / at.path
        data = path.read_bytes() if path.is_file() else b""
        lines[at.path] = _BREAK.split(data.decode("utf-8-sig", "replace"))
    text = lines[at.path][at.line - 1] if at.line <= len(lines[at.path]) else ""
    return "".join(map(_shown, text)) if text.strip() else None


def _shown(character: str) -> str:
    """The character, or U+FFFD for one that a terminal would obey instead of showing it."""
    category = unicodedata.category(character)
    return "\ufffd" if (category[0] == "C" and character != "\t") or category in {"Zl", "Zp"} else character


def _blank(text: str) -> str:
    """White space as wide as ``text`` in a terminal, where Han characters take two columns."""
    return "".join(c if c == "\t" else " " * _width(c) for c in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _annotation(problem: Problem, language: str) -> str:
    at = problem.location
    told = f"{problem.code}: {problem.message(language)} {problem.hint(language)}".strip()
    path = _escaped(at.path).replace(",", "%2C").replace(":", "%3A")
    return f"::{_GITHUB[problem.severity]} file={path},line={at.line},col={at.column}::{_escaped(told)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
