"""The templates by themselves, without Markdown and without the frame."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import yaml
from markupsafe import Markup, escape

from site_builder.render.templates import environment
from site_builder.views.page_shapes import Page

THEME = Path(__file__).resolve().parents[2] / "theme"
LABELS = cast("Mapping[str, Mapping[str, str]]", yaml.safe_load((THEME / "labels.yml").read_text("utf-8")))


def prose(text: str, up: str = "") -> Markup:
    """Stands for the Markdown filter of the render stage: paragraphs only."""
    return Markup("").join(Markup("<p>{}</p>").format(escape(part)) for part in text.split("\n\n"))


def render(page: Page, *, up: str = "../", site_up: str = "", lang: str = "zh-Hans") -> str:
    """The HTML of ``page``; ``site_up`` is the way to the site's root where it differs from ``up``.

    Raises ``jinja2.UndefinedError`` and KeyError for what is missing.
    """
    made = environment(
        THEME / "templates",
        label=lambda key: LABELS[key][lang],
        lang=lang,
        up=up,
        site_up=site_up or up,
    )
    made.filters["prose"] = prose
    return made.get_template(f"pages/{page.template}").render(page=page, view=page.content)
