"""What all commands have in common: help, exit statuses, wrong use, terminals of every kind."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.cli.commands import Command
from site_builder.cli.wrong_use import explained
from tests.chronicles import ROOT
from tests.cli.conftest import Run, process

ENGLISH = {"LC_ALL": "en_US.UTF-8"}
COMMANDS = sorted(main.commands)
CHRONICLE = Path(sys.executable).with_name("chronicle")


def is_chinese(text: str) -> bool:
    return any("\u4e00" <= character <= "\u9fff" for character in text)


_HELP = """
import click, json
from site_builder.cli import main
texts = {}
for name, command in main.commands.items():
    with command.make_context(f"chronicle {name}", [], resilient_parsing=True) as context:
        texts[name] = context.get_help()
print(json.dumps(texts))
"""


def helps(locale: str) -> dict[str, str]:
    """The help of every command: its sentences are chosen as the program starts."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "LC_ALL": locale}
    done = subprocess.run([sys.executable, "-c", _HELP], env=environment, capture_output=True, check=True)
    found: dict[str, str] = json.loads(done.stdout)
    return found


def test_every_command_has_help_with_an_example_in_both_languages() -> None:
    chinese, english = helps("zh_CN.UTF-8"), helps("en_US.UTF-8")
    assert sorted(chinese) == COMMANDS
    for command in COMMANDS:
        assert f"例:chronicle {command}" in chinese[command].replace("\n", "")
        assert f"Example: chronicle {command}" in english[command]
        assert chinese[command].startswith("用法:chronicle")
        assert "显示本说明" in chinese[command]
        assert "选项:" in chinese[command]
        assert english[command].startswith("Usage: chronicle")
        assert not is_chinese(english[command].partition("Options:")[2]), command


def test_every_command_tells_wrong_use_alike() -> None:
    assert [name for name, command in main.commands.items() if not isinstance(command, Command)] == []


def test_the_command_itself_has_help_and_a_version(run: Run) -> None:
    shown = run("--help").stdout
    assert all(command in shown for command in COMMANDS)
    done = subprocess.run([CHRONICLE, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("chronicle 0.")


WRONG = {
    "no such command": (["buidl"], "没有命令 buidl"),
    "no such option": (["build", "--jbos", "2"], "没有选项 --jbos,是否为 --jobs?"),
    "an unknown kind": (["new", "evnt", "会"], "KIND 不能为 evnt,可用的值:campaign, unit"),
    "no kind": (["new"], "缺少 KIND"),
    "an unknown script": (["build", "--script", "zh"], "--script 不能为 zh,可用的值:zh-Hans, zh-Hant, all"),
    "an unknown format": (["check", "--format", "xml"], "--format 不能为 xml"),
    "a port beyond the range": (["serve", "--port", "70000"], "--port 须在 1 至 65535 之间"),
    "a port that is no number": (["serve", "--port", "http"], "--port 须为整数,不能为 http"),
    "no processes": (["build", "--jobs", "0"], "--jobs 须在 1 至 64 之间"),
    "an option without its value": (["new", "event", "会", "--id"], "选项 --id 之后缺少值"),
    "a value for a flag": (["check", "--strict=1"], "选项 --strict 不带值"),
    "too many arguments": (["check", "a", "b"], "多出的参数:a b"),
    "a project that is not there": (["check", "--project", "nosuch"], "nosuch 不存在"),
    "a project that is a file": (["check", "--project", "mkdocs.yml"], "mkdocs.yml 是文件,不是文件夹"),
    "a project that is none": (
        ["check", "--project", "content"],
        "没有找到 mkdocs.yml;新建请用 chronicle init",
    ),
    "a site folder that is a file": (["build", "--site-dir", "mkdocs.yml"], "mkdocs.yml 是文件,不是文件夹"),
    "a folder for a start that is a file": (["init", "mkdocs.yml"], "mkdocs.yml 是文件,不是文件夹"),
    "a folder for a start that is in use": (["init", "content"], "content 不是空文件夹,没有写入任何文件"),
    "a folder for schemas that is a file": (["schema", "mkdocs.yml"], "mkdocs.yml 是文件,不是文件夹"),
}


@pytest.mark.parametrize("use", WRONG)
def test_wrong_use_is_told_in_chinese(project: Path, run: Run, use: str) -> None:
    arguments, told = WRONG[use]
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stderr.startswith(("用法:chronicle", "错误:"))
    assert result.stdout == ""


@pytest.mark.parametrize("use", WRONG)
def test_wrong_use_is_told_in_english_where_the_locale_is(project: Path, run: Run, use: str) -> None:
    result = run(*WRONG[use][0], **ENGLISH)
    assert result.exit_code == 2
    assert "Error: " in result.stderr
    assert not is_chinese(result.stderr.replace("会", ""))


def test_a_sentence_that_is_not_known_stays_as_it_is() -> None:
    assert explained("Something new.") == "Something new."
    assert explained("id 已有条目") == "id 已有条目"


def test_the_project_is_found_from_any_folder_below_it(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "content" / "units")
    assert run("check").exit_code == 0
    monkeypatch.chdir(project.parent)
    assert run("check").exit_code == 2
    assert run("check", "--project", project).exit_code == 0


def test_outside_a_project_the_way_to_start_one_is_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert f"在 {tmp_path} 及其上级没有找到 mkdocs.yml" in run("build").stderr


def test_in_a_folder_that_is_gone_commands_say_so(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone() -> Path:
        raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    monkeypatch.setattr(Path, "cwd", gone)
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr.startswith("错误:")


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.EACCES, "没有写入权限"),
        (errno.ENOSPC, "磁盘已满"),
        (errno.EROFS, "磁盘只能读取"),
        (errno.EIO, "Input/output error"),
    ],
)
def test_what_the_system_refuses_is_told(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch, number: int, told: str
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(path))

    monkeypatch.setattr(Path, "open", refuse)
    result = run("new", "event", "会")
    assert result.exit_code == 2
    assert f"错误:{project / 'content' / 'events'}" in result.stderr
    assert told in result.stderr


