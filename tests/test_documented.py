"""What an editor meets is documented: every command and option, every problem code."""

from __future__ import annotations

import re

import click

from docs.problems import MENDS, PAGE, page
from site_builder.cli import main
from site_builder.messages import HINTS, MESSAGES
from site_builder.problems import Severity
from tests.chronicles import ROOT

COMMANDS = (ROOT / "docs" / "commands.md").read_text("utf-8")


def section(command: str) -> str:
    """What docs/commands.md says of a command."""
    found = re.search(rf"^## chronicle {command}\n(.*?)(?=^## |\Z)", COMMANDS, re.MULTILINE | re.DOTALL)
    assert found, f"docs/commands.md has no section for {command}"
    return found[1]


def test_every_command_has_a_section_with_an_example() -> None:
    for command in main.commands:
        assert re.search(rf"^```sh\n(.*\n)*?chronicle {command}\b", section(command), re.MULTILINE), command


def test_no_section_is_of_a_command_that_is_gone() -> None:
    assert set(re.findall(r"^## chronicle (\w+)$", COMMANDS, re.MULTILINE)) == set(main.commands)


def test_every_option_is_described() -> None:
    everywhere = {"--help", "--project"}
    for name, command in main.commands.items():
        text = section(name)
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert any(option in text for option in parameter.opts if option not in everywhere) or (
                    set(parameter.opts) & everywhere
                ), f"{name} {parameter.opts}"


def test_every_example_is_valid_use() -> None:
    for line in re.findall(r"^chronicle (.+)$", COMMANDS, re.MULTILINE):
        name, *arguments = line.split()
        if name not in {"init", "repair"}:  # their arguments are files
            main.commands[name].make_context(name, ["--project", str(ROOT), *arguments])


def test_every_code_is_documented() -> None:
    missing = sorted(set(MESSAGES) - set(HINTS) - set(MENDS))
    assert missing == [], f"say in docs/problems.py how to mend {missing}"
    assert PAGE.read_text("utf-8") == page(), "run: python docs/problems.py"


def test_no_mend_is_of_a_code_that_is_gone_or_has_a_hint() -> None:
    assert sorted(set(MENDS) - set(MESSAGES)) == []
    assert sorted(set(MENDS) & set(HINTS)) == []


def test_the_table_is_whole() -> None:
    rows = [
        line.split(" | ") for line in PAGE.read_text("utf-8").splitlines() if re.match(r"\| [A-Z]{3}\d", line)
    ]
    assert [row[0].removeprefix("| ") for row in rows] == sorted(MESSAGES)
    assert all(len(row) == 4 and all(cell.strip("| ") for cell in row) for row in rows)
    assert {row[1] for row in rows} == {"错误", "警告", "提示"}
    assert {message.severity for message in MESSAGES.values()} <= {severity.value for severity in Severity}
