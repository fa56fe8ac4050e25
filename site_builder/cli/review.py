"""``chronicle review``: what the scripts leave to an editor, and the decisions written back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from site_builder.cli.commands import Command
from site_builder.cli.decisions import Refused, decide_name, decide_word
from site_builder.cli.language import say
from site_builder.cli.project import leave, project_option, tell, write_data
from site_builder.project import Project, open_project
from site_builder.reading import Survey, survey

# How many contexts of a word are shown.
_SHOWN = 3


@click.command(
    cls=Command,
    help=say(
        "列出两种字形之间尚待编者裁定的人名和字词,并写回裁定。\n\n"
        "例:chronicle review --decide 干渠=幹渠 --name 于海=於海",
        "List the names and words whose other form an editor has to decide, and write decisions back.\n\n"
        "Example: chronicle review --decide 干渠=幹渠 --name 于海=於海",
    ),
)
@project_option
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    help=say("输出格式", "output format"),
)
@click.option(
    "--decide",
    "words",
    multiple=True,
    metavar=say("词=写法", "WORD=FORM"),
    help=say("定下词语的繁体写法,可重复", "settle the Traditional form of a word; repeatable"),
)
@click.option(
    "--name",
    "names",
    multiple=True,
    metavar=say("姓名=写法", "NAME=FORM"),
    help=say("核定人名的繁体写法,可重复", "confirm the Traditional form of a name; repeatable"),
)
def review(root: Path, form: str, words: tuple[str, ...], names: tuple[str, ...]) -> None:
    """Exit status 0 when nothing is open, 1 when questions are, 2 for a decision that cannot be written."""
    project = _open(root)
    pairs = [(decide_name, _pair(name)) for name in names] + [(decide_word, _pair(word)) for word in words]
    for decide, (word, hant) in pairs:
        try:
            path = decide(project, survey(project).value.glossary, word, hant)
        except Refused as refused:
            raise click.UsageError(say(*refused.reasons)) from None
        click.echo(say(f"已写入 {path}:{word} → {hant}", f"written to {path}: {word} → {hant}"), err=True)
        project = _open(root)
    found = survey(project)
    if form == "json":
        write_data(json.dumps(_as_data(found.value), ensure_ascii=False, indent=2))
    else:
        tell([problem for problem in found.problems if problem.code == "RUL006"], root)
        click.echo("\n".join(_as_text(found.value)))
    leave(1 if found.value.names or found.value.doubts else 0)


def _open(root: Path) -> Project:
    opened = open_project(root)
    if opened.value is None:
        tell(opened.problems, root)
        leave(1)
    return opened.value


def _pair(given: str) -> tuple[str, str]:
    word, equals, form = given.partition("=")
    if not (word and equals and form):
        raise click.UsageError(say(f"{given} 应写作 词=写法", f"{given} should be WORD=FORM"))
    return word, form


def _as_text(found: Survey) -> Iterator[str]:
    for name in found.names:
        yield say(
            f"{name.location}: 人名 {name.name} → {name.proposed},待核定",
            f"{name.location}: the name {name.name} → {name.proposed} is not confirmed",
        )
    for doubt in found.doubts:
        yield say(
            f"{doubt.word} → {doubt.proposed}({doubt.characters}):{len(doubt.places)} 处",
            f"{doubt.word} → {doubt.proposed} ({doubt.characters}): {len(doubt.places)} places",
        )
        for at, context in doubt.places[:_SHOWN]:
            yield f"    {at}  …{' '.join(context.split())}…"
    yield say(
        f"{len(found.names)} 个人名、{len(found.doubts)} 个词语待定",
        f"{len(found.names)} names and {len(found.doubts)} words are open",
    )


def _as_data(found: Survey) -> dict[str, object]:
    return {
        "names": [
            {"name": name.name, "proposed": name.proposed, "place": str(name.location)}
            for name in found.names
        ],
        "words": [
            {
                "word": doubt.word,
                "proposed": doubt.proposed,
                "characters": doubt.characters,
                "count": len(doubt.places),
                "places": [{"place": str(at), "context": context} for at, context in doubt.places],
            }
            for doubt in found.doubts
        ],
    }
