"""Files: what is content, and what cannot be read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_builder.load import load_file, load_folder, load_text
from site_builder.problems import Location, Problem


def reasons(problems: tuple[Problem, ...]) -> list[tuple[str, str, str]]:
    return [(p.code, p.location.path, p.values["reason"]) for p in problems]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    folder = tmp_path / "content"
    folder.mkdir()
    (folder / "a.yml").write_text("name: 甲\n", "utf-8")
    return folder


def test_no_folder_is_no_content(tmp_path: Path) -> None:
    assert load_folder(tmp_path, "content") == load_folder(tmp_path, "elsewhere")
    assert load_folder(tmp_path, "content").value == ()


def test_hidden_files_are_passed_over(tmp_path: Path, content: Path) -> None:
    (content / ".a.yml").write_text("{", "utf-8")
    (content / ".git").mkdir()
    (content / ".git" / "b.yml").write_text("{", "utf-8")
    assert [d.path for d in load_folder(tmp_path, "content").value] == ["content/a.yml"]
    assert load_folder(tmp_path, "content").problems == ()


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path, content: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "b.yml").write_text("name: 乙\n", "utf-8")
    (content / "b.yml").symlink_to("../outside/b.yml")
    (content / "c").symlink_to("../outside")
    (content / "inside.yml").symlink_to("a.yml")
    (content / "note.txt").symlink_to("../outside/b.yml")
    loaded = load_folder(tmp_path, "content")
    assert [d.path for d in loaded.value] == ["content/a.yml", "content/inside.yml"]
    assert sorted(reasons(loaded.problems)) == [
        ("LOA016", "content/b.yml", "@file_outside"),
        ("LOA016", "content/c", "@file_linked_folder"),
    ]


def test_a_link_to_nothing_or_to_itself(tmp_path: Path, content: Path) -> None:
    (content / "b.yml").symlink_to("missing.yml")
    (content / "c.yml").symlink_to("c.yml")
    assert reasons(load_folder(tmp_path, "content").problems) == [
        ("LOA016", "content/b.yml", "@file_missing"),
        ("LOA016", "content/c.yml", "@file_missing"),
    ]


def test_a_pipe_is_not_waited_for(tmp_path: Path, content: Path) -> None:
    os.mkfifo(content / "b.yml")
    loaded = load_folder(tmp_path, "content")
    assert reasons(loaded.problems) == [("LOA016", "content/b.yml", "@file_irregular")]
    assert len(loaded.value) == 1


def test_files_that_cannot_be_read(tmp_path: Path, content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert reasons(load_folder(tmp_path, "content").problems) == [("LOA016", "content/a.yml", "@file_denied")]
    monkeypatch.setattr(os, "scandir", refuse)
    assert reasons(load_folder(tmp_path, "content").problems) == [("LOA016", "content", "@file_denied")]


@pytest.mark.parametrize(
    ("path", "reason"),
    [("missing.yml", "@file_missing"), ("content", "@file_irregular"), ("a\0b.yml", "@file_name")],
)
def test_one_file_that_cannot_be_read(content: Path, path: str, reason: str) -> None:
    loaded = load_file(content.parent, path)
    assert loaded.value == ()
    assert reasons(loaded.problems) == [("LOA016", path, reason)]


def test_a_name_that_is_not_utf_8(tmp_path: Path, content: Path) -> None:
    name = os.fsdecode("松江.yml".encode("gbk"))
    try:
        (content / name).write_text("name: 乙\n", "utf-8")
    except OSError:
        name = ""  # a file system that takes UTF-8 only cannot hold such a file
    problems = load_folder(tmp_path, "content").problems
    assert [p.values["reason"] for p in problems] == (["@file_name"] if name else [])
    assert all(p.location.path.isprintable() for p in problems)


def test_a_file_over_the_limit(tmp_path: Path, content: Path) -> None:
    (content / "b.yml").write_bytes(b"#" * (8 * 1024 * 1024 + 1))
    (content / "c.yml").write_bytes(b"a: 1".ljust(8 * 1024 * 1024, b"\n"))
    loaded = load_folder(tmp_path, "content")
    assert [(p.code, p.location) for p in loaded.problems] == [("LOA017", Location("content/b.yml", 1, 1))]
    assert [d.path for d in loaded.value] == ["content/a.yml", "content/c.yml"]
    assert load_text(b"#" * (8 * 1024 * 1024 + 1), "b.yml").problems[0].code == "LOA017"
