"""The page of components: sample values only, in the edition's script, with the palettes of the frame."""

from __future__ import annotations

import re

import pytest

from site_builder.project import theme_folder
from site_builder.text import Script
from site_builder.views.components import COMPONENTS, SIZES, TOKENS, components_page
from site_builder.views.page_shapes import ComponentsView
from site_builder.views.pages import page_paths
from tests.chronicles import edition, site_edition
from tests.theme.environment import render


def test_the_swatches_are_the_palettes_of_the_frame() -> None:
    css = (theme_folder() / "material/assets/chronicle/frame.css").read_text("utf-8")
    for name, day, night in TOKENS:
        assert re.findall(rf"--frame-{name}: (#[0-9a-f]+);", css) == [day, night, night]


def test_the_type_scale_is_that_of_the_style() -> None:
    css = (theme_folder() / "static/styles/52-components.css").read_text("utf-8")
    assert tuple(re.findall(r"\.scale-\d { font-size: ([0-9.]+)rem; }", css)) == SIZES


@pytest.mark.parametrize("script", list(Script))
def test_every_kind_of_block_is_printed_and_nothing_of_the_chronicle(script: Script) -> None:
    page = components_page(site_edition("river", script=script))
    assert page == components_page(edition("", script=script))
    assert isinstance(page.content, ComponentsView)
    assert {block.kind for block in page.content.blocks} == {
        *("prose", "figures", "dispatches", "timeline", "parts", "quotes", "remarks", "notes", "links"),
        *("sources", "corrections", "cite"),
    }
    html = render(page, up="../../", lang=script)
    assert 'href="#links"' in html
    assert set(re.findall(r'href="([^"#]+)', html)) == set()
    for certainty in ("exact", "about", "undated"):
        assert f"event--{certainty}" in html


def test_search_engines_are_not_told_of_it() -> None:
    assert COMPONENTS not in page_paths(edition("").chronicle)
