"""Times `chronicle build` of the sample against plain MkDocs Material with as many pages, in one run.

Usage: python benchmarks/sample_build.py [--rounds 3]. The peer gets one Markdown page per page of ours, with
the same text, outside its navigation (its fastest way) and without search.
"""

from __future__ import annotations

import argparse
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = re.compile(r"<article\b.*?</article>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


def main() -> None:
    """Print wall time, pages, bytes and the ratio of the two builds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        ours, peer = Path(folder, "ours"), Path(folder, "peer")
        our_time = best(
            rounds, [sys.executable, "-m", "site_builder.cli", "build", "--site-dir", str(ours)], ROOT
        )
        write_peer(ours, peer)
        peer_time = best(rounds, [sys.executable, "-m", "mkdocs", "build", "-q"], peer)
        print(f"{'':24}{'wall s':>8}{'pages':>8}{'MB':>8}")
        for name, seconds, site in (
            ("chronicle build", our_time, ours),
            ("mkdocs-material", peer_time, peer / "site"),
        ):
            pages = sum(1 for _ in site.rglob("*.html"))
            size = sum(file.stat().st_size for file in site.rglob("*") if file.is_file()) / 1e6
            print(f"{name:24}{seconds:8.2f}{pages:8}{size:8.1f}")
        print(f"mkdocs-material / chronicle = {peer_time / our_time:.2f}")


def best(rounds: int, command: list[str], folder: Path) -> float:
    """The shortest of several runs, in seconds."""
    times = []
    for _ in range(rounds):
        started = time.perf_counter()
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=environment)
        times.append(time.perf_counter() - started)
    return min(times)


def write_peer(site: Path, peer: Path) -> None:
    """The text of our pages as a plain MkDocs Material project."""
    shutil.rmtree(peer, ignore_errors=True)
    for page in site.rglob("index.html"):
        found = ARTICLE.search(page.read_text(encoding="utf-8"))
        text = (
            "\n\n".join(line.strip() for line in TAG.sub("\n", found[0]).splitlines() if line.strip())
            if found
            else ""
        )
        target = peer / "docs" / page.relative_to(site).with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"# {page.parent.name}\n\n{html.unescape(text)}\n", encoding="utf-8")
    config = (
        "site_name: peer\ntheme: {name: material, language: zh, font: false}\nplugins: []\nnav: [index.md]\n"
    )
    (peer / "mkdocs.yml").write_text(config, encoding="utf-8")


if __name__ == "__main__":
    main()
