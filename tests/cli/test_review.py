"""``chronicle review``: open questions, and decisions written back to the content."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main
from site_builder.project import open_project
from site_builder.reading import survey
from tests.chronicles import ROOT, write

CHRONICLE = """\
    == events/a
    name: 水渠干了
    summary: 街道说,水渠也干了。
    == people/fan
    name: 范立群
"""


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["review", "--project", str(root), *arguments])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write(tmp_path, CHRONICLE)


def test_open_questions_with_their_places(root: Path) -> None:
    result = run(root)

    assert result.exit_code == 1
    assert "content/people/fan.yml:1:7: 人名 范立群 → 范立群,待核定" in result.output
    assert "干 → 幹(干):2 处" in result.output
    assert "content/events/a.yml:2:17" in result.output


def test_as_json(root: Path) -> None:
    data = json.loads(run(root, "--format", "json").output)

    assert data["names"] == [{"name": "范立群", "proposed": "范立群", "place": "content/people/fan.yml:1:7"}]
    assert [(word["word"], word["count"]) for word in data["words"]] == [("干", 2)]


def test_decisions_are_written_and_settle(root: Path) -> None:
    (root / "content" / "names.yml").write_text("# 我的话\nnames:\n  - {zh-Hans: 于海, zh-Hant: 於海} # 旧\n")

    result = run(
        root, "--decide", "水渠干了=水渠乾了", "--decide", "也干了=也乾了", "--name", "范立群=范立羣"
    )

    assert result.exit_code == 0, result.output
    names = (root / "content" / "names.yml").read_text("utf-8")
    assert names.startswith("# 我的话\nnames:\n  - {zh-Hans: 于海, zh-Hant: 於海} # 旧\n")
    assert '"zh-Hant": "范立羣"' in names
    phrases = (root / "content" / "phrases.yml").read_text("utf-8")
    assert '"example": {"zh-Hans": "街道说,水渠也干了。", "zh-Hant": "街道說,水渠也乾了。"}' in phrases
    assert CliRunner().invoke(main, ["check", "--project", str(root)]).output.count("LOC") == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--decide", "水渠"), "词=写法"),
        (("--decide", "麻雀=麻雀"), "正文里没有"),
        (("--decide", "渠干=渠干"), "不独立成词"),
    ],
)
def test_decisions_that_cannot_be_written(root: Path, arguments: tuple[str, ...], told: str) -> None:
    result = run(root, *arguments)

    assert result.exit_code == 2
    assert told in result.output
    assert not (root / "content" / "phrases.yml").exists()


def test_a_list_that_does_not_end_the_file_is_left_alone(root: Path) -> None:
    file = root / "content" / "phrases.yml"
    file.write_text("phrases: []\n")

    assert run(root, "--decide", "也干了=也乾了").exit_code == 2
    assert file.read_text() == "phrases: []\n"


def test_nothing_is_open_in_the_sample_chronicle() -> None:
    opened = open_project(ROOT)
    assert opened.value is not None
    found = survey(opened.value).value

    assert [name.name for name in found.names] == []
    assert [doubt.word for doubt in found.doubts] == []
