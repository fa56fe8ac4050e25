"""``chronicle repair``: what goes to standard output, to files and to the person who asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.cli.main import main

DAMAGED = "社區(qū)的老人說(shuō)話。\n送到門口?!爸x謝你們,小心!”\n"
REPAIRED = "社區的老人說話。\n送到門口。“謝謝你們,小心!”\n"
DOUBTFUL = "老人說?!昂?,我去看看!”大家笑了。\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "raw.txt"
    path.write_text(DAMAGED, encoding="utf-8", newline="")
    return path


@pytest.fixture(autouse=True)
def _chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["repair", *map(str, arguments)])


def test_the_text_goes_to_standard_output_and_the_summary_to_the_other(file: Path) -> None:
    result = run(file)
    assert result.exit_code == 0
    assert result.stdout == REPAIRED
    assert result.stderr == (
        "已修复 3 处:拼音注音 2、错位的字节 1\n"
        "  2:5 ?!爸x → 。“謝 (余下的字节只有一种读法: ??A3 A1B0 D678)\n"
        "  區(qū) → 區  1:2\n"
        "  說(shuō) → 說  1:10\n"
    )
    assert file.read_text(encoding="utf-8") == DAMAGED


def test_what_is_left_for_a_person_makes_the_status_1(file: Path) -> None:
    file.write_text(DOUBTFUL, encoding="utf-8")
    result = run(file)
    assert result.exit_code == 1
    assert result.stdout == "老人說。“\ufffd,我去看看!”大家笑了。\n"
    assert "请人工核对 1 处:\n  1:4 ?!昂? → 。“\ufffd,可能是 。“好 (缺字节" in result.stderr


def test_in_english(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    assert "repaired 3: 2 pinyin glosses, 1 shifted stretches\n" in run(file).stderr


def test_a_sound_text_comes_out_byte_for_byte(file: Path) -> None:
    data = b"\xef\xbb\xbf" + "一行(正常)\r\n又一行".encode()
    file.write_bytes(data)
    result = run(file)
    assert (result.exit_code, result.stdout_bytes) == (0, data)
    assert result.stderr == "没有发现损坏\n"


def test_output_is_a_new_file(file: Path) -> None:
    target = file.with_name("good.txt")
    assert run(file, "--output", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == REPAIRED
    target.write_text("mine")
    again = run(file, "--output", target)
    assert again.exit_code == 2
    assert "已存在,不会覆盖" in again.stderr
    assert target.read_text() == "mine"


def test_in_place_keeps_the_text_as_it_was(file: Path) -> None:
    file.chmod(0o640)
    assert run(file, "--in-place").exit_code == 0
    assert file.read_text(encoding="utf-8") == REPAIRED
    assert file.stat().st_mode & 0o777 == 0o640
    kept = file.with_name("raw.txt.bak")
    assert kept.read_text(encoding="utf-8") == DAMAGED
    # nothing to repair: nothing is written, and the first text stays safe
    assert run(file, "--in-place").exit_code == 0
    assert kept.read_text(encoding="utf-8") == DAMAGED
    assert sorted(path.name for path in file.parent.iterdir()) == ["raw.txt", "raw.txt.bak"]


def test_in_place_never_replaces_a_backup(file: Path) -> None:
    kept = file.with_name("raw.txt.bak")
    kept.write_text("older")
    assert run(file, "--in-place").exit_code == 2
    assert (kept.read_text(), file.read_text(encoding="utf-8")) == ("older", DAMAGED)


def test_gbk_is_read_and_told(file: Path) -> None:
    file.write_bytes(DAMAGED.encode("gbk"))
    result = run(file)
    assert result.exit_code == 0
    assert result.stdout == REPAIRED
    assert f"{file} 不是 UTF-8,按 GBK 读入,以 UTF-8 写出" in result.stderr


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("正文".encode("utf-16"), "既不是 UTF-8 也不是 GBK"),
        (b"\x00abc", "含有 NUL"),
    ],
)
def test_what_is_no_text_is_refused(file: Path, data: bytes, told: str) -> None:
    file.write_bytes(data)
    result = run(file)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""


def test_wrong_use(file: Path) -> None:
    assert run(file, "--in-place", "--output", file.with_name("x")).exit_code == 2
    assert run(file.with_name("missing.txt")).exit_code == 2
    assert run().exit_code == 2
