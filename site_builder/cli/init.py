"""``chronicle init``: a new chronicle to start from."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

import click

from site_builder.cli.commands import Command
from site_builder.cli.language import say

_IGNORED = {".git", ".DS_Store"}
_RENAMED = {"gitignore.txt": ".gitignore"}


@click.command(
    cls=Command,
    help=say(
        "新建一个编年记事,含可直接构建的样例。\n\n例:chronicle init 我的纪事",
        "Start a new chronicle with a sample that builds.\n\nExample: chronicle init my-chronicle",
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
def init(folder: Path) -> None:
    """Write the starter into ``folder``, which must be empty or not exist; nothing is ever replaced."""
    if folder.exists() and any(path.name not in _IGNORED for path in folder.iterdir()):
        raise click.UsageError(
            say(f"{folder} 不是空文件夹,没有写入任何文件", f"{folder} is not empty; nothing was written")
        )
    starter = resources.files("site_builder").joinpath("starter")
    for path, content in _files(starter, ""):
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    following = f"cd {shlex.quote(str(folder))} && chronicle serve"
    click.echo(say(f"已新建:{folder}\n接着:{following}", f"created {folder}\nnext: {following}"))


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.is_dir():
            if item.name != "__pycache__":
                yield from _files(item, f"{prefix}{item.name}/")
        else:
            yield f"{prefix}{_RENAMED.get(item.name, item.name)}", item.read_bytes()
