"""Reports: how an editor sees a problem, a program reads it, and GitHub shows it."""

from __future__ import annotations

import json
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.problems import Location, Problem, problem
from site_builder.reports import as_github, as_json, as_text, headline, message_language

PATH = "content/events/x.yml"
SPACES = {"\t", *(chr(c) for c in range(0x3001) if unicodedata.category(chr(c)) == "Zs")}


def wrong(column: int, *, line: int = 1, path: str = PATH) -> Problem:
    return problem("SCH002", Location(path, line, column), nearest=["role"], field="rol")


def report(root: Path, content: str | bytes, found: Problem) -> list[str]:
    """The lines of the report on a file, without the headline."""
    file = root / found.location.path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    first, *lines = as_text([found], root, "zh").split("\n")
    assert first.startswith(str(found.location))
    return lines


def test_a_problem_reads_as_the_guide_says() -> None:
    found = wrong(34, line=6)

    assert headline(found, "zh") == "content/events/x.yml:6:34: 错误 SCH002: 未知字段 rol,是否为 role?"
    assert headline(found, "en") == (
        "content/events/x.yml:6:34: error SCH002: unknown field rol, did you mean role?"
    )
    assert headline(problem("RUL001", Location("a.yml")), "zh") == "a.yml:1:1: 警告 RUL001: 没有来源"
    assert "提示 RUL003" in headline(problem("RUL003", Location("a.yml"), topic="@health"), "zh")
    assert "note RUL003: withheld (health)" in headline(
        problem("RUL003", Location("a.yml"), topic="@health"), "en"
    )


def test_the_line_is_shown_with_a_caret_below_the_place(tmp_path: Path) -> None:
    assert report(tmp_path, "name: x\nunits: {rol: y}\n", wrong(9, line=2)) == [
        "    units: {rol: y}",
        "            ^",
    ]


