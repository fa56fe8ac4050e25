"""Text that stays in the other script: what editors keep (``{=區=}``), where only that script has it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from site_builder.localise.characters import only_in
from site_builder.schema.values import Text
from site_builder.text import Region, Script
from site_builder.views.linked import Foreign

_KEPT = re.compile(r"\{=(.+?)=\}", re.DOTALL)


def foreign_runs(
    text: Text, shown: str, script: Script, *, region: Region, language: str
) -> tuple[Foreign, ...]:
    """Where ``shown``, which is ``text`` in ``script``, holds what was kept in the other, of ``language``."""
    kept = [run for run in _kept(text) if not only_in(script.other, region).isdisjoint(run)]
    if not kept:
        return ()
    longest = "|".join(map(re.escape, sorted(set(kept), key=len, reverse=True)))
    return tuple(Foreign(*found.span(), language) for found in re.finditer(longest, shown))


def _kept(text: Text) -> Iterator[str]:
    for form in (text.text, text.hans, text.hant):
        if form is not None and "{=" in form:
            yield from _KEPT.findall(form)
