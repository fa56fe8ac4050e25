"""Scripts of a timeline in parts: cut out of the pages of the parts, named by their content."""

from __future__ import annotations

import json
import re

import pytest

from site_builder.outputs.part_scripts import part_scripts

WHOLE = """<div class="record" data-parts data-index="../../assets/timeline/index.js"
data-texts="../../assets/timeline/texts.js">
<div class="part" data-part="t2020-01" data-script="../../assets/timeline/t2020-01.js" data-count="1">
<p class="small part-alone"><a href="../timeline/t2020-01/">单页</a></p></div></div>"""
PART = """<nav href="x"></nav><!--part--><li><a href="../../events/a/">甲 href="../</a>
<a href="#source-2">2</a>\u2028</li><!--/part--><footer></footer>"""
SCRIPTS = {"assets/timeline/index.js": b"index", "assets/timeline/texts.js": b"texts"}


def site(part: str = PART, whole: str = WHOLE) -> dict[str, str]:
    return {
        "zh-hant/timeline/index.html": whole,
        "zh-hant/timeline/t2020-01/index.html": part,
        "index.html": "x",
    }


def brought(files: dict[str, bytes]) -> tuple[str, str, str]:
    """The name of the script of the part, and what it hands over."""
    ((name, data),) = [(name, data) for name, data in files.items() if "t2020-01" in name]
    found = re.fullmatch(r"chronicle\.part\((\".*?\"), (.*)\);\n", data.decode(), re.DOTALL)
    assert found is not None
    return name, json.loads(found[1]), json.loads(found[2])


def test_the_events_of_a_part_are_handed_over_with_addresses_that_hold_where_they_are_shown() -> None:
    _, files = part_scripts(site(), SCRIPTS)
    _, part, html = brought(files)
    assert part == "t2020-01"
    assert '<a href="../events/a/">' in html
    assert 'href="../timeline/t2020-01/#source-2"' in html
    assert "nav" not in html
    assert "footer" not in html


def test_pictures_of_a_part_are_found_from_where_they_are_shown() -> None:
    picture = (
        '<source srcset="../../../images/a/480.webp 480w, ../../../images/a/960.webp 960w">'
        '<img src="../../../images/a/960.jpg">甲, ../乙'
    )
    _, _, html = brought(part_scripts(site(f"<!--part-->{picture}<!--/part-->"), SCRIPTS)[1])
    assert html == picture.replace("../../../", "../../")


def test_only_the_whole_timeline_changes_and_asks_for_names_that_hold_a_hash() -> None:
    pages, files = part_scripts(site(), SCRIPTS)
    assert list(pages) == ["zh-hant/timeline/index.html"]
    asked = re.findall(r'data-(?:index|texts|script)="../../([^"]+)"', pages["zh-hant/timeline/index.html"])
    assert set(asked) == set(files)
    assert all(re.fullmatch(r"assets/timeline/[\w-]+\.[0-9a-f]{8}\.js", name) for name in asked)


def test_a_name_changes_with_what_is_said_and_not_without() -> None:
    first, again, other = (
        brought(part_scripts(site(part), SCRIPTS)[1])[0] for part in (PART, PART, PART.replace("甲", "乙"))
    )
    assert first == again != other


def test_no_separator_of_lines_ends_the_string_in_an_old_browser() -> None:
    _, files = part_scripts(site(), SCRIPTS)
    assert not any("\u2028" in data.decode() for data in files.values())


def test_a_timeline_on_one_page_stays_as_it_is() -> None:
    assert part_scripts({"timeline/index.html": "<ol></ol>"}, {}) == ({}, {})


def test_a_part_without_events_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="t2020-01"):
        part_scripts(site("<p>nothing</p>"), SCRIPTS)
