"""Builds that are killed, stopped, or refused: the site is always one build, whole."""

from __future__ import annotations

import hashlib
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

import site_builder

STARTER = Path(site_builder.__file__).parent / "starter"
SOURCE = Path(site_builder.__file__).parents[1]
SEED = 20200123

Manifest = dict[str, str]


def manifest(site: Path) -> Manifest:
    """Every file below ``site`` with the hash of its content."""
    files = (place for place in site.rglob("*") if place.is_file())
    return {
        file.relative_to(site).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files
    }


def chronicle(folder: Path, name: str) -> Path:
    """The chronicle that ``init`` starts with, under a name of its own that every page carries."""
    shutil.copytree(STARTER, folder)
    settings = folder / "content" / "chronicle.yml"
    told = re.sub(r"^name:.*$", f"name: {name}", settings.read_text("utf-8"), count=1, flags=re.MULTILINE)
    settings.write_text(told, "utf-8")
    return folder


def start(project: Path, site: Path) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "PYTHONPATH": str(SOURCE),
        "TMPDIR": str(project),
        "NO_MKDOCS_2_WARNING": "1",
    }
    # one script: what is published at once is one folder, however much is in it
    options = ["--project", str(project), "--site-dir", str(site), "--script", "zh-Hans"]
    command = [sys.executable, "-m", "site_builder.cli", "build", *options]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def finished(project: Path, site: Path) -> Manifest:
    """The site that an undisturbed build of ``project`` leaves."""
    with start(project, site) as build:
        told = build.communicate()[0]
    assert build.returncode == 0, told.decode()
    return manifest(site)


@dataclass(frozen=True)
class Rivals:
    """Two chronicles that take turns in one place, what each one's site holds, and how long a build takes."""

    projects: tuple[Path, Path]
    sites: tuple[Manifest, Manifest]
    seconds: float
    site: Path

    def standing(self) -> int:
        """Which chronicle's site stands there, whole. Fails when it is neither's."""
        return self.sites.index(manifest(self.site))

    def interrupt(self, moment: float, sign: signal.Signals) -> tuple[int, str]:
        """Build the chronicle whose site doesn't stand, and signal after ``moment``: status and words."""
        with start(self.projects[1 - self.standing()], self.site) as build:
            time.sleep(moment)
            build.send_signal(sign)
            told = build.communicate()[0]
        return build.returncode, told.decode()

    def beside(self) -> list[str]:
        return sorted(place.name for place in self.site.parent.iterdir())


@pytest.fixture(scope="module")
def rivals(tmp_path_factory: pytest.TempPathFactory) -> Rivals:
    folder = tmp_path_factory.mktemp("interrupted")
    site = folder / "published" / "site"
    projects = (chronicle(folder / "one", "甲纪事"), chronicle(folder / "other", "乙纪事"))
    first = finished(projects[0], site)
    started = time.monotonic()
    second = finished(projects[1], site)
    assert all(first[path] != second[path] for path in first if path.endswith("/index.html"))
    return Rivals(projects, (first, second), time.monotonic() - started, site)


def test_ten_kills_leave_one_whole_site(rivals: Rivals) -> None:
    moments = random.Random(SEED)
    for number in range(10):
        earliest = 0.6 if number % 2 else 0  # the end of a run is where it writes
        moment = moments.uniform(earliest, 1.02) * rivals.seconds
        before = rivals.standing()
        status, told = rivals.interrupt(moment, signal.SIGKILL)
        found = manifest(rivals.site)
        allowed = rivals.sites if status else [rivals.sites[1 - before]]
        assert found in allowed, f"kill {number} of seed {SEED}, after {moment:.3f} s: {told}"
    kept = rivals.standing()
    finished(rivals.projects[kept], rivals.site)
    assert rivals.standing() == kept
    assert rivals.beside() == ["site"]


def test_stopped_builds_leave_one_whole_site(rivals: Rivals) -> None:
    for share in (0.3, 0.8):
        for sign in (signal.SIGINT, signal.SIGTERM):
            before = rivals.standing()
            status, told = rivals.interrupt(share * rivals.seconds, sign)
            # a signal may come after the swap, while the interpreter ends
            assert rivals.standing() == 1 - before or status, told
    kept = rivals.standing()
    finished(rivals.projects[kept], rivals.site)
    assert rivals.beside() == ["site"]


def test_a_build_with_wrong_content_leaves_the_old_site(rivals: Rivals, tmp_path: Path) -> None:
    before = rivals.standing()
    wrong = chronicle(tmp_path / "wrong", "丙纪事")
    (wrong / "content" / "events" / "wrong.yml").write_text("name: [没有来源\n", "utf-8")
    with start(wrong, rivals.site) as build:
        told = build.communicate()[0].decode()
    assert (build.returncode, rivals.standing()) == (1, before)
    assert "content/events/wrong.yml:" in told
    assert rivals.beside() == ["site"]
