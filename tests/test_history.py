"""The history of files: the author's day, nothing where it would not be true."""

from __future__ import annotations

import datetime
import os
import subprocess
from pathlib import Path

import pytest

from site_builder.history import last_changes

FIRST, SECOND = datetime.date(2026, 1, 2), datetime.date(2026, 3, 4)


def git(folder: Path, *command: str, day: datetime.date = FIRST) -> None:
    # committed long after, from a machine on the other side of the earth: neither counts
    who = {
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@b",
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b",
    }
    when = {"GIT_AUTHOR_DATE": f"{day}T23:30:00-1100", "GIT_COMMITTER_DATE": "2030-01-01T00:00:00+0000"}
    subprocess.run(
        ["git", *command], cwd=folder, env={**os.environ, **who, **when}, check=True, capture_output=True
    )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "repository" / "纪事"
    (root / "content" / "units").mkdir(parents=True)
    for name in ("old", "new", "四"):
        (root / "content" / "units" / f"{name}.yml").write_text("name: 一\n", "utf-8")
    git(root.parent, "init", "-q")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "first")
    (root / "content" / "units" / "new.yml").write_text("name: 二\n", "utf-8")
    git(root, "commit", "-qam", "second", day=SECOND)
    return root


def test_each_file_has_the_day_of_its_last_commit_in_a_project_below_the_repository(project: Path) -> None:
    assert last_changes(project, "content") == {
        "content/units/old.yml": FIRST,
        "content/units/new.yml": SECOND,
        "content/units/四.yml": FIRST,
    }


def test_what_is_not_committed_has_no_day(project: Path) -> None:
    (project / "content" / "units" / "old.yml").write_text("name: 三\n", "utf-8")
    (project / "content" / "units" / "untracked.yml").write_text("name: 三\n", "utf-8")
    assert set(last_changes(project, "content")) == {"content/units/new.yml", "content/units/四.yml"}


def test_a_file_that_was_deleted_and_stands_there_anew_has_no_day(project: Path) -> None:
    git(project, "rm", "-q", "content/units/old.yml")
    git(project, "commit", "-qm", "third", day=SECOND)
    (project / "content" / "units" / "old.yml").write_text("name: 三\n", "utf-8")
    assert "content/units/old.yml" not in last_changes(project, "content")


def test_a_hook_of_another_repository_changes_nothing(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "-q", "other")
    known = last_changes(project, "content")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    assert last_changes(project, "content") == known != {}


def test_a_shallow_clone_knows_nothing(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", "--depth=1", project.parent.as_uri(), "shallow")
    assert last_changes(tmp_path / "shallow" / "纪事", "content") == {}


def test_without_a_repository_or_without_git_there_is_none(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert last_changes(tmp_path, "content") == {}
    monkeypatch.setenv("PATH", str(tmp_path))
    assert last_changes(project, "content") == {}
