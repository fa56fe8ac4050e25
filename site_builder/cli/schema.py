"""``chronicle schema``: JSON Schema files for completion and help in editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from site_builder.cli.commands import Command
from site_builder.cli.language import say
from site_builder.cli.project import project_option
from site_builder.schema.json_schema import json_schemas, schema_globs

SETTINGS = Path(".vscode", "settings.json")


@click.command(
    cls=Command,
    help=say(
        "写出各类条目的 JSON Schema(中文说明),供编辑器补全与提示。\n\n例:chronicle schema .schema",
        "Write a JSON Schema per kind, for completion in editors.\n\nExample: chronicle schema .schema",
    ),
)
@project_option
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(file_okay=False, path_type=Path))
def schema(root: Path, folder: Path | None) -> None:
    """Write the schemas to ``folder`` (``.schema`` of the project), and point VS Code to them."""
    target = folder or root / ".schema"
    target.mkdir(parents=True, exist_ok=True)
    schemas = json_schemas()
    for name, content in schemas.items():
        text = json.dumps(content, ensure_ascii=False, indent=2)
        (target / name).write_text(f"{text}\n", encoding="utf-8", newline="\n")
    click.echo(say(f"已写出 {len(schemas)} 个文件:{target}", f"wrote {len(schemas)} files to {target}"))
    settings = root / SETTINGS
    if settings.exists():
        click.echo(say(f"已有 {settings},未改动", f"{settings} exists and was left as it is"))
    else:
        _write_settings(settings, target, root)
        click.echo(say(f"已设好 VS Code:{settings}", f"VS Code is set up in {settings}"))


def _write_settings(settings: Path, target: Path, root: Path) -> None:
    try:
        place = f"./{target.resolve().relative_to(root.resolve()).as_posix()}"
    except ValueError:
        place = target.resolve().as_uri()
    schemas = {f"{place}/{name}": pattern for name, pattern in schema_globs().items()}
    settings.parent.mkdir(exist_ok=True)
    text = json.dumps({"yaml.schemas": schemas}, ensure_ascii=False, indent=2)
    settings.write_text(f"{text}\n", encoding="utf-8", newline="\n")
