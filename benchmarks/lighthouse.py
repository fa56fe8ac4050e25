"""Lighthouse (mobile) on a page of every kind of the sample: ``python -m benchmarks.lighthouse``.

Lighthouse comes from the npm registry into ``--tools`` (outside this repository) when it isn't there yet.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.static_host import hosted
from site_builder.build import Options
from site_builder.engine.publish import publish
from site_builder.text import Script
from tests.browser.find import find_browser
from tests.browser.pages import KINDS, ROOTS, path_of
from tests.conftest import ARGUMENTS

ROOT = Path(__file__).resolve().parent.parent
VERSION = "12"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
WANTED = 98


def main() -> None:
    """Print a table of scores, and below it what keeps a score under 98."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tools", type=Path, default=Path(tempfile.gettempdir(), "chronicle-lighthouse"))
    parser.add_argument("--site", type=Path, help="a built sample; without it one is built")
    parser.add_argument("--kind", action="append", choices=KINDS)
    parser.add_argument("--script", action="append", choices=[*Script])
    asked = parser.parse_args()
    program = _program(asked.tools)
    with tempfile.TemporaryDirectory() as folder:
        site = asked.site or Path(folder, "site")
        if asked.site is None and publish(ROOT, site_dir=site, options=Options()).value is None:
            parser.error("the sample can't be built: run `chronicle check`")
        with hosted(site) as address:
            for script in asked.script or [Script.HANS]:
                _table(program, site, f"{address}{ROOTS[Script(script)]}", asked.kind or KINDS)


def _program(tools: Path) -> Path:
    program = tools / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        tools.mkdir(parents=True, exist_ok=True)
        quiet = ("--no-audit", "--no-fund")
        command = ["npm", "install", "--prefix", str(tools), *quiet, f"lighthouse@{VERSION}"]
        subprocess.run(command, check=True)
    return program


def _table(program: Path, site: Path, root: str, kinds: tuple[str, ...]) -> None:
    print(f"{'':22}" + "".join(f"{name:>16}" for name in CATEGORIES))
    reasons: dict[str, set[str]] = {}
    for kind in kinds:
        report = _report(program, f"{root}{path_of(kind, site)}")
        scores = {name: round(100 * (report["categories"][name]["score"] or 0)) for name in CATEGORIES}
        print(f"{kind:22}" + "".join(f"{scores[name]:16}" for name in CATEGORIES), flush=True)
        for name, score in scores.items():
            for reason in _reasons(report, name) if score < WANTED else ():
                reasons.setdefault(f"{name}: {reason}", set()).add(kind)
    for reason, where in sorted(reasons.items()):
        print(f"{reason} ({', '.join(sorted(where))})")


def _report(program: Path, address: str) -> dict[str, Any]:
    flags = " ".join(["--headless=new", *(each for each in ARGUMENTS if " " not in each)])
    command = [str(program), address, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    environment = {**os.environ, "CHROME_PATH": find_browser() or ""}
    done = subprocess.run(command, check=True, capture_output=True, env=environment)
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def _reasons(report: dict[str, Any], category: str) -> list[str]:
    """Titles of the audits that cost points."""
    counted = [each["id"] for each in report["categories"][category]["auditRefs"] if each["weight"]]
    audits = [report["audits"][name] for name in counted]
    return [
        f"{each['title']} {each.get('displayValue', '')}".strip()
        for each in audits
        if each["score"] is not None and each["score"] < 0.9
    ]


if __name__ == "__main__":
    main()
