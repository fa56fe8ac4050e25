"""Reports: problems as text with the line and a caret, as JSON, and as GitHub annotations."""

from __future__ import annotations

import json
import os
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
    return f"{problem.location}: {word} {problem.code}: {told}"


def _paragraph(problem: Problem, root: Path, lines: dict[str, list[str]], language: str) -> Iterator[str]:
    yield headline(problem, language)
    text = _line(problem.location, root, lines)
    if text is not None:
        before = text[: problem.location.column - 1]
        start = max(0, len(before) - _LONGEST_LINE // 2)
        yield f"    {text[start : start + _LONGEST_LINE]}"
        yield f"    {_blank(before[start:])}^"
    for at in problem.related:
        yield f"    {_RELATED[language == 'en']} {at}"


def _line(at: Location, root: Path, lines: dict[str, list[str]]) -> str | None:
    if at.path not in lines:
        path = root / at.path
        data = path.read_bytes() if path.is_file() else b""
        lines[at.path] = data.decode("utf-8-sig", "replace").split("\n")
    text = lines[at.path][at.line - 1] if at.line <= len(lines[at.path]) else ""
    shown = "".join(c if c.isprintable() or c == "\t" else "\ufffd" for c in text.rstrip("\r"))
    return shown if shown.strip() else None


def _blank(text: str) -> str:
    """White space as wide as ``text`` in a terminal, where Han characters take two columns."""
    return "".join(c if c == "\t" else "  " if unicodedata.east_asian_width(c) in "WF" else " " for c in text)


def _annotation(problem: Problem, language: str) -> str:
    at = problem.location
    told = f"{problem.code}: {problem.message(language)} {problem.hint(language)}".strip()
    escaped = told.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    path = at.path.replace("%", "%25").replace(",", "%2C").replace(":", "%3A")
    return f"::{_GITHUB[problem.severity]} file={path},line={at.line},col={at.column}::{escaped}"
