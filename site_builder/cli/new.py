"""``chronicle new``: a commented skeleton of an entry, with an id from the pinyin of its name."""

from __future__ import annotations

from pathlib import Path

import click

from site_builder.cli.project import project_option, say
from site_builder.cli.skeletons import skeleton
from site_builder.localise.pinyin import slug
from site_builder.project import CONTENT
from site_builder.schema import Kind
from site_builder.schema.values import is_id


@click.command(
    help=say(
        "新建一个条目,写出带说明的草稿。\n\nKIND:" + "、".join(kind.value for kind in Kind) + "\n\n"
        "例:chronicle new event 设立临时党支部",
        "Write a commented draft of an entry.\n\nKIND: " + ", ".join(kind.value for kind in Kind) + "\n\n"
        "Example: chronicle new event NAME",
    )
)
@project_option
@click.argument("kind", type=click.Choice([kind.value for kind in Kind]))
@click.argument("name", required=False)
@click.option(
    "--id", "entry_id", help=say("指定 id;不写则取名称的拼音", "the id; pinyin of the name by default")
)
def new(root: Path, kind: str, name: str | None, entry_id: str | None) -> None:
    """Write the draft and tell where it is; an existing file is never replaced."""
    chosen = Kind(kind)
    called = (name or click.prompt(say("名称", "Name"))).strip()
    if not called or not called.isprintable():
        raise click.UsageError(
            say("名称不能为空,也不能有换行", "the name must not be empty or hold line breaks")
        )
    base = entry_id or slug(called) or chosen.value
    if not is_id(base):
        zh = f"id {base} 只能用小写字母、数字和连字符"
        raise click.UsageError(say(zh, f"id {base} may hold only lower-case letters, digits and hyphens"))
    folder = root / CONTENT / chosen.folder
    folder.mkdir(parents=True, exist_ok=True)
    for path in _candidates(folder, base, fixed=entry_id is not None):
        try:
            with path.open("x", encoding="utf-8", newline="\n") as file:
                file.write(skeleton(chosen, called))
        except FileExistsError:
            continue
        click.echo(say(f"已新建:{path.relative_to(root)}", f"created {path.relative_to(root)}"))
        return
    raise click.UsageError(say(f"id {base} 已有条目", f"there is an entry {base} already"))


def _candidates(folder: Path, base: str, *, fixed: bool) -> list[Path]:
    """The file to write, or with a free choice the next ones when it is taken."""
    names = [base] if fixed else [base, *(f"{base}-{number}" for number in range(2, 100))]
    return [folder / f"{name}.yml" for name in names]
