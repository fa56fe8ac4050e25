from __future__ import annotations

import socket
from pathlib import Path

import pytest

from site_builder.build import Options, Published
from site_builder.problems import Location, Outcome, problem
from site_builder.text import Script
from tests.cli.conftest import Run


class Engine:
    """Stands for the engine: keeps how it was called."""

    def __init__(self, outcome: Outcome[Published | None]) -> None:
        self.outcome = outcome
        self.calls: list[tuple[Path, Path | None, Options]] = []

    def publish(self, root: Path, *, site_dir: Path | None, options: Options) -> Outcome[Published | None]:
        self.calls.append((root, site_dir, options))
        return self.outcome


@pytest.fixture
def engine(project: Path, monkeypatch: pytest.MonkeyPatch) -> Engine:
    made = Engine(Outcome(Published(project / "site", 12, {Script.HANS: 5, Script.HANT: 5})))
    monkeypatch.setattr("site_builder.cli.build.publish", made.publish)
    return made


def test_where_the_site_is_and_how_large(project: Path, run: Run, engine: Engine) -> None:
    result = run("build")
    assert result.exit_code == 0
    assert result.stdout.startswith(f"已发布:{project / 'site'}(zh-Hans 5 页、zh-Hant 5 页;")
    assert result.stderr == ""
    assert engine.calls == [(project, None, Options())]


def test_what_an_editor_chooses_reaches_the_build(project: Path, run: Run, engine: Engine) -> None:
    run(
        "build",
        "--site-dir",
        "public",
        "--script",
        "zh-Hant",
        "--jobs",
        "3",
        "--offline",
        "--strict",
        "--clean",
    )
    expected = Options(scripts=(Script.HANT,), jobs=3, offline=True, strict=True)
    assert engine.calls == [(project, Path("public"), expected)]


def test_problems_are_told_but_not_notes(project: Path, run: Run, engine: Engine) -> None:
    at = Location("content/units/water.yml", 1, 1)
    engine.outcome = Outcome(
        engine.outcome.value, (problem("RUL001", at), problem("RUL003", at, topic="@health"))
    )
    result = run("build")
    assert result.exit_code == 0
    assert "RUL001" in result.stderr
    assert "RUL003" not in result.stderr
    assert "0 个错误,1 个警告" in result.stderr


def test_what_forbids_publication_ends_with_one(project: Path, run: Run, engine: Engine) -> None:
    engine.outcome = Outcome(None, (problem("PRJ001", Location("content/chronicle.yml"), found="x"),))
    result = run("build")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr.endswith("没有发布;原有网站未动。\n")


def test_a_port_that_is_taken_is_told(project: Path, run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("serve", "--port", str(port))
    assert result.exit_code == 2
    assert f"错误:端口 {port} 已被占用,请用 --port 另选" in result.stderr


def test_the_preview_gets_the_project_and_the_port(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[tuple[Path, int]] = []
    monkeypatch.setattr("site_builder.cli.serve.serve_preview", lambda root, port: calls.append((root, port)))
    assert run("serve").exit_code == 0
    assert run("serve", "--port", "8001").exit_code == 0
    assert calls == [(project, 8000), (project, 8001)]