@pytest.mark.parametrize(
    "arguments", [["new", "unit", "新"], ["init", "blocked/inside"], ["schema", "blocked/inside"]]
)
def test_a_file_where_a_folder_is_needed_is_told(project: Path, run: Run, arguments: list[str]) -> None:
    (project / "blocked").write_text("", "utf-8")
    (project / "content" / "units" / "water.yml").unlink()
    (project / "content" / "units").rmdir()
    (project / "content" / "units").write_text("", "utf-8")
    result = run(*arguments)
    assert result.exit_code == 2
    assert "不是文件夹" in result.stderr


def test_a_site_that_cannot_be_put_there_is_told(project: Path, run: Run) -> None:
    (project / "site").mkdir()
    (project / "site" / "mine.txt").write_text("", "utf-8")
    result = run("build")
    assert result.exit_code == 1
    assert "OUT004" in result.stderr
    assert "没有发布" in result.stderr
    assert (project / "site" / "mine.txt").is_file()


@pytest.mark.parametrize(
    "config",
    ["theme: {name: readthedocs}\nsite_name: 甲\n", "site_name: [\n", "nosuch: 1\n", "", "\ufeff", "- 甲\n"],
)
def test_an_unusable_mkdocs_yml_is_told(project: Path, run: Run, config: str) -> None:
    (project / "mkdocs.yml").write_text(config, "utf-8")
    result = run("build")
    assert result.exit_code in {1, 2}
    assert "错误:" in result.stderr
    assert not (project / "site").exists()


def test_a_mkdocs_yml_in_another_encoding_is_told(project: Path, run: Run) -> None:
    (project / "mkdocs.yml").write_bytes("site_name: 纪事\n".encode("gbk"))
    result = run("build")
    assert result.exit_code in {1, 2}
    assert "错误:" in result.stderr


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp437"])
def test_no_terminal_is_too_poor(project: Path, encoding: str) -> None:
    (project / "content" / "units" / "new.yml").write_text("name: 𠮷野家é\nnosuch: 1\n", "utf-8")
    for arguments in (["check"], ["--help"], ["new", "unit", "𠮷野家"]):
        done = process(*arguments, cwd=project, PYTHONIOENCODING=encoding, LC_ALL="zh_CN.UTF-8")
        told = done.stdout.decode(encoding) + done.stderr.decode(encoding)
        assert "Traceback" not in told
        assert done.returncode in {0, 1, 2}
        assert is_chinese(told) is (encoding == "gbk"), told


def test_the_plain_locale_of_servers_is_chinese(project: Path) -> None:
    done = process("check", cwd=project, LC_ALL="C")
    assert (done.returncode, done.stdout.decode()) == (0, "0 个错误,0 个警告,0 个提示\n")


def test_programs_get_utf_8_whatever_the_terminal_writes(project: Path) -> None:
    (project / "content" / "units" / "new.yml").write_text("name: 新\n水: 1\n", "utf-8")
    done = process("check", "--format", "json", cwd=project, PYTHONIOENCODING="gbk", LC_ALL="zh_CN.UTF-8")
    assert done.returncode == 1
    assert "水" in json.loads(done.stdout.decode("utf-8"))[0]["message"]


def test_a_reader_that_stops_reading_is_no_error(project: Path) -> None:
    for number in range(300):
        (project / "content" / "units" / f"u{number}.yml").write_text("name: 新\nnosuch: 1\n", "utf-8")
    command = [sys.executable, "-m", "site_builder.cli", "check"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        reading.stdout.readline()
        reading.stdout.close()
        told = reading.stderr.read()
    assert b"Traceback" not in told
    assert b"BrokenPipe" not in told


def test_an_interrupted_question_ends_quietly(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("site_builder.cli.check.check_chronicle", interrupt)
    result = run("check")
    assert result.exit_code == 2
    assert result.stderr.strip() == "已中止"
