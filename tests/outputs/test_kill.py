"""Ten kills at random moments of a loop of publications: the site is always one build, whole."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import site_builder
from site_builder.outputs.publish import MARKER, publish, recover

CHILD = """
import hashlib, json, sys
from itertools import count
from pathlib import Path
from site_builder.outputs import publish, swap
if sys.argv[2] == "two renames":
    swap.exchange = lambda one, other: False
for build in count(int(sys.argv[3])):
    files = {f"units/{n % 7}/u{n}-{build % 3}.html": f"{build} {n}".encode() * 200 for n in range(60)}
    sums = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    files["manifest.json"] = json.dumps({"build": build, "sums": sums}).encode()
    publish.publish(files.items(), Path(sys.argv[1]))
    print(build, flush=True)
"""


def whole_build(site: Path) -> int:
    """The number of the build in ``site``, which holds what its manifest says and nothing else."""
    manifest = json.loads((site / "manifest.json").read_bytes())
    files = {p.relative_to(site).as_posix(): p for p in site.rglob("*") if p.is_file()}
    del files["manifest.json"], files[MARKER]
    assert {path: hashlib.sha256(p.read_bytes()).hexdigest() for path, p in files.items()} == manifest["sums"]
    return int(manifest["build"])


@pytest.mark.parametrize("way", ["exchange", "two renames"])
def test_ten_kills(tmp_path: Path, way: str) -> None:
    site = tmp_path / "site"
    environment = {**os.environ, "PYTHONPATH": str(Path(site_builder.__file__).parents[1])}
    moments = random.Random(20200205)
    build = 0
    for _ in range(10):
        command = [sys.executable, "-c", CHILD, str(site), way, str(build)]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout
            done = int(child.stdout.readline())
            time.sleep(moments.uniform(0, 0.06))
            child.send_signal(signal.SIGKILL)
            reported = [done, *map(int, child.stdout.read().split())]
        if way == "two renames":
            recover(site)
        build = whole_build(site)
        assert build in (reported[-1], reported[-1] + 1)
    publish([("index.html", b"last")], site)
    assert [place.name for place in tmp_path.iterdir()] == ["site"]
