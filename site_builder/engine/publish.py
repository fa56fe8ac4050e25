"""Publication as every command does it: ``chronicle`` and ``mkdocs`` call ``publish``, nothing else."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from site_builder.build import Options, Published, build
from site_builder.engine.shells import render_shells
from site_builder.outputs.publish import PublicationRefused
from site_builder.problems import Outcome
from site_builder.project import CONFIG


def publish(
    root: Path, *, site_dir: Path | None = None, config: Path | None = None, options: Options
) -> Outcome[Published | None]:
    """Build the chronicle of ``root`` (the folder of mkdocs.yml) and put it in the place of the old site.

    The value is None when the problems forbid publication; the old site is then untouched.
    """
    try:
        return build(root, partial(render_shells, config or root / CONFIG), site_dir, options=options)
    except PublicationRefused as refused:
        return Outcome(None, (refused.problem,))
