"""Commands as click makes them, in the reader's language, and without a traceback for what is no bug."""

from __future__ import annotations

import errno
import sys
from collections.abc import Sequence
from typing import Any, TextIO

import click

from site_builder.cli.language import language, say
from site_builder.cli.wrong_use import explained
from site_builder.terms import TERMS

WRONG_USE = 2

_HEADINGS = {"Options": "选项", "Commands": "命令"}
_REASONS = {
    errno.EACCES: "no_permission",
    errno.EPERM: "no_permission",
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "read_only",
    errno.ENOTDIR: "not_a_folder",
    errno.EEXIST: "not_a_folder",
    errno.ENOENT: "file_missing",
    errno.ENAMETOOLONG: "file_name",
}


class _Formatter(click.HelpFormatter):
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, say("用法:", "Usage: ") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        super().write_heading(say(_HEADINGS.get(heading, heading), heading))


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """One command."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, explained in the reader's language."""
        return _translated(super().get_help_option(ctx))


class Commands(click.Group):
    """The commands together; ``main`` ends with 0 fine, 1 problems in the content, 2 wrong use."""

    context_class = _Context
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, explained in the reader's language."""
        return _translated(super().get_help_option(ctx))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,  # noqa: FBT002 - click's signature
        **extra: Any,
    ) -> Any:
        """Run a command and end the process with its status; without ``standalone_mode`` as click has it."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        for stream in (sys.stdout, sys.stderr):
            _never_fail(stream)
        try:
            status = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        except click.ClickException as error:
            status = _told(error)
        except click.Abort:
            click.echo(say("已中止", "Aborted"), err=True)
            status = WRONG_USE
        except OSError as error:
            click.echo(say(f"错误:{_reason(error)}", f"Error: {_reason(error)}"), err=True)
            status = WRONG_USE
        sys.exit(status if isinstance(status, int) else 0)


def _translated(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = say("显示本说明", "Show this message and exit.")
    return option


def _never_fail(stream: TextIO) -> None:
    """Characters the terminal cannot write are escaped; a name in an entry must not end the command."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def _told(error: click.ClickException) -> int:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        path = error.ctx.command_path
        click.echo(error.ctx.get_usage(), err=True)
        click.echo(say(f"说明见 {path} --help", f"Try {path} --help for help."), err=True)
    message = error.format_message()
    click.echo(say(f"错误:{explained(message)}", f"Error: {message}"), err=True)
    return error.exit_code


def _reason(error: OSError) -> str:
    term = TERMS.get(_REASONS.get(error.errno or 0, ""))
    reason = term[language() == "en"] if term else error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason
