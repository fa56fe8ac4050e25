"""The environment of the page templates: autoescaped, failing on what a view lacks, compiled once."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import CodeType

import jinja2
from jinja2.bccache import Bucket

from site_builder.render.inline import inline
from site_builder.render.printer import Printer
from site_builder.render.prose import prose


class _Compiled(jinja2.BytecodeCache):
    """What templates were compiled to, by name and text; environments of one process share it."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


@cache
def _compiled() -> _Compiled:
    return _Compiled()


def environment(
    templates: Path, *, label: Callable[[str], str], lang: str, up: str, site_up: str
) -> jinja2.Environment:
    """The templates for the pages of one script at one depth.

    What is the same for all these pages is known to every macro, so macros are imported without the context
    of a page and read once: ``label``, ``lang``, the ways ``up`` to the edition's root and ``site_up`` to
    the site's, and the ``printer``.
    """
    env = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(),
    )
    printer = Printer(up, label)
    env.filters["prose"] = prose
    env.filters["inline"] = inline
    env.globals |= {"label": label, "lang": lang, "up": up, "site_up": site_up, "printer": printer}
    return env
