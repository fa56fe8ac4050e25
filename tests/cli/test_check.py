from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

WRONG = "name: 新\nrol: 1\n"


def test_a_sound_chronicle(project: Path, run: Run) -> None:
    result = run("check")
    assert (result.exit_code, result.output) == (0, "0 个错误,0 个警告,0 个提示\n")
    assert run("check", LC_ALL="en_US.UTF-8").output == "0 errors, 0 warnings, 0 notes\n"


def test_every_mistake_with_its_line(project: Path, run: Run) -> None:
    (project / "content" / "units" / "a.yml").write_text(WRONG, "utf-8")
    (project / "content" / "units" / "b.yml").write_text(
        "name: 乙\nparents: watre\nsources: daily\n", "utf-8"
    )
    result = run("check")
    assert result.exit_code == 1
    lines = result.stdout.splitlines()
    assert lines[0].startswith("content/units/a.yml:2:1: 错误 SCH002: 未知字段 rol")
    assert lines[1:3] == ["    rol: 1", "    ^"]
    assert lines[3].startswith("content/units/b.yml:2:10: 错误 REF001: 单位 watre 不存在,是否为 water?")
    assert lines[-1] == "2 个错误,0 个警告,0 个提示"


def test_warnings_count_only_when_strict(project: Path, run: Run) -> None:
    (project / "content" / "units" / "a.yml").write_text("name: 甲\n", "utf-8")
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1
    assert "警告 RUL001" in run("check").stdout


def test_json_for_programs(project: Path, run: Run) -> None:
    (project / "content" / "units" / "a.yml").write_text(WRONG, "utf-8")
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    (found,) = json.loads(result.stdout)
    assert (found["code"], found["severity"], found["path"], found["line"], found["column"]) == (
        "SCH002",
        "error",
        "content/units/a.yml",
        2,
        1,
    )
    (project / "content" / "units" / "a.yml").unlink()
    assert json.loads(run("check", "--format", "json").stdout) == []


def test_annotations_for_github(project: Path, run: Run) -> None:
    (project / "content" / "units" / "a.yml").write_text(WRONG, "utf-8")
    assert run("check", "--format", "github").stdout.startswith(
        "::error file=content/units/a.yml,line=2,col=1::SCH002: 未知字段 rol"
    )
    (project / "content" / "units" / "a.yml").unlink()
    assert run("check", "--format", "github").stdout == ""


def test_a_project_without_settings(project: Path, run: Run) -> None:
    (project / "content" / "chronicle.yml").unlink()
    result = run("check")
    assert result.exit_code == 1
    assert "PRJ001: 找不到 content/chronicle.yml" in result.stdout


def test_a_project_without_content(project: Path, run: Run) -> None:
    (project / "content").rename(project / "elsewhere")
    result = run("check")
    assert result.exit_code == 1
    assert "PRJ001" in result.stdout


def test_a_check_writes_nothing(project: Path, run: Run) -> None:
    before = sorted(project.rglob("*"))
    run("check")
    assert sorted(project.rglob("*")) == before
