"""``chronicle build``: publish the site, whole or not at all."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import click

from site_builder.build import Options
from site_builder.cli.commands import Command
from site_builder.cli.language import say
from site_builder.cli.project import leave, project_option, tell
from site_builder.engine.publish import publish
from site_builder.text import Script


@click.command(
    cls=Command,
    help=say(
        "构建全站:内容无误才整体替换旧站。\n\n例:chronicle build --site-dir public",
        "Build the whole site; it replaces the old one only when nothing is wrong.\n\n"
        "Example: chronicle build --site-dir public",
    ),
)
@project_option
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help=say("输出文件夹,默认 site", "output folder, site by default"),
)
@click.option(
    "--script",
    type=click.Choice([*(script.value for script in Script), "all"]),
    default="all",
    help=say("只出一种字形,默认两种", "one script only; both by default"),
)
@click.option("--jobs", type=click.IntRange(1, 64), default=1, help=say("并行进程数", "parallel processes"))
@click.option("--offline", is_flag=True, help=say("供离线打开(双击 index.html)", "for opening from a disk"))
@click.option("--strict", is_flag=True, help=say("有警告也不发布", "warnings forbid publication too"))
@click.option("--clean", is_flag=True, help=say("不用缓存,全部重建", "use no cache"))
def build(
    root: Path, site_dir: Path | None, script: str, jobs: int, offline: bool, strict: bool, clean: bool
) -> None:
    """Publish the site."""
    del clean  # every build starts afresh until there is a cache
    started = perf_counter()
    scripts = tuple(Script) if script == "all" else (Script(script),)
    options = Options(scripts=scripts, jobs=jobs, offline=offline, strict=strict)
    outcome = publish(root, site_dir=site_dir, options=options)
    tell(outcome.problems, root)
    if outcome.value is None:
        click.echo(
            say("没有发布;原有网站未动。", "Nothing was published; the old site is untouched."), err=True
        )
        leave(1)
    done = outcome.value
    counts = "、".join(f"{found.value} {count} 页" for found, count in done.pages.items())
    counts_en = ", ".join(f"{found.value} {count} pages" for found, count in done.pages.items())
    seconds = perf_counter() - started
    zh = f"已发布:{done.site_dir}({counts};{seconds:.1f} 秒)"
    click.echo(say(zh, f"Published {done.site_dir} ({counts_en}; {seconds:.1f} s)"))
