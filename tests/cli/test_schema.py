from __future__ import annotations

import json
from pathlib import Path

from site_builder.schema import Kind
from tests.cli.conftest import Run

NAMES = {f"{kind.value}.schema.json" for kind in Kind} | {"chronicle.schema.json", "names.schema.json"}


def test_a_schema_per_kind_and_the_settings_of_the_editor(project: Path, run: Run) -> None:
    result = run("schema")
    assert result.exit_code == 0
    written = {path.name for path in (project / ".schema").iterdir()}
    assert written >= NAMES
    assert f"已写出 {len(written)} 个文件:{project / '.schema'}" in result.stdout
    for path in (project / ".schema").iterdir():
        assert json.loads(path.read_text("utf-8"))["$schema"].startswith("https://json-schema.org/")
    globs = json.loads((project / ".vscode" / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert globs["./.schema/event.schema.json"] == "content/events/**/*.y*ml"
    assert {Path(name).name for name in globs} == written


def test_settings_that_are_there_stay(project: Path, run: Run) -> None:
    settings = project / ".vscode" / "settings.json"
    settings.parent.mkdir()
    settings.write_text("{}", "utf-8")
    assert f"已有 {settings},未改动" in run("schema").stdout
    assert settings.read_text("utf-8") == "{}"


def test_another_folder_within_the_project_or_beyond_it(project: Path, run: Run) -> None:
    assert run("schema", "help/schemas").exit_code == 0
    settings = project / ".vscode" / "settings.json"
    assert "./help/schemas/event.schema.json" in settings.read_text("utf-8")
    settings.unlink()
    assert run("schema", project.parent / "elsewhere").exit_code == 0
    assert (project.parent / "elsewhere").as_uri() in settings.read_text("utf-8")


def test_schemas_are_written_anew(project: Path, run: Run) -> None:
    run("schema")
    (project / ".schema" / "event.schema.json").write_text("old", "utf-8")
    assert run("schema").exit_code == 0
    assert json.loads((project / ".schema" / "event.schema.json").read_text("utf-8"))["title"] == "事件"
