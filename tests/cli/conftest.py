"""Commands run within the test, or as an editor runs them: in a process of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli import main
from tests.chronicles import write

Run = Callable[..., Result]

SMALL = """
    == sources/daily
    name: 日报
    == units/water
    name: 水利局
    sources: daily
    == events/guard
    name: 值守
    date: 2020-02-05
    units: water
    sources: daily
"""


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """An editor's terminal, whatever that of the tests is."""
    for name in ("LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project, which is the current folder."""
    root = write(tmp_path / "project", SMALL)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run() -> Run:
    """Run a command; what is not foreseen is raised, not told."""

    def invoke(*arguments: str | Path, **environment: str) -> Result:
        return CliRunner().invoke(main, [str(a) for a in arguments], env=environment, catch_exceptions=False)

    return invoke


def process(
    *arguments: str | Path, cwd: Path, text: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Run a command in a process of its own, with its output as bytes."""
    command = [sys.executable, "-m", "site_builder.cli", *map(str, arguments)]
    cleared = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.run(
        command, cwd=cwd, env={**cleared, **environment}, input=text, capture_output=True, check=False
    )
