"""A chronicle on disk: where it is found, its settings, and what is told when they cannot be used."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder.project import (
    Project,
    ProjectNotFoundError,
    find_root,
    open_project,
    read_labels,
    shipped_phrases,
    theme_folder,
)
from site_builder.text import Script
from tests.contents import told

SETTINGS = "name: 试验纪事\nsummary: 一部试验用的纪事。\n"


def write(root: Path, files: Mapping[str, str]) -> Path:
    for name, text in {"mkdocs.yml": "site_name: x\n", **files}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    return root


def opened(root: Path, files: Mapping[str, str]) -> Project:
    outcome = open_project(write(root, {"content/chronicle.yml": SETTINGS, **files}))
    assert outcome.problems == ()
    assert outcome.value is not None
    return outcome.value


def test_the_root_is_the_nearest_folder_above_with_mkdocs_yml(tmp_path: Path) -> None:
    write(tmp_path, {"content/units/a.yml": "name: 甲", "below/mkdocs.yml": "", "below/deep/x": ""})

    assert find_root(tmp_path / "content" / "units") == find_root(tmp_path) == tmp_path
    assert find_root(tmp_path / "below" / "deep") == tmp_path / "below"
    with pytest.raises(ProjectNotFoundError):
        find_root(Path(tmp_path.anchor))


def test_a_project_holds_settings_names_phrases_and_entries(tmp_path: Path) -> None:
    project = opened(
        tmp_path,
        {
            "content/names.yml": "names: [{zh-Hans: 钟山, zh-Hant: 鍾山}]",
            "content/units/b.yml": "name: 乙",
            "content/events/a.yml": "name: 事",
        },
    )

    assert project.settings.name.text == "试验纪事"
    assert [(name.hans, name.hant) for name in project.names.names] == [("钟山", "鍾山")]
    assert project.phrases.phrases == ()
    assert [document.path for document in project.documents] == [
        "content/events/a.yml",
        "content/units/b.yml",
    ]
    assert project.damaged == ()


def test_names_and_entries_may_be_missing(tmp_path: Path) -> None:
    project = opened(tmp_path, {})

    assert (project.names.names, project.names_document, project.documents) == ((), None, ())


@pytest.mark.parametrize(
    ("settings", "problems"),
    [
        (None, [("PRJ001", "chronicle.yml", 1, 1)]),
        ("name: 甲\nsummary: 'x", [("LOA013", "chronicle.yml", 2, 10)]),
        ("name: 甲\nsumary: 乙\n", [("SCH002", "chronicle.yml", 2, 1)]),
        ("", [("LOA008", "chronicle.yml", 1, 1)]),
        ("name: 甲\nsummary: 乙\nurl: example.org\n", [("SCH009", "chronicle.yml", 3, 6)]),
    ],
)
def test_without_settings_the_mistakes_of_entries_are_told_all_the_same(
    tmp_path: Path, settings: str | None, problems: list[tuple[str, str, int, int]]
) -> None:
    files = {"content/units/a.yml": "nmae: 甲\n", "content/names.yml": "nmaes: []\n"}
    if settings is not None:
        files["content/chronicle.yml"] = settings

    outcome = open_project(write(tmp_path, files))

    assert outcome.value is None
    assert told(outcome.problems) == [
        *problems,
        ("SCH002", "names.yml", 1, 1),
        ("SCH002", "units/a.yml", 1, 1),
    ]


def test_wrong_names_do_not_keep_the_project_from_being_read(tmp_path: Path) -> None:
    files = {"content/chronicle.yml": SETTINGS, "content/names.yml": "names: {zh-Hans: 甲}\n"}

    outcome = open_project(write(tmp_path, files))

    assert told(outcome.problems) == [("SCH001", "names.yml", 1, 1)]
    assert outcome.value is not None
    assert outcome.value.names.names == ()


def test_settings_and_names_are_one_document_each(tmp_path: Path) -> None:
    files = {
        "content/chronicle.yml": f"{SETTINGS}---\n{SETTINGS}",
        "content/names.yml": "names: []\n---\nnames: []\n---\nnames: []\n",
    }

    outcome = open_project(write(tmp_path, files))

    assert told(outcome.problems) == [
        ("PRJ003", "chronicle.yml", 4, 1),
        ("PRJ003", "names.yml", 3, 1),
        ("PRJ003", "names.yml", 5, 1),
    ]
    assert outcome.value is not None
    assert outcome.value.documents == ()


def test_files_that_yaml_cannot_read_are_known_as_damaged(tmp_path: Path) -> None:
    files = {
        "content/chronicle.yml": SETTINGS,
        "content/units/a.yml": "name: 'x\n",
        "content/units/b.yml": "name: 乙\n",
    }

    outcome = open_project(write(tmp_path, files))

    assert outcome.value is not None
    assert outcome.value.damaged == ("content/units/a.yml",)
    assert [document.path for document in outcome.value.documents] == ["content/units/b.yml"]


def test_the_theme_is_there_with_the_same_labels_in_both_scripts() -> None:
    labels = {script: read_labels(script) for script in Script}

    assert (theme_folder() / "templates").is_dir()
    assert list(labels[Script.HANS]) == list(labels[Script.HANT])
    assert all(text for of_script in labels.values() for text in of_script.values())
    assert shipped_phrases().phrases


def test_damaged_labels_are_our_own_mistake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.project.theme_folder", lambda: tmp_path)

    (tmp_path / "labels.yml").write_text("a: {zh-Hans: 甲}\n", "utf-8")
    with pytest.raises(ValueError, match="a lacks zh-Hant"):
        read_labels(Script.HANT)
    (tmp_path / "labels.yml").write_text("a: 'x\n", "utf-8")
    with pytest.raises(ValueError, match=r"theme/labels.yml:1:4"):
        read_labels(Script.HANS)
