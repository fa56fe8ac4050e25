"""``chronicle serve``: a live preview on this machine."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.cli.commands import Command
from site_builder.cli.language import say
from site_builder.cli.project import project_option
from site_builder.engine.serve import PortTaken
from site_builder.engine.serve import serve as serve_preview


@click.command(
    cls=Command,
    help=say(
        "在本机预览,改动后自动重建。\n\n例:chronicle serve --port 8001",
        "Preview on this machine; edits show at once.\n\nExample: chronicle serve --port 8001",
    ),
)
@project_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, help=say("端口", "port"))
def serve(root: Path, port: int) -> None:
    """Preview until Ctrl-C."""
    try:
        serve_preview(root, port=port)
    except PortTaken as taken:
        raise click.UsageError(str(taken)) from None
