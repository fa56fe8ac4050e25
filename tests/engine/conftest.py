"""A tiny chrome in both scripts, a project to render it in, and the pages that come out."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from site_builder.engine.frame import FRAME_LABELS
from site_builder.engine.shells import render_shells
from site_builder.render.shell import Chrome, Section, ShellSet
from site_builder.text import Script

ROOT = Path(__file__).resolve().parents[2]

HANS = Chrome(
    script=Script.HANS,
    root="",
    site_name="社区防疫纪事",
    description="一部试验用的纪事",
    address="https://chronicle.test/",
    sections=(Section("units", "单位", "units/"), Section("people", "人物", "people/")),
    labels={label: f"字样{label}" for label in FRAME_LABELS},
    notices=(("编纂组", ""), ("京ICP备1号", "https://beian.miit.gov.cn/")),
)
HANT = replace(
    HANS,
    script=Script.HANT,
    root="zh-hant/",
    site_name="社區防疫紀事",
    sections=(Section("units", "單位", "units/"), Section("people", "人物", "people/")),
)


@pytest.fixture
def hans() -> Chrome:
    return HANS


@pytest.fixture
def hant() -> Chrome:
    return HANT


@pytest.fixture(scope="session")
def config_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This project's mkdocs.yml in a project without anything else."""
    folder = tmp_path_factory.mktemp("project")
    return Path(shutil.copy(ROOT / "mkdocs.yml", folder))


@pytest.fixture(scope="session")
def shell_set(config_file: Path) -> ShellSet:
    return render_shells(config_file, [HANS, HANT])
