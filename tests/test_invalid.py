"""Every problem code has a tiny wrong chronicle in tests/invalid, and nothing else is wrong with it.

Those of the stage ``load`` are read by tests/load/test_invalid.py.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from site_builder.build import Options, build, check
from site_builder.messages import MESSAGES
from site_builder.problems import Problem, in_order
from site_builder.reports import as_text
from tests.frames import plain_shells

INVALID = Path(__file__).parent / "invalid"
FOLDERS = sorted(folder for folder in INVALID.iterdir() if not folder.name.startswith("LOA"))
TODAY = datetime.date(2026, 1, 1)

# Codes that no chronicle causes, and the test that does.
EXEMPT = {
    "OUT002": ("prose that would run a script is cleaned before", "outputs/test_links.py"),
    "OUT003": ("pictures from other hosts are taken out of prose before", "outputs/test_links.py"),
    "OUT004": ("the folder to publish to is no part of a chronicle", "outputs/test_publish.py"),
}


def problems_of(folder: Path, scratch: Path) -> Sequence[Problem]:
    """What ``chronicle check`` tells; for the codes of outputs, what a build tells."""
    if folder.name.startswith("OUT"):
        built = build(folder, plain_shells, scratch / "site", options=Options(today=TODAY))
        assert built.value is None
        return in_order(built.problems)
    return in_order(check(folder, today=TODAY))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_wrong_chronicle_has_its_problems_at_their_places_and_no_others(
    folder: Path, tmp_path: Path
) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    problems = problems_of(folder, tmp_path)
    found = [
        {
            "code": each.code,
            "path": each.location.path,
            "line": each.location.line,
            "column": each.location.column,
        }
        for each in problems
    ]

    assert found == expected
    assert folder.name in {each["code"] for each in expected}
    for language in ("zh", "en"):
        report = as_text(problems, folder, language)
        assert folder.name in report
        assert not re.search(r"\{\w+\}|(?<![\w.])@\w", re.sub(r"(?m)^    .*$", "", report))


def test_every_code_has_a_wrong_chronicle() -> None:
    there = {folder.name for folder in INVALID.iterdir()}

    assert there.isdisjoint(EXEMPT)
    assert there | EXEMPT.keys() == set(MESSAGES)


@pytest.mark.parametrize(("code", "test"), [(code, test) for code, (_, test) in EXEMPT.items()])
def test_a_code_without_one_is_tested_elsewhere(code: str, test: str) -> None:
    assert code in (Path(__file__).parent / test).read_text("utf-8")


def test_every_code_is_produced_somewhere() -> None:
    source = Path(__file__).parents[1] / "site_builder"
    produced = {
        code
        for path in source.rglob("*.py")
        if path.name != "messages.py"
        for code in re.findall(r'"([A-Z]{3}[0-9]{3})"', path.read_text("utf-8"))
    }

    assert produced == set(MESSAGES)
