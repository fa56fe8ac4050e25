"""The command ``chronicle`` and its options."""

from __future__ import annotations

import click

from site_builder.cli.build import build
from site_builder.cli.check import check
from site_builder.cli.commands import Commands
from site_builder.cli.init import init
from site_builder.cli.language import say
from site_builder.cli.new import new
from site_builder.cli.repair import repair
from site_builder.cli.review import review
from site_builder.cli.schema import schema
from site_builder.cli.serve import serve


@click.group(
    "chronicle",
    cls=Commands,
    help=say(
        "编年记事:把 YAML 条目发布为简繁双版的网站。\n\n例:chronicle new event 设立临时党支部",
        "Publish a chronicle from YAML as a bilingual site.\n\nExample: chronicle new event NAME",
    ),
)
@click.version_option(
    package_name="chronicle-site",
    message="%(prog)s %(version)s",
    help=say("显示版本", "Show the version and exit."),
)
def main() -> None:
    """Run a command; its exit status is 0 fine, 1 problems in the content, 2 wrong use."""


for command in (build, check, init, new, repair, review, schema, serve):
    main.add_command(command)
