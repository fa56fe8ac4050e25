from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from site_builder.build import check
from site_builder.cli import main
from site_builder.cli.skeletons import skeleton
from site_builder.problems import Severity
from site_builder.schema import MODELS, Kind
from tests.cli.conftest import Run

# What a draft that says nothing yet is really missing.
MISSING = {kind: {"RUL001", "RUL002"} if kind is Kind.EVENT else {"RUL001"} for kind in Kind} | {
    Kind.SOURCE: set()
}


@pytest.mark.parametrize("kind", list(Kind))
def test_a_new_entry_lacks_only_what_the_editor_has_to_find_out(project: Path, run: Run, kind: Kind) -> None:
    result = run("new", kind.value, "设立临时党支部")
    path = f"content/{kind.folder}/she-li-lin-shi-dang-zhi-bu.yml"
    assert (result.exit_code, result.stdout) == (0, f"已新建:{path}\n")
    found = [each for each in check(project) if each.severity is not Severity.NOTE]
    assert {each.code for each in found} <= MISSING[kind]
    assert {each.location.path for each in found} <= {path}
    assert yaml.safe_load((project / path).read_text("utf-8"))["status"] == "draft"


@pytest.mark.parametrize("kind", list(Kind))
def test_a_skeleton_explains_every_field_in_chinese(kind: Kind) -> None:
    lines = skeleton(kind, "甲").splitlines()
    for name, info in MODELS[kind].model_fields.items():
        if name not in {
            "id",
            "name",
            "status",
            "embargo",
            "publish_reason",
            "formerly",
            "order",
            "corrections",
        }:
            key = info.alias or name
            (place,) = [n for n, line in enumerate(lines) if line.lstrip("# ").startswith(f"{key}:")]
            assert lines[place - 1] == f"# {info.description}"
            assert lines[place - 2] == ""
    assert lines[0].startswith(f"# {(MODELS[kind].__doc__ or '')[:2]}")


@pytest.mark.parametrize("kind", list(Kind))
def test_the_fields_of_its_kind_come_first(kind: Kind) -> None:
    text = skeleton(kind, "甲")
    assert text.index("summary:") < text.index("notes:")
    own = {"event": "units:", "unit": "parents:", "source": "outlets:", "image": "credit:"}.get(kind.value)
    assert own is None or text.index(own) < text.index("summary:")


def test_uncommented_lists_are_valid(project: Path) -> None:
    for kind in Kind:
        text = skeleton(kind, "甲").replace("# aliases: []", "aliases: []")
        lines = [line.removeprefix("# ") if line.endswith(": []") else line for line in text.splitlines()]
        (project / "content" / kind.folder).mkdir(exist_ok=True)
        (project / "content" / kind.folder / "new.yml").write_text("\n".join(lines), "utf-8")
    assert [
        each for each in check(project) if each.severity is Severity.ERROR and each.code != "REF002"
    ] == []


@pytest.mark.parametrize(
    ("name", "entry_id"),
    [
        ("延吉市水利局", "yan-ji-shi-shui-li-ju"),
        ("1+N 包保", "1-n-bao-bao"),
        ("  多余  空格　", "duo-yu-kong-ge"),
        ("两\n行\t字", "liang-xing-zi"),
        ("CON", "unit-con"),
        ("😀", "unit"),
        ("#！：", "unit"),
        ("../../etc/passwd", "etc-passwd"),
        ("-", "unit"),
        ("a: b", "a-b"),
        ("“引号”", "yin-hao"),
        ("null", "null"),
        ("[甲]", "jia"),
        ("水" * 100, "-".join(["shui"] * 12)),
    ],
)
def test_odd_names_give_a_file_that_reads_back(project: Path, run: Run, name: str, entry_id: str) -> None:
    result = run("new", "unit", "--", name)
    assert result.exit_code == 0, result.stderr
    path = project / "content" / "units" / f"{entry_id}.yml"
    assert yaml.safe_load(path.read_text("utf-8"))["name"] == " ".join(name.split())
    assert not [each for each in check(project) if each.severity is Severity.ERROR]


@pytest.mark.parametrize("name", ["", "   ", "\n", "零\u200b宽", "\u202e反", "\x07"])
def test_names_that_nobody_can_read_are_refused(project: Path, run: Run, name: str) -> None:
    result = run("new", "unit", "--", name)
    assert result.exit_code == 2
    assert "名称不能为空,也不能含不可见字符" in result.stderr
    assert len(list((project / "content" / "units").iterdir())) == 1


def test_a_name_that_is_taken_gets_a_number(project: Path, run: Run) -> None:
    for expected in ("shui-li-ju", "shui-li-ju-2", "shui-li-ju-3"):
        assert f"{expected}.yml" in run("new", "unit", "水利局").stdout


def test_ids_in_deeper_folders_and_other_endings_are_taken_too(project: Path, run: Run) -> None:
    deeper = project / "content" / "units" / "city"
    deeper.mkdir()
    (deeper / "shui-li-ju.yml").write_text("name: 甲\n", "utf-8")
    (project / "content" / "units" / "shui-li-ju-2.yaml").write_text("name: 乙\n", "utf-8")
    assert "shui-li-ju-3.yml" in run("new", "unit", "水利局").stdout


def test_an_id_given_by_hand_must_be_free(project: Path, run: Run) -> None:
    before = (project / "content" / "units" / "water.yml").read_bytes()
    result = run("new", "unit", "甲", "--id", "water")
    assert (result.exit_code, "错误:id water 已有条目" in result.stderr) == (2, True)
    assert (project / "content" / "units" / "water.yml").read_bytes() == before
    assert "content/units/jia.yml" in run("new", "unit", "甲", "--id", "jia").stdout


@pytest.mark.parametrize("entry_id", ["水", "A", "a--b", "../a", "a/b", "con", "", "a" * 81])
def test_an_id_given_by_hand_must_be_one(project: Path, run: Run, entry_id: str) -> None:
    result = run("new", "unit", "甲", "--id", entry_id)
    assert result.exit_code == 2
    assert "不合规" in result.stderr
    assert len(list((project / "content" / "units").iterdir())) == 1


def test_without_a_terminal_the_name_must_be_given(project: Path, run: Run) -> None:
    result = run("new", "unit")
    assert (result.exit_code, "错误:缺少名称 NAME" in result.stderr) == (2, True)


def test_at_a_terminal_the_name_is_asked_for(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.cli.new._is_asked", lambda: True)
    result = CliRunner().invoke(main, ["new", "unit"], input="水务局\n")
    assert "名称: " in result.stdout
    assert "content/units/shui-wu-ju.yml" in result.stdout


def test_a_draft_is_on_no_page(project: Path, run: Run) -> None:
    run("new", "unit", "水利局")
    run("build", "--script", "zh-Hans")
    site = project / "site"
    assert (site / "units" / "water" / "index.html").is_file()
    assert not (site / "units" / "shui-li-ju").exists()
    assert "shui-li-ju" not in (site / "units" / "index.html").read_text("utf-8")
