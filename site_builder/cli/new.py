"""``chronicle new``: a commented skeleton of an entry, with an id from the pinyin of its name."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from site_builder.cli.commands import Command
from site_builder.cli.language import say
from site_builder.cli.project import project_option
from site_builder.cli.skeletons import skeleton
from site_builder.localise.pinyin import slug
from site_builder.project import CONTENT
from site_builder.schema import Kind
from site_builder.schema.values import is_id

_KINDS = [kind.value for kind in Kind]
_MOST_NAMESAKES = 999


@click.command(
    cls=Command,
    help=say(
        "新建一个条目,写出带说明的草稿。\n\nKIND:" + "、".join(_KINDS) + "\n\n"
        "例:chronicle new event 设立临时党支部",
        "Write a commented draft of an entry.\n\nKIND: " + ", ".join(_KINDS) + "\n\n"
        "Example: chronicle new event NAME",
    ),
)
@project_option
@click.argument("kind", type=click.Choice(_KINDS), metavar="KIND")
@click.argument("name", metavar="[NAME]", required=False)
@click.option(
    "--id", "entry_id", help=say("指定 id;不写则取名称的拼音", "the id; pinyin of the name by default")
)
def new(root: Path, kind: str, name: str | None, entry_id: str | None) -> None:
    """Write the draft and tell where it is; an existing file is never replaced."""
    chosen = Kind(kind)
    called = _name(name)
    if entry_id is not None and not is_id(entry_id):
        zh = f"id {entry_id} 不合规:只能用小写字母、数字和连字符,最多 80 个字符"
        en = f"id {entry_id} is not allowed: lower-case letters, digits and hyphens only, at most 80"
        raise click.UsageError(say(zh, en))
    folder = root / CONTENT / chosen.folder
    folder.mkdir(parents=True, exist_ok=True)
    taken = {path.stem for path in folder.rglob("*.y*ml")}
    for entry in [entry_id] if entry_id is not None else _ids(chosen, called):
        path = folder / f"{entry}.yml"
        try:
            if entry in taken:
                continue
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(skeleton(chosen, called))
        except FileExistsError:
            continue
        click.echo(say(f"已新建:{path.relative_to(root)}", f"created {path.relative_to(root)}"))
        return
    raise click.UsageError(say(f"id {entry_id} 已有条目", f"there is an entry {entry_id} already"))


def _name(given: str | None) -> str:
    """The name on one line: as given, or as asked for at a terminal."""
    if given is None and not _is_asked():
        raise click.UsageError(say("缺少名称 NAME", "NAME is missing"))
    name = " ".join((given if given is not None else click.prompt(say("名称", "Name"))).split())
    if not name or not name.isprintable():
        raise click.UsageError(
            say("名称不能为空,也不能含不可见字符", "the name must not be empty or hold invisible characters")
        )
    return name


def _is_asked() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()


def _ids(kind: Kind, name: str) -> Iterator[str]:
    """Ids to try: the pinyin of the name, then the same with a number."""
    base = slug(name) or kind.value
    if not is_id(base):  # CON, which Windows keeps for itself
        base = f"{kind.value}-{base}"
    yield base
    yield from (f"{base}-{number}" for number in range(2, _MOST_NAMESAKES))
