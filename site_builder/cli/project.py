"""What every command shares: finding the project, telling problems, leaving with the right status."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import click

from site_builder.cli.language import language, say
from site_builder.problems import Problem, Severity, beyond_notes
from site_builder.project import CONFIG, ProjectNotFoundError, find_root
from site_builder.reports import as_text

__all__ = ["leave", "project_option", "say", "summary", "tell", "write_data"]


def project_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """``--project DIR``, by default the folder that holds mkdocs.yml, searched upwards."""
    return click.option(
        "--project",
        "root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        callback=_found,
        metavar="DIR",
        help=say(
            "编年所在文件夹(含 mkdocs.yml);不写则从当前文件夹向上找",
            "the folder with mkdocs.yml; searched upwards",
        ),
    )(command)


def _found(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path:
    start = (value or Path.cwd()).resolve()
    try:
        return find_root(start) if value is None else _itself(start)
    except ProjectNotFoundError:
        zh, en = ("及其上级没有", " or above") if value is None else ("里没有", "")
        raise click.UsageError(
            say(
                f"在 {start} {zh}找到 {CONFIG};新建请用 chronicle init DIR",
                f"no {CONFIG} in {start}{en}; start one with chronicle init DIR",
            )
        ) from None


def _itself(folder: Path) -> Path:
    if not (folder / CONFIG).is_file():
        raise ProjectNotFoundError(str(folder))
    return folder


def tell(problems: Sequence[Problem], root: Path) -> None:
    """Print problems and their number to standard error; notes are told by ``check`` only."""
    told = beyond_notes(problems)
    if told:
        click.echo(as_text(told, root, language()), err=True)
        click.echo(summary(told), err=True)


def summary(problems: Sequence[Problem]) -> str:
    """How many problems of each severity there are."""
    counts = {severity: sum(found.severity is severity for found in problems) for severity in Severity}
    zh = f"{counts[Severity.ERROR]} 个错误,{counts[Severity.WARNING]} 个警告,{counts[Severity.NOTE]} 个提示"
    en = (
        f"{counts[Severity.ERROR]} errors, {counts[Severity.WARNING]} warnings, {counts[Severity.NOTE]} notes"
    )
    return say(zh, en)


def write_data(text: str) -> None:
    """Write for programs, which read UTF-8 whatever the terminal does."""
    click.echo(f"{text}\n".encode() if text else b"", nl=False)


def leave(status: int) -> NoReturn:
    """End the command: 0 fine, 1 problems in the content, 2 wrong use."""
    raise click.exceptions.Exit(status)
