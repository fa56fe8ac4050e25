"""Whatever an editor writes, in whatever field, is text on the page and nothing else."""

from __future__ import annotations

import json
from functools import cache

import pytest

from site_builder.assembly import render_all
from site_builder.editions import chrome, frame
from site_builder.render.pages import EditionRoot
from site_builder.text import Script
from tests import hostile
from tests.chronicles import edition
from tests.frames import plain_shells
from tests.html import Element, elements

ROOTS = (EditionRoot(Script.HANS, ""), EditionRoot(Script.HANT, "zh-hant/"))


@cache
def site(script: Script) -> dict[str, list[Element]]:
    """The elements of every page of a script, by the page's file."""
    of = edition(hostile.chronicle(), settings=hostile.settings(), script=script)
    root = next(root for root in ROOTS if root.script is script)
    made, _ = render_all(of, frame(of, root, ROOTS, plain_shells([chrome(of, root)])), 1)
    return {file: elements(html) for file, html in made.items()}


@pytest.mark.parametrize("script", list(Script))
def test_the_texts_are_there(script: Script) -> None:
    mark = {Script.HANS: "恶意", Script.HANT: "惡意"}[script]
    for file, found in site(script).items():
        entries = file.removeprefix("zh-hant/").partition("/")[2].startswith("one-")
        body = next(element for element in found if element.tag == "main")
        assert (body.text.count(mark) > 3) or not entries, file
        assert "[[chronicle:body]]" in body.text or not entries


@pytest.mark.parametrize("script", list(Script))
def test_no_script_but_ours(script: Script) -> None:
    for file, found in site(script).items():
        for element in found:
            if element.tag == "script":
                kind, source = element.attributes["type"], element.attributes.get("src", "")
                assert kind in {"module", "application/ld+json"}, file
                if kind == "module":
                    assert source.endswith("/assets/chronicle/chronicle.js")
                    assert not element.text
                else:
                    assert isinstance(json.loads(element.text), dict)


@pytest.mark.parametrize("script", list(Script))
def test_no_handlers_no_foreign_elements_no_addresses_that_run(script: Script) -> None:
    refused = {"img", "iframe", "object", "embed", "base", "textarea", "style", "javascript:alert(1)"}
    for file, found in site(script).items():
        assert [element.tag for element in found if element.tag == "main"] == ["main"], file
        for element in found:
            assert element.tag not in refused, (file, element.tag)
            assert not [name for name in element.attributes if name.startswith("on")], (file, element)
            for name in ("href", "src", "action", "formaction", "srcset"):
                value = element.attributes.get(name, "")
                assert not value.strip().lower().startswith(("javascript:", "data:", "vbscript:")), (
                    file,
                    value,
                )


@pytest.mark.parametrize("script", list(Script))
def test_no_template_language_in_a_text_is_run(script: Script) -> None:
    for file, found in site(script).items():
        for element in found:
            if element.tag in {"main", "title"} and "7 *" in element.text:
                assert "{{ 7 * 7 }}" in element.text, file
                assert "{{ 49 }}" not in element.text
