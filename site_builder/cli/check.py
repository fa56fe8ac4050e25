"""``chronicle check``: every mistake with its place, all at once."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.build import check as check_chronicle
from site_builder.cli.commands import Command
from site_builder.cli.language import language, say
from site_builder.cli.project import leave, project_option, summary, write_data
from site_builder.problems import blocks
from site_builder.reports import as_github, as_json, as_text


@click.command(
    cls=Command,
    help=say(
        "检查全部条目,一次列出所有问题。\n\n例:chronicle check --format json",
        "Check all entries and tell every problem at once.\n\nExample: chronicle check --format json",
    ),
)
@project_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help=say("输出格式", "output format"),
)
@click.option("--strict", is_flag=True, help=say("有警告也算不通过", "warnings count as failure"))
def check(root: Path, form: str, strict: bool) -> None:
    """Tell every problem; exit status 1 when they forbid publication."""
    problems = check_chronicle(root)
    match form:
        case "json":
            write_data(as_json(problems, language()))
        case "github":
            write_data(as_github(problems, language()))
        case _:
            if problems:
                click.echo(as_text(problems, root, language()))
            click.echo(summary(problems))
    leave(1 if blocks(problems, strict=strict) else 0)
