"""Every problem code of the stage has a tiny wrong chronicle in tests/invalid, found at the right place."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from site_builder.load import load_folder
from site_builder.messages import MESSAGES

INVALID = Path(__file__).parent.parent / "invalid"
FOLDERS = sorted(INVALID.glob("LOA*"))


def chronicle(folder: Path, scratch: Path) -> Path:
    """The wrong chronicle; ``pad.json`` says how large files become that nobody wants in a repository."""
    pads = folder / "pad.json"
    if not pads.exists():
        return folder
    shutil.copytree(folder, scratch, dirs_exist_ok=True)
    for path, size in json.loads(pads.read_text("utf-8")).items():
        text = (scratch / path).read_bytes()
        (scratch / path).write_bytes(text.ljust(size, b"\n"))
    return scratch


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_wrong_chronicle_has_its_problem_at_its_place(folder: Path, tmp_path: Path) -> None:
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    problems = load_folder(chronicle(folder, tmp_path), "content").problems
    found = [
        {"code": p.code, "path": p.location.path, "line": p.location.line, "column": p.location.column}
        for p in problems
    ]
    assert found == expected
    assert {entry["code"] for entry in expected} == {folder.name}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_its_sentence_is_whole_in_both_languages(folder: Path, tmp_path: Path) -> None:
    for problem in load_folder(chronicle(folder, tmp_path), "content").problems:
        for language in ("zh", "en"):
            sentence = problem.message(language) + problem.hint(language)
            assert sentence
            assert not any(v[1:] and v.startswith("@") and v in sentence for v in problem.values.values())


def test_every_code_of_the_stage_has_a_wrong_chronicle() -> None:
    assert [folder.name for folder in FOLDERS] == sorted(code for code in MESSAGES if code.startswith("LOA"))