@pytest.mark.parametrize(
    ("line", "column", "blank"),
    [
        ("名称: 值", 1, ""),
        ("名称: 值", 5, " " * 6),
        ("名：值", 3, " " * 4),
        ("ａｂ: x", 5, " " * 6),
        ("名\u3000称", 3, " " * 4),
        ("한글 x", 4, " " * 5),
        ("e\u0301a: x", 6, " " * 4),
        ("a\tb: x", 3, " \t"),
        ("名\tb: x", 3, "  \t"),
        ("a: x", 5, " " * 4),
        ("a: x", 9, " " * 4),
    ],
)
def test_the_caret_stands_under_the_place_in_a_terminal(
    tmp_path: Path, line: str, column: int, blank: str
) -> None:
    assert report(tmp_path, line, wrong(column)) == [f"    {line}", f"    {blank}^"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_editors_count_them(tmp_path: Path, end: str) -> None:
    assert report(tmp_path, f"a{end}b\u2028c{end}d: x{end}", wrong(1, line=3)) == ["    d: x", "    ^"]
    assert report(tmp_path, f"a{end}b\x85c{end}d: x{end}", wrong(1, line=3)) == ["    d: x", "    ^"]


def test_a_byte_order_mark_takes_no_column(tmp_path: Path) -> None:
    assert report(tmp_path, b"\xef\xbb\xbfname: x\n", wrong(1)) == ["    name: x", "    ^"]


def test_of_a_long_line_the_surroundings_are_shown(tmp_path: Path) -> None:
    shown, caret = report(tmp_path, "甲" * 500 + "!" + "乙" * 500, wrong(501))

    assert shown == f"    ...{'甲' * 80}!{'乙' * 79}"
    assert caret == f"    {' ' * 163}^"
    shown, caret = report(tmp_path, "!" + "乙" * 500, wrong(1))
    assert (shown, caret) == (f"    !{'乙' * 159}", "    ^")
    shown, caret = report(tmp_path, "a" * 159 + "!", wrong(160))
    assert (shown, caret) == (f"    {'a' * 159}!", f"    {' ' * 159}^")
    shown, caret = report(tmp_path, "a" * 160 + "!", wrong(161))
    assert (shown, caret) == (f"    ...{'a' * 159}!", f"    {' ' * 162}^")


def test_what_a_terminal_would_obey_is_not_shown(tmp_path: Path) -> None:
    shown, caret = report(tmp_path, "a\x1b[31m\u202eb: x", wrong(8))

    assert shown == "    a\ufffd[31m\ufffdb: x"
    assert caret == "    " + " " * 7 + "^"


@pytest.mark.parametrize("content", [b"", b"\n\n\n", b"   \n", b"\t\n"])
def test_an_empty_line_is_not_shown(tmp_path: Path, content: bytes) -> None:
    assert report(tmp_path, content, wrong(1)) == []


def test_a_file_that_is_not_there_or_not_utf_8_has_a_report_too(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()

    assert as_text([wrong(1, path="content")], tmp_path, "zh").count("\n") == 0
    assert as_text([wrong(1, path="no/such.yml")], tmp_path, "zh").count("\n") == 0
    assert report(tmp_path, "名".encode("gbk") + b": x", wrong(1)) == ["    \ufffd\ufffd: x", "    ^"]
    assert report(tmp_path, "a: x", wrong(1, line=9)) == []


def test_related_places_are_told(tmp_path: Path) -> None:
    found = problem("REF002", Location("a.yml"), related=[Location("b.yml", 3, 2)], id="a")

    assert as_text([found], tmp_path, "zh").split("\n")[1:] == ["    参见 b.yml:3:2"]
    assert as_text([found], tmp_path, "en").split("\n")[1:] == ["    see b.yml:3:2"]


def test_reports_are_in_order_and_tell_each_problem_once(tmp_path: Path) -> None:
    several = [wrong(1, path="b.yml"), wrong(1, path="a.yml"), wrong(1, path="b.yml")]

    assert [line[:5] for line in as_text(several, tmp_path, "zh").split("\n")] == ["a.yml", "b.yml"]
    assert [each["path"] for each in json.loads(as_json(several, "zh"))] == ["a.yml", "b.yml"]
    assert [line[13:18] for line in as_github(several, "zh").split("\n")] == ["a.yml", "b.yml"]


def test_json_has_exactly_the_fields_that_programs_read() -> None:
    found = problem("REF002", Location("a.yml", 2, 3), related=[Location("b.yml", 4, 5)], id="甲")

    assert json.loads(as_json([found, wrong(1)], "en")) == [
        {
            "code": "REF002",
            "severity": "error",
            "message": "id 甲 is used by another entry",
            "path": "a.yml",
            "line": 2,
            "column": 3,
            "hint": "",
            "related": [{"path": "b.yml", "line": 4, "column": 5}],
        },
        {
            "code": "SCH002",
            "severity": "error",
            "message": "unknown field rol",
            "path": PATH,
            "line": 1,
            "column": 1,
            "hint": "did you mean role?",
            "related": [],
        },
    ]
    assert "甲" in as_json([found], "zh")


def test_no_problems_make_an_empty_report(tmp_path: Path) -> None:
    assert (as_text([], tmp_path, "zh"), as_json([], "zh"), as_github([], "zh")) == ("", "[]", "")


def test_github_shows_each_severity_at_its_place() -> None:
    at = Location("content/a.yml", 2, 3)
    found = [wrong(3), problem("RUL001", at), problem("RUL003", at, topic="@health")]

    assert as_github(found, "en").split("\n") == [
        "::warning file=content/a.yml,line=2,col=3::RUL001: no source is named",
        "::notice file=content/a.yml,line=2,col=3::RUL003: withheld (health) unless publish_reason is given",
        "::error file=content/events/x.yml,line=1,col=3::SCH002: unknown field rol did you mean role?",
    ]


def test_nothing_in_a_problem_can_break_out_of_its_command() -> None:
    found = problem("PRJ001", Location("a,b:c%0A\r\n.yml"), found="50%\r\n::error::x")

    assert as_github([found], "en") == (
        "::error file=a%2Cb%3Ac%250A%0D%0A.yml,line=1,col=1::PRJ001: 50%25%0D%0A::error::x is missing"
    )


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=300), st.integers(1, 400))
def test_any_line_has_a_report_of_one_line_with_the_caret_at_its_place(text: str, column: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        lines = report(Path(folder), text, wrong(column))

    assert len(lines) in {0, 2}
    if lines:
        shown, caret = lines
        assert shown.isprintable() or set(filter(lambda c: not c.isprintable(), shown)) <= SPACES
        assert caret.lstrip(" \t") == "^"
        assert caret.count("\t") <= shown.count("\t")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "zh"),
        ({"LANG": "zh_CN.UTF-8"}, "zh"),
        ({"LANG": "C.UTF-8"}, "zh"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_TW.UTF-8"}, "zh"),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB"}, "en"),
        ({"LANG": "en", "LC_ALL": ""}, "en"),
        ({"LANG": "de_DE.UTF-8"}, "zh"),
    ],
)
def test_messages_are_chinese_unless_the_locale_is_english(
    environment: dict[str, str], language: str
) -> None:
    assert message_language(environment) == language
